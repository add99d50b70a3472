import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence", ["Ms. Ode saw the dam on CNN.", "Ms. Ode reads the Times.", "Ms. Ode heard from CNN."]
)
def test_an_outlet_that_is_read_or_watched_is_a_topic(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms. Ode said she had read in the Times that the dam leaked.",
        "Ms. Ode learned on Monday from CNN that the dam leaked.",
    ],
)
def test_what_somebody_read_there_came_through_the_outlet(sentence: str) -> None:
    assert flags_of(sentence) == [("relay",)]
