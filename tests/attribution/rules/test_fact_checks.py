import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "PolitiFact hired three editors.",
        "PolitiFact did not rate it.",
        "The mayor asked PolitiFact to look at it.",
        "The mayor said he would give The Washington Post nothing.",
        "The Washington Post will now award you four Pinocchios.",
        "The claim is one that PolitiFact has yet to rate.",
    ],
)
def test_a_fact_checker_that_rates_nothing_is_no_relay(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "PolitiFact (which is not his friend) examined the charge and rated it “True.”",
        "The claim was rated “Mostly False” by PolitiFact.",
        "Snopes debunked the claim in May.",
        "The claim earned four Pinocchios from The Washington Post.",
        "The Washington Post's Fact Checker awarded the claim three Pinocchios.",
    ],
)
def test_a_rating_is_the_fact_checkers_own_report(sentence: str) -> None:
    assert flags_of(sentence) == [("relay",)]
