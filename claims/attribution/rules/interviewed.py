"""An outlet's man interviews somebody: "CNN's Ann Lee interviewed the mayor"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.links import Link, Reading
from claims.attribution.roles import role


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind hosted."""
    if not reading.mentions:
        return
    for at, word in enumerate(reading.tokens.words):
        if word not in ("interviewed", "interviews") or reading.code(at - 1) in ("b", "!", "m", "t"):
            continue
        asking, asked = phrases.before(reading.tokens, at), phrases.after(reading.tokens, at + 1)
        if asking is None or asked is None or asked.kind not in ("name", "role", "pronoun", "other"):
            continue
        outlets = role(reading, asking).outlets
        if outlets:
            yield Link(
                "hosted", outlets, (at, at + 1), "asked", ((at + 1, len(reading.tokens.codes)),), asked
            )
