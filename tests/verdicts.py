"""Plain functions that make verdicts and what belongs to them, beside tests/factories.py."""

from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from claims.models import (
    Claim,
    Contact,
    Finding,
    PolicyRule,
    Rating,
    Review,
    RuleCode,
    Scale,
    Verdict,
    VerdictVersion,
    VersionState,
)
from tests.factories import make_claim, make_user

# The decisions that lead to each state.
_WAY: dict[str, tuple[str, ...]] = {
    "draft": (),
    "submitted": ("submitted",),
    "returned": ("submitted", "returned"),
    "approved": ("submitted", "approved"),
    "published": ("submitted", "approved", "published"),
    "retracted": ("submitted", "approved", "published", "retracted"),
}


def make_rating(label: str = "Half true", *, scale: Scale | None = None, **fields: Any) -> Rating:
    scale = scale or Scale.objects.get_or_create(name="House scale")[0]
    defaults = {"finding": Finding.MIXED, "order": scale.ratings.count() + 1, "colour": "#8a6100"}
    return Rating.objects.create(scale=scale, label=label, **(defaults | fields))


def any_rating(**fields: Any) -> Rating:
    """A rating that is there already, or a new one."""
    return Rating.objects.filter(**fields).first() or make_rating(**fields)


def make_version(
    claim: Claim | None = None,
    *,
    state: str = VersionState.DRAFT,
    author: User | None = None,
    reviewer: User | None = None,
    **fields: Any,
) -> VerdictVersion:
    """The next version of the claim's verdict, taken to this state by `reviewer` and its author."""
    claim = claim or make_claim(status="accepted")
    verdict, _ = Verdict.objects.get_or_create(claim=claim)
    author = author or make_user("Wanda Writer")
    defaults = {
        "statement": str(claim),
        "summary": "It is half of the story.",
        "number": verdict.versions.count() + 1,
    }
    fields.setdefault("rating", fields.get("rating") or any_rating())
    version = VerdictVersion.objects.create(verdict=verdict, author=author, **(defaults | fields))
    reviewer = reviewer or make_user("Ron Reviewer")
    for decision in _WAY[state]:
        user = author if decision == "submitted" else reviewer
        Review.objects.create(version=version, decision=decision, user=user, comment="Because.")
        if decision == "published":
            verdict.versions.filter(state="published").update(state="corrected")
        version.state = decision
        version.save()
    return version


def make_contact(claim: Claim, **fields: Any) -> Contact:
    fields.setdefault("logged_by", make_user("Lou Logger"))
    fields.setdefault("asked", "The press office, for the figures.")
    return Contact.objects.create(claim=claim, channel="email", contacted_at=timezone.now(), **fields)


def turn_off(*rules: str) -> None:
    """Turns these rules of the policy off; every rule where none is named."""
    for rule in rules or RuleCode.values:
        PolicyRule.objects.update_or_create(code=rule, defaults={"on": False})


def turn_on(rule: str, *, number: int | None = None) -> None:
    """Turns this rule of the policy on."""
    PolicyRule.objects.update_or_create(code=rule, defaults={"on": True, "number": number})
