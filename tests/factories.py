"""Plain functions that make rows for tests: each takes what the test is about and makes up the rest."""

import gzip
import hashlib
from itertools import count
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import timezone

from claims.models import (
    Article,
    Capture,
    CaptureOutcome,
    Chain,
    Claim,
    ClaimSource,
    Fetch,
    Flag,
    FlagState,
    Integration,
    Link,
    Outlet,
    ReReview,
    Revision,
    Scan,
    Snapshot,
    Source,
    Stance,
    Tier,
    WorkState,
    snapshot_digest,
    text_digest,
)
from claims.services.roles import INTEGRATIONS

KEY = "fc_testtest_" + "k" * 43  # what `make_integration` lets in

TEXT = (
    "The mayor of Lowbridge will resign on Friday, the Associated Press reported.\n\n"
    "A harbour pilot told Reuters that the bridge had been closed since March.\n\n"
    "The council meets every Tuesday."
)

_numbers = count(1)


def make_user(name: str = "Sam Someone", *, group: str | None = None, **fields: Any) -> User:
    first, _, last = name.partition(" ")
    username = f"{first.lower()}{next(_numbers)}"
    user = User.objects.create_user(username, password="secret", first_name=first, last_name=last, **fields)
    if group:
        user.groups.add(Group.objects.get(name=group))
    return user


def make_integration(name: str = "Wire desk", *, key: str = KEY) -> Integration:
    """An integration that `key` (fc_<prefix>_<secret>) lets in; needs the roles."""
    user = make_user(name, group=INTEGRATIONS)
    user.set_unusable_password()
    user.save()
    return Integration.objects.create(
        name=name, user=user, prefix=key.split("_")[1], key_hash=hashlib.sha256(key.encode()).hexdigest()
    )


def make_outlet(name: str = "The Lowbridge Echo", **fields: Any) -> Outlet:
    return Outlet.objects.create(name=name, **fields)


def make_article(**fields: Any) -> Article:
    return Article.objects.create(**fields)


def make_revision(
    text: str = TEXT, *, article: Article | None = None, title: str = "Bridge", **fields: Any
) -> Revision:
    article = article or make_article()
    number = article.revisions.count() + 1
    return Revision.objects.create(
        article=article, number=number, title=title, text=text, sha256=text_digest(title, text), **fields
    )


def make_claim(revision: Revision | None = None, *, exact: str | None = None, **fields: Any) -> Claim:
    """A claim on `exact`, which must stand in the revision's text; on the first line where none is given."""
    revision = revision or make_revision()
    exact = exact or revision.text.splitlines()[0]
    start = revision.text.index(exact)
    return Claim.objects.create(
        article=revision.article,
        revision=revision,
        start=start,
        end=start + len(exact),
        exact=exact,
        **fields,
    )


def make_scan(revision: Revision | None = None, *, state: str = WorkState.DONE, **fields: Any) -> Scan:
    ended = state in (WorkState.DONE, WorkState.FAILED)
    fields.setdefault("ended_at" if ended else "due_at", timezone.now())
    fields.setdefault("engine_version", "1.0")
    return Scan.objects.create(revision=revision or make_revision(), state=state, **fields)


def make_chain(
    claim: Claim | None = None,
    *,
    scan: Scan | None = None,
    relays: tuple[str, ...] = ("Reuters",),
    **fields: Any,
) -> Chain:
    """A chain over the whole claim, with a link for each relay's name."""
    claim = claim or make_claim()
    scan = scan or make_scan(claim.revision)
    defaults: dict[str, Any] = {
        "start": claim.start,
        "end": claim.end,
        "kinds": ["relay"],
        "carried": False,
        "evidence": evidence(claim),
    }
    chain = Chain.objects.create(scan=scan, claim=claim, **(defaults | fields))
    for position, name in enumerate(relays):
        outlet = Outlet.objects.filter(name=name).first()
        Link.objects.create(chain=chain, position=position, outlet=outlet, outlet_name=name)
    return chain


def make_fetch(
    url: str = "https://echo.example/a",
    *,
    state: str = WorkState.DONE,
    scan: Scan | None = None,
    **fields: Any,
) -> Fetch:
    ended = state in (WorkState.DONE, WorkState.FAILED)
    fields.setdefault("ended_at" if ended else "due_at", timezone.now())
    scan = scan or make_scan() if state == WorkState.DONE else None
    return Fetch.objects.create(url=url, state=state, scan=scan, **fields)


