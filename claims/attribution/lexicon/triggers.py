"""The words that make a sentence worth a closer look; one automaton finds them together with the outlets."""

from claims.attribution.lexicon import verbs, word_set
from claims.attribution.lexicon.inflect import forms

# A sentence without any of these, without an outlet and outside a quotation attributes nothing.
_VERBS = {form for base in verbs.SAY | verbs.TELL | verbs.JUDGE | verbs.VIEW for form in forms(base)}
_OTHERS = word_set("""
according citing quoting per reportedly interview interviews appearance appearances op-ed spoke speaking
speaks speak told appeared appearing appears guest leaked obtained reviewed seen media press reports comment
comments remarks statement whom via talks talked talking writing editorial words spokesman spokeswoman
spokesperson
""")
_LOWER = frozenset(_VERBS | _OTHERS)

TRIGGERS = tuple(sorted(_LOWER | {word.capitalize() for word in _LOWER}))
