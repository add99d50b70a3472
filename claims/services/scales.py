"""Rating scales: those that come with the product, and what a newsroom makes of its own."""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.db import IntegrityError, transaction
from django.db.models import ProtectedError, Q

from claims.errors import InvalidInputError, WrongStateError
from claims.models import Finding, Rating, Scale

_COLOUR = re.compile(r"#[0-9a-f]{6}")
# WCAG 2.2, 1.4.3 (AA): text of normal size against what it stands on.
LEAST_CONTRAST = 4.5


class PaleColourError(InvalidInputError):
    code = "pale-colour"
    title = "White letters are hard to read on this colour"


class RatingInUseError(WrongStateError):
    code = "rating-in-use"
    title = "Verdicts use this rating"


@dataclass(frozen=True, slots=True)
class _Step:
    label: str
    finding: Finding
    colour: str
    number: int | None = None


_GREEN, _OLIVE, _OCHRE, _RUST, _RED, _MAROON, _SLATE = (
    "#1a7f37", "#5a6f00", "#8a6100", "#b3470b", "#c1121f", "#7a0019", "#4a5568",
)  # fmt: skip
# Labels as readers of fact-checks know them; the first is the truest.
COME_LOADED: dict[tuple[str, str], tuple[_Step, ...]] = {
    ("six-steps", "Six steps"): (
        _Step("True", Finding.SUPPORTED, _GREEN, 6),
        _Step("Mostly true", Finding.SUPPORTED, _OLIVE, 5),
        _Step("Half true", Finding.MIXED, _OCHRE, 4),
        _Step("Mostly false", Finding.REFUTED, _RUST, 3),
        _Step("False", Finding.REFUTED, _RED, 2),
        _Step("Brazenly false", Finding.REFUTED, _MAROON, 1),
    ),
    ("five-steps", "Five steps"): (
        _Step("True", Finding.SUPPORTED, _GREEN, 5),
        _Step("Mostly true", Finding.SUPPORTED, _OLIVE, 4),
        _Step("Partly true", Finding.MIXED, _OCHRE, 3),
        _Step("Mostly false", Finding.REFUTED, _RUST, 2),
        _Step("False", Finding.REFUTED, _RED, 1),
    ),
    ("supported", "Supported or not"): (
        _Step("Supported", Finding.SUPPORTED, _GREEN),
        _Step("Not supported", Finding.REFUTED, _RED),
        _Step("Not enough evidence", Finding.UNDECIDED, _SLATE),
    ),
}


@transaction.atomic
def load_scales() -> list[Scale]:
    """Creates the scales that come with the product where they are missing, and returns the new ones.

    A scale that is there, by its key or its name, is left as the newsroom has it.
    """
    made = []
    for (key, name), steps in COME_LOADED.items():
        if not Scale.objects.filter(Q(key=key) | Q(name__iexact=name)).exists():
            scale = Scale.objects.create(key=key, name=name)
            Rating.objects.bulk_create(_rating(scale, order, step) for order, step in enumerate(steps, 1))
            made.append(scale)
    return made


def save_scale(*, scale: Scale) -> Scale:
    """Saves a scale as the newsroom wants it, and returns it. Raises InvalidInputError where its name is
    another's."""
    if Scale.objects.filter(name__iexact=scale.name).exclude(pk=scale.pk).exists():
        raise InvalidInputError(f"There is a scale named {scale.name} already. Choose another name.")
    scale.save()
    return scale


def save_rating(*, rating: Rating) -> Rating:
    """Saves a rating as the newsroom wants it, and returns it.

    Raises PaleColourError, and RatingInUseError where verdicts use it and more than its order or colour
    changes.
    """
    check_colour(rating.colour)
    try:
        with transaction.atomic():
            rating.save()
    except IntegrityError as error:
        if "verdicts use it" not in str(error):
            raise
        raise RatingInUseError(
            f"Verdicts say “{Rating.objects.get(pk=rating.pk)}”, so its words and meaning stay. "
            "Make a new rating, or a new scale, and retire the old one."
        ) from error
    return rating


def remove_rating(*, rating: Rating) -> None:
    """Removes a rating that no verdict uses. Raises RatingInUseError."""
    try:
        rating.delete()
    except ProtectedError as error:
        raise RatingInUseError(f"Verdicts say “{rating}”, so it stays. Retire its scale instead.") from error


def check_colour(colour: str) -> None:
    """Raises InvalidInputError for what is no colour like #1a7f37, and PaleColourError where white letters on
    it miss WCAG's contrast."""
    if not _COLOUR.fullmatch(colour):
        raise InvalidInputError(f"“{colour[:20]}” is no colour like #1a7f37, in small letters. Write it so.")
    ratio = contrast_with_white(colour)
    if ratio < LEAST_CONTRAST:
        raise PaleColourError(
            f"White letters on {colour} have a contrast of {ratio:.1f} to 1, and {LEAST_CONTRAST} to 1 is "
            "the least that most people can read (WCAG AA). Choose a darker colour."
        )


def contrast_with_white(colour: str) -> float:
    """The contrast ratio of white against the colour (like #1a7f37), from 1 to 21, as WCAG 2.2 defines it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _rating(scale: Scale, order: int, step: _Step) -> Rating:
    number = None if step.number is None else Decimal(step.number)
    return Rating(
        scale=scale, order=order, label=step.label, finding=step.finding, colour=step.colour, number=number
    )