def make_flag(
    claim: Claim | None = None, *, kind: str = "relay", scan: Scan | None = None, **fields: Any
) -> Flag:
    claim = claim or make_claim()
    scan = scan or make_scan(claim.revision)
    if fields.get("state") in (FlagState.CONFIRMED, FlagState.DISMISSED):
        fields.setdefault("decided_at", timezone.now())
    fields.setdefault("evidence", evidence(claim))
    return Flag.objects.create(
        claim=claim, kind=kind, scan=scan, engine_version=scan.engine_version, **fields
    )


def make_graph_flag(claim: Claim | None = None, *, kind: str = "circular", **fields: Any) -> Flag:
    """A flag of the provenance graph, with one step as its evidence."""
    step = {"rule": "cites", "text": "“Bridge shut” (The Star) cites The Echo", "edge": 1}
    return Flag.objects.create(claim=claim or make_claim(), kind=kind, evidence=[step], **fields)


def make_rereview(claim: Claim | None = None, *, cause: str = "source:1:gone", **fields: Any) -> ReReview:
    fields.setdefault("reason", "A source that it rests on is gone.")
    return ReReview.objects.create(claim=claim or make_claim(), cause=cause, **fields)


def evidence(claim: Claim) -> list[dict[str, int | str]]:
    """The claim's first word, as evidence is stored."""
    word = claim.exact.split()[0]
    return [{"start": claim.start, "end": claim.start + len(word), "text": word, "rule": "test"}]


def make_source(url: str = "", *, kind: str = "news_report", **fields: Any) -> Source:
    """A source without an address, or with this one."""
    if url:
        fields |= {"url": url, "canonical_url": url, "host": url.split("/")[2]}
    fields.setdefault("title", f"Source {next(_numbers)}")
    return Source.objects.create(kind=kind, **fields)


def make_snapshot(text: str = TEXT, *, source: Source | None = None, **fields: Any) -> Snapshot:
    source = source or make_source(f"https://echo.example/{next(_numbers)}")
    defaults = {
        "title": "Bridge",
        "raw": gzip.compress(text.encode()),
        "media_type": "text/html",
        "final_url": source.url or "https://echo.example/",
        "fetched_at": timezone.now(),
    }
    return Snapshot.objects.create(
        source=source, text=text, sha256=snapshot_digest(text), **(defaults | fields)
    )


def make_claim_source(
    claim: Claim | None = None,
    source: Source | None = None,
    *,
    snapshot: Snapshot | None = None,
    exact: str = "",
    **fields: Any,
) -> ClaimSource:
    """A source attached to a claim; with `snapshot`, it rests on `exact` or else on the first line there."""
    if snapshot is not None:
        exact = exact or snapshot.text.splitlines()[0]
        start = snapshot.text.index(exact)
        fields |= {"snapshot": snapshot, "start": start, "end": start + len(exact), "exact": exact}
        source = source or snapshot.source
    defaults = {"stance": Stance.SUPPORTS, "proposed_tier": Tier.SECONDARY, "proposed_because": "News."}
    return ClaimSource.objects.create(
        claim=claim or make_claim(), source=source or make_source(), **(defaults | fields)
    )


def make_protected(source: Source | None = None, **fields: Any) -> ClaimSource:
    """A source that somebody promised not to name, attached to a claim."""
    return make_claim_source(
        source=source, naming="protected", protection_reason="Would lose work.", **fields
    )


def make_capture(source: Source | None = None, *, state: str = WorkState.DONE, **fields: Any) -> Capture:
    source = source or make_source(f"https://echo.example/{next(_numbers)}")
    ended = state in (WorkState.DONE, WorkState.FAILED)
    fields.setdefault("ended_at" if ended else "due_at", timezone.now())
    if state == WorkState.DONE and fields.setdefault("outcome", CaptureOutcome.NEW) != CaptureOutcome.GONE:
        fields.setdefault("snapshot", source.snapshots.first() or make_snapshot(source=source))
    return Capture.objects.create(source=source, state=state, **fields)
