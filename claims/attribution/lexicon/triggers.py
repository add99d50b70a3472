"""The words that make a sentence worth a closer look; one automaton finds them together with the outlets."""

from claims.attribution.lexicon import verbs, word_set
from claims.attribution.lexicon.inflect import forms_of

# A sentence without any of these, without an outlet and outside what a relay carries, rests on no reporting.
_SPOKEN = forms_of(verbs.SAY | verbs.TELL | verbs.JUDGE)
_OTHERS = word_set("""
according citing quoting per reportedly interview interviews appearance appearances op-ed spoke speaking
speaks speak told appeared appearing appears guest leaked obtained reviewed seen media press reports
column comment comments remarks statement via talks talked talking writing editorial words believe believes
think thinks expect expects clear adamant fear fears feared
""")
# These make attributions in the wide sense only: "wants", "hopes", "believes".
_HELD = forms_of(verbs.VIEW)


def _both(words: frozenset[str]) -> frozenset[str]:
    return frozenset(words | {word.capitalize() for word in words})


# The labels of headlines (see rules/headlines.py) that are no words of reporting by themselves.
_LABELS = frozenset({"Newspaper:", "Newspapers:", "Paper:", "Papers:", "Magazine:", "Tabloid:"})
TRIGGERS = _both(_SPOKEN | _OTHERS) | _LABELS
WIDE_TRIGGERS = _both(_HELD) - TRIGGERS
