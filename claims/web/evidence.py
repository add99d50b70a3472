"""The words of a claim with those that prove its chain marked in them."""

from collections.abc import Iterator

from claims.models import OF_GRAPH, Chain, Claim, Flag
from claims.web.marked_text import Mark, Segment, segments


def proven_words(claim: Claim, chains: list[Chain], flags: list[Flag]) -> list[Segment[str]]:
    """The claim's words as segments; each mark says what its words prove: relay, origin or evidence.

    Evidence that an editor decided on may be of an earlier revision, with other offsets. So a mark is made
    only where the claim has exactly those words at that place.
    """
    found = [
        *_evidence(chains, flags),
        *(("origin", chain.origin_start, chain.origin_end, chain.origin_text) for chain in chains),
        *(("relay", link.start, link.end, link.surface) for chain in chains for link in chain.links.all()),
    ]
    marks = [
        Mark(start - claim.start, end - claim.start, what)
        for what, start, end, words in found
        if start is not None and end is not None and claim.start <= start
        if claim.exact[start - claim.start : end - claim.start] == words
    ]
    return segments(claim.exact, dict.fromkeys(marks))


def _evidence(chains: list[Chain], flags: list[Flag]) -> Iterator[tuple[str, int, int, str]]:
    of_text = (flag.evidence for flag in flags if flag.kind not in OF_GRAPH)
    for items in (*(chain.evidence for chain in chains), *of_text):
        for item in items:
            yield "evidence", item["start"], item["end"], item["text"]
