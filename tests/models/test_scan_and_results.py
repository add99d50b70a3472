"""Scans, chains, links and flags: what the database refuses."""

import pytest
from django.db import IntegrityError, ProgrammingError
from django.utils import timezone

from claims.models import Chain, Flag, Link, Scan
from tests.factories import make_chain, make_claim, make_flag, make_outlet, make_revision, make_scan

pytestmark = pytest.mark.django_db


def test_a_revision_has_one_unfinished_scan_at_most() -> None:
    scan = make_scan(state="queued")
    with pytest.raises(IntegrityError, match="scan_one_unfinished_per_revision"):
        make_scan(scan.revision, state="running")


def test_an_unfinished_scan_is_always_due_some_time() -> None:
    with pytest.raises(IntegrityError, match="scan_due_until_ended"):
        make_scan(state="queued", due_at=None)


def test_a_scan_that_is_done_does_not_run_again() -> None:
    scan = make_scan(state="done")
    with pytest.raises(ProgrammingError, match='Invalid transition of field "state"'):
        Scan.objects.filter(pk=scan.pk).update(state="queued", ended_at=None, due_at=timezone.now())


def test_progress_beyond_the_total_is_refused() -> None:
    with pytest.raises(IntegrityError, match="scan_progress_within_total"):
        make_scan(sentences_done=2, sentences_total=1)


def test_a_chain_cannot_be_changed() -> None:
    make_chain()
    with pytest.raises(ProgrammingError, match="Cannot update rows"):
        Chain.objects.update(carried=True)


def test_a_chain_cannot_be_deleted() -> None:
    make_chain(relays=())
    with pytest.raises(ProgrammingError, match="Cannot delete rows"):
        Chain.objects.all().delete()


def test_an_origin_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(IntegrityError, match="chain_origin_span_valid"):
        make_chain(origin_start=5, origin_end=5)


def test_a_chain_without_unnamed_media_has_no_place_for_them() -> None:
    with pytest.raises(IntegrityError, match="chain_unnamed_at_of_unnamed"):
        make_chain(kinds=["relay"], unnamed_at=0)


def test_a_chain_is_read_from_the_unnamed_media_that_cite_to_the_outlet_cited() -> None:
    chain = make_chain(kinds=["relay", "unnamed_relay", "nested"], relays=("Interfax",), unnamed_at=0)
    assert str(chain) == "this article → unnamed media → Interfax → origin not stated"


def test_unnamed_media_of_an_older_scan_are_the_last_of_the_chain() -> None:
    chain = make_chain(kinds=["relay", "unnamed_relay", "nested"], relays=("Interfax",))
    assert str(chain) == "this article → Interfax → unnamed media → origin not stated"


def test_unnamed_media_that_pass_nothing_on_stand_beside_the_named() -> None:
    chain = make_chain(kinds=["relay", "unnamed_relay"], relays=("CNN",), unnamed_at=1)
    assert str(chain) == "this article → CNN and unnamed media → origin not stated"


def test_a_link_with_a_surface_says_where_it_stands() -> None:
    chain = make_chain(relays=())
    with pytest.raises(IntegrityError, match="link_span_valid"):
        Link.objects.create(chain=chain, position=0, outlet_name="Reuters", surface="Reuters")


def test_a_link_cannot_be_changed() -> None:
    make_chain()
    with pytest.raises(ProgrammingError, match="Cannot update rows"):
        Link.objects.update(outlet_name="CNN")


def test_a_deleted_outlet_leaves_its_name_in_the_chain() -> None:
    outlet = make_outlet("Reuters")
    make_chain(relays=("Reuters",))
    outlet.delete()
    link = Link.objects.get()
    assert (link.outlet, link.outlet_name) == (None, "Reuters")


def test_two_links_of_a_chain_cannot_share_a_position() -> None:
    chain = make_chain()
    with pytest.raises(IntegrityError, match="link_position_unique"):
        Link.objects.create(chain=chain, position=0, outlet_name="CNN")


def test_the_chains_of_the_latest_finished_scan_are_the_current_ones() -> None:
    claim = make_claim()
    make_chain(claim)
    newer = make_chain(claim)
    assert list(Chain.objects.current()) == [newer]


def test_a_scan_that_is_not_done_leaves_the_chains_current() -> None:
    chain = make_chain()
    make_scan(chain.claim.revision, state="failed")
    assert list(Chain.objects.current()) == [chain]


def test_a_claim_has_one_flag_of_a_kind() -> None:
    flag = make_flag()
    with pytest.raises(IntegrityError, match="flag_kind_unique"):
        make_flag(flag.claim)


def test_a_decided_flag_says_when() -> None:
    with pytest.raises(IntegrityError, match="flag_decided_at_iff_decided"):
        make_flag(state="confirmed", decided_at=None)


@pytest.mark.parametrize("state", ["confirmed", "dismissed"])
def test_a_decided_flag_cannot_be_withdrawn(state: str) -> None:
    flag = make_flag(state=state)
    with pytest.raises(ProgrammingError, match='Invalid transition of field "state"'):
        Flag.objects.filter(pk=flag.pk).update(state="withdrawn", decided_at=None)


def test_a_scan_of_another_revision_does_not_hide_the_chains() -> None:
    chain = make_chain()
    make_scan(make_revision("A later text.", article=chain.claim.article))
    assert list(Chain.objects.current()) == [chain]
