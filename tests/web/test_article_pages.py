"""The list of articles, and the text of one with its claims marked."""

import time
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Revision, Scan
from tests import factories
from tests.web.asserting import queries_of, words

pytestmark = pytest.mark.django_db


def page_of(revision: Revision) -> str:
    return reverse("article", args=[revision.article_id])


def scanned(title: str = "Bridge", **fields: Any) -> Scan:
    return factories.make_scan(factories.make_revision(title=title), **fields)


# The list


def test_without_any_article_it_says_how_to_import_one(reviewer_client: Client) -> None:
    assert "import_article" in words(reviewer_client.get("/articles/"))


def test_words_that_no_headline_has_say_how_to_go_on(reviewer_client: Client) -> None:
    scanned()
    assert "No headline has these words" in words(reviewer_client.get("/articles/?q=tunnel"))


def test_an_article_is_found_by_words_of_its_latest_headline(reviewer_client: Client) -> None:
    old = factories.make_revision(title="Tunnel")
    factories.make_revision(article=old.article, title="Bridge")
    found = [len(reviewer_client.get(f"/articles/?q={q}").context["rows"]) for q in ("bridge", "tunnel")]
    assert found == [1, 0]


@pytest.mark.parametrize(
    ("scan", "said"),
    [
        ({"state": "queued"}, "waiting for a worker"),
        ({"state": "running", "sentences_done": 3, "sentences_total": 9}, "being read: 3 of 9 sentences"),
        ({"state": "failed", "error": "x"}, "scan failed"),
        ({"state": "done"}, "nothing flagged"),
        ({"state": "done", "supported": False}, "language not supported"),
    ],
)
def test_the_list_says_how_far_each_article_is(
    reviewer_client: Client, scan: dict[str, Any], said: str
) -> None:
    scanned(**scan)
    assert said in words(reviewer_client.get("/articles/"))


def test_the_list_counts_the_flagged_claims_of_each_article(reviewer_client: Client) -> None:
    factories.make_flag(kind="relay")
    assert "1 claim flagged" in words(reviewer_client.get("/articles/"))


def test_twenty_articles_take_as_many_queries_as_two(reviewer_client: Client) -> None:
    counts = []
    for number in (2, 18):
        for _ in range(number):
            scanned()
        counts.append(queries_of(reviewer_client, "/articles/"))
    assert counts[0] == counts[1]


# One article


def test_an_article_that_is_not_there_is_not_found(reviewer_client: Client) -> None:
    assert reviewer_client.get("/articles/12345/").status_code == 404


def test_an_article_without_text_is_not_found(reviewer_client: Client) -> None:
    article: Article = factories.make_article()
    assert reviewer_client.get(f"/articles/{article.pk}/").status_code == 404


@pytest.mark.parametrize(
    "query", ["?part=x", "?part=99", "?claim=x", "?claim=99999999999999999999", "?claim=²"]
)
def test_an_address_that_makes_no_sense_still_opens_the_article(reviewer_client: Client, query: str) -> None:
    assert reviewer_client.get(page_of(factories.make_revision()) + query).status_code == 200


def test_hostile_words_stay_words(reviewer_client: Client) -> None:
    bad = "</p><script>alert(1)</script><img src=x onerror=alert(1)>"
    revision = factories.make_revision(bad, title=bad, byline=bad)
    factories.make_claim(revision, exact="<script>alert(1)")
    page = reviewer_client.get(page_of(revision)).content
    assert b"<script>alert" not in page
    assert b"<img src=x" not in page


def test_an_address_that_runs_script_is_no_link(reviewer_client: Client) -> None:
    revision = factories.make_revision(source_url="javascript:alert(1)")
    assert b"javascript:" not in reviewer_client.get(page_of(revision)).content


def test_a_claim_is_a_link_to_its_panel(reviewer_client: Client) -> None:
    claim = factories.make_claim()
    page = reviewer_client.get(page_of(claim.revision)).content.decode()
    assert f'href="/claims/{claim.pk}/"' in page
    assert f'id="claim-{claim.pk}"' in page


def test_a_rejected_claim_is_not_marked(reviewer_client: Client) -> None:
    claim = factories.make_claim(status="rejected")
    assert "No claims in this text" in words(reviewer_client.get(page_of(claim.revision)))


def test_a_mark_says_which_flags_it_has(reviewer_client: Client) -> None:
    claim = factories.make_flag(kind="anonymous_origin").claim
    assert "[flag: anonymous origin]" in words(reviewer_client.get(page_of(claim.revision)))


