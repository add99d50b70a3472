"""When a page changes, is corrected or goes, the claims that rest on it are marked and looked at again."""

import pytest
from django.contrib.auth.models import User

from claims.models import ArchiveCopy, ClaimSource, ReReview, Source
from claims.services.provenance import draw_edge
from claims.services.sourcing import anchor_passage
from tests.captures import OPEN, SHUT, look, page_at, story
from tests.factories import make_claim, make_claim_source, make_protected
from tests.web_server import Site, site

__all__ = ["site"]

pytestmark = pytest.mark.django_db


@pytest.fixture
def source(site: Site) -> Source:
    """A page that was read once."""
    found = page_at(site)
    look(found)
    return found


@pytest.fixture
def relying(source: Source, editor: User) -> ClaimSource:
    """A claim that relies on its first paragraph."""
    row = make_claim_source(source=source)
    return anchor_passage(claim_source_id=row.pk, user=editor, exact=SHUT)


def now_says(site: Site, first: str, **more: str) -> None:
    site.serve("/2026/bridge", story(first, **more))


def test_the_first_look_asks_for_nothing(source: Source) -> None:
    assert not ReReview.objects.exists()


def test_a_claim_whose_passage_still_stands_is_left_alone(
    site: Site, source: Source, relying: ClaimSource
) -> None:
    now_says(site, SHUT + " Nobody was hurt, she added.")
    assert look(source).outcome == "changed"
    relying.refresh_from_db()
    assert (relying.missing_from, ReReview.objects.exists()) == (None, False)


def test_a_claim_of_another_source_is_left_alone(site: Site, source: Source) -> None:
    make_claim_source(source=page_at(site, "/2026/other"))
    now_says(site, OPEN)
    look(source)
    assert not ReReview.objects.exists()


def test_a_claim_that_was_rejected_is_left_alone(site: Site, source: Source) -> None:
    make_claim_source(make_claim(status="rejected"), source)
    now_says(site, OPEN)
    look(source)
    assert not ReReview.objects.exists()


def test_a_source_that_was_detached_asks_for_nothing(site: Site, source: Source) -> None:
    row = make_claim_source(source=source)
    ClaimSource.objects.update(detached_at=row.attached_at)
    now_says(site, OPEN)
    look(source)
    assert not ReReview.objects.exists()


def test_a_lost_passage_is_marked_and_its_claim_looked_at_again(
    site: Site, source: Source, relying: ClaimSource
) -> None:
    now_says(site, OPEN)
    look(source)
    relying.refresh_from_db()
    assert relying.missing_from == source.snapshots.first()
    rereview = ReReview.objects.get()
    assert rereview.claim == relying.claim
    assert f"The page of “{source.title}” no longer has the passage" in rereview.reason


def test_what_the_claim_relied_on_can_still_be_read(site: Site, source: Source, relying: ClaimSource) -> None:
    now_says(site, OPEN)
    look(source)
    relying.refresh_from_db()
    assert relying.snapshot
    assert relying.snapshot.text[relying.start : relying.end] == SHUT


def test_a_passage_that_is_back_is_unmarked(site: Site, source: Source, relying: ClaimSource) -> None:
    for first in (OPEN, SHUT):
        now_says(site, first)
        look(source)
    relying.refresh_from_db()
    assert relying.missing_from is None


def test_a_passage_that_stays_away_asks_once(site: Site, source: Source, relying: ClaimSource) -> None:
    for first in (OPEN, OPEN + " She thanked the engineers.", OPEN):
        now_says(site, first)
        look(source)
    assert ReReview.objects.count() == 1


def test_a_claim_without_a_passage_is_looked_at_again_on_every_change(site: Site, source: Source) -> None:
    row = make_claim_source(source=source)
    now_says(site, OPEN)
    look(source)
    assert row.claim.rereviews.get().reason.startswith(
        f"The page of “{source.title}” says something else than before, as was seen on "
    )


def test_a_correction_has_every_claim_looked_at_again_and_is_quoted(
    site: Site, source: Source, relying: ClaimSource
) -> None:
    now_says(site, f"{SHUT}</p><p>Correction: The council met on Monday, not on Tuesday.")
    look(source)
    reason = ReReview.objects.get().reason
    assert "was corrected" in reason
    assert "“Correction: The council met on Monday, not on Tuesday.”" in reason


def test_a_passage_lost_to_a_correction_asks_once(site: Site, source: Source, relying: ClaimSource) -> None:
    now_says(site, f"{OPEN}</p><p>Correction: The bridge is open.")
    look(source)
    reason = ReReview.objects.get().reason
    assert "no longer has the passage" in reason
    assert "“Correction: The bridge is open.”" in reason


def test_a_claim_that_rests_on_the_page_through_another_source_is_looked_at_again(
    site: Site, source: Source, desk_lead: User
) -> None:
    nearer = make_claim_source()
    draw_edge(tail=nearer.source, head=source, kind="cites", why="Its last line.", user=desk_lead)
    site.answers.clear()
    look(source)
    assert nearer.claim.rereviews.get().reason.startswith(
        f"Through its sources this claim rests on “{source.title}”, whose page is gone, as was seen on "
    )


def test_a_page_that_is_gone_has_every_claim_looked_at_again_once(
    site: Site, source: Source, relying: ClaimSource
) -> None:
    make_claim_source(source=source)
    site.answers.clear()
    look(source)
    look(source)
    assert ReReview.objects.count() == 2
    assert "is gone" in ReReview.objects.all()[0].reason


def test_a_page_that_goes_again_is_asked_about_again(
    site: Site, source: Source, relying: ClaimSource
) -> None:
    page = site.answers["/2026/bridge"]
    for answer in (None, page, None):
        site.answers = {"/2026/bridge": answer} if answer else {}
        look(source)
    assert ReReview.objects.count() == 2


def test_a_page_that_only_moved_asks_for_nothing(site: Site, source: Source, relying: ClaimSource) -> None:
    site.serve("/archive/bridge", story())
    site.redirect("/2026/bridge", "/archive/bridge", status=301)
    assert look(source).outcome == "moved"
    assert not ReReview.objects.exists()


def test_a_page_that_moved_and_changed_marks_what_is_lost(
    site: Site, source: Source, relying: ClaimSource
) -> None:
    site.serve("/archive/bridge", story(OPEN))
    site.redirect("/2026/bridge", "/archive/bridge", status=301)
    look(source)
    assert ReReview.objects.get().claim == relying.claim


def test_a_protected_source_is_named_in_no_reason(site: Site, source: Source) -> None:
    make_protected(source)
    site.answers.clear()
    look(source)
    reason = ReReview.objects.get().reason
    assert reason.startswith("The page of a protected source is gone")
    assert source.title not in reason


def test_a_protected_sources_correction_is_not_quoted(site: Site, source: Source) -> None:
    make_protected(source)
    now_says(site, f"{SHUT}</p><p>Correction: Jo Doe was on the bridge at nine.")
    look(source)
    assert "Jo Doe" not in ReReview.objects.get().reason


def test_without_an_archive_nobody_outside_is_told(source: Source) -> None:
    assert not ArchiveCopy.objects.exists()
