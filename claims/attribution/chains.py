"""Puts the links of one sentence into chains: who is nearer to the reader, and what goes through what."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.attribution import steps
from claims.attribution.links import Link, Reading
from claims.attribution.model import Evidence, Origin, Relay
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement


@dataclass(slots=True)
class Draft:
    """A finding in the making. `turn` where it is of a transcript, whose origin is the name before it."""

    flags: set[str] = field(default_factory=set)
    relays: list[Relay] = field(default_factory=list)
    origin: Origin | None = None
    evidence: list[Evidence] = field(default_factory=list)
    carried: bool = False
    links: list[Link] = field(default_factory=list)
    unnamed_at: int | None = None
    turn: bool = False


# Two cues of one outlet that are so few tokens apart are one attribution.
TOGETHER = 3
FLAG_OF = {"relay": "relay", "hosted": "hosted", "unnamed": "unnamed_relay"}


def draft(reading: Reading, links: Sequence[Link]) -> Draft:
    """The chain and flags of a sentence from its links; publishers among its outlets are left out (ruling
    1)."""
    made = Draft()
    links = [link for link in links if not _speaks_elsewhere(link, links)]
    kept = _of_others(reading, [link for link in links if _stands(reading, link)], links)
    if any(link.rule == "reportedly" for link in kept) and any(link.outlets for link in kept):
        kept = [link for link in kept if link.rule != "reportedly"]
        made.flags.add("relay")  # ruling 9
    kept = _without_repeats(kept)
    ordered = _ordered(reading, kept)
    for link in ordered:
        made.flags.add(FLAG_OF[link.kind])
        made.evidence.append(_evidence(reading, link))
    made.relays = _relays(reading, ordered)
    made.unnamed_at = unnamed_at(reading, ordered)
    made.links = ordered
    if _nested(reading, ordered):
        made.flags.add("nested")
    if any(steps.recounts(near, far) for near in ordered for far in ordered if near.kind == "hosted"):
        made.flags.add("relay")
    return made


def _speaks_elsewhere(link: Link, links: Sequence[Link]) -> bool:
    """Whether a host speaks in another's show or paper this time: "Fox News host Bo Day told CNN"."""
    if link.rule != "host":
        return False
    names = {mention.outlet for mention in link.outlets}
    return any(
        other.kind == "hosted" and other.rule != "host" and other.origin == link.origin
        and names.isdisjoint(mention.outlet for mention in other.outlets)
        for other in links
    )  # fmt: skip


_FROM_OURS = steps.PICKED_UP | {"cited", "quoted"}


def _of_others(reading: Reading, links: list[Link], every: Sequence[Link]) -> list[Link]:
    """Without those who only passed on what the publisher was told: "told us in talks that CNN cited"."""
    ours = [link for link in every if not link.outlets and link.kind != "unnamed"]
    if not ours:
        return links
    return [
        link
        for link in links
        if reading.word(link.cue[0]) not in _FROM_OURS
        or not any(steps.through(reading, link, own) for own in ours)
    ]


def _stands(reading: Reading, link: Link) -> bool:
    link.outlets = [m for m in link.outlets if not reading.document.is_publisher(m.outlet)]
    return bool(link.outlets) or link.kind == "unnamed"


def _without_repeats(links: list[Link]) -> list[Link]:
    """Several rules may read the same words: one link for each outlet and kind."""
    kept: list[Link] = []
    for link in links:
        twin = _twin(link, kept)
        if twin is None:
            kept.append(link)
        else:
            twin.origin = twin.origin or link.origin
            if link.cited and not twin.cited:
                twin.cited, twin.subject = True, link.subject
    return kept


def _twin(link: Link, kept: list[Link]) -> Link | None:
    """The link that says the same already: of the same outlets, and near by or of the same kind."""
    names = {m.outlet for m in link.outlets}
    for other in kept:
        if not names:
            farther = (link.rule == "told" and steps.holds(other, link)) or (link.cited and not other.cited)
            if other.kind == link.kind and not farther:
                return other
        elif names <= {m.outlet for m in other.outlets}:
            near = abs(other.cue[0] - link.cue[0]) <= TOGETHER and other.quoted == link.quoted
            if near or other.kind == link.kind:
                return other
    return None


def _ordered(reading: Reading, links: list[Link]) -> list[Link]:
    """In order of the text, but what came through another link stands behind it."""
    waiting = sorted(links, key=_place)
    ordered: list[Link] = []
    while waiting:
        first = next((link for link in waiting if _nearest(reading, link, waiting)), waiting[0])
        waiting.remove(first)
        ordered.append(first)
    return ordered


def _nearest(reading: Reading, link: Link, others: list[Link]) -> bool:
    return not any(other is not link and steps.through(reading, other, link) for other in others)


def _place(link: Link) -> int:
    return link.outlets[0].start if link.outlets else 10**9 if link.cited else link.cue[0]


def _nested(reading: Reading, links: list[Link]) -> bool:
    return any(steps.through(reading, near, far) for near in links for far in links if near is not far)


def _relays(reading: Reading, links: Sequence[Link]) -> list[Relay]:
    relays: list[Relay] = []
    for link in links:
        for mention in link.outlets:
            name = reading.document.name_of(mention.outlet)
            if all(relay.outlet != name for relay in relays):
                surface = reading.document.text[mention.start : mention.end]
                relays.append(Relay(name, surface, mention.start, mention.end))
    return relays


def unnamed_at(reading: Reading, links: Sequence[Link]) -> int | None:
    """How many relays stand before the first link to media unnamed; None where all are named."""
    first = next((at for at, link in enumerate(links) if link.kind == "unnamed"), None)
    return None if first is None else len(_relays(reading, links[:first]))


def _evidence(reading: Reading, link: Link) -> Evidence:
    start, end = reading.tokens.text_span(*link.cue)
    return Evidence(start, end, reading.document.text[start:end], link.rule)


def speakers(reading: Reading) -> list[tuple[Statement, Phrase]]:
    """The attributions of the sentence to somebody who is not media, with their sources."""
    return [
        (s, s.source)
        for s in reading.statements
        if s.source
        and not s.denied
        and s.source.kind not in ("outlet", "media", "unnamed", "report", "relative")
    ]
