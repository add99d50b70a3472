import pytest

from tests.attribution.cases import flags_of


def test_allegedly_is_no_relay() -> None:
    assert flags_of("The dam allegedly leaked.") == [()]


def test_injuries_that_were_reported_are_no_media() -> None:
    assert flags_of("No injuries were reported.") == [()]


def test_reports_of_the_police_are_no_media() -> None:
    assert flags_of("The police reports suggested that the dam leaked.") == [()]


def test_reportedly_is_an_unnamed_relay() -> None:
    assert flags_of("The dam reportedly leaked.") == [("unnamed_relay",)]


def test_quoted_as_saying_without_who_quotes_is_an_unnamed_relay() -> None:
    assert flags_of("“It leaks,” the mayor was quoted as saying.") == [("unnamed_relay",)]


def test_quoted_as_saying_by_an_outlet_is_a_relay() -> None:
    assert flags_of("“It leaks,” the mayor was quoted as saying by Interfax.") == [("relay",)]


def test_amid_reports_that_is_an_unnamed_relay() -> None:
    assert flags_of("The mayor resigned amid reports that the dam leaked.") == [("unnamed_relay",)]


def test_it_was_reported_that_is_an_unnamed_relay() -> None:
    assert flags_of("It was reported that the dam leaked.") == [("unnamed_relay",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He came to town after several interviews with the State Department.",
        "The debate was shown on national television.",
        "The morning shows were late, he said.",
        "Both candidates have a number of appearances in Ohio this week, he said.",
    ],
)
def test_interviews_with_others_and_shows_of_what_is_public_are_no_media_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr. Ode took to the Sunday talk shows to defend the dam.",
        "Mr. Ode said on the morning shows that the dam was safe.",
        "Ms. Ode went on national television and scolded the mayor.",
    ],
)
def test_shows_and_stations_that_go_unnamed_are_media_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [("unnamed_relay",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "As I wrote in a column last year, the dam leaks.",
        "Mr. Ode wrote in the second column of the form that he was ill.",
        "In her column, Ms. Ode was seen with him.",
        "He gave interviews that lasted an hour, he said.",
        "Stories of the flood have emerged.",
        "The mayor rushed to TV to fix the set.",
        "The mayor wrote an article reporting that.",
    ],
)
def test_columns_of_ones_own_and_sets_are_no_media_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Ode used her final column to compare the mayor with his predecessor.",
        "Mr. Ode writes in the column that the dam leaks.",
        "He went on, warning farmers on the radio and in interviews that the dam could break.",
        "Stories have emerged describing attempts to mend the dam.",
        "His critics denounced him, rushing to TV to say he did not speak for the town.",
        "The party emailed a news article reporting that the mayor is tired.",
    ],
)
def test_columns_stories_and_articles_that_go_unnamed_are_media_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [("unnamed_relay",)]
