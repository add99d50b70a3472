"""Two people act on one verdict at the same moment: they take turns, and nobody's words are lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.auth.models import User
from django.db import connection

from claims.errors import ClaimsError
from claims.models import VerdictVersion
from claims.services.review import approve_verdict, return_verdict, save_draft, submit_verdict
from claims.services.roles import DESK_LEADS
from tests.factories import make_claim, make_user
from tests.verdicts import any_rating, make_version, turn_off

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("roles")]


def at_once(*acts: Callable[[], object]) -> list[str]:
    """Runs each act in a thread of its own, all from the same moment; returns the codes of the refusals."""
    start = Barrier(len(acts))

    def run(act: Callable[[], object]) -> str:
        start.wait(10)
        try:
            act()
        except ClaimsError as error:
            return error.code
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(len(acts)) as threads:
        return sorted(filter(None, threads.map(run, acts)))


@pytest.fixture
def leads() -> list[User]:
    return [make_user(f"Lead {number}", group=DESK_LEADS) for number in range(4)]


def test_of_four_who_save_on_the_same_version_one_is_first_and_three_are_shown_it(leads: list[User]) -> None:
    claim, rating_id = make_claim(status="accepted"), any_rating().pk
    saves = [
        lambda lead=lead: save_draft(claim_id=claim.pk, user=lead, rating_id=rating_id, summary="So.")
        for lead in leads
    ]
    assert at_once(*saves) == ["newer-version"] * 3
    assert VerdictVersion.objects.count() == 1


def test_a_version_is_approved_or_returned_and_not_both(leads: list[User]) -> None:
    turn_off()
    version = make_version(state="submitted")
    refusals = at_once(
        lambda: approve_verdict(version_id=version.pk, user=leads[0]),
        lambda: return_verdict(version_id=version.pk, user=leads[1], comment="Why?"),
    )
    assert refusals == ["version-state"]


def test_a_draft_is_submitted_or_overtaken_and_not_both(leads: list[User]) -> None:
    version = make_version()
    claim_id, rating_id = version.verdict.claim_id, version.rating_id
    refusals = at_once(
        lambda: submit_verdict(version_id=version.pk, user=leads[0]),
        lambda: save_draft(claim_id=claim_id, user=leads[1], rating_id=rating_id, summary="So.", based_on=1),
    )
    assert refusals in (["version-state"], ["version-overtaken"])
