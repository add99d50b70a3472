"""How two links of a sentence stand to each other: whether one reached the article through the other."""

import re
from collections.abc import Sequence

from claims.attribution.lexicon import word_set
from claims.attribution.links import Link, Reading

# Rules that read who passed on what stands before them.
PASSED_ON = frozenset({"reported by", "published in", "leaked to", "passed on", "via"})
# What is done with the report of another; to report it first, or to obtain it, is not.
PICKED_UP = word_set("""
picked carried relayed republished reprinted translated excerpted spotted syndicated summarized summarised
followed passed took
""")
# Of what somebody said in his column or show: what another told an outlet, or what an outlet has.
_RECOUNTED = frozenset({"told", "according to"})
_BESIDES = frozenset({("on", "top", "of"), ("in", "addition", "to"), ("along", "with", "a")})
_ALONG = word_set("besides beyond alongside")
# Two clauses side by side: "CNN reported …, and the Times said …"; not "…, as reported by …".
_COORDINATED = re.compile(r";|,&|,u(?![eSJG])")


def up_to(reading: Reading, links: Sequence[Link], last: Link) -> list[Link]:
    """The steps of the chain that ends with this link, the nearest to the reader first."""
    return [link for link in links if link is not last and through(reading, link, last)] + [last]


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
        return (far.quoted and not near.quoted) or recounts(near, far)
    if far.quoted and near.quoted:
        return far.nearer is near
    return _reported(reading, near, far)


def _reported(reading: Reading, near: Link, far: Link) -> bool:
    """The same of a report, by how the two stand in the sentence."""
    if _takes_up(reading, near, far) or _takes_up(reading, far, near):
        return _takes_up(reading, near, far)
    if near.rule in PASSED_ON:
        return _passed_on(near, far)
    return not _side_by_side(reading, near, far) and holds(near, far)


def _side_by_side(reading: Reading, near: Link, far: Link) -> bool:
    """Whether `far` stands beside `near`, or is itself the nearer one, although `near` seems to hold it."""
    if far.rule in PASSED_ON and _passed_on(far, near):
        return True
    if far.rule == "according to" and not far.quoted and (_opens(far, near) or holds(far, near)):
        return True
    first, last = min(near.cue[0], far.cue[0]), max(near.cue[0], far.cue[0])
    if tuple(reading.words(0, 3)) in _BESIDES or reading.word(0) in _ALONG:
        return "," in reading.tokens.codes[first:last]  # "on top of a Times report that …, a Post report …"
    if _COORDINATED.search(reading.tokens.codes, first, last + 1):
        return True
    next_to_it = far.subject is not None and far.subject - near.cue[1] in (1, 2)
    return next_to_it and near.rule == "reported" and holds(far, near)  # "…, A said, B reported"


def _opens(far: Link, near: Link) -> bool:
    """Whether "According to A" opens what B said: two of them; "…, according to A, B said" is a chain."""
    return far.cue[0] < near.cue[0] and (far.cue[0] <= 1 or not holds(near, far))


def recounts(near: Link, far: Link) -> bool:
    """Whether somebody tells in his column or show what another told an outlet."""
    if far.rule not in _RECOUNTED or near.rule not in ("venue", "host") or far.origin == near.origin:
        return False
    return holds(near, far) and not holds(far, near)


def _takes_up(reading: Reading, near: Link, far: Link) -> bool:
    """Whether `near` has the report of `far`, which is named before it or after "As relayed by A, …"."""
    if not _picked_up(reading, near) or _picked_up(reading, far):
        return False
    inside = far.rule == "reported" and holds(far, near) and near.rule == "passed on"
    return near.cue[0] <= 1 or (far.cue[0] < near.cue[0] and not inside)


def _picked_up(reading: Reading, link: Link) -> bool:
    """Whether the link is to an outlet that has it from another: "reported by A and picked up by B"."""
    first, last = link.cue
    if link.rule not in PASSED_ON:
        return reading.word(last - 1) in PICKED_UP
    word = reading.word(first)
    return word in PICKED_UP or (word == "cited" and reading.code(first - 1) == "u")


def holds(near: Link, far: Link) -> bool:
    """Whether the cue of `far` stands in what came through `near`."""
    return any(start <= far.cue[0] < end for start, end in near.content)


def _cites(reading: Reading, near: Link, far: Link) -> bool:
    """Whether `near` is to the outlet that cites `far`: "a Reuters report that cited B"."""
    if far.subject is None:
        return False
    return any(mention in near.outlets for mention in reading.outlets_in(far.subject, far.cue[0]))


def _beyond(cited: Link, link: Link) -> bool:
    """Whether the cited outlet got it through `link`: "citing B, A said that C had reported"."""
    return cited.subject != link.subject and holds(cited, link) and not link.cited


def _passed_on(near: Link, far: Link) -> bool:
    """Whether `far` is what "carried by", "as translated by" … belongs to."""
    at = far.cue[0] if far.subject is None or far.cited else far.subject
    return far.rule not in PASSED_ON and any(start <= at < end for start, end in near.content)
