"""Every draft ends as one article with one more revision only where its words have changed."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.db import connection

from claims.errors import InvalidInputError
from claims.models import Article, OutletDomain, Revision
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import ConflictingIdentityError, EmptyTextError, OlderVersionError
from claims.services.intake.importing import import_article
from tests.factories import make_outlet, make_user

pytestmark = pytest.mark.django_db

DRAFT = Draft(text="The bridge was closed.\n\nA pilot told Reuters why.", title="Bridge closed")
BY_URL = replace(DRAFT, url="https://www.echo.example/bridge/?utm_source=x#top")
BY_ID = replace(DRAFT, provider="cms", external_id="4711")
OTHER = "The bridge was opened.\n\nNobody said why."


def test_a_draft_without_text_is_refused_and_leaves_nothing() -> None:
    with pytest.raises(EmptyTextError):
        import_article(draft=replace(BY_URL, text="\u200b"))
    assert not Article.objects.exists()


def test_an_id_without_a_provider_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="Name the provider"):
        import_article(draft=replace(BY_ID, provider=""))


def test_an_id_that_is_too_long_is_refused_and_not_cut() -> None:
    with pytest.raises(InvalidInputError, match="at most"):
        import_article(draft=replace(BY_ID, external_id="7" * 501))


def test_an_address_and_an_id_of_two_articles_are_refused() -> None:
    import_article(draft=BY_URL)
    import_article(draft=BY_ID)
    with pytest.raises(ConflictingIdentityError, match="leave one out"):
        import_article(draft=replace(BY_ID, url=BY_URL.url))


def test_an_older_version_of_a_provider_is_refused_and_changes_nothing() -> None:
    newer = replace(BY_ID, published_at=datetime(2026, 3, 4, 12, tzinfo=UTC), versioned=True)
    import_article(draft=newer)
    with pytest.raises(OlderVersionError, match="2026-03-04 12:00 UTC"):
        import_article(draft=replace(newer, text=OTHER, published_at=datetime(2026, 3, 4, 11, tzinfo=UTC)))
    assert Revision.objects.count() == 1


def test_an_article_is_stored_with_its_address_and_words() -> None:
    user = make_user()
    imported = import_article(draft=replace(BY_URL, byline="Ann\nWeaver", language="en"), user=user)
    article, revision = imported.article, imported.revision
    assert (imported.created_article, imported.created_revision) == (True, True)
    assert (article.canonical_url, article.imported_by) == ("https://www.echo.example/bridge", user)
    assert (revision.number, revision.title, revision.text) == (1, "Bridge closed", DRAFT.text)
    assert (revision.byline, revision.language, revision.imported_by) == ("Ann Weaver", "en", user)


@pytest.mark.parametrize("draft", [DRAFT, BY_URL, BY_ID], ids=["pasted", "by address", "by id"])
def test_the_same_again_makes_nothing_new(draft: Draft) -> None:
    first, again = import_article(draft=draft), import_article(draft=draft)
    assert (again.created_article, again.created_revision) == (False, False)
    assert (again.article, again.revision) == (first.article, first.revision)


@pytest.mark.parametrize("draft", [BY_URL, BY_ID], ids=["by address", "by id"])
@pytest.mark.parametrize("change", [{"text": OTHER}, {"title": "Bridge shut"}], ids=["text", "title"])
def test_changed_words_make_a_revision_of_the_same_article(draft: Draft, change: dict[str, str]) -> None:
    first, changed = import_article(draft=draft), import_article(draft=replace(draft, **change))  # type: ignore[arg-type]
    assert (changed.created_article, changed.created_revision) == (False, True)
    assert (changed.article, changed.revision.number) == (first.article, 2)


def test_going_back_to_earlier_words_is_a_change_too() -> None:
    import_article(draft=BY_URL)
    import_article(draft=replace(BY_URL, text=OTHER))
    assert import_article(draft=BY_URL).revision.number == 3


@pytest.mark.parametrize("change", [{"text": OTHER}, {"title": "Other"}, {"publishers": ("Gazette",)}])
def test_other_pasted_text_is_another_article(change: dict[str, str]) -> None:
    import_article(draft=DRAFT)
    assert import_article(draft=replace(DRAFT, **change)).created_article  # type: ignore[arg-type]


def test_an_article_known_by_its_address_learns_its_id() -> None:
    import_article(draft=BY_URL)
    import_article(draft=replace(BY_ID, url=BY_URL.url))
    assert Article.objects.get().external_id == "4711"
    assert not import_article(draft=BY_ID).created_article


def test_an_import_without_a_title_keeps_the_one_that_is_known() -> None:
    import_article(draft=BY_URL)
    assert not import_article(draft=replace(BY_URL, title="")).created_revision


def test_a_headline_on_top_of_the_text_is_the_title_and_is_kept_once() -> None:
    revision = import_article(draft=Draft(text=f"Bridge closed\n\n{DRAFT.text}")).revision
    assert (revision.title, revision.text) == ("Bridge closed", DRAFT.text)


@pytest.mark.parametrize("first", ["The bridge was closed.", "“Closed,” he said:", "word " * 40, ""])
def test_a_first_line_that_is_no_headline_stays_in_the_text(first: str) -> None:
    revision = import_article(draft=Draft(text=f"{first}\n\nMore.")).revision
    assert (revision.title, revision.text) == ("", f"{first.strip()}\n\nMore.".strip())


def test_a_text_of_one_line_is_text() -> None:
    assert import_article(draft=Draft(text="Bridge closed")).revision.text == "Bridge closed"


def test_the_publisher_is_recognised_by_the_domain() -> None:
    echo = make_outlet("The Lowbridge Echo")
    OutletDomain.objects.create(outlet=echo, domain="echo.example")
    assert import_article(draft=BY_URL).article.publisher == echo


def test_an_unknown_publisher_is_kept_by_name_and_recognised_once_it_is_known() -> None:
    draft = replace(BY_ID, publishers=("Lowbridge Echo",))
    article = import_article(draft=draft).article
    assert (article.publisher, article.publisher_name) == (None, "Lowbridge Echo")
    echo = make_outlet("Lowbridge Echo")
    assert import_article(draft=draft).article.publisher == echo


def test_a_publisher_that_an_editor_chose_stays() -> None:
    chosen, claimed = make_outlet("Chosen"), make_outlet("Claimed")
    article = import_article(draft=BY_ID).article
    Article.objects.filter(pk=article.pk).update(publisher=chosen)
    assert import_article(draft=replace(BY_ID, publishers=(claimed.name,))).article.publisher == chosen


def test_the_credited_wire_is_kept() -> None:
    wire = make_outlet("Reuters", wire=True)
    article = import_article(
        draft=replace(BY_ID, text="LOWBRIDGE (Reuters) - The bridge was closed.")
    ).article
    assert article.credited_wire == wire


def test_what_was_hidden_in_the_text_is_reported() -> None:
    assert "Removed 1 hidden" in import_article(draft=replace(DRAFT, text="A \u202ebridge.")).notices[0]


@pytest.mark.parametrize("language", ["no language", "x" * 36, "en_US"])
def test_a_language_that_is_no_tag_is_left_out(language: str) -> None:
    assert import_article(draft=replace(DRAFT, language=language)).revision.language == ""


def test_five_megabytes_are_imported_within_seconds() -> None:
    text = ("The minister told Reuters on Tuesday that the dam was safe. " * 8 + "\n\n") * 11_000
    started = datetime.now(tz=UTC)
    imported = import_article(draft=replace(BY_ID, text=text))
    assert (datetime.now(tz=UTC) - started).total_seconds() < 10
    assert len(imported.revision.text) > 5_000_000


def at_once(count: int, job: Callable[[int], object]) -> None:
    """Runs the job in so many threads at the same moment, each with a database connection of its own."""
    ready = threading.Barrier(count)

    def run(number: int) -> None:
        try:
            ready.wait()
            job(number)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("draft", [DRAFT, BY_URL, BY_ID], ids=["pasted", "by address", "by id"])
def test_the_same_imported_at_once_is_one_article_with_one_revision(draft: Draft) -> None:
    at_once(6, lambda number: import_article(draft=draft))
    assert (Article.objects.count(), Revision.objects.count()) == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_changes_imported_at_once_are_all_kept_and_numbered() -> None:
    at_once(6, lambda number: import_article(draft=replace(BY_URL, text=f"Text {number}.")))
    assert sorted(Revision.objects.values_list("number", flat=True)) == [1, 2, 3, 4, 5, 6]
