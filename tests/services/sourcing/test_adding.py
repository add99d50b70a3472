"""Sources are entered once, and found again by any address of the same page."""

from datetime import date

import pytest
from django.contrib.auth.models import User

from claims.errors import NotAllowedError
from claims.models import Source
from claims.services.intake.errors import InvalidUrlError
from claims.services.source_finding import SourceNotFoundError
from claims.services.sourcing import add_source, describe_source
from claims.services.sourcing.errors import SourceProtectedError, SourceUntoldError
from claims.services.typed import UnknownChoiceError
from tests.factories import make_claim_source, make_outlet, make_protected, make_source

pytestmark = pytest.mark.django_db

STORY = "https://echo.example/2026/bridge-closed"


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_only_reads_adds_no_source(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError, match="may not add a source"):
        add_source(kind="study", title="Cracks", user=request.getfixturevalue(who))


def test_a_source_that_nothing_tells_from_others_is_refused(editor: User) -> None:
    with pytest.raises(SourceUntoldError):
        add_source(kind="study", title=" \u200b ", user=editor)


def test_a_kind_that_there_is_not_is_refused_with_those_that_there_are(editor: User) -> None:
    with pytest.raises(UnknownChoiceError, match="court_document"):
        add_source(kind="rumour", title="Cracks", user=editor)


@pytest.mark.parametrize("url", ["echo.example", "file:///etc/passwd", "https://me:secret@echo.example/a"])
def test_what_is_no_address_is_refused(url: str, editor: User) -> None:
    with pytest.raises(InvalidUrlError):
        add_source(kind="study", url=url, user=editor)
    assert not Source.objects.exists()


def test_a_source_that_somebody_else_protects_is_not_handed_out(editor: User) -> None:
    make_protected(make_source(STORY))
    with pytest.raises(SourceProtectedError, match="desk lead"):
        add_source(kind="news_report", url=STORY, user=editor)


def test_a_source_kept_from_this_user_is_not_described(editor: User) -> None:
    hidden = make_protected().source
    with pytest.raises(SourceNotFoundError):
        describe_source(source_id=hidden.pk, user=editor, title="Unveiled")


def test_a_source_is_not_left_without_anything_to_tell_it_by(editor: User) -> None:
    with pytest.raises(SourceUntoldError, match="Leave the source"):
        describe_source(source_id=make_source().pk, user=editor, title="")


@pytest.mark.parametrize(
    "guise",
    [STORY + "/?utm_source=x#top", "http://www.echo.example/2026/bridge-closed", STORY + "/amp",
     "https://m.echo.example/2026/bridge-closed"],
)  # fmt: skip
def test_the_same_page_is_found_again_in_every_guise(guise: str, editor: User) -> None:
    first = add_source(kind="news_report", url=STORY, title="Bridge", user=editor)
    assert add_source(kind="study", url=guise, title="Another", user=editor) == first
    first.refresh_from_db()
    assert (first.kind, first.title) == ("news_report", "Bridge")


def test_a_page_is_fetched_at_the_address_that_was_given(editor: User) -> None:
    source = add_source(kind="news_report", url="http://m.echo.example/2026/a-1?utm_source=x", user=editor)
    assert (source.url, source.host) == ("http://m.echo.example/2026/a-1", "m.echo.example")


def test_two_sources_without_an_address_are_two(editor: User) -> None:
    interviews = [add_source(kind="interview", author="Ann Weaver", user=editor) for _ in range(2)]
    assert interviews[0] != interviews[1]


@pytest.mark.parametrize("told", [{"url": STORY}, {"organisation": "the lowbridge echo"}])
def test_an_outlet_is_known_by_its_domain_and_by_its_name(told: dict[str, str], editor: User) -> None:
    echo = make_outlet("The Lowbridge Echo")
    echo.domains.create(domain="echo.example")
    assert add_source(kind="news_report", title="Bridge", user=editor, **told).outlet == echo  # type: ignore[arg-type]


def test_hostile_characters_are_taken_out_of_what_is_said(editor: User) -> None:
    source = add_source(kind="study", title="Cra\0cks\u202e \ud800<b>", author="x" * 600, user=editor)
    assert source.title == "Cracks \ufffd<b>"
    assert len(source.author) == 500


def test_what_is_said_of_a_source_is_put_right_and_the_rest_stays(editor: User) -> None:
    source = make_source(title="Crack", author="A. Weaver")
    described = describe_source(
        source_id=source.pk, user=editor, kind="study", title="Cracks", published_on=date(2026, 3, 4)
    )
    assert (described.kind, described.title, described.author) == ("study", "Cracks", "A. Weaver")
    assert described.published_on == date(2026, 3, 4)


def test_a_source_that_is_of_another_kind_is_proposed_another_tier(editor: User) -> None:
    row = make_claim_source()
    describe_source(source_id=row.source_id, user=editor, kind="official_record")
    row.refresh_from_db()
    assert row.proposed_tier == "primary"