def test_a_dismissed_flag_is_not_on_the_mark(reviewer_client: Client) -> None:
    claim = factories.make_flag(state="dismissed").claim
    assert "[flag:" not in words(reviewer_client.get(page_of(claim.revision)))


def test_the_newest_revision_is_the_one_that_is_read(reviewer_client: Client) -> None:
    old = factories.make_revision("Old words.")
    factories.make_revision("New words.", article=old.article)
    shown = words(reviewer_client.get(page_of(old)))
    assert "New words." in shown
    assert "Old words." not in shown


def test_orphaned_claims_are_listed_apart_and_say_why(reviewer_client: Client) -> None:
    claim = factories.make_claim(factories.make_revision("Old words."), anchor="orphaned")
    factories.make_revision("New words.", article=claim.article)
    shown = words(reviewer_client.get(page_of(claim.revision)))
    assert "1 claim was made on an earlier revision" in shown
    assert "Old words." in shown


def test_a_language_that_the_engine_does_not_read_is_said_in_so_many_words(reviewer_client: Client) -> None:
    scan = scanned(language="de", supported=False)
    assert "No flag here means nothing" in words(reviewer_client.get(page_of(scan.revision)))


def test_twenty_marks_take_as_many_queries_as_two(reviewer_client: Client) -> None:
    few, many = (factories.make_revision(" ".join(f"Word{n}x." for n in range(99))) for _ in "ab")
    for revision, number in ((few, 2), (many, 20)):
        for n in range(number):
            factories.make_flag(factories.make_claim(revision, exact=f"Word{n}x."), scan=None)
    assert queries_of(reviewer_client, page_of(few)) == queries_of(reviewer_client, page_of(many))


def test_a_claim_that_is_asked_for_opens_the_part_that_has_it(reviewer_client: Client) -> None:
    revision = factories.make_revision("Filler line.\n" * 10_000 + "The claim.")
    claim = factories.make_claim(revision, exact="The claim.")
    assert (
        f'id="claim-{claim.pk}"'
        in reviewer_client.get(f"{page_of(revision)}?claim={claim.pk}").content.decode()
    )


def test_a_text_of_five_megabytes_opens_in_parts_within_a_second(reviewer_client: Client) -> None:
    revision = factories.make_revision("A line of words that are read.\n" * 170_000)
    reviewer_client.get(page_of(revision))
    start = time.perf_counter()
    page = reviewer_client.get(f"{page_of(revision)}?part=60")
    assert time.perf_counter() - start < 1
    assert len(page.content) < 200_000
    assert "Part 60 of 132" in words(page)


# Its scan


def test_an_unfinished_scan_is_asked_for_again_and_again(reviewer_client: Client) -> None:
    scan = scanned(state="running", sentences_done=3, sentences_total=9)
    response = reviewer_client.get(reverse("scan", args=[scan.revision.article_id]))
    assert b'hx-trigger="every 2s"' in response.content
    assert "sentence 3 of 9" in words(response)


def test_a_scan_that_ended_is_not_asked_for_again_and_makes_the_text_come_anew(
    reviewer_client: Client,
) -> None:
    response = reviewer_client.get(reverse("scan", args=[scanned().revision.article_id]))
    assert b"hx-trigger" not in response.content
    assert "flags-changed" in response.headers["HX-Trigger"]


def test_a_failed_scan_says_why_and_what_to_do(reviewer_client: Client) -> None:
    scan = scanned(state="failed", error="The worker stopped. Look into its log.")
    assert "Look into its log." in words(reviewer_client.get(page_of(scan.revision)))


def test_a_reviewer_cannot_ask_for_a_scan(reviewer_client: Client) -> None:
    revision = factories.make_revision()
    response = reviewer_client.post(reverse("scan-again", args=[revision.article_id]))
    assert (response.status_code, Scan.objects.count()) == (403, 0)
    assert b"scan-again" not in reviewer_client.get(page_of(revision)).content


def test_an_editor_asks_for_a_scan_of_the_newest_revision(editor_client: Client) -> None:
    old = factories.make_revision("Old words.")
    new = factories.make_revision("New words.", article=old.article)
    editor_client.post(reverse("scan-again", args=[old.article_id]))
    assert Scan.objects.get().revision == new


def test_asking_twice_for_a_scan_makes_one(editor_client: Client) -> None:
    revision = factories.make_revision()
    for _ in range(2):
        editor_client.post(reverse("scan-again", args=[revision.article_id]))
    assert Scan.objects.get().queue == "interactive"
