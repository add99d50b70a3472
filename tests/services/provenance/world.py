"""A claim and its sources as they come about: attached, captured, read, and the claim checked."""

from typing import Any

from claims.models import Claim, ClaimSource, Flag, Outlet, Snapshot
from claims.services.provenance import request_checks, request_reading, run_check, run_reading
from tests.factories import (
    TEXT,
    make_article,
    make_claim,
    make_claim_source,
    make_outlet,
    make_revision,
    make_snapshot,
    make_source,
)

OWN = "The Own Paper"
RELEASE = " ".join(
    f"The harbour office said on day {day} that berth {day * 7} would stay closed to ferries of more than"
    f" {day * 30} tons until its {day}th inspection had ended."
    for day in range(2, 8)
)
CITING = "The ramp had been shut for three months, {} reported on Friday."


def outlet(name: str, **fields: Any) -> Outlet:
    return Outlet.objects.filter(name=name).first() or make_outlet(name, **fields)


def claim_of_own_paper(text: str = TEXT, **fields: Any) -> Claim:
    return make_claim(make_revision(text, article=make_article(publisher=outlet(OWN)), **fields))


def attach(claim: Claim, text: str, *, by: str = "", owner: str = "", **fields: Any) -> ClaimSource:
    """A source with this text, by an outlet, attached to the claim and read."""
    published = {name: fields.pop(name) for name in ("published_on", "kind") if name in fields}
    source = make_source(outlet=outlet(by, owner=owner) if by else None, **published)
    attached = make_claim_source(claim, source, **fields)
    read(make_snapshot(text, source=source))
    return attached


def read(snapshot: Snapshot) -> None:
    reading = request_reading(snapshot=snapshot)
    run_reading(reading_id=reading.pk)
    reading.refresh_from_db()
    assert reading.state == "done", reading.error


def checked(claim: Claim) -> str:
    """The summary of a check of the claim that was asked for before, or now."""
    (check,) = request_checks(claims=[claim.pk])
    run_check(check_id=check.pk)
    check.refresh_from_db()
    assert check.state == "done", check.error
    return check.summary


def raised(claim: Claim) -> set[str]:
    """The kinds of the claim's flags that are open or confirmed."""
    return set(Flag.objects.raised().filter(claim=claim).values_list("kind", flat=True))
