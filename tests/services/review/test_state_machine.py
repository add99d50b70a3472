"""Whoever does whatever to a verdict, in whatever order: it goes as a plain model of it says, and no further.

The model knows who wrote each version and where it is. It says which steps are allowed; the services have to
allow those and refuse all others, and the database has to hold what the model holds.
"""

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.db import IntegrityError, InternalError, ProgrammingError, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from claims.errors import ClaimsError
from claims.models import Verdict, VerdictVersion
from claims.services import review
from claims.services.roles import DESK_LEADS, EDITORS, REVIEWERS
from tests.factories import make_claim, make_user
from tests.verdicts import any_rating, turn_off

PEOPLE = {"editor": EDITORS, "reviewer": REVIEWERS, "lead": DESK_LEADS, "other lead": DESK_LEADS}
WRITERS, APPROVERS, PUBLISHERS = ({"editor", "lead", "other lead"}, {"reviewer", "lead", "other lead"},
                                  {"lead", "other lead"})  # fmt: skip
WHO = st.sampled_from(sorted(PEOPLE))
NUMBERS = st.integers(1, 5)
STATES = ["draft", "submitted", "approved", "returned", "published", "corrected", "retracted"]
# Who may take which step, from which state, and to which.
STEPS = {
    "submit_verdict": (WRITERS, "draft", "submitted", {}),
    "approve_verdict": (APPROVERS, "submitted", "approved", {}),
    "return_verdict": (APPROVERS, "submitted", "returned", {"comment": "Why?"}),
    "publish_verdict": (PUBLISHERS, "approved", "published", {}),
    "retract_verdict": (PUBLISHERS, "published", "retracted", {"reason": "A hoax."}),
}


@dataclass
class Model:
    """Each version's author and state, by its number less one."""

    authors: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)

    @property
    def seen(self) -> bool:
        return any(state in ("published", "corrected", "retracted") for state in self.states)

    def may_write(self, who: str, based_on: int, *, corrects: bool) -> bool:
        waiting = self.states[-1:] == ["submitted"]
        fresh = not self.states or based_on == len(self.states)
        return who in WRITERS and fresh and not waiting and self.seen == corrects

    def may_take(self, step: str, who: str, number: int) -> bool:
        people, before, _, _ = STEPS[step]
        if who not in people or not 1 <= number <= len(self.states) or self.states[number - 1] != before:
            return False
        overtaken = number < len(self.states) and step != "retract_verdict"
        return not overtaken and not (step == "approve_verdict" and self.authors[number - 1] == who)

    def take(self, step: str, number: int) -> None:
        after = STEPS[step][2]
        if after == "published":
            self.states = ["corrected" if state == "published" else state for state in self.states]
        self.states[number - 1] = after


