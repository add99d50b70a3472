"""Puts the links of one sentence into chains: who is nearer to the reader, and what goes through what."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from claims.attribution.anonymity import anonymous
from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading
from claims.attribution.model import Evidence, Origin, Relay
from claims.attribution.phrases import Phrase
from claims.attribution.statements import Statement


@dataclass(slots=True)
class Draft:
    """A finding in the making."""

    flags: set[str] = field(default_factory=set)
    relays: list[Relay] = field(default_factory=list)
    origin: Origin | None = None
    evidence: list[Evidence] = field(default_factory=list)
    carried: bool = False
    links: list[Link] = field(default_factory=list)


# Two cues of one outlet that are so few tokens apart are one attribution.
TOGETHER = 3
FLAG_OF = {"relay": "relay", "hosted": "hosted", "unnamed": "unnamed_relay"}


_PASSED_ON = frozenset({"reported by", "published in", "leaked to", "passed on", "via"})
# What is done with the report of another; to report it first, or to obtain it, is not.
_PICKED_UP = word_set("""
picked carried relayed republished reprinted translated excerpted spotted syndicated summarized summarised
followed passed took
""")


def draft(reading: Reading, links: Sequence[Link]) -> Draft:
    """The chain and flags of a sentence from its links; publishers among its outlets are left out (ruling
    1)."""
    made = Draft()
    kept = _of_others(reading, [link for link in links if _stands(reading, link)], links)
    if any(link.rule == "reportedly" for link in kept) and any(link.outlets for link in kept):
        kept = [link for link in kept if link.rule != "reportedly"]
    kept = _without_repeats(kept)
    ordered = _ordered(reading, kept)
    for link in ordered:
        made.flags.add(FLAG_OF[link.kind])
        made.evidence.append(_evidence(reading, link))
    made.relays = _relays(reading, ordered)
    made.links = ordered
    if _nested(reading, ordered):
        made.flags.add("nested")
    if any(_recounts(near, far) for near in ordered for far in ordered if near.kind == "hosted"):
        made.flags.add("relay")
    return made


_FROM_OURS = _PICKED_UP | {"cited", "quoted"}


def _of_others(reading: Reading, links: list[Link], every: Sequence[Link]) -> list[Link]:
    """Without those that only passed on what the publisher heard: "told The Post in talks that CNN cited"."""
    ours = [link for link in every if all(link is not other for other in links)]
    return [
        link
        for link in links
        if reading.word(link.cue[0]) not in _FROM_OURS or not any(through(reading, link, own) for own in ours)
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
            farther = (link.rule == "told" and _holds(other, link)) or (link.cited and not other.cited)
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
    return not any(other is not link and through(reading, other, link) for other in others)


def _place(link: Link) -> int:
    return link.outlets[0].start if link.outlets else 10**9 if link.cited else link.cue[0]


def through(reading: Reading, near: Link, far: Link) -> bool:
    """Whether `far` reached the article through `near`."""
    if {m.outlet for m in near.outlets} & {m.outlet for m in far.outlets}:
        return False
    if far.cited:
        return _cites(reading, near, far) or (not near.cited and not _beyond(far, near))
    if near.cited:
        return _beyond(near, far)
    if far.rule == "reportedly":
        return False
    if near.kind == "hosted":
        return (far.quoted and not near.quoted) or _recounts(near, far)
    if far.quoted and near.quoted:
        return far.nearer is near
    if _takes_up(reading, near, far) or _takes_up(reading, far, near):
        return _takes_up(reading, near, far)
    return _around(reading, near, far)


def _around(reading: Reading, near: Link, far: Link) -> bool:
    """Whether the words of `near` hold those of `far`, neither of which cites the other."""
    if near.rule in _PASSED_ON:
        return _passed_on(near, far)
    if far.rule in _PASSED_ON and _passed_on(far, near):
        return False
    if far.rule == "according to" and not far.quoted and (far.cue[0] < near.cue[0] or _holds(far, near)):
        return False
    first, last = min(near.cue[0], far.cue[0]), max(near.cue[0], far.cue[0])
    if _COORDINATED.search(reading.tokens.codes, first, last + 1):
        return False
    beside = far.subject is not None and far.subject - near.cue[1] in (1, 2)
    if beside and near.rule == "reported" and _holds(far, near):
        return False  # "…, A said, B reported": the last is the nearest
    return _holds(near, far)


_RECOUNTED = frozenset({"told", "according to"})


_RECOUNTED = frozenset({"told", "according to"})


def _recounts(near: Link, far: Link) -> bool:
    """Whether somebody tells in his column or show what another told an outlet."""
    return (
        far.rule in _RECOUNTED
        and near.rule in ("venue", "host")
        and _holds(near, far)
        and not _holds(far, near)
        and far.origin != near.origin
    )


def _takes_up(reading: Reading, near: Link, far: Link) -> bool:
    """Whether `near` has the report of `far`, which is named before it or after "As relayed by A, …"."""
    if not _picked_up(reading, near) or _picked_up(reading, far):
        return False
    inside = far.rule == "reported" and _holds(far, near) and near.rule == "passed on"
    return near.cue[0] <= 1 or (far.cue[0] < near.cue[0] and not inside)


def _picked_up(reading: Reading, link: Link) -> bool:
    """Whether the link is to an outlet that has it from another: "first reported by A and picked up by B"."""
    first, last = link.cue
    if link.rule in _PASSED_ON:
        return reading.word(first) in _PICKED_UP or (
            reading.word(first) == "cited" and reading.code(first - 1) == "u"
        )
    return reading.word(last - 1) in _PICKED_UP


def _holds(near: Link, far: Link) -> bool:
    """Whether the cue of `far` stands in what came through `near`."""
    return any(start <= far.cue[0] < end for start, end in near.content)


def _cites(reading: Reading, near: Link, far: Link) -> bool:
    """Whether the outlet of `near` is where the one that cites `far` is: "a Reuters report that cited B"."""
    if far.subject is None:
        return False
    return any(mention in near.outlets for mention in reading.outlets_in(far.subject, far.cue[0]))


def _beyond(cited: Link, link: Link) -> bool:
    """Whether the cited outlet got it through `link`: "citing B, A said that C had reported"."""
    return cited.subject != link.subject and _holds(cited, link) and not link.cited


def _passed_on(near: Link, far: Link) -> bool:
    """Whether `far` is what "carried by", "as translated by" … belongs to."""
    at = far.cue[0] if far.subject is None or far.cited else far.subject
    return far.rule not in _PASSED_ON and any(start <= at < end for start, end in near.content)


# Two clauses side by side: "CNN reported …, and the Times said …"; not "…, as reported by …".
_COORDINATED = re.compile(r";|,&|,u(?![eSJG])")


def _nested(reading: Reading, links: list[Link]) -> bool:
    return any(through(reading, near, far) for near in links for far in links if near is not far)


def up_to(reading: Reading, links: Sequence[Link], last: Link) -> list[Link]:
    """The steps of the chain that ends with this link, the nearest to the reader first."""
    return [link for link in links if link is not last and through(reading, link, last)] + [last]


def _relays(reading: Reading, links: list[Link]) -> list[Relay]:
    relays: list[Relay] = []
    for link in links:
        for mention in link.outlets:
            name = reading.document.name_of(mention.outlet)
            if all(relay.outlet != name for relay in relays):
                surface = reading.document.text[mention.start : mention.end]
                relays.append(Relay(name, surface, mention.start, mention.end))
    return relays


def _evidence(reading: Reading, link: Link) -> Evidence:
    start, end = reading.tokens.text_span(*link.cue)
    return Evidence(start, end, reading.document.text[start:end], link.rule)


# "The mayor of Derna, | Salem Bu-Ras, | said".
_NAMED = re.compile(r",(N{2,4}),")


def origin(reading: Reading, phrase: Phrase) -> Origin:
    """The phrase as the origin of a finding; of a described name ("ex-chief Ann Lee") only the name."""
    beside = _NAMED.match(reading.tokens.codes, phrase.last) if phrase.kind in ("role", "other") else None
    first, last = _name_in(reading, phrase), phrase.last
    start, end = reading.tokens.text_span(first, beside.end(1) if beside else last)
    kind = "anonymous" if anonymous(reading, phrase) else _kind(phrase)
    return Origin(reading.document.text[start:end], start, end, kind)


def _name_in(reading: Reading, phrase: Phrase) -> int:
    if phrase.kind != "name" or reading.word(phrase.first) in ("his", "her", "their"):
        return phrase.first
    first = phrase.head
    while first > phrase.first and reading.code(first - 1) == "N":
        first -= 1
    described = set(reading.tokens.codes[phrase.first : first]) & set("nPe")
    return first if described else phrase.first


def _kind(phrase: Phrase) -> str:
    return {"name": "person", "pronoun": "person", "role": "person", "report": "document"}.get(
        phrase.kind, "organisation"
    )


def speakers(reading: Reading) -> list[tuple[Statement, Phrase]]:
    """The attributions of the sentence to somebody who is not media, with their sources."""
    return [
        (s, s.source)
        for s in reading.statements
        if s.source
        and not s.denied
        and s.source.kind not in ("outlet", "media", "unnamed", "report", "relative")
    ]
