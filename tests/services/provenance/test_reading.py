"""Sources are read as articles are: what their texts say of where they have it becomes edges."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from claims.models import Claim, Edge, ProvenanceCheck, SourceReading
from claims.services.provenance import end_edge, request_reading, run_reading, sweep_due_readings
from claims.services.queueing import waiting
from claims.services.working import MOST_ATTEMPTS
from tests.factories import make_claim_source, make_snapshot, make_source, make_user
from tests.services.provenance.world import CITING, RELEASE, attach, claim_of_own_paper, outlet, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def claim() -> Claim:
    outlet("Reuters")
    return claim_of_own_paper()


def drawn() -> set[str]:
    return {str(edge) for edge in Edge.objects.standing()}


def test_a_reading_that_does_not_exist_is_passed_over() -> None:
    run_reading(reading_id=12345)
    assert not SourceReading.objects.exists()


def test_a_reading_that_another_worker_runs_is_left_to_it() -> None:
    reading = request_reading(snapshot=make_snapshot())
    minute = timezone.now() + timedelta(minutes=1)
    SourceReading.objects.update(state="running", attempts=1, due_at=minute)
    run_reading(reading_id=reading.pk)
    assert SourceReading.objects.get().state == "running"


def test_asking_twice_gives_the_reading_that_waits() -> None:
    snapshot = make_snapshot()
    assert request_reading(snapshot=snapshot) == request_reading(snapshot=snapshot)


def test_the_message_is_sent_only_when_the_row_is_there(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    before = waiting(queue="bulk")
    with django_capture_on_commit_callbacks(execute=True):
        request_reading(snapshot=make_snapshot())
        assert waiting(queue="bulk") == before
    assert waiting(queue="bulk") == before + 1


def test_a_reading_whose_worker_is_lost_again_and_again_is_given_up() -> None:
    request_reading(snapshot=make_snapshot())
    SourceReading.objects.update(state="running", attempts=MOST_ATTEMPTS, due_at=timezone.now())
    assert sweep_due_readings() == 0
    assert SourceReading.objects.get().error_code == "gave-up"


@pytest.mark.parametrize("text", ["\u202eevil", "x", "<script>alert(1)</script>", "“" * 5_000, "🌉"])
def test_a_strange_text_is_read_and_draws_nothing(text: str) -> None:
    read(make_snapshot(text))
    assert not drawn()


def test_a_language_that_the_engine_does_not_read_is_told() -> None:
    text = (
        "Der Bürgermeister von Lowbridge tritt am Freitag zurück, wie die Zeitung am Donnerstag berichtete. "
    )
    read(make_snapshot(text * 3))
    reading = SourceReading.objects.get()
    assert (reading.language, reading.supported) == ("de", False)


def test_its_own_publisher_is_no_relay_of_a_source(claim: Claim) -> None:
    attach(claim, CITING.format("Reuters"), by="Reuters")
    assert not drawn()


def test_a_source_that_cites_a_wire_rests_on_it(claim: Claim) -> None:
    source = attach(claim, CITING.format("Reuters"), by="The Echo").source
    assert drawn() == {f"{source} cites Reuters"}


def test_an_edge_shows_the_words_that_made_it(claim: Claim) -> None:
    attach(claim, CITING.format("Reuters"), by="The Echo")
    edge = Edge.objects.get()
    assert edge.snapshot is not None
    for piece in edge.evidence:
        assert edge.snapshot.text[piece["start"] : piece["end"]] == piece["text"]
        assert piece["sentence"] == [0, len(edge.snapshot.text)]


def test_a_chain_is_drawn_step_by_step_and_belongs_to_its_text(claim: Claim) -> None:
    outlet("CNN")
    attached = attach(claim, "CNN, citing Reuters, reported that the ramp was shut.", by="The Echo")
    assert drawn() == {f"{attached.source} cites CNN", "CNN cites Reuters"}
    assert {edge.document.source for edge in Edge.objects.all()} == {attached.source}


def test_who_is_cited_goes_by_one_name_in_every_text(claim: Claim) -> None:
    for by, told in (("The Echo", "the Transport Ministry"), ("The Star", "The transport ministry")):
        attach(claim, f"Reuters reported that the ramp was shut, citing {told}.", by=by)
    heads = {edge.head.pk for edge in Edge.objects.filter(head__origin__isnull=False)}
    assert len(heads) == 1


def test_who_goes_unnamed_is_somebody_else_in_each_text(claim: Claim) -> None:
    for by in ("The Echo", "The Star"):
        attach(claim, "A deckhand told Reuters that the ramp was shut.", by=by)
    assert len({edge.head.pk for edge in Edge.objects.filter(head__origin__isnull=False)}) == 2


def test_an_outlet_that_nobody_lists_is_kept_by_its_name(claim: Claim) -> None:
    attach(claim, "The ramp was shut, the Quillford Daily News reported.", by="The Echo")
    assert Edge.objects.get().head.origin.nature == "outlet"  # type: ignore[union-attr]


def test_reading_again_changes_nothing(claim: Claim) -> None:
    source = attach(claim, CITING.format("Reuters"), by="The Echo").source
    edge = Edge.objects.get()
    read(source.snapshots.get())
    assert Edge.objects.get() == edge
    assert edge.ended_at is None


def test_what_a_changed_page_no_longer_says_ends(claim: Claim) -> None:
    source = attach(claim, CITING.format("Reuters"), by="The Echo").source
    read(make_snapshot("We saw it ourselves.", source=source))
    assert not drawn()
    assert Edge.objects.get().ended_at is not None


def test_an_older_snapshot_that_is_read_late_draws_nothing(claim: Claim) -> None:
    source = attach(claim, "We saw it ourselves.", by="The Echo").source
    old = timezone.now() - timedelta(days=1)
    read(make_snapshot(CITING.format("Reuters"), source=source, fetched_at=old))
    assert not drawn()


def test_what_a_person_ended_is_not_drawn_again(claim: Claim, roles: None) -> None:
    source = attach(claim, CITING.format("Reuters"), by="The Echo").source
    end_edge(edge_id=Edge.objects.get().pk, why="Another Reuters.", user=make_user(group="editors"))
    read(source.snapshots.get())
    assert not drawn()


def test_the_later_of_two_that_are_the_same_is_the_copy(claim: Claim) -> None:
    late, early = (
        attach(claim, text, published_on=date(2026, 3, day)).source
        for text, day in ((RELEASE, 4), (f"{RELEASE} More.", 3))
    )
    assert drawn() == {f"{late} republishes {early}"}


def test_a_copy_that_changed_into_something_else_is_none(claim: Claim) -> None:
    first, copy = (attach(claim, RELEASE).source for _ in range(2))
    assert drawn() == {f"{copy} republishes {first}"}
    read(make_snapshot("We saw it ourselves.", source=first))
    assert not drawn()


def test_every_claim_that_rests_on_the_source_is_checked_and_no_other(claim: Claim) -> None:
    attached = attach(claim, CITING.format("Reuters"), by="The Echo")
    attach(claim_of_own_paper(), "Nothing of the kind.", by="The Star")
    ProvenanceCheck.objects.update(state="running")
    ProvenanceCheck.objects.update(state="done", due_at=None, ended_at=timezone.now())
    read(attached.source.snapshots.get())
    assert [check.claim for check in ProvenanceCheck.objects.unfinished()] == [claim]


def test_a_claim_whose_source_is_a_copy_of_what_was_read_is_checked(claim: Claim) -> None:
    copied = make_source()
    read(make_snapshot(RELEASE, source=copied))
    attach(claim, RELEASE)
    ProvenanceCheck.objects.update(state="running")
    ProvenanceCheck.objects.update(state="done", due_at=None, ended_at=timezone.now())
    read(copied.snapshots.get())
    assert [check.claim for check in ProvenanceCheck.objects.unfinished()] == [claim]


def test_a_source_that_is_attached_to_nothing_has_nothing_checked() -> None:
    read(make_snapshot(CITING.format("Reuters")))
    assert not ProvenanceCheck.objects.exists()
    assert not make_claim_source().claim.provenance_checks.exists()
