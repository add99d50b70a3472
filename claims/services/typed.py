"""Words that people typed, on their way into the database."""

from django.db.models import TextChoices

from claims.errors import InvalidInputError

# Of the marks of direction, those by which Trojan Source attacks (CVE-2021-42574) show a text as another.
_OVERRIDES = frozenset("\u202d\u202e")


# Characters of a note that a person writes to a decision.
LONGEST_NOTE = 2_000


class UnstorableTextError(InvalidInputError):
    code = "unstorable-text"
    title = "Not text that can be stored"


class MissingWordsError(InvalidInputError):
    code = "words-missing"
    title = "Words are missing"


class UnknownChoiceError(InvalidInputError):
    code = "unknown-choice"
    title = "Not one of the choices"


class TooLongError(InvalidInputError):
    code = "too-long"
    title = "Too long"


def storable(words: str) -> str:
    """The words without white space around them. Raises UnstorableTextError for what a database cannot
    keep, and for overrides of direction, which make words read other than they are."""
    if "\0" in words or any("\ud800" <= letter <= "\udfff" for letter in words):
        raise UnstorableTextError(
            "The words contain characters that are no text (NUL or half a surrogate). Type them anew."
        )
    if not _OVERRIDES.isdisjoint(words):
        raise UnstorableTextError(
            "The words contain a character that turns the direction of what follows it (U+202D or U+202E), "
            "so that readers would see others than are stored. Type them anew."
        )
    return words.strip()


def needed(words: str, *, missing: str, longest: int | None = None) -> str:
    """The words, as `storable` returns them.

    Raises MissingWordsError with the sentence `missing` where there are none, TooLongError where they have
    more than `longest` characters, and UnstorableTextError.
    """
    kept = storable(words) if longest is None else fitting(words, longest=longest)
    if not kept:
        raise MissingWordsError(missing)
    return kept


def chosen(value: str, choices: type[TextChoices], *, what: str) -> str:
    """The value, which is one of these choices. Raises UnknownChoiceError, which says them; `what` is what is
    chosen, such as "kind of source"."""
    if value not in choices.values:
        raise UnknownChoiceError(f"“{value[:50]}” is no {what}. Choose one of: {', '.join(choices.values)}.")
    return value


def fitting(words: str, *, longest: int) -> str:
    """The words, as `storable` returns them. Raises TooLongError where they have more than `longest`
    characters, and UnstorableTextError."""
    kept = storable(words)
    if len(kept) > longest:
        raise TooLongError(
            f"The text is {len(kept):,} characters long, and {longest:,} fit here. Shorten it: “{kept[:40]}…”"
        )
    return kept
