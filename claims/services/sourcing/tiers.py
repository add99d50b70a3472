"""How near a source is to what it tells of: proposed by what is known of it, decided by a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from claims.models import ClaimSource, Edge, Finder, Nature, Source, SourceKind, Tier
from claims.services.permitting import require
from claims.services.sourcing.attached import claim_source_for_change, keep
from claims.services.typed import chosen

if TYPE_CHECKING:
    from django.contrib.auth.models import User

# What reports on others by its nature, whoever publishes it.
_REPORTS = {SourceKind.NEWS_REPORT, SourceKind.FACT_CHECK}
# What an outlet makes or records itself; anything else on its pages is somebody's that it passes on.
_MADE_BY_OUTLETS = {SourceKind.RECORDING, SourceKind.TRANSCRIPT, SourceKind.INTERVIEW}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A tier, and the sentence that says why."""

    tier: Tier
    because: str


def proposed_tier(source: Source, *, relays: Sequence[str] = ()) -> Proposal:
    """The tier that a source's kind and outlet speak for, and the outlets that it rests on.

    `relays` are the names of the outlets through which its text, as the engine reads it, has what it tells.
    """
    kind, outlet = source.get_kind_display(), source.outlet
    if source.kind == SourceKind.OTHER:
        return Proposal(Tier.SECONDARY, "What kind of source this is has not been said.")
    if source.kind in _REPORTS and relays:
        return Proposal(Tier.TERTIARY, f"A {kind} that itself rests on {_listed(relays)}.")
    if source.kind in _REPORTS:
        return Proposal(Tier.SECONDARY, f"A {kind} tells what others did or said.")
    if outlet and source.kind not in _MADE_BY_OUTLETS:
        return Proposal(Tier.SECONDARY, f"This {kind} is given as {outlet.name} passes it on.")
    return Proposal(Tier.PRIMARY, f"This {kind} is the record or the witness itself.")


def known_relays(source: Source) -> list[str]:
    """The outlets that the source's text rests on, as the engine's last reading of it has found."""
    heads = Edge.objects.standing().filter(document__source=source, finder=Finder.ENGINE).order_by("pk")
    listed = heads.filter(head__outlet__isnull=False).values_list("head__outlet__name", flat=True)
    others = heads.filter(head__origin__nature=Nature.OUTLET).values_list("head__origin__name", flat=True)
    return list(dict.fromkeys([*listed, *others]))


@transaction.atomic
def decide_tier(*, claim_source_id: int, tier: str, user: "User") -> ClaimSource:
    """Records the tier that this person gives the source for its claim, and returns the row.

    Raises NotAllowedError, ClaimSourceNotFoundError, DetachedError and UnknownChoiceError.
    """
    require(user, "change_claimsource", to="decide on a source's tier")
    row = claim_source_for_change(claim_source_id, user)
    row.tier = chosen(tier, Tier, what="tier")
    row.tier_decided_by, row.tier_decided_at = user, timezone.now()
    return keep(row, user)


@transaction.atomic
def propose_tiers_again(*, source: Source, relays: Sequence[str]) -> int:
    """Proposes the tier anew for every claim that the source is attached to, once it has been read.

    What a person decided stays. Returns the number of rows whose proposal is another than before.
    """
    proposal = proposed_tier(source, relays=relays)
    rows = ClaimSource.objects.attached().filter(source=source, tier="")
    stale = rows.exclude(proposed_tier=proposal.tier, proposed_because=proposal.because)
    return stale.update(proposed_tier=proposal.tier, proposed_because=proposal.because)


def _listed(names: Sequence[str]) -> str:
    """The first three names; a sentence that went on would not be read."""
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + more
