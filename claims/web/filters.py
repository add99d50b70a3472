"""The lists as people narrow them."""

from django.db.models import Exists, OuterRef, Q

from claims.models import Chain, Flag, FlagState
from claims.models.claim import ClaimQuerySet


def with_flag(claims: ClaimQuerySet, *, kind: str, state: str) -> ClaimQuerySet:
    """Claims with one flag that is of this kind and in this state; empty: any kind, open or confirmed."""
    flags = Flag.objects.filter(claim=OuterRef("pk"))
    flags = flags.filter(state=FlagState(state)) if state else flags.raised()
    return claims.filter(Exists(flags.filter(kind=kind) if kind else flags))


def through(claims: ClaimQuerySet, outlet: str) -> ClaimQuerySet:
    """Claims with an outlet of this name, or part of a name, in their present chain."""
    chains = Chain.objects.current().filter(claim=OuterRef("pk"), links__outlet_name__icontains=outlet)
    return claims.filter(Exists(chains))


def saying(claims: ClaimQuerySet, words: str) -> ClaimQuerySet:
    """Claims that have these words, in this order, in the claim or in the article's headline."""
    return claims.filter(
        Q(exact__icontains=words) | Q(statement__icontains=words) | Q(revision__title__icontains=words)
    )
