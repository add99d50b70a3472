"""Whether a text is English: counts of the commonest words of a few languages. Nothing is flagged in
another."""

import re
from collections import Counter

from claims.attribution.lexicon import word_set

_COMMON = {
    "en": word_set("""
        the of and to in is that for was on with as by at from it his he said are not be has have but an
        """),
    "de": word_set("""
        der die und das ist nicht von den mit dem ein eine auf für sich des im auch als wird bei
        """),
    "fr": word_set("""
        le la les des est et une dans que pour qui sur pas au par plus avec du ce sont
        """),
    "es": word_set("""
        el la los las que en una por con para del es se no lo al como más su fue
        """),
    "it": word_set("""
        il che di la per una non sono del con della è le gli si da nel alla
        """),
    "pt": word_set("""
        que não uma os com para por mais dos das em ao na no foi se como
        """),
    "nl": word_set("""
        de het een van en niet dat is op voor met zijn aan die te ook er
        """),
    "sv": word_set("""
        och att det som en på är av för med till den har inte ett
        """),
    "pl": word_set("""
        w i na z nie się do że jest to o jak za po przez
        """),
    "tr": word_set("""
        ve bir bu için ile da de olarak çok daha olan gibi
        """),
    "id": word_set("""
        yang dan di dengan untuk pada ini itu dari tidak dalam akan
        """),
}
_WORDS = re.compile(r"[^\W\d_]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff]")
_LETTER = re.compile(r"[^\W\d_]")
SAMPLE = 1_500
FEWEST_WORDS = 12
# The share of these words from which on a text is English without a closer look.
_PLAINLY_ENGLISH = (" the ", " of ", " and ", " to ", " in ", " a ", " that ")
PLAINLY = 0.1
LEAST = 0.04


def language(text: str) -> str:
    """The ISO 639-1 code of the language, or "und" where the text is too short or too strange to tell."""
    sample = text[:SAMPLE]
    missing = sample.count(" ") * PLAINLY
    for word in _PLAINLY_ENGLISH:
        missing -= sample.count(word)
        if missing < 0:
            return "en"
    words = _WORDS.findall(sample.lower())
    if len(words) < FEWEST_WORDS:
        return "en" if words and not _foreign_script(sample) else "und"
    counts = Counter(words)
    if _foreign_script(sample):
        return "und"
    shares = {code: _share(counts, code, len(words)) for code in _COMMON}
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= LEAST else "und"


def _share(counts: Counter[str], code: str, total: int) -> float:
    return sum(counts[word] for word in _COMMON[code]) / total


def _foreign_script(sample: str) -> bool:
    return len(_OTHER_SCRIPT.findall(sample)) * 2 > len(_LETTER.findall(sample))


def is_supported(code: str, text: str) -> bool:
    """Whether the engine reads a text of this language: English, or no words to be in any language."""
    return code == "en" or not _LETTER.search(text)
