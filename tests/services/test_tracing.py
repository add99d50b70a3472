"""Tracing finds what importing and scanning would find, and stores nothing."""

import pytest

from claims.errors import ClaimsError
from claims.models import Claim, Flag
from claims.services.intake import Draft
from claims.services.scanning import run_scan
from claims.services.submitting import submit_article
from claims.services.tracing import LONGEST, Trace, trace_draft
from tests.factories import make_outlet

pytestmark = pytest.mark.django_db

TEXT = (
    "“We never knew,” the pilot told Reuters. “Nobody told us.”\n\n"
    "Read more at CNN\n\n"
    "Meanwhile, the network noted that a Russian man told Reuters that 300 had fled.\n\n"
    "According to local media, it fell.\n\n"
    "The council meets every Tuesday."
)


def spans(trace: Trace) -> list[tuple[int, int]]:
    return [(claim.start, claim.end) for claim in trace.claims]


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "x" * (LONGEST + 1)])
def test_what_cannot_be_traced_is_refused(text: str) -> None:
    with pytest.raises(ClaimsError):
        trace_draft(draft=Draft(text=text))


def test_a_trace_has_the_claims_and_flags_that_a_scan_writes() -> None:
    trace = trace_draft(draft=Draft(text=TEXT, title="Flight"))
    run_scan(scan_id=submit_article(draft=Draft(text=TEXT, title="Flight")).scan.pk)
    assert spans(trace) == list(Claim.objects.order_by("start").values_list("start", "end"))
    flags = Flag.objects.order_by("claim__start", "kind").values_list("claim__start", "kind")
    assert list(flags) == [(claim.start, kind) for claim in trace.claims for kind in sorted(claim.kinds)]
    assert flags


@pytest.mark.parametrize("text", [f"Flight\n\n{TEXT}", f"  {TEXT}\u202e \r\n"])
@pytest.mark.parametrize("title", ["", "Flight"])
def test_title_and_text_are_those_that_are_stored(title: str, text: str) -> None:
    draft = Draft(text=text, title=title)
    trace, stored = trace_draft(draft=draft), submit_article(draft=draft).imported.revision
    assert (trace.title, trace.text) == (stored.title, stored.text)


def test_the_reasons_are_those_that_are_stored() -> None:
    trace = trace_draft(draft=Draft(text=TEXT))
    run_scan(scan_id=submit_article(draft=Draft(text=TEXT)).scan.pk)
    stored = Claim.objects.order_by("start").values_list("reasons", flat=True)
    assert [list(claim.reasons) for claim in trace.claims] == list(stored)


def test_every_finding_belongs_to_a_claim_that_it_overlaps() -> None:
    trace = trace_draft(draft=Draft(text=TEXT))
    for claim in trace.claims:
        assert all(finding.start < claim.end and finding.end > claim.start for finding in claim.findings)


def test_the_credited_wire_is_no_relay() -> None:
    make_outlet("Reuters", wire=True)
    trace = trace_draft(
        draft=Draft(text="LONDON (Reuters) - The pilot told Reuters that 300 had fled.", publishers=("Echo",))
    )
    assert trace.publishers == ["Echo", "Reuters"]
    assert not any(claim.kinds for claim in trace.claims if "relay" in claim.kinds or "hosted" in claim.kinds)
