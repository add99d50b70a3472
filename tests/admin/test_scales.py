"""Desk leads make rating scales of the newsroom's own."""

from typing import Any

import pytest
from django.test import Client

from claims.models import Rating, Scale
from claims.services.scales import load_scales
from tests.admin_pages import add_page, list_of, messages, page_of, text
from tests.verdicts import make_rating, make_version

pytestmark = pytest.mark.django_db


def form(*ratings: dict[str, Any], name: str = "House scale", initial: int = 0) -> dict[str, Any]:
    """What the scale's page sends, with these ratings."""
    sent: dict[str, Any] = {"name": name, "description": ""}
    sent |= {"ratings-TOTAL_FORMS": len(ratings), "ratings-INITIAL_FORMS": initial}
    for index, rating in enumerate(ratings):
        filled = {
            "order": index + 1,
            "finding": "mixed",
            "colour": "#8a6100",
            "number": "",
            "meaning": "",
        } | rating
        sent |= {f"ratings-{index}-{key}": value for key, value in filled.items()}
    return sent


def test_an_editor_makes_no_scales(edda: Client) -> None:
    assert edda.post(add_page(Scale), form({"label": "True"})).status_code == 403


def test_a_pale_colour_is_refused_in_the_form(dana: Client) -> None:
    answer = dana.post(add_page(Scale), form({"label": "True", "colour": "#ffff00"}))
    assert "White letters on #ffff00 have a contrast of 1.1 to 1" in text(answer)
    assert not Scale.objects.exists()


@pytest.mark.parametrize("colour", ["red", "#12", "#GGGGGG", "url(x)", "#1a7f37;x"])
def test_a_colour_that_is_none_is_refused_in_the_form(dana: Client, colour: str) -> None:
    answer = dana.post(add_page(Scale), form({"label": "True", "colour": colour}))
    assert (answer.status_code, Scale.objects.exists()) == (200, False)


def test_a_label_does_not_stand_on_a_scale_twice(dana: Client) -> None:
    answer = dana.post(add_page(Scale), form({"label": "True"}, {"label": "true"}))
    assert "This label stands here twice." in text(answer)


def test_a_name_that_is_taken_is_refused_in_the_form(dana: Client) -> None:
    Scale.objects.create(name="House Scale")
    assert "A scale of this name exists." in text(dana.post(add_page(Scale), form({"label": "True"})))


def test_a_rating_that_verdicts_use_keeps_its_words(dana: Client) -> None:
    rating = make_version().rating
    changed = form({"id": rating.pk, "scale": rating.scale_id, "label": "True"}, initial=1)
    answer = dana.post(page_of(rating.scale), changed)
    assert "Verdicts say “Half true”, so its words and meaning stay." in messages(dana, answer)[0]
    assert Rating.objects.get().label == "Half true"


def test_a_scale_is_made_with_its_ratings(dana: Client) -> None:
    dana.post(
        add_page(Scale),
        form({"label": "<b>True</b>", "finding": "supported", "number": "3.5"}, {"label": "No"}),
    )
    assert list(Rating.objects.values_list("label", flat=True)) == ["<b>True</b>", "No"]
    listed = dana.get(list_of(Scale)).content.decode()
    assert "&lt;b&gt;True&lt;/b&gt; (3.5)" in listed


def test_a_rating_that_no_verdict_uses_is_removed(dana: Client) -> None:
    rating = make_rating()
    sent = form({"id": rating.pk, "scale": rating.scale_id, "label": rating.label, "DELETE": "on"}, initial=1)
    dana.post(page_of(rating.scale), sent)
    assert not Rating.objects.exists()


def test_a_rating_that_verdicts_use_is_not_removed(dana: Client) -> None:
    rating = make_version().rating
    sent = form({"id": rating.pk, "scale": rating.scale_id, "label": rating.label, "DELETE": "on"}, initial=1)
    dana.post(page_of(rating.scale), sent)
    assert Rating.objects.exists()


def test_what_was_changed_on_a_scale_is_told(dana: Client) -> None:
    rating = make_rating()
    changed = form(
        {"id": rating.pk, "scale": rating.scale_id, "label": "True", "order": rating.order}, initial=1
    )
    dana.post(page_of(rating.scale), changed)
    assert "label: Half true → True" in text(dana.get(page_of(rating.scale, "history")))


def test_the_list_of_scales_makes_as_many_queries_for_three_as_for_one(
    dana: Client, django_assert_max_num_queries: Any
) -> None:
    load_scales()
    with django_assert_max_num_queries(7):
        assert "Brazenly false" in text(dana.get(list_of(Scale)))
