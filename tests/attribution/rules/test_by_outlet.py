import pytest

from tests.attribution.cases import flags_of


def test_an_outlet_that_was_bought_by_another_is_no_relay() -> None:
    assert flags_of("The paper was bought by Bloomberg.") == [()]


def test_what_was_not_reported_by_an_outlet_is_no_relay() -> None:
    assert flags_of("The leak was not reported by the BBC.") == [()]


def test_what_an_outlet_first_reported_is_a_relay() -> None:
    assert flags_of("The leak was first reported by the BBC.") == [("relay",)]


def test_documents_seen_by_an_outlet_are_relayed_by_it() -> None:
    assert flags_of("Documents seen by Der Spiegel show that the dam leaked.") == [("relay",)]


def test_documents_leaked_to_an_outlet_are_relayed_by_it() -> None:
    assert flags_of("A memo leaked to Der Spiegel shows that the dam leaked.") == [("relay",)]


def test_somebody_asked_by_an_outlet_is_hosted_by_it() -> None:
    assert flags_of("Asked by CNN about the dam, the mayor said it was safe.") == [("hosted",)]


@pytest.mark.parametrize("way", ["provided to Reuters", "received by Reuters", "shared with Reuters"])
def test_a_statement_made_to_an_outlet_is_hosted(way: str) -> None:
    assert flags_of(f"In a statement {way}, the group said the dam was safe.") == [("hosted",)]


def test_a_statement_that_an_outlet_got_hold_of_is_its_report() -> None:
    said = "In a statement obtained by Reuters, the group said the dam was safe."
    assert flags_of(said) == [("relay",)]


def test_a_town_hall_broadcast_by_an_outlet_is_public() -> None:
    assert flags_of("During a town hall event broadcast by CNN, Ms. Ode offered another plan.") == [()]


def test_an_outlets_own_statement_is_no_report() -> None:
    assert flags_of("Based on a statement released by Fox News, it seems they met.") == [()]


def test_whoever_is_accused_by_an_outlets_reporter_is_accused_by_her() -> None:
    assert flags_of("He was accused by a female CNN reporter of grabbing her.") == [()]


def test_whoever_is_reached_by_an_outlet_goes_on_there() -> None:
    first = "When reached by the Associated Press, Lew Landon had little to say."
    assert flags_of(first, "“Ask the mayor,” Landon said.") == [("hosted",), ("hosted",)]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Ms. Ode, pressed by moderator Dana Bash to release her taxes, refused.",),
        ("The two met in a debate.", "Ms. Ode, pressed by CNN's Dana Bash, refused."),
    ],
)
def test_what_is_asked_in_a_debate_is_public(sentences: tuple[str, ...]) -> None:
    assert set(flags_of(*sentences)) == {()}


def test_a_luncheon_held_by_an_outlet_is_public() -> None:
    assert flags_of("Mr. Ode was asked at a luncheon held by the Guardian about the dam.") == [()]
