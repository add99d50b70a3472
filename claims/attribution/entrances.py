"""Who speaks on after a report or an interview, and for how long: the speaker whom a link lets in."""

from collections.abc import Sequence

from claims.attribution import chains, sequels, steps
from claims.attribution.anonymity import anonymous
from claims.attribution.cast import BODIES, Cast
from claims.attribution.chains import Draft
from claims.attribution.lexicon import things
from claims.attribution.lexicon.venues import NOT_NOW
from claims.attribution.links import Link, Reading
from claims.attribution.sequels import Spoken
from claims.attribution.speakers import FAR, Speaker, cited_people, reach
from claims.attribution.speaking import in_present

# How many tokens before the cue of a place "after" and "since" tell that he was there another time.
_LED = 4


def enter(
    reading: Reading, draft: Draft, link: Link, spoken: Spoken, cast: Cast, before: Speaker
) -> Speaker | None:
    """The speaker of a link, who has entered the cast; None where it lets nobody speak on.

    `before` is who spoke in the sentence before: "A guard said …. He told Reuters …" leaves him unnamed.
    """
    chain = steps.up_to(reading, draft.links, link)
    if link.quoted or _is_over(reading, link) or _is_answered(link, chain):
        return None
    cited = None if link.kind == "hosted" else cited_people(reading)
    origin = sequels.traced_to(reading, link, spoken, cited)
    again = origin and origin.kind == "pronoun" and cast.known(reading, origin) is before
    speaker = cast.enter(reading, origin, through=True)
    _takes(speaker, reading, draft, chain)
    speaker.reach = FAR if cited and origin is cited else reach(reading, link, origin)
    speaker.anonymous = origin is not None and anonymous(reading, origin)
    if again and before.anonymous:
        speaker.anonymous = True
        draft.flags.add("anonymous_origin")
    speaker.person = origin is not None and reading.word(origin.head) not in things.DOCUMENT | BODIES
    if link.kind == "hosted" and origin and origin.kind == "name":
        cast.guests[reading.tokens.words[origin.head]] = speaker
    return speaker


def _takes(speaker: Speaker, reading: Reading, draft: Draft, chain: Sequence[Link]) -> None:
    """Gives the speaker the relays of a chain, as of this sentence."""
    named = (reading.document.name_of(mention.outlet) for step in chain for mention in step.outlets)
    speaker.relays = tuple(dict.fromkeys(named))
    speaker.unnamed_at = chains.unnamed_at(reading, chain)
    nested = draft.flags & {"nested"} if chain[1:] else set[str]()
    speaker.flags = frozenset({chains.FLAG_OF[step.kind] for step in chain} | nested)
    speaker.last = reading.line.index
    speaker.in_present = any(map(in_present, reading.statements))


def _is_over(reading: Reading, link: Link) -> bool:
    """Whether he was in that place another time: "he likes to say | after an appearance on local radio"."""
    led = reading.words(max(0, link.cue[0] - _LED), link.cue[0])
    return link.rule in ("venue", "unnamed place") and not NOT_NOW.isdisjoint(led)


def _is_answered(link: Link, chain: Sequence[Link]) -> bool:
    """Whether it is only spoken of: "on CNN, he answered a claim that | he told the Times …"."""
    return link.kind == "hosted" and any(s.rule == "venue" and s.kind == "hosted" for s in chain[:-1])
