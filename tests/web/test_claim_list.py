"""The list of flagged claims."""

import pytest
from django.test import Client
from django.urls import reverse

from claims.models import Article, Claim
from tests import factories
from tests.web.asserting import queries_of, words

pytestmark = pytest.mark.django_db


def flagged(line: str, *, relays: tuple[str, ...] = (), kind: str = "relay", state: str = "open") -> Claim:
    """A claim on a text of one line, with a chain and a flag."""
    claim = factories.make_claim(factories.make_revision(line, title="Headline"))
    chain = factories.make_chain(claim, relays=relays)
    factories.make_flag(claim, kind=kind, scan=chain.scan, state=state)
    return claim


def listed(client: Client, query: str = "") -> list[str]:
    rows = client.get(f"/{query}").context["rows"]
    return [row.claim.exact for row in rows]


def test_without_any_article_it_says_how_to_import_one_and_have_it_read(reviewer_client: Client) -> None:
    said = words(reviewer_client.get("/"))
    assert "Ask an editor" in said
    assert "manage.py import_article PATH-OR-URL python manage.py scan --all" in said


def test_without_any_article_an_editor_is_led_to_the_form_that_imports_one(editor_client: Client) -> None:
    assert 'href="/admin/claims/article/add/"' in editor_client.get("/").content.decode()


def test_while_scans_are_unfinished_it_says_so_instead_of_nothing_is_flagged(reviewer_client: Client) -> None:
    factories.make_scan(state="queued")
    assert "1 scan still to be finished" in words(reviewer_client.get("/"))


def test_with_articles_and_no_flag_it_says_that_nothing_is_flagged(reviewer_client: Client) -> None:
    factories.make_scan()
    assert "No open or confirmed flag in 1 article." in words(reviewer_client.get("/"))


def test_counts_beyond_a_thousand_are_told_with_separators(reviewer_client: Client) -> None:
    Article.objects.bulk_create(Article(external_id=str(n), provider="wire") for n in range(1_234))
    assert "in 1,234 articles" in words(reviewer_client.get("/"))
    assert "1,234 articles" in words(reviewer_client.get("/articles/"))
    factories.make_scan(claims_flagged=5_678)
    page = reverse("article", args=[Article.objects.latest("pk").pk])
    assert "5,678 claims flagged" in words(reviewer_client.get(page))


def test_filters_that_let_nothing_through_say_how_to_go_on(reviewer_client: Client) -> None:
    flagged("One.")
    assert "No claim passes these filters" in words(reviewer_client.get("/?q=nowhere"))


def test_a_claim_without_a_flag_is_not_listed(reviewer_client: Client) -> None:
    factories.make_claim()
    assert listed(reviewer_client) == []


def test_a_claim_whose_flags_are_all_dismissed_is_not_listed(reviewer_client: Client) -> None:
    flagged("One.", state="dismissed")
    assert listed(reviewer_client) == []


def test_a_rejected_claim_is_not_listed(reviewer_client: Client) -> None:
    claim = flagged("One.")
    claim.status = "rejected"
    claim.save()
    assert listed(reviewer_client) == []


def test_a_row_shows_the_words_the_flag_and_the_chain(reviewer_client: Client) -> None:
    flagged("The bridge is closed.", relays=("Reuters",))
    shown = words(reviewer_client.get("/"))
    assert all(part in shown for part in ("The bridge is closed.", "relay", "This articleReuters"))


def test_hostile_words_stay_words(reviewer_client: Client) -> None:
    flagged("<script>alert('x')</script>\" onmouseover=\"alert(1)", relays=("<b>Reuters</b>",))
    page = reviewer_client.get("/").content
    assert b"<script>alert" not in page
    assert b"<b>Reuters" not in page
    assert b'" onmouseover="' not in page


def test_the_flag_filter_keeps_claims_with_that_flag(reviewer_client: Client) -> None:
    flagged("One.", kind="relay")
    flagged("Two.", kind="hosted")
    assert listed(reviewer_client, "?flag=hosted") == ["Two."]


def test_the_state_filter_finds_what_was_dismissed(reviewer_client: Client) -> None:
    flagged("One.")
    flagged("Two.", state="dismissed")
    assert listed(reviewer_client, "?state=dismissed") == ["Two."]


def test_flag_and_state_are_asked_of_the_same_flag(reviewer_client: Client) -> None:
    claim = flagged("One.", kind="relay", state="confirmed")
    factories.make_flag(claim, kind="hosted", scan=claim.chains.get().scan)
    assert listed(reviewer_client, "?flag=hosted&state=confirmed") == []


def test_the_outlet_filter_takes_part_of_a_name_in_any_case(reviewer_client: Client) -> None:
    flagged("One.", relays=("Fox News", "Reuters"))
    flagged("Two.", relays=("CNN",))
    assert listed(reviewer_client, "?outlet=reuter") == ["One."]


def test_the_outlet_filter_forgets_chains_of_earlier_scans(reviewer_client: Client) -> None:
    claim = flagged("One.", relays=("Reuters",))
    factories.make_scan(claim.revision)
    assert listed(reviewer_client, "?outlet=Reuters") == []


def test_the_words_are_looked_for_in_the_claim_and_in_the_headline(reviewer_client: Client) -> None:
    flagged("One.")
    assert [listed(reviewer_client, f"?q={q}") for q in ("one", "headline", "two")] == [
        ["One."],
        ["One."],
        [],
    ]


@pytest.mark.parametrize(
    "query", ["?flag=nonsense", "?state=x", "?page=x", "?page=-4", "?q=%00", "?q=%27%22%25_"]
)
def test_an_address_that_makes_no_sense_still_opens_a_page(reviewer_client: Client, query: str) -> None:
    flagged("One.")
    assert reviewer_client.get(f"/{query}").status_code == 200


def test_a_filter_that_makes_no_sense_says_so(reviewer_client: Client) -> None:
    assert "nonsense is not one of the available choices" in words(reviewer_client.get("/?flag=nonsense"))


def test_the_next_page_keeps_the_filters(reviewer_client: Client) -> None:
    for number in range(26):
        flagged(f"Claim {number}.")
    page = reviewer_client.get("/?flag=relay").content.decode()
    assert "?flag=relay&amp;page=2" in page


def test_twenty_claims_take_as_many_queries_as_two(reviewer_client: Client) -> None:
    counts = []
    for number in (2, 18):
        for _ in range(number):
            flagged("One.", relays=("Fox News", "Reuters"))
        counts.append(queries_of(reviewer_client, "/"))
    assert counts[0] == counts[1]
