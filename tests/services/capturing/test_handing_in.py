"""The text of what no page has, handed in by a person and kept as what the source says."""

import pytest
from django.contrib.auth.models import User

from claims.errors import NotAllowedError
from claims.models import ReReview
from claims.services.capturing import keep_text
from claims.services.intake.errors import EmptyTextError
from claims.services.source_finding import SourceNotFoundError
from claims.services.sourcing import anchor_passage
from tests.captures import OPEN, look, page_at, story
from tests.factories import make_claim_source, make_protected, make_source
from tests.web_server import Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", ["reviewer", "outsider"])
def test_who_only_reads_hands_in_nothing(who: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError):
        keep_text(source_id=make_source().pk, text="Yes.", user=request.getfixturevalue(who))


def test_a_source_kept_from_this_user_gets_no_text(editor: User) -> None:
    with pytest.raises(SourceNotFoundError):
        keep_text(source_id=make_protected().source_id, text="Yes.", user=editor)


def test_an_empty_text_is_refused(editor: User) -> None:
    with pytest.raises(EmptyTextError):
        keep_text(source_id=make_source().pk, text=" \u200b\n", user=editor)


def test_a_transcript_is_kept_with_who_handed_it_in(editor: User) -> None:
    snapshot = keep_text(source_id=make_source(kind="interview").pk, text="I saw\0 it. \ud83d", user=editor)
    assert (snapshot.text, snapshot.added_by, snapshot.final_url) == ("I saw it. \ufffd", editor, "")


def test_the_same_text_is_kept_once(editor: User) -> None:
    source = make_source(kind="interview")
    assert keep_text(source_id=source.pk, text="Yes.", user=editor) == keep_text(
        source_id=source.pk, text="Yes.", user=editor
    )


def test_a_passage_of_a_text_handed_in_is_not_lost_when_a_page_comes(site: Site, editor: User) -> None:
    source = page_at(site)
    row = make_claim_source(source=source)
    keep_text(source_id=source.pk, text="What was said behind the paywall.", user=editor)
    anchor_passage(claim_source_id=row.pk, user=editor, exact="behind the paywall")
    look(source)
    site.serve("/2026/bridge", story(OPEN))
    look(source)
    row.refresh_from_db()
    assert (row.missing_from, ReReview.objects.exists()) == (None, False)
