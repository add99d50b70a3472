"""A chain as a line of stations: this article, each relay, and the origin, with the words that prove each."""

from dataclasses import dataclass

from claims.models import Article, Chain, Link

_CARRIED = "carried over: an earlier sentence names it, and this one goes on with what it reported"
_ORIGINS = {
    "person": "the origin, a person",
    "anonymous": "the origin, a person who is not named",
    "organisation": "the origin, an organisation",
    "document": "the origin, a document",
}


@dataclass(frozen=True, slots=True)
class Station:
    """One stop of the line. `words` are those of the sentence that prove it, empty where it has none.

    `kind` is article, relay, unnamed, origin or unknown. `beside` is True for an outlet that stands beside
    the station before it, since neither passes the other's report on.
    """

    kind: str
    name: str
    words: str = ""
    note: str = ""
    beside: bool = False


def stations(chain: Chain, article: Article) -> list[Station]:
    """The line of one chain, from the reader's article to the origin; expects its links to be loaded."""
    return [
        Station("article", "this article", note=publisher(article)),
        *_relays(chain),
        *_unnamed(chain),
        _origin(chain),
    ]


def publisher(article: Article) -> str:
    """The name of the article's publisher, empty where none is known."""
    return article.publisher.name if article.publisher else article.publisher_name


def _relays(chain: Chain) -> list[Station]:
    side_by_side = "nested" not in chain.kinds
    return [
        Station("relay", link.outlet_name, link.surface, _how(link), beside=side_by_side and position > 0)
        for position, link in enumerate(chain.links.all())
    ]


def _how(link: Link) -> str:
    return "" if link.surface else _CARRIED


def _unnamed(chain: Chain) -> list[Station]:
    """Ruling on `unnamed_relay`: media that the sentence speaks of and does not name."""
    if "unnamed_relay" not in chain.kinds:
        return []
    return [Station("unnamed", "other media", note="between the article and the origin, and not named")]


def _origin(chain: Chain) -> Station:
    if not chain.origin_text:
        return Station("unknown", "origin not stated", note="the sentence does not say whose words these are")
    note = _ORIGINS.get(chain.origin_kind, "the origin")
    return Station("origin", chain.origin_text, chain.origin_text, note)
