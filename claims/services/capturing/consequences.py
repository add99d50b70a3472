"""What a page's change or end means for the claims that rest on it: they are marked, and looked at again."""

from collections.abc import Iterable

from claims.models import Capture, Claim, ClaimSource, Naming, Node, Snapshot, Source
from claims.services.archiving import archive_if_wanted
from claims.services.capturing.corrections import new_correction
from claims.services.provenance.asking import request_reading
from claims.services.provenance.loading import claims_resting_on
from claims.services.rereviewing import ask_for_rereview


def after_change(capture: Capture, *, before: Snapshot | None, after: Snapshot) -> None:
    """Marks each claim whose passage the page no longer has, and unmarks those whose passage is back.

    The text is queued for the engine, which tells from it where the source has what it tells.
    Looked at again are the claims that lost their passage; those that rely on no passage in particular, since
    nobody can tell whether what they rest on is still there; and all that rest on the source, however far,
    where the page now says that it was corrected.
    """
    lost = _mark(after)
    request_reading(snapshot=after, queue=capture.queue)
    archive_if_wanted(source=capture.source, snapshot=after)
    if before is None:
        return
    attached = ClaimSource.objects.attached().filter(source=capture.source)
    notice = new_correction(before.text, after.text)
    quotable = notice and not _is_protected(capture.source)  # its words would lead to it
    corrected = f" It now carries a correction: “{notice}”" if quotable else ""
    _ask(lost, capture, "no longer has the passage that this claim relies on", corrected)
    _ask(attached.filter(snapshot__isnull=True), capture, "says something else than before", corrected)
    if notice:
        _ask(attached, capture, "was corrected", corrected)
        _ask_farther(capture, "was corrected", corrected)


def after_disappearance(capture: Capture) -> None:
    """Has every claim looked at again that rests on the source, and an archive asked for its copy."""
    archive_if_wanted(source=capture.source, snapshot=capture.source.snapshots.fetched().first())
    _ask(ClaimSource.objects.attached().filter(source=capture.source), capture, "is gone")
    _ask_farther(capture, "is gone")


def _mark(after: Snapshot) -> list[ClaimSource]:
    """Notes on each row whether its passage is in the new snapshot; returns those that lost theirs now.

    A passage of a text that somebody handed in is not looked for: the page may never have had it.
    """
    rows = ClaimSource.objects.relying_on_a_passage().filter(
        source=after.source_id, snapshot__in=Snapshot.objects.fetched()
    )
    lost = []
    for row in rows.select_for_update(of=("self",)):
        missing_from = None if after.says(row.exact) else row.missing_from_id or after.pk
        if missing_from != row.missing_from_id:
            row.missing_from_id = missing_from
            row.save(update_fields=["missing_from"])
            lost += [row] if missing_from else []
    return lost


def _ask(rows: Iterable[ClaimSource], capture: Capture, what: str, more: str = "") -> None:
    """Has the claims of these rows looked at again; each once, whatever is asked of it for this capture."""
    claims = Claim.objects.standing().filter(claim_sources__in=[row.pk for row in rows])
    _ask_for(claims, capture, f"The page of {_called(capture.source)} {what}", more)


def _ask_farther(capture: Capture, what: str, more: str = "") -> None:
    """Has the claims looked at again whose own sources rest on this one, as the provenance graph has it."""
    nodes = Node.objects.filter(source=capture.source).values_list("pk", flat=True)
    claims = Claim.objects.standing().filter(pk__in=claims_resting_on(nodes))
    called = _called(capture.source)
    _ask_for(claims, capture, f"Through its sources this claim rests on {called}, whose page {what}", more)


def _ask_for(claims: Iterable[Claim], capture: Capture, what: str, more: str) -> None:
    seen = f"as was seen on {capture.ended_at:%d %B %Y}"
    reason = f"{what}, {seen}.{more} See whether the claim still holds."
    ask_for_rereview(claims=claims, reason=reason, cause=f"capture:{capture.pk}:{capture.outcome}")


def _called(source: Source) -> str:
    """What the source is called to everybody who may see the claim: a protected one by no name."""
    return "a protected source" if _is_protected(source) else f"“{source}”"


def _is_protected(source: Source) -> bool:
    return source.claim_sources.filter(naming=Naming.PROTECTED).exists()
