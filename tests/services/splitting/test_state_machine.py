"""Whatever people do to an article's claims, in whatever order, the database holds only what is true."""

from contextlib import suppress
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from claims.errors import ClaimsError
from claims.models import Anchor, Claim, ClaimStatus, Revision
from claims.services import splitting
from claims.services.splitting.anchoring import selectors
from tests.factories import make_article, make_revision

SENTENCES = [
    "The mayor resigned on Friday.",
    "He denied it.",
    "Police said 40 people left.",
    "“We lost it. We lost all of it,” said Ada Quill.",
    "🌉 It cost 3 million euros.",
    "He denied it.",
]
STORY = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
NUMBERS = st.integers(0, 1_000)


class Desk(RuleBasedStateMachine):
    """An article that is revised, split and edited; refusals are fine, false rows are not."""

    def __init__(self) -> None:
        super().__init__()
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()
        self.user = User.objects.create_user("desk")
        self.article = make_article()
        self.revise(" ".join(SENTENCES))

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.savepoint.__exit__(None, None, None)

    def claim(self, number: int) -> int:
        """The id of one of the claims, or of none."""
        ids = list(Claim.objects.order_by("pk").values_list("pk", flat=True))
        return ids[number % len(ids)] if ids else 404

    def latest(self) -> Revision:
        return self.article.latest_revision()

    def attempt(self, service: Any, **arguments: Any) -> None:
        with suppress(ClaimsError):
            service(**arguments)

    @rule(text=STORY)
    def revise(self, text: str) -> None:
        splitting.split_article(revision=make_revision(text, article=self.article))

    @rule()
    def split_again(self) -> None:
        assert splitting.split_article(revision=self.latest()) == []

    @rule(number=NUMBERS, decide=st.sampled_from(["accept_claim", "reject_claim", "restore_claim"]))
    def decide(self, number: int, decide: str) -> None:
        self.attempt(getattr(splitting, decide), claim_id=self.claim(number), user=self.user)

    @rule(first=NUMBERS, second=NUMBERS)
    def merge(self, first: int, second: int) -> None:
        ids = [self.claim(first), self.claim(second)]
        self.attempt(splitting.merge_claims, claim_ids=ids, user=self.user)

    @rule(number=NUMBERS, at=st.lists(st.integers(0, 200), max_size=3))
    def split(self, number: int, at: list[int]) -> None:
        self.attempt(splitting.split_claim, claim_id=self.claim(number), at=at, user=self.user)

    @rule(number=NUMBERS, start=st.integers(-1, 200), length=st.integers(0, 50), to_latest=st.booleans())
    def move(self, number: int, start: int, length: int, to_latest: bool) -> None:
        revision_id = self.latest().pk if to_latest else None
        place = {"start": start, "end": start + length, "revision_id": revision_id}
        self.attempt(splitting.move_claim, claim_id=self.claim(number), **place)

    @rule(start=st.integers(-1, 200), length=st.integers(0, 50))
    def select(self, start: int, length: int) -> None:
        span = {"start": start, "end": start + length}
        self.attempt(splitting.claim_selection, revision_id=self.latest().pk, user=self.user, **span)

    @invariant()
    def every_claim_is_its_slice(self) -> None:
        for claim in Claim.objects.select_related("revision"):
            text = claim.revision.text
            assert text[claim.start : claim.end] == claim.exact == claim.exact.strip()
            assert (claim.prefix, claim.suffix) == selectors(text, claim.start, claim.end)

    @invariant()
    def only_orphaned_claims_stay_behind(self) -> None:
        behind = Claim.objects.exclude(revision=self.latest())
        assert not behind.exclude(anchor=Anchor.ORPHANED).exists()
        assert not Claim.objects.filter(revision=self.latest(), anchor=Anchor.ORPHANED).exists()

    @invariant()
    def no_two_claims_that_count_have_one_span(self) -> None:
        spans = list(
            Claim.objects.exclude(status=ClaimStatus.REPLACED).values_list("revision", "start", "end")
        )
        assert len(spans) == len(set(spans))

    @invariant()
    def exactly_the_replaced_claims_have_others_in_their_place(self) -> None:
        for claim in Claim.objects.all():
            assert claim.replaced_by.exists() == (claim.status == ClaimStatus.REPLACED)

    @invariant()
    def history_ends_with_what_is(self) -> None:
        for claim in Claim.objects.all():
            event = claim.events.latest("pgh_id")  # type: ignore[attr-defined]
            assert (event.exact, event.start, event.status) == (claim.exact, claim.start, claim.status)


Desk.TestCase.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)
TestDesk = pytest.mark.django_db(Desk.TestCase)