class Newsroom(RuleBasedStateMachine):
    """A claim, four people, and the model of the verdict on it."""

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        turn_off()
        self.people = {name: make_user(name, group=group) for name, group in PEOPLE.items()}
        self.claim, self.rating, self.model = make_claim(status="accepted"), any_rating(), Model()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    def done(self, service: Any, **arguments: Any) -> bool:
        try:
            service(**arguments)
        except ClaimsError:
            return False
        return True

    def version_id(self, number: int) -> int:
        found = VerdictVersion.objects.filter(verdict__claim=self.claim, number=number)
        return found.values_list("pk", flat=True).first() or 0

    @initialize(choices=st.lists(st.integers(0, 20), min_size=6, max_size=12))
    def begin(self, choices: list[int]) -> None:
        """Every tale begins with a few steps: hypothesis leaves out some rules in most of them."""
        self.go_on(choices=choices)

    @rule(choices=st.lists(st.integers(0, 20), min_size=1, max_size=6))
    def go_on(self, choices: list[int]) -> None:
        """People go on as they may, and mostly as newsrooms do: what is published is rather corrected than
        retracted, and all else rather decided on than written anew."""
        for choice in choices:
            number = len(self.model.states)
            ways = [
                (step, who) for step in STEPS for who in sorted(PEOPLE)
                if self.model.may_take(step, who, number)
            ]  # fmt: skip
            usual = (choice % 4 != 0) != (self.model.states[-1:] == ["published"])
            if ways and usual:
                step, who = ways[choice % len(ways)]
                self.step(step=step, who=who, number=number)
            else:
                who = sorted(WRITERS)[choice % len(WRITERS)]
                self.write(who=who, based_on=number, corrects=self.model.seen)
            if choice % 3 == 0:
                self.nobody_takes_a_step_that_is_not_theirs()

    @rule(who=WHO, based_on=st.integers(0, 12), corrects=st.booleans())
    def write(self, who: str, based_on: int, corrects: bool) -> None:
        words = {"correction": "minor", "note": "A name."} if corrects else {}
        done = self.done(
            review.save_draft, claim_id=self.claim.pk, user=self.people[who], rating_id=self.rating.pk,
            summary="So.", based_on=based_on, **words,
        )  # fmt: skip
        assert done == self.model.may_write(who, based_on, corrects=corrects)
        if done:
            self.model.authors.append(who)
            self.model.states.append("draft")

    @rule(step=st.sampled_from(sorted(STEPS)), who=WHO, number=NUMBERS)
    def step(self, step: str, who: str, number: int) -> None:
        service, words = getattr(review, step), STEPS[step][3]
        done = self.done(service, version_id=self.version_id(number), user=self.people[who], **words)
        assert done == self.model.may_take(step, who, number)
        if done:
            self.model.take(step, number)

    def nobody_takes_a_step_that_is_not_theirs(self) -> None:
        """Everybody tries every step with the newest version, but those that they may take."""
        number = len(self.model.states)
        for who in PEOPLE:
            for step in STEPS:
                if not self.model.may_take(step, who, number):
                    self.step(step=step, who=who, number=number)

    @rule(number=NUMBERS, state=st.sampled_from(STATES))
    def write_past_the_services(self, number: int, state: str) -> None:
        """Raw SQL gets no version anywhere that it is not, but out of sight: no row says who decided."""
        before = self.model.states[number - 1] if number <= len(self.model.states) else ""
        rows = VerdictVersion.objects.filter(verdict__claim=self.claim, number=number)
        try:
            with transaction.atomic():
                moved = bool(rows.update(state=state)) and before != state
        except (IntegrityError, InternalError, ProgrammingError):
            moved = False
        assert moved == ((before, state) == ("published", "corrected"))
        if moved:
            self.model.states[number - 1] = state

    @invariant()
    def the_database_holds_what_the_model_holds(self) -> None:
        rows = VerdictVersion.objects.filter(verdict__claim=self.claim).order_by("number")
        kept = [(row.author, row.state) for row in rows.select_related("author")]
        model = zip(self.model.authors, self.model.states, strict=True)
        assert kept == [(self.people[who], state) for who, state in model]

    @invariant()
    def what_was_approved_was_approved_by_another(self) -> None:
        for version in VerdictVersion.objects.filter(reviews__decision="approved"):
            assert version.reviews.get(decision="approved").user_id != version.author_id

    @invariant()
    def readers_see_one_version_at_most(self) -> None:
        verdict = Verdict.objects.filter(claim=self.claim).first()
        shown = verdict.shown() if verdict else None
        public = [state for state in self.model.states if state in ("published", "retracted")]
        assert (shown.state if shown else None) == (min(public) if public else None)

    @invariant()
    def history_ends_with_what_is(self) -> None:
        for version in VerdictVersion.objects.all():
            event = version.events.latest("pgh_id")  # type: ignore[attr-defined]
            assert (event.state, event.author_id) == (version.state, version.author_id)


Newsroom.TestCase.settings = settings(
    max_examples=12, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)
TestNewsroom = pytest.mark.usefixtures("roles")(Newsroom.TestCase)
