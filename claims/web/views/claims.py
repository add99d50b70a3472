"""The list of flagged claims, and the page of one claim."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from claims.models import Article, Chain, Claim, Link, Scan
from claims.models.claim import ClaimQuerySet
from claims.web.access import MemberRequest, member_page
from claims.web.chain_line import Station, named_earlier, stations
from claims.web.evidence import proven_words
from claims.web.flag_words import ShownFlag, shown
from claims.web.forms import ClaimFilterForm
from claims.web.history import history_of

PAGE = 25


@dataclass(frozen=True, slots=True)
class Row:
    """One claim of the list."""

    claim: Claim
    flags: Sequence[ShownFlag]
    lines: Sequence[Sequence[Station]]


@require_safe
@member_page("claims.view_claim")
def claim_list(request: MemberRequest) -> HttpResponse:
    """The claims with a flag, those of the newest articles first, narrowed by the filters in the address."""
    form = ClaimFilterForm(request.GET, label_suffix="")
    page = Paginator(_narrowed(request, form), PAGE).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "rows": [_row(claim) for claim in page],
        "filtered": any(form.cleaned_data.values()),
        "outlets": Link.objects.order_by("outlet_name").values_list("outlet_name", flat=True).distinct(),
    }
    if not page.paginator.count:
        context |= _why_empty(request)
    return render(request, "claims/claim_list.html", context)


def _narrowed(request: MemberRequest, form: ClaimFilterForm) -> ClaimQuerySet:
    """The claims that the filters let through; a filter that makes no sense is shown as such and left out."""
    form.is_valid()
    chosen = {name: form.cleaned_data.get(name, "") for name in form.fields}
    claims = Claim.objects.visible_to(request.user).standing().with_provenance()
    kinds, states = ([value] if (value := chosen[name]) else [] for name in ("flag", "state"))
    claims = claims.flagged(kinds, states)
    if chosen["outlet"]:
        claims = claims.through(chosen["outlet"])
    if chosen["q"]:
        claims = claims.saying(chosen["q"])
    return claims.order_by("-article__created_at", "-article", "start", "end")


def _row(claim: Claim) -> Row:
    lines = dict.fromkeys(tuple(stations(chain, claim.article)) for chain in _current_chains(claim))
    return Row(claim, shown(claim.flags.all()), list(lines))


def _current_chains(claim: Claim) -> list[Chain]:
    chains: list[Chain] = getattr(claim, "current_chains")  # noqa: B009 (set by with_provenance)
    return chains


def _why_empty(request: MemberRequest) -> dict[str, int]:
    return {
        "articles": Article.objects.visible_to(request.user).count(),
        "unfinished": Scan.objects.unfinished().count(),
    }


@require_safe
@member_page("claims.view_claim")
def claim_page(request: MemberRequest, claim_id: int) -> HttpResponse:
    """One claim with its reasons, flags, chains and history."""
    claims = Claim.objects.visible_to(request.user).with_provenance().prefetch_related("flags__decided_by")
    claim = get_object_or_404(claims, pk=claim_id)
    chains = _current_chains(claim)
    earlier = named_earlier(chains)
    context = {
        "claim": claim,
        "flags": shown(claim.flags.all()),
        "lines": [(chain, stations(chain, claim.article, earlier)) for chain in chains],
        "words": proven_words(claim, chains, list(claim.flags.all())),
        "history": history_of(claim),
    }
    return render(request, "claims/claim.html", context)
