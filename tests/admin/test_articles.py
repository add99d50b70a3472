"""Articles are imported, scanned and corrected on the desk."""

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from claims.models import Article, Fetch, Queue, Revision, Scan, WorkState
from tests.admin_pages import act, add_page, list_of, messages, page_of, text
from tests.factories import TEXT, make_article, make_claim, make_flag, make_outlet, make_revision, make_scan
from tests.web_server import PAGE

pytestmark = pytest.mark.django_db


def send(client: Client, **given: Any) -> Any:
    return client.post(add_page(Article), given)


def file(name: str, content: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode())


def test_an_empty_form_says_what_to_give(edda: Client) -> None:
    assert "Paste a text, choose a file or give a web address." in text(send(edda))


def test_a_text_and_a_file_at_once_are_refused(edda: Client) -> None:
    said = text(send(edda, text=TEXT, file=file("a.txt", TEXT)))
    assert "Give the text or a file, not both" in said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"text": " \n "}, "Paste a text"),
        ({"url": "nonsense"}, "Enter a valid URL"),
        ({"file": file("a.pdf", "%PDF")}, "a.pdf is not a .txt"),
        ({"file": file("a.json", "{")}, "ninjs"),
        ({"file": file("feed.xml", "<rss/>")}, "import it as a feed"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_is_refused_in_the_form(
    given: dict[str, Any], said: str, edda: Client
) -> None:
    assert said in text(send(edda, **given))
    assert not Article.objects.exists()


def test_a_pasted_text_of_more_than_ten_megabytes_is_refused_in_the_form(edda: Client) -> None:
    assert "10 MB" in text(send(edda, text="The mayor will go. " * 600_000))
    assert not Article.objects.exists()


def test_a_pasted_text_of_five_megabytes_comes_in(edda: Client) -> None:
    assert send(edda, text="The mayor will go. " * 270_000, title="Long").status_code == 302
    assert len(Revision.objects.get().text) > 5_000_000


def test_who_may_not_add_articles_may_not_import(editor: User, edda: Client) -> None:
    editor.groups.clear()
    editor.user_permissions.add(Permission.objects.get(codename="view_article"))
    assert send(edda, text=TEXT).status_code == 403


def test_a_pasted_text_leads_to_its_scan(edda: Client, editor: User) -> None:
    answer = send(edda, text=TEXT, title="Bridge", publisher="The Lowbridge Echo")
    revision = Revision.objects.get()
    scan = Scan.objects.get(revision=revision)
    assert answer.url == page_of(scan)
    assert (revision.title, revision.imported_by, scan.queue) == ("Bridge", editor, Queue.INTERACTIVE)
    assert messages(edda, answer) == ["Bridge is new here. This is its scan."]


def test_the_same_text_again_is_the_same_article(edda: Client) -> None:
    messages(edda, send(edda, text=TEXT, title="Bridge"))
    said = messages(edda, send(edda, text=TEXT, title="Bridge"))
    assert said == ["Bridge was here already, word for word. This is its scan."]
    assert Revision.objects.count() == 1


def test_a_file_is_imported_under_the_address_given_with_it(edda: Client) -> None:
    send(edda, file=file("a.html", PAGE), url="https://echo.example/bridge")
    assert Article.objects.get().canonical_url == "https://echo.example/bridge"
    assert Revision.objects.get().title == "Bridge closed"


def test_an_address_alone_leads_to_its_fetch(edda: Client, editor: User) -> None:
    answer = send(edda, url="https://echo.example/a", title="Bridge", publisher="The Lowbridge Echo")
    fetch = Fetch.objects.get()
    assert answer.url == page_of(fetch)
    assert (fetch.url, fetch.title, fetch.publisher_name) == (
        "https://echo.example/a",
        "Bridge",
        "The Lowbridge Echo",
    )
    assert fetch.requested_by == editor


def test_a_hidden_character_is_told(edda: Client) -> None:
    said = messages(edda, send(edda, text=TEXT + "\u202eevil", title="Bridge"))
    assert len(said) == 2


def articles(number: int) -> list[Article]:
    return [make_revision().article for _ in range(number)]


def test_up_to_ten_articles_are_scanned_at_once_and_each_scan_is_linked(edda: Client, editor: User) -> None:
    said = act(edda, "flag_secondary_reporting", *articles(10))
    scans = Scan.objects.all()
    assert said[0].startswith("Asked for: Scan ")
    assert all(f"Scan {scan.pk} (Queued)" in said[0] for scan in scans)
    assert {(scan.queue, scan.requested_by) for scan in scans} == {(Queue.INTERACTIVE, editor)}


def test_more_than_ten_go_to_the_bulk_queue_under_one_link(edda: Client) -> None:
    page = edda.post(list_of(Article), ticked(articles(11)), follow=True)
    first, last = Scan.objects.earliest("pk").pk, Scan.objects.latest("pk").pk
    assert set(Scan.objects.values_list("queue", flat=True)) == {Queue.BULK}
    assert f"?pk__gte={first}&amp;pk__lte={last}" in page.content.decode()
    assert edda.get(list_of(Scan), {"pk__gte": first, "pk__lte": last}).status_code == 200


def ticked(rows: list[Article]) -> dict[str, Any]:
    return {"action": "flag_secondary_reporting", "_selected_action": [row.pk for row in rows]}


def test_the_latest_revision_is_the_one_that_is_scanned(edda: Client) -> None:
    old = make_revision()
    new = make_revision("Another text.", article=old.article)
    act(edda, "flag_secondary_reporting", old.article)
    assert Scan.objects.get().revision == new


def test_a_scan_that_waits_is_not_asked_for_twice(edda: Client) -> None:
    scan = make_scan(state=WorkState.QUEUED)
    act(edda, "flag_secondary_reporting", scan.revision.article)
    assert Scan.objects.get() == scan


def test_an_article_without_a_text_is_told(edda: Client) -> None:
    assert act(edda, "flag_secondary_reporting", make_article()) == ["1 had no text to scan yet."]


def test_too_many_for_one_click_are_refused_with_the_way_out(
    edda: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claims.admin.article._MOST", 1)
    said = act(edda, "flag_secondary_reporting", *articles(2))
    assert "manage.py scan --all" in said[0]
    assert not Scan.objects.exists()


def test_the_list_shows_state_and_progress_of_the_latest_scan(edda: Client) -> None:
    revision = make_revision()
    make_scan(revision, claims_flagged=9)
    make_scan(revision, state=WorkState.RUNNING, sentences_done=3, sentences_total=7)
    assert "running 3 of 7 sentences" in text(edda.get(list_of(Article)))


def test_the_list_counts_flagged_claims_and_leads_to_them(edda: Client) -> None:
    revision = make_revision()
    make_flag(make_claim(revision))
    make_flag(make_claim(revision, exact="The council meets every Tuesday."), state="dismissed")
    page = edda.get(list_of(Article)).content.decode()
    assert f'?article__id__exact={revision.article_id}&amp;flag=any">1</a>' in page
    found = text(edda.get(f"/admin/claims/claim/?article__id__exact={revision.article_id}&flag=any"))
    assert "The mayor of Lowbridge" in found
    assert "every Tuesday" not in found


@pytest.mark.parametrize("state", [*WorkState.values, "none"])
def test_the_list_is_filtered_by_the_latest_scan(state: str, edda: Client) -> None:
    for value in WorkState.values:
        make_scan(make_revision(title=f"This one is {value}"), state=value)
    make_revision(title="This one is none")
    assert titles(edda, scan=state) == [f"This one is {state}"]


def titles(client: Client, **filters: str) -> list[str]:
    page = text(client.get(list_of(Article), filters))
    return [f"This one is {word}" for word in [*WorkState.values, "none"] if f"This one is {word}" in page]


@pytest.mark.parametrize("words", ["harbour bridge", "quay radio", "https://quay.example/a", "42-b"])
def test_an_article_is_found_by_headline_publisher_address_or_id(words: str, edda: Client) -> None:
    names = {"canonical_url": "https://quay.example/a", "provider": "CMS", "external_id": "42-b"}
    article = make_article(publisher=make_outlet("Quay Radio"), **names)
    make_revision(article=article, title="Bridge over the harbour closed")
    make_revision(title="Another story")
    found = text(edda.get(list_of(Article), {"q": words}))
    assert "Bridge over the harbour closed" in found
    assert "Another story" not in found


def publisher_form(**given: Any) -> dict[str, Any]:
    return {"publisher_name": "", "revisions-TOTAL_FORMS": 0, "revisions-INITIAL_FORMS": 0, **given}


def test_another_publisher_has_the_article_read_anew(edda: Client) -> None:
    scan = make_scan()
    outlet = make_outlet("Reuters")
    said = messages(edda, edda.post(page_of(scan.revision.article), publisher_form(publisher=outlet.pk)))
    assert "it is read anew: Scan" in said[0]
    assert Article.objects.get().publisher == outlet
    assert Scan.objects.unfinished().get().revision == scan.revision


def test_saving_without_a_change_scans_nothing(edda: Client) -> None:
    article = make_revision().article
    assert edda.post(page_of(article), publisher_form()).status_code == 302
    assert not Scan.objects.exists()


def test_publishers_are_chosen_by_searching_and_not_from_a_list_of_thousands(edda: Client) -> None:
    make_outlet("Quay Radio")
    make_outlet("Harbour Gazette")
    assert "Quay Radio" not in edda.get(page_of(make_revision().article)).content.decode()
    field = {"app_label": "claims", "model_name": "article", "field_name": "publisher"}
    found = edda.get("/admin/autocomplete/", {"term": "quay", **field}).json()
    assert [row["text"] for row in found["results"]] == ["Quay Radio"]


def test_a_pasted_text_without_a_headline_is_called_by_its_number(edda: Client) -> None:
    answer = send(edda, text="The mayor told Reuters that he will go. Sources said that he may not.")
    name = f"Article {Article.objects.get().pk}"
    assert messages(edda, answer) == [f"{name} is new here. This is its scan."]
    assert name in text(edda.get(list_of(Article)))
