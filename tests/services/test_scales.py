"""Rating scales: those that come loaded, and those of the newsroom."""

import pytest

from claims.errors import InvalidInputError
from claims.models import Rating, Scale
from claims.services.scales import (
    COME_LOADED,
    PaleColourError,
    RatingInUseError,
    check_colour,
    contrast_with_white,
    load_scales,
    remove_rating,
    save_rating,
    save_scale,
)
from tests.verdicts import make_rating, make_version

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("colour", ["#ffffff", "#ffd700", "#777777"])
def test_a_colour_on_which_white_is_hard_to_read_is_refused(colour: str) -> None:
    with pytest.raises(PaleColourError, match="Choose a darker colour"):
        check_colour(colour)


@pytest.mark.parametrize("colour", ["", "red", "#12", "#1A7F37", "#1a7f37;x", "#gggggg", "\0"])
def test_what_is_no_colour_is_refused(colour: str) -> None:
    with pytest.raises(InvalidInputError, match="no colour like #1a7f37"):
        check_colour(colour)


def test_a_name_that_is_taken_is_refused() -> None:
    Scale.objects.create(name="House scale")
    with pytest.raises(InvalidInputError, match="Choose another name"):
        save_scale(scale=Scale(name="HOUSE SCALE"))


def test_a_rating_of_a_pale_colour_is_not_saved() -> None:
    rating = make_rating()
    rating.colour = "#eeeeee"
    with pytest.raises(PaleColourError):
        save_rating(rating=rating)
    assert Rating.objects.get().colour == "#8a6100"


# From WCAG's definition: black is 21, and #767676 is the lightest grey that passes at 4.54.
@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21), ("#ffffff", 1), ("#767676", 4.54), ("#0000ff", 8.59)]
)
def test_contrast_is_as_wcag_defines_it(colour: str, ratio: float) -> None:
    assert contrast_with_white(colour) == pytest.approx(ratio, abs=0.01)


def test_a_rating_in_use_keeps_its_words() -> None:
    rating = make_version().rating
    rating.label = "True"
    with pytest.raises(RatingInUseError, match="Verdicts say “Half true”"):
        save_rating(rating=rating)


def test_a_rating_in_use_is_not_removed() -> None:
    with pytest.raises(RatingInUseError, match="Retire its scale instead"):
        remove_rating(rating=make_version().rating)


def test_a_rating_in_use_may_change_colour_and_order() -> None:
    rating = make_version().rating
    rating.colour, rating.order = "#1a7f37", 7
    assert save_rating(rating=rating) == rating


def test_a_rating_that_no_verdict_uses_can_be_removed() -> None:
    remove_rating(rating=make_rating())
    assert not Rating.objects.exists()


def test_three_scales_come_loaded_and_every_colour_can_be_read() -> None:
    load_scales()
    assert [scale.ratings.count() for scale in Scale.objects.order_by("name")] == [5, 6, 3]
    assert min(contrast_with_white(rating.colour) for rating in Rating.objects.all()) >= 4.5


def test_a_rating_without_a_number_is_allowed() -> None:
    load_scales()
    numbers = Rating.objects.filter(scale__key="supported").values_list("number", flat=True)
    assert set(numbers) == {None}


def test_loading_again_leaves_scales_as_the_newsroom_has_them() -> None:
    load_scales()
    Scale.objects.filter(key="six-steps").update(name="Our steps", retired=True)
    assert load_scales() == []
    assert Scale.objects.get(key="six-steps").name == "Our steps"


def test_a_scale_of_the_newsrooms_own_keeps_its_name() -> None:
    Scale.objects.create(name="FIVE STEPS")
    assert len(load_scales()) == len(COME_LOADED) - 1
