"""Telling that a page has been corrected: by the notice that outlets put above or below what they change."""

import re

from claims.services.intake.cleaning import clean_line

# What corrections begin with, or say of the piece that they stand in.
_NOTICE = re.compile(
    r"""^\W*(?:corrections?|clarifications?|retractions?|editor[’']?s\ note)\b\s*(?:[:,(–—-]|$)
    | \b(?:article|story|report|piece|page|headline|post|version)\b[^.\n]{0,60}
      \b(?:corrected|amended|clarified|retracted|withdrawn)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 300


def new_correction(before: str, after: str) -> str:
    """The first paragraph of `after` that reads as a correction's notice and was not in `before`, else "".

    Shortened to 300 characters, to be quoted.
    """
    old = set(before.split("\n"))
    for line in after.split("\n"):
        if line not in old and _NOTICE.search(line):
            return clean_line(line, _LONGEST)
    return ""
