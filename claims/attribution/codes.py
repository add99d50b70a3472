"""The grammar's alphabet: one character for the class of a word, so that rules are regular expressions.

A sentence becomes a string of as many characters as it has tokens; a match in it is a range of tokens.

    D determiner     f of           p preposition   & and           t that        w who, which
    u subordinator   h subject pronoun              o object pronoun               y time word
    b be  v have  m modal  ! not    r adverb        S say  T tell   J judge  W hold a view (finite forms)
    z Z i the same as S, report, J or W where a noun looks the same              G H the -ing forms
    C citing         A according    K report (noun)  I interview    X media (unnamed)  M network, paper …
    P person noun    V other finite verb   e -ed    g -ing          n other word in small letters
    N capitalised    # number       O outlet        Q quotation     ' possessive
    , ; : . - ( ) " punctuation, a dash of any kind being - and an unpaired quotation mark "
"""

import re

from claims.attribution.lexicon import grammar, media, people, things, verbs, word_set
from claims.attribution.lexicon.inflect import forms

# Base and third-person forms that are nouns as well; what stands before them decides.
_NOUNS_TOO = word_set("""
dispute highlight honor mention outline rebuke reprimand retort retweet salute sense snap tackle hate
dislike dread paint relay invite shrug chuckle groan howl murmur recap run share dish bark crow growl hiss
sob sniff vent accord advice advocate aim alert allege answer appeal attack award back bet blame blast
blog boast brag brand brief call care cast caution challenge charge claim comment compliment concern
counter credit cry decline decree demand desire detail discount doubt dream echo estimate exclaim fault
favor favour fear figure fire flag forecast gripe guess hail hammer hint hit hope insult intent joke label
lament laugh lecture list love mind moan mock name need note object offer order pan peg picture plan
pledge point post praise press prod promise promote protest quip quote rate read reason regret remark
reply report request reserve resolve respect review ridicule roar rule savage scorn scream second shout
show sigh signal slam slap sneer state stress support suspect swipe talk taunt text thank threat tip tout
trace trash trumpet trust tweet update value venture view voice vote vow want welcome whisper wish wonder
worry
yell question approach raise rap release record profile feature project document study find expose finding
plead volunteer moderate
""")


# Whose -ing forms attribute nothing as a rule: "speaking in Ohio".
_ONLY_FINITE = word_set("speak talk support back attack compare continue find offer publish read respond")


def _verb_codes() -> dict[str, str]:
    """The codes of every form of every verb of attribution."""
    table: dict[str, str] = {}
    for code, unsure, ing, bases in (
        ("V", "n", "g", grammar.VERBS),
        ("W", "i", "H", verbs.VIEW),
        ("J", "i", "H", verbs.JUDGE),
        ("T", "z", "G", verbs.TELL),
        ("S", "z", "G", verbs.SAY),
    ):
        for base in bases:
            first, third, past, participle, gerund = forms(base)
            table[gerund] = "g" if base in _ONLY_FINITE or code == "W" else ing
            table[first] = table[third] = unsure if base in _NOUNS_TOO else code
            table[past] = table[participle] = code
    return table


def _table() -> dict[str, str]:
    """Later classes win over earlier ones."""
    table = dict.fromkeys(grammar.PASTS, "V")
    table |= dict.fromkeys(people.ANONYMOUS | people.SPOKESPERSON, "P")
    table |= dict.fromkeys(["accounts", "testimony", "staff", "second"], "n")
    table |= dict.fromkeys(things.REPORT, "K")
    table |= dict.fromkeys(things.INTERVIEW, "I")
    table |= _verb_codes()
    table |= dict.fromkeys(media.MEDIA - {"show", "shows", "report"}, "M")
    table |= dict.fromkeys(media.UNNAMED - {"press"}, "X")
    table |= dict.fromkeys(people.FAMILIAR - {"close", "insight", "knowledge", "access"}, "e")
    table |= dict.fromkeys(("profile", "feature", "account", "review"), "K")
    table |= {"report": "K", "reports": "Z", "read": "S", "reads": "S", "learnt": "S"}
    classes = (
        ("r", grammar.ADVERBS), ("y", grammar.TIMES), ("u", grammar.SUBORDINATORS),
        ("p", grammar.PREPOSITIONS),
        ("D", grammar.DETERMINERS), ("&", grammar.AND), ("t", grammar.THAT), ("w", grammar.RELATIVES),
        ("h", grammar.SUBJECTS), ("o", grammar.OBJECTS), ("b", grammar.BE), ("v", grammar.HAVE),
        ("m", grammar.MODALS), ("!", grammar.NOT), ("f", {"of"}), ("A", {"according"}), ("C", verbs.CITING),
    )  # fmt: skip
    for code, words in classes:
        table |= dict.fromkeys(words, code)
    table |= dict.fromkeys(("who'd", "who'll", "who're", "who've"), "w")
    for pronoun in ("i", "you", "he", "she", "it", "we", "they"):
        table |= {pronoun + short: "h" for short in ("'m", "'re", "'ve", "'ll", "'d")}
    return table


LOWER = _table()
# Classes of which a capitalised word is still one: at the start of a sentence or in a headline.
_STILL = frozenset("rypuD&twhbvm!fACoy")
PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "…": ".",
    "(": "(", ")": ")", "[": "(", "]": ")", "/": "&",
    "-": "-", "–": "-", "—": "-", "―": "-", "--": "-",
    "'s": "'", "’s": "'", "’S": "'", "'S": "'", "'": "'", "’": "'",
    "“": '"', "”": '"', '"': '"', "‘": '"', "''": '"', "``": '"', "‹": '"', "«": '"', "»": '"', "„": '"',
}  # fmt: skip
_NUMBER = re.compile(r"[\d.,:/-]*\d[\d.,:/%-]*(?:st|nd|rd|th|s|m|bn|k|pm|am)?")


def _by_shape(word: str) -> str:
    if "’" in word and word.replace("’", "'") in LOWER:
        return LOWER[word.replace("’", "'")]
    first = word[0]
    if first in "“\"‘'`" and len(word) > 2:
        return "Q"
    if _NUMBER.fullmatch(word):
        return "#"
    if first.isupper():
        code = LOWER.get(word.lower().replace("’", "'"), "N") if len(word) > 1 or word in "AI" else "N"
        return code if code in _STILL else "N"
    if not first.isalnum():
        return "."
    if word.isalpha() and not word.islower():
        return "N"  # "duPont"
    return _by_ending(word)


_NOUNS_IN_LY = word_set("family assembly supply monopoly")


def _by_ending(word: str) -> str:
    if word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY:
        return "r"
    if word.endswith("ed") and len(word) > 4:
        return "e"
    if word.endswith("ing") and len(word) > 5:
        return "g"
    return "n"


# Letters that are no pronouns.
LETTERS = frozenset({"US", "WHO", "IT"})
_CODES = LOWER | PUNCTUATION | dict.fromkeys(LETTERS, "N") | {"Will": "N", "May": "y", "TV": "X"}


def code_of(token: str) -> str:
    """The code of any token; what the lexicons do not know is told by its shape."""
    return _CODES.get(token) or _by_shape(token)
