"""Checking a claim's provenance: its two flags of the graph follow from what it rests on now."""

from collections.abc import Mapping

from django.db import transaction

from claims.models import (
    OF_GRAPH,
    Article,
    Claim,
    ClaimSource,
    Flag,
    FlagKind,
    FlagState,
    ProvenanceCheck,
    Source,
    Verdict,
)
from claims.services import working
from claims.services.provenance import words
from claims.services.provenance.answers import independence_of
from claims.services.provenance.circles import circles
from claims.services.provenance.copies import compare_with_article
from claims.services.provenance.loading import load
from claims.services.provenance.words import StepRow
from claims.services.rereviewing import ask_for_rereview


def run_check(*, check_id: int) -> None:
    """Checks the claim if its check is waiting or its worker is lost, and records the outcome.

    Idempotent and safe to run twice at once, as `run_scan` is: checks of one claim take turns.
    """
    check = working.take(ProvenanceCheck, check_id)
    if check is not None:
        sentence = "What the claim rests on could not be weighed. Report it with the number of the check."
        working.perform(check, _check, code="provenance-error", sentence=sentence)


def sweep_due_checks() -> int:
    """Queues again every check whose message or worker is lost; returns their number. See `working.sweep`."""
    return working.sweep(ProvenanceCheck, gave_up="Look into the worker's log for the reason.")


def _check(check: ProvenanceCheck) -> None:
    with transaction.atomic():  # by itself, since it makes nodes: whoever makes the same may wait for our row
        article = Article.objects.select_for_update(of=("self",)).get(claims=check.claim_id)
        attached = ClaimSource.objects.attached().filter(claim=check.claim_id)
        compare_with_article(article, list(Source.objects.filter(claim_sources__in=attached)))
    with transaction.atomic():
        Article.objects.select_for_update(of=("self",)).get(claims=check.claim_id)
        mine = working.lock_ours(check)
        if mine is not None:
            mine.summary = _weigh(mine)
            working.finish(mine)


def _weigh(check: ProvenanceCheck) -> str:
    """Brings the claim's flags of the graph up to date; returns its independent origins in words."""
    claim = Claim.objects.select_related("article__publisher").get(pk=check.claim_id)
    graph = load(claim)
    independence = independence_of(graph)
    found = {FlagKind.CIRCULAR: words.circle_rows(graph, circles(graph))}
    if independence.single:
        found[FlagKind.SINGLE_ORIGIN] = words.origin_rows(graph, independence.origins, independence.reasons)
    for flag in _write_flags(claim, found):
        _ask_again(flag, check)
    return independence.reasons


def _ask_again(flag: Flag, check: ProvenanceCheck) -> None:
    """Has a verdict that readers have seen looked at again, now that its claim has this flag."""
    if Verdict.objects.public().filter(claim=flag.claim_id).exists():
        reason = (
            f"What the claim rests on has changed, and it now has the flag “{flag.get_kind_display()}”. "
            "See whether the published verdict still holds."
        )
        ask_for_rereview(claims=[flag.claim], reason=reason, cause=f"check:{check.pk}:{flag.kind}")


def _write_flags(claim: Claim, found: Mapping[FlagKind, list[StepRow]]) -> list[Flag]:
    """Opens the flags that were found and withdraws open ones that were not; what a person decided stays.

    Returns those that are open now and were not before.
    """
    opened = []
    flags = {
        flag.kind: flag for flag in Flag.objects.select_for_update().filter(claim=claim, kind__in=OF_GRAPH)
    }
    for kind in OF_GRAPH:
        flag, evidence = flags.get(kind), found.get(kind)
        if flag is None and evidence:
            opened.append(Flag.objects.create(claim=claim, kind=kind, evidence=evidence))
        elif flag is not None and flag.state in (FlagState.OPEN, FlagState.WITHDRAWN):
            if evidence and flag.state == FlagState.WITHDRAWN:
                opened.append(flag)
            _refresh(flag, evidence)
    return opened


def _refresh(flag: Flag, evidence: list[StepRow] | None) -> None:
    """Brings an undecided flag up to date; an unchanged one is not saved, to keep history quiet."""
    state = FlagState.OPEN if evidence else FlagState.WITHDRAWN
    kept = evidence or flag.evidence
    if (flag.state, flag.evidence) != (state, kept):
        flag.state, flag.evidence = state, kept
        flag.save(update_fields=["state", "evidence"])
