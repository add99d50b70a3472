from tests.attribution.cases import flags_of


def test_according_to_a_ministry_is_no_relay() -> None:
    assert flags_of("The dam is safe, according to the ministry.") == [()]


def test_according_to_an_outlets_poll_is_no_relay() -> None:
    assert flags_of("The mayor leads, according to a CNN poll.") == [()]


def test_per_capita_is_no_relay() -> None:
    assert flags_of("Reuters cut the cost per user by a tenth.") == [()]


def test_according_to_an_outlet_is_a_relay() -> None:
    assert flags_of("The dam is safe, according to the Guardian.") == [("relay",)]


def test_per_an_outlet_is_a_relay() -> None:
    assert flags_of("The dam is safe, per CTV News.") == [("relay",)]


def test_according_to_media_reports_is_an_unnamed_relay() -> None:
    assert flags_of("According to media reports, the dam is safe.") == [("unnamed_relay",)]


def test_a_count_of_delegates_by_the_ap_is_its_own() -> None:
    said = "She is 71 delegates short of the number needed to win, according to the Associated Press."
    assert flags_of(said) == [()]


def test_a_poll_of_two_outlets_joined_by_a_hyphen_is_their_own() -> None:
    assert flags_of("She leads, according to the NBC-Wall Street Journal poll.") == [()]
