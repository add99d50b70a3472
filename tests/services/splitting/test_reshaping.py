"""Merging, splitting and moving claims: other boundaries, with everything that was there kept."""

from collections.abc import Callable
from functools import partial

import pytest
from django.contrib.auth.models import User

from claims.models import (
    Anchor,
    Claim,
    ClaimSource,
    ClaimStatus,
    Flag,
    FlagState,
    ProvenanceCheck,
    Revision,
    Scan,
)
from claims.services.recording import recorded_as
from claims.services.splitting import merge_claims, move_claim, split_article, split_claim
from claims.services.splitting.errors import (
    ClaimNotFoundError,
    ClaimStatusError,
    DifferentArticlesError,
    EmptySpanError,
    NotAdjacentError,
    NothingToMergeError,
    OrphanedClaimError,
    RevisionNotFoundError,
    SpanOutsideTextError,
    SpanTakenError,
    SplitPointError,
    StaleRevisionError,
)
from tests.factories import (
    make_chain,
    make_claim,
    make_claim_source,
    make_flag,
    make_protected,
    make_revision,
    make_scan,
    make_snapshot,
)

pytestmark = pytest.mark.django_db

ONE, TWO, THREE = "The mayor resigned.", "Police left.", "Nobody came."
TEXT = f"{ONE} {TWO} {THREE}"


@pytest.fixture
def revision() -> Revision:
    return make_revision(TEXT)


@pytest.fixture
def one(revision: Revision) -> Claim:
    return make_claim(revision, exact=ONE)


@pytest.fixture
def two(revision: Revision) -> Claim:
    return make_claim(revision, exact=TWO)


Change = Callable[[Claim, Claim, User], object]
CHANGES: list[Change] = [
    lambda one, two, user: merge_claims(claim_ids=[one.pk, two.pk], user=user),
    lambda one, _, user: split_claim(claim_id=one.pk, at=[9], user=user),
    lambda one, _, __: move_claim(claim_id=one.pk, start=4, end=9),
]


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("status", [ClaimStatus.REJECTED, ClaimStatus.REPLACED])
def test_a_rejected_or_replaced_claim_keeps_its_boundaries(
    revision: Revision, two: Claim, editor: User, change: Change, status: str
) -> None:
    one = make_claim(revision, exact=ONE, status=status)
    with pytest.raises(ClaimStatusError, match=status):
        change(one, two, editor)


@pytest.mark.parametrize("change", CHANGES)
def test_an_orphaned_claim_keeps_its_boundaries(
    revision: Revision, two: Claim, editor: User, change: Change
) -> None:
    one = make_claim(revision, exact=ONE, anchor=Anchor.ORPHANED)
    with pytest.raises(OrphanedClaimError, match="Move it to its place there"):
        change(one, two, editor)


@pytest.mark.parametrize("change", CHANGES)
def test_a_claim_of_an_older_revision_keeps_its_boundaries(
    one: Claim, two: Claim, editor: User, change: Change
) -> None:
    make_revision("Other words.", article=one.article)
    with pytest.raises(StaleRevisionError, match="no longer the latest"):
        change(one, two, editor)


@pytest.mark.parametrize(
    "change", [partial(merge_claims, claim_ids=[404, 405]), partial(split_claim, claim_id=404, at=[1])]
)
def test_a_claim_that_does_not_exist_is_refused(editor: User, change: Callable[..., object]) -> None:
    with pytest.raises(ClaimNotFoundError, match="no claim 404"):
        change(user=editor)


def test_one_claim_cannot_be_merged(one: Claim, editor: User) -> None:
    with pytest.raises(NothingToMergeError, match="at least two"):
        merge_claims(claim_ids=[one.pk, one.pk], user=editor)


def test_claims_of_two_articles_cannot_be_merged(one: Claim, editor: User) -> None:
    with pytest.raises(DifferentArticlesError, match="one article only"):
        merge_claims(claim_ids=[one.pk, make_claim().pk], user=editor)


