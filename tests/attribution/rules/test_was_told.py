import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Reuters was told by the court to pay the fine, the judge said.",
        "The BBC was told to hand over its notes.",
        "CNN was bought by two investors.",
    ],
)
def test_an_outlet_that_is_ordered_or_bought_is_told_nothing(sentence: str) -> None:
    assert all("hosted" not in flags for flags in flags_of(sentence))


def test_what_an_outlet_was_told_is_hosted_by_it() -> None:
    assert flags_of("Reuters was told by two officials that the plan was dropped.") == [
        ("hosted", "anonymous_origin")
    ]


def test_what_another_outlet_reports_that_it_was_told_is_nested() -> None:
    sentence = "The New York Times reported that The Guardian had been told by an engineer that it was weak."
    assert flags_of(sentence) == [("relay", "hosted", "nested", "anonymous_origin")]


def test_an_outlet_that_has_been_told_was_told_by_somebody() -> None:
    assert flags_of("The BBC has been told that the dam leaks.") == [("hosted",)]
