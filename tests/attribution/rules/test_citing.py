import pytest

from claims.attribution import analyse
from tests.attribution.cases import flags_of


def test_citing_a_court_filing_adds_no_relay() -> None:
    assert flags_of("CNN reported, citing a court filing, that the dam leaked.") == [("relay",)]


def test_citing_another_outlet_nests_it() -> None:
    assert flags_of("CNN reported, citing Reuters, that the dam leaked.") == [("relay", "nested")]


def test_an_outlet_which_cited_another_nests_it() -> None:
    assert flags_of("The dam leaked, according to CNN, which cited Reuters.") == [("relay", "nested")]


def test_citing_local_media_nests_media_that_go_unnamed() -> None:
    flags = flags_of("CNN reported, citing local media, that the dam leaked.")
    assert flags == [("relay", "nested", "unnamed_relay")]


def test_citing_officials_leaves_the_origin_unnamed() -> None:
    assert flags_of("CNN reported, citing officials, that the dam leaked.") == [("relay", "anonymous_origin")]


def test_relaying_a_ministry_adds_no_relay() -> None:
    assert flags_of("CNN, relaying a report of the ministry, said that the dam leaked.") == [("relay",)]


def test_relaying_the_report_of_another_outlet_nests_it() -> None:
    assert flags_of("CNN, relaying a Reuters report, said that the dam leaked.") == [("relay", "nested")]


def test_what_another_outlet_is_named_for_as_the_source_nests_it() -> None:
    flags = flags_of("CNN, attributing the news to Reuters, said that the dam leaked.")
    assert flags == [("relay", "nested")]


def test_citing_an_outlet_as_a_thing_is_no_report() -> None:
    assert flags_of("Ann Lee cited the Guardian as one of the things she missed.") == [()]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("CNN reported, citing Reuters, that the dam leaked.", None),
        ("CNN reported, citing local media, that the dam leaked.", 1),
        ("State television said, citing Interfax, that the dam leaked.", 0),
        ("CNN said that state media had quoted Interfax as saying the dam leaked.", 1),
    ],
)
def test_a_finding_says_where_in_the_chain_the_unnamed_media_stand(sentence: str, place: int | None) -> None:
    assert [finding.unnamed_at for finding in analyse(sentence)] == [place]


def test_whoever_goes_on_goes_on_through_the_chain_in_its_order() -> None:
    text = "A guard told Interfax, state television said, that the dam leaked. “It was old,” the guard added."
    assert [finding.unnamed_at for finding in analyse(text)] == [0, 0]
