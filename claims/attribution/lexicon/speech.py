"""Verbs by which somebody speaks or writes, as opposed to acting or holding a view."""

from claims.attribution.lexicon import verbs, word_set
from claims.attribution.lexicon.inflect import forms_of

_NOT_SPEECH = word_set("""
express pledge seek find plead offer threaten laugh show fire discover demonstrate order read learn point
shrug release signal chat challenge volunteer expose uncover protest rule retweet submit project demand
charge allow venture verify share disagree
""")
_ALSO = word_set(
    "believe describe call accuse dismiss recall refer characterize depict fear criticize"
    " blame praise condemn denounce blast slam lambast"
)

# Every form of the verbs whose unnamed subjects are anonymous origins (ruling 8).
SPOKEN = (
    forms_of((verbs.SAY - _NOT_SPEECH) | verbs.TELL | _ALSO)
    | word_set("likened likens portrayed portrays dubbed labelled labeled branded depicted depicts")
    | {"according to", "clear", "adamant"}
)

# What insiders think, or let others know.
HELD = forms_of(word_set("think expect feel question express disagree point signal"))

# By which somebody unnamed is heard: "spoke on the condition of anonymity", "in the words of an aide", too.
HEARD = SPOKEN | HELD | {"spoke", "speaking", "words"}

DECLINED = word_set("declined declines refused refuses")
# What points at something, and says so with "out".
POINTED = word_set("point points pointed")
# What a columnist does in print.
PRINTED = word_set("wrote writes written argued argues opined reported reports")
# What passes on the words of another.
PASSING_ON = word_set("citing quoting cited quoted cites quotes")