def test_claims_with_another_between_them_cannot_be_merged(one: Claim, two: Claim, editor: User) -> None:
    three = make_claim(one.revision, exact=THREE)
    with pytest.raises(NotAdjacentError, match=f"Claim {two.pk} stands between"):
        merge_claims(claim_ids=[one.pk, three.pk], user=editor)


def test_a_merged_claim_goes_from_the_first_start_to_the_last_end(
    one: Claim, two: Claim, editor: User
) -> None:
    merged = merge_claims(claim_ids=[two.pk, one.pk], user=editor)
    assert (merged.exact, merged.start, merged.end) == (f"{ONE} {TWO}", one.start, two.end)
    assert merged.created_by == editor


def test_merging_keeps_what_it_replaces(one: Claim, two: Claim, editor: User) -> None:
    merged = merge_claims(claim_ids=[one.pk, two.pk], user=editor)
    assert set(merged.replaces.values_list("pk", "status")) == {(one.pk, "replaced"), (two.pk, "replaced")}


def test_a_merged_claim_is_accepted_only_where_all_were(one: Claim, revision: Revision, editor: User) -> None:
    accepted = [make_claim(revision, exact=words, status="accepted") for words in (TWO, THREE)]
    merged = merge_claims(claim_ids=[claim.pk for claim in accepted], user=editor)
    assert merged.status == ClaimStatus.ACCEPTED
    assert merge_claims(claim_ids=[merged.pk, one.pk], user=editor).status == ClaimStatus.PROPOSED


def test_a_merged_claim_takes_statements_reasons_and_the_claimant_over(
    revision: Revision, editor: User
) -> None:
    reason = {"kind": "date", "text": "gives a date: Friday"}
    one = make_claim(revision, exact=ONE, statement="He went.", claimant="Ada Quill", reasons=[reason])
    two = make_claim(revision, exact=TWO, statement="They left.", reasons=[reason])
    merged = merge_claims(claim_ids=[one.pk, two.pk], user=editor)
    assert (merged.statement, merged.claimant, merged.reasons) == (
        "He went. They left.",
        "Ada Quill",
        [reason],
    )


def test_a_claim_inside_another_can_be_merged_into_it(one: Claim, editor: User) -> None:
    inner = make_claim(one.revision, exact="mayor")
    assert merge_claims(claim_ids=[one.pk, inner.pk], user=editor).exact == ONE


@pytest.mark.parametrize("at", [[], [0], [19], [-3], [500], [19, 9], [9, 10]])
def test_a_claim_is_not_split_where_a_part_would_have_no_words(
    one: Claim, editor: User, at: list[int]
) -> None:
    with pytest.raises(SplitPointError, match="from 0 to 19"):
        split_claim(claim_id=one.pk, at=at, user=editor)


def test_a_claim_is_not_split_into_one_that_is_there(one: Claim, editor: User) -> None:
    make_claim(one.revision, exact="The mayor", status=ClaimStatus.REJECTED)
    with pytest.raises(SpanTakenError, match="Restore that one"):
        split_claim(claim_id=one.pk, at=[9], user=editor)


def test_the_parts_of_a_claim_have_no_white_space_around_them(one: Claim, editor: User) -> None:
    parts = split_claim(claim_id=one.pk, at=[4, 10], user=editor)
    assert [(part.exact, part.start) for part in parts] == [("The", 0), ("mayor", 4), ("resigned.", 10)]


def test_splitting_keeps_what_it_replaces(one: Claim, editor: User) -> None:
    parts = split_claim(claim_id=one.pk, at=[9], user=editor)
    one.refresh_from_db()
    assert one.status == ClaimStatus.REPLACED
    assert [part.replaces.get() for part in parts] == [one, one]


def test_parts_have_the_claims_status_and_claimant(revision: Revision, editor: User) -> None:
    claim = make_claim(revision, exact=ONE, status=ClaimStatus.ACCEPTED, claimant="Ada Quill")
    parts = split_claim(claim_id=claim.pk, at=[9], user=editor)
    assert {(part.status, part.claimant, part.statement) for part in parts} == {("accepted", "Ada Quill", "")}


