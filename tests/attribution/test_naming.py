"""Which outlet a name is for, and when it is none."""

import pytest

from claims.attribution import analyse


def outlets(*paragraphs: str) -> list[str]:
    """The relays of an article of these paragraphs, in order, repeated as they are."""
    return [relay.outlet for finding in analyse("\n\n".join(paragraphs)) for relay in finding.relays]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Newspaper Says Mayor Lied", "The newspaper said the mayor was wrong."),
        ("The picture turned up in a widely read Lusaka newspaper column.",),
        ("The film is based on New York Times bestselling author Bo Day’s book.",),
        ("Matt Patch runs the bank.", "“We lost that game,” Patch said."),
        ("Mr. Guardian runs the town.", "“There is a story there,” Guardian said."),
    ],
)
def test_what_only_looks_like_an_outlet_is_none(paragraphs: tuple[str, ...]) -> None:
    assert outlets(*paragraphs) == []


@pytest.mark.parametrize(
    ("sentence", "outlet"),
    [
        ("Lee told Fox 35 in Orlando that he was free.", "Fox 35"),
        ("Local news affiliate ABC 7 is reporting that the sign was changed.", "ABC 7"),
        ("Lee spoke on CBS' 60 Minutes about the plan.", "CBS News"),
        ("In an interview on CBS’s “This Morning,” Lee said the plan had failed.", "CBS News"),
        ("Lee said on Sirius XM's “Breitbart News Daily” that the plan had failed.", "Breitbart News"),
        ("A German news site called “The Local” reported that the plan had failed.", "Local"),
        ("A site called The Local reported that the plan had failed.", "Local"),
        ("“We lost,” Day said, via Bo Lee of the Pittsburgh Post-Gazette.", "Pittsburgh Post-Gazette"),
        ("The talks were first reported by Bo Lee at The Plum Line.", "The Washington Post"),
        ("When asked in a Fox News Business interview, Lee said the plan had failed.", "Fox News Business"),
    ],
)
def test_an_outlet_goes_by_its_own_name(sentence: str, outlet: str) -> None:
    assert outlets(sentence) == [outlet]


def test_a_short_name_is_the_outlet_that_the_article_has_in_full() -> None:
    found = outlets("The Lusaka Daily News said the plan failed.", "The Daily News said the mayor was late.")
    assert found == ["Lusaka Daily News", "Lusaka Daily News"]


def test_an_abbreviation_gives_way_to_the_name_in_full() -> None:
    found = outlets("SCMP reports that the plan failed.", "The South China Morning Post said Lee was late.")
    assert found == ["South China Morning Post", "South China Morning Post"]


def test_an_abbreviation_that_the_article_never_spells_out_stays() -> None:
    assert outlets("Lee told VOA that the plan had failed.") == ["VOA"]


def test_the_radio_station_is_the_one_that_was_named_before() -> None:
    first = "Ms. Almo told Radio New Zealand that he had been shot."
    assert outlets(first, "She told the radio station that she saw him.") == ["Radio New Zealand"] * 2


@pytest.mark.parametrize("name", ["De Blavio", "La Porta", "Al Sharpe"])
def test_a_name_of_a_family_is_no_paper(name: str) -> None:
    assert outlets(f"{name} said the dam was safe.") == []


def test_a_show_that_is_no_news_goes_by_its_own_name() -> None:
    assert outlets("Ode told “The View” that the dam was safe.") == ["The View"]


def test_the_website_of_a_foundation_is_no_outlet() -> None:
    assert outlets("It was a success, as the Mercury Foundation website notes.") == []


def test_the_website_is_not_that_of_a_paper_named_long_before() -> None:
    first = "Calabrin, who set up a website, told the National Post he was busy."
    then = "He is honest about it.", "Jobs are few.", "“It is a lovely island,” the website explains."
    assert outlets(first, *then) == ["National Post"]


def test_a_channel_of_satellite_radio_is_no_station() -> None:
    assert outlets("Ode spoke to CNN on Sirius XM Patriot Channel 125 about the dam.") == ["CNN"]
