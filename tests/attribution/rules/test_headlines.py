import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "headline",
    [
        "Dam safe: mayor",
        "Newspaper sales fall again",
        "Newspaper carriers say they were not paid",
        "The paper: thin, white and cheap",
        "Dam is unsafe, auditor's report says",
        "More from the council of Derna: media",
        "Council debates budget - the second draft",
    ],
)
def test_a_headline_about_something_else_names_no_media(headline: str) -> None:
    assert flags_of(headline) == [()]


@pytest.mark.parametrize(
    "headline",
    [
        "Newspaper: Mayor used private email",
        "Report: Mayor used private email.",
        "Magazine: Minister to marry",
        "Newspaper Says Mayor Needs To Quit Fishing",
        "Media Reports Reveal Reason Behind Firing",
        "Mayor used private email: report",
        "Mayor in talks to sell the dam – reports",
        "Mayor used private email, newspaper says",
    ],
)
def test_a_headline_names_media_by_their_kind(headline: str) -> None:
    assert flags_of(headline) == [("unnamed_relay",)]