@pytest.mark.parametrize(
    ("start", "end", "error"), [(0, 999, SpanOutsideTextError), (19, 20, EmptySpanError)]
)
def test_a_claim_is_not_moved_to_where_no_words_are(
    one: Claim, start: int, end: int, error: type[Exception]
) -> None:
    with pytest.raises(error):
        move_claim(claim_id=one.pk, start=start, end=end)


def test_a_claim_is_not_moved_onto_another(one: Claim, two: Claim) -> None:
    with pytest.raises(SpanTakenError, match=f"Claim {two.pk}"):
        move_claim(claim_id=one.pk, start=two.start, end=two.end)


def test_a_moved_claim_is_the_same_claim_with_other_words(one: Claim) -> None:
    moved = move_claim(claim_id=one.pk, start=3, end=33)
    assert (moved.pk, moved.start, moved.exact) == (one.pk, 4, f"mayor resigned. {TWO}")
    assert (moved.prefix, moved.suffix) == ("The ", f" {THREE}")


def test_history_keeps_where_a_claim_was_and_who_moved_it(one: Claim, editor: User) -> None:
    with recorded_as(user=editor, surface="web"):
        move_claim(claim_id=one.pk, start=4, end=9)
    before, after = one.events.order_by("pgh_id")  # type: ignore[attr-defined]
    assert (before.exact, after.exact) == (ONE, "mayor")
    assert after.pgh_context.metadata == {"user": editor.pk, "surface": "web"}


def test_an_orphaned_claim_is_brought_back_by_hand(revision: Revision) -> None:
    one = make_claim(revision, exact=ONE, anchor=Anchor.ORPHANED, reasons=[{"kind": "orphaned", "text": "x"}])
    latest = make_revision("Resigned, the mayor has.", article=revision.article)
    moved = move_claim(claim_id=one.pk, start=0, end=24, revision_id=latest.pk)
    assert (moved.anchor, moved.revision, moved.exact) == (Anchor.ANCHORED, latest, latest.text)
    assert "orphaned" not in [reason["kind"] for reason in moved.reasons]


def test_a_claim_is_not_moved_to_another_articles_revision(one: Claim) -> None:
    with pytest.raises(DifferentArticlesError, match="its own article"):
        move_claim(claim_id=one.pk, start=0, end=3, revision_id=make_revision().pk)


def test_a_claim_is_not_moved_to_a_revision_that_does_not_exist(one: Claim) -> None:
    with pytest.raises(RevisionNotFoundError, match="no revision 404"):
        move_claim(claim_id=one.pk, start=0, end=3, revision_id=404)


@pytest.mark.parametrize("change", CHANGES)
def test_new_boundaries_are_scanned(one: Claim, two: Claim, editor: User, change: Change) -> None:
    change(one, two, editor)
    assert Scan.objects.get(revision=one.revision).state == "queued"


def decided(claim: Claim, state: FlagState) -> Flag:
    """A decided flag of the claim, with the chain that its scan wrote."""
    scan = Scan.objects.first() or make_scan(claim.revision)
    make_chain(claim, scan=scan)
    return make_flag(claim, scan=scan, state=state, note="I asked them.")


@pytest.mark.parametrize("state", [FlagState.CONFIRMED, FlagState.DISMISSED])
def test_what_an_editor_decided_goes_to_the_merged_claim(
    one: Claim, two: Claim, editor: User, state: FlagState
) -> None:
    flag = decided(two, state)
    merged = merge_claims(claim_ids=[one.pk, two.pk], user=editor)
    assert merged.flags.get().state == state
    assert (merged.flags.get().note, merged.flags.get().scan) == ("I asked them.", flag.scan)


def test_of_two_decisions_the_confirmed_one_stays(one: Claim, two: Claim, editor: User) -> None:
    decided(one, FlagState.DISMISSED)
    decided(two, FlagState.CONFIRMED)
    assert merge_claims(claim_ids=[one.pk, two.pk], user=editor).flags.get().state == FlagState.CONFIRMED


