"""Whatever is done to a claim's sources, its provenance is checked afterwards."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from claims.models import Claim, ClaimSource, ProvenanceCheck, SourceReading
from claims.services import sourcing
from claims.services.capturing import keep_text
from claims.services.outlet_editing import save_outlet
from claims.services.provenance import run_reading
from claims.services.splitting import restate_claim
from tests.factories import make_claim_source, make_snapshot, make_source
from tests.services.provenance.world import CITING, attach, checked, claim_of_own_paper, outlet

pytestmark = pytest.mark.django_db


@pytest.fixture
def attached(editor: User) -> ClaimSource:
    """A source with a text, attached to a claim, with nothing left to check."""
    attached = make_claim_source(claim_of_own_paper(), make_source("https://echo.example/a"))
    make_snapshot(source=attached.source)
    return attached


Change = Callable[[ClaimSource, User], object]
CHANGES: dict[str, Change] = {
    "detached": lambda row, user: sourcing.detach_source(claim_source_id=row.pk, user=user),
    "amended": lambda row, user: sourcing.amend_claim_source(
        claim_source_id=row.pk, user=user, stance="refutes"
    ),
    "tier": lambda row, user: sourcing.decide_tier(claim_source_id=row.pk, user=user, tier="primary"),
    "judged": lambda row, user: sourcing.judge_support(claim_source_id=row.pk, user=user, support="absent"),
    "anchored": lambda row, user: sourcing.anchor_passage(claim_source_id=row.pk, user=user, start=0, end=9),
    "described": lambda row, user: sourcing.describe_source(
        source_id=row.source_id, user=user, kind="dataset"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_claim_is_checked_when_its_source_is(change: Change, attached: ClaimSource, editor: User) -> None:
    change(attached, editor)
    (check,) = ProvenanceCheck.objects.unfinished()
    assert (check.claim, check.queue, check.requested_by) == (attached.claim, "interactive", editor)


def test_a_claim_is_checked_when_a_source_is_attached(attached: ClaimSource, editor: User) -> None:
    claim = claim_of_own_paper()
    sourcing.attach_source(claim_id=claim.pk, source_id=attached.source_id, stance="supports", user=editor)
    assert [check.claim for check in ProvenanceCheck.objects.unfinished()] == [claim]


def test_a_text_that_is_handed_in_is_read(attached: ClaimSource, editor: User) -> None:
    snapshot = keep_text(
        source_id=attached.source_id, text="The ramp was shut, Reuters reported.", user=editor
    )
    assert SourceReading.objects.unfinished().get().snapshot == snapshot


def test_a_reading_proposes_the_tier_anew(attached: ClaimSource, editor: User) -> None:
    outlet("Reuters")
    keep_text(source_id=attached.source_id, text=CITING.format("Reuters"), user=editor)
    run_reading(reading_id=SourceReading.objects.get().pk)
    attached.refresh_from_db()
    assert (attached.proposed_tier, attached.proposed_because) == (
        "tertiary",
        "A news report that itself rests on Reuters.",
    )


def test_a_passage_that_does_not_say_it_supports_nothing(attached: ClaimSource, editor: User) -> None:
    sourcing.judge_support(claim_source_id=attached.pk, user=editor, support="absent")
    assert checked(attached.claim) == "No source supports it yet"


def test_a_source_that_is_found_to_be_primary_is_reached(attached: ClaimSource, editor: User) -> None:
    claim: Claim = attach(claim_of_own_paper(), CITING.format("Reuters"), by="The Echo").claim
    record = attach(claim, CITING.format("The Echo"), by="The Star")
    ProvenanceCheck.objects.update(state="running")
    ProvenanceCheck.objects.update(state="done", due_at=None, ended_at=timezone.now())
    sourcing.decide_tier(claim_source_id=record.pk, user=editor, tier="primary")
    assert checked(claim).startswith("2 sources, 2 origins")


def test_a_claim_is_checked_when_an_outlet_of_its_sources_is_sold(editor: User) -> None:
    claim = attach(claim_of_own_paper(), CITING.format("Reuters"), by="The Echo").claim
    ProvenanceCheck.objects.update(state="running")
    ProvenanceCheck.objects.update(state="done", due_at=None, ended_at=timezone.now())
    echo = outlet("The Echo")
    echo.owner = "Press Group"
    save_outlet(outlet=echo)
    assert [check.claim for check in ProvenanceCheck.objects.unfinished()] == [claim]


def test_an_outlet_that_keeps_its_owner_has_nothing_checked(attached: ClaimSource) -> None:
    save_outlet(outlet=outlet("The Echo"))
    assert not ProvenanceCheck.objects.exists()


def test_a_claim_is_checked_when_it_is_put_in_other_words(attached: ClaimSource) -> None:
    restate_claim(claim_id=attached.claim_id, statement="The mayor goes.")
    assert ProvenanceCheck.objects.unfinished().get().claim == attached.claim


def test_a_source_that_is_protected_now_is_named_by_no_other_claim_either(editor: User) -> None:
    claim, other = claim_of_own_paper(), claim_of_own_paper()
    row = attach(claim, "Nobody knew of it.", by="The Own Paper")
    make_claim_source(other, row.source)
    checked(other)
    reason = "Would lose work."
    sourcing.amend_claim_source(
        claim_source_id=row.pk, user=editor, naming="protected", protection_reason=reason
    )
    assert {check.claim for check in ProvenanceCheck.objects.unfinished()} == {claim, other}