def test_what_an_editor_decided_goes_to_the_parts_of_the_sentence(revision: Revision, editor: User) -> None:
    claim = make_claim(revision, exact=f"{ONE} {TWO}")
    scan = make_scan(revision)
    make_chain(claim, scan=scan, start=0, end=len(ONE))
    make_flag(claim, scan=scan, state=FlagState.DISMISSED)
    parts = split_claim(claim_id=claim.pk, at=[9, len(ONE)], user=editor)
    assert [part.flags.count() for part in parts] == [1, 1, 0]


def test_a_flag_that_nobody_decided_on_is_left_to_the_scan(one: Claim, two: Claim, editor: User) -> None:
    make_flag(one)
    assert not merge_claims(claim_ids=[one.pk, two.pk], user=editor).flags.exists()


def test_a_decision_survives_a_new_revision_and_then_a_split(
    revision: Revision, one: Claim, editor: User
) -> None:
    decided(one, FlagState.DISMISSED)
    later = make_revision(f"It rained on Monday. {TEXT}", article=revision.article)
    split_article(revision=later)
    one.refresh_from_db()
    make_chain(one, scan=make_scan(later))
    parts = split_claim(claim_id=one.pk, at=[one.start + 9], user=editor)
    assert [part.flags.get().state for part in parts] == [FlagState.DISMISSED, FlagState.DISMISSED]


def test_a_decision_survives_being_split_scanned_and_merged_again(one: Claim, editor: User) -> None:
    decided(one, FlagState.DISMISSED)
    parts = split_claim(claim_id=one.pk, at=[9], user=editor)
    make_chain(parts[0], scan=make_scan(one.revision), start=0, end=len(ONE))
    merged = merge_claims(claim_ids=[part.pk for part in parts], user=editor)
    assert merged.flags.get().state == FlagState.DISMISSED


def test_a_decision_on_what_no_scan_finds_any_more_goes_to_every_part(one: Claim, editor: User) -> None:
    decided(one, FlagState.CONFIRMED)
    make_scan(one.revision)
    parts = split_claim(claim_id=one.pk, at=[9], user=editor)
    assert [part.flags.count() for part in parts] == [1, 1]


def test_a_detached_source_goes_to_no_other_claim(one: Claim, editor: User) -> None:
    row = make_claim_source(one)
    ClaimSource.objects.update(detached_at=row.attached_at)
    first, _ = split_claim(claim_id=one.pk, at=[9], user=editor)
    assert not first.claim_sources.exists()


def test_each_part_of_a_claim_has_its_sources_with_their_passages(one: Claim, editor: User) -> None:
    row = make_claim_source(one, snapshot=make_snapshot(), support="supports", note="p. 3")
    for part in split_claim(claim_id=one.pk, at=[9], user=editor):
        kept = part.claim_sources.get()
        assert (kept.source, kept.snapshot, kept.exact, kept.note) == (
            row.source,
            row.snapshot,
            row.exact,
            "p. 3",
        )
        assert kept.support == ""


def test_a_source_of_both_merged_claims_is_attached_once(one: Claim, two: Claim, editor: User) -> None:
    row = make_claim_source(one, note="of the first")
    make_claim_source(two, row.source, note="of the second")
    merged = merge_claims(claim_ids=[one.pk, two.pk], user=editor)
    assert merged.claim_sources.get().note == "of the first"


def test_a_protected_source_stays_protected_when_its_claim_is_merged(
    one: Claim, two: Claim, editor: User, reviewer: User
) -> None:
    make_protected(claim=one)
    merged = merge_claims(claim_ids=[one.pk, two.pk], user=editor)
    assert merged.claim_sources.get().naming == "protected"
    assert not merged.claim_sources.visible_to(reviewer).exists()


def test_the_provenance_of_claims_that_got_sources_is_checked(one: Claim, editor: User) -> None:
    make_claim_source(one)
    parts = split_claim(claim_id=one.pk, at=[9], user=editor)
    assert {check.claim for check in ProvenanceCheck.objects.all()} == set(parts)
