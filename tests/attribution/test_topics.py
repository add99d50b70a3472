"""An outlet that an article is about mostly speaks of itself (ruling 2)."""

from tests.attribution.cases import PUBLISHER, flags_of

ABOUT = (
    "CNN has a new head of programmes.",
    "Ann Lee left CNN in May after a quarrel about money.",
    "Two presenters of CNN sued him.",
    "The board of CNN met in June.",
)
CLAIM = "The quarrel was settled, CNN claimed."


def test_an_outlet_that_the_article_is_about_only_says_things_of_itself() -> None:
    assert flags_of(*ABOUT, CLAIM)[-1] == ()


def test_it_is_no_topic_where_other_sentences_rest_on_it() -> None:
    rests = ("Ann Lee told CNN that the dam leaked.", "According to CNN, she resigned.")
    assert flags_of(*ABOUT[:2], *rests, CLAIM)[-1] == ("relay",)


def test_it_is_no_topic_where_its_reports_are_spoken_of() -> None:
    reports = ("CNN’s explosive report shook the board.", "A CNN investigation angered it.")
    assert flags_of(*ABOUT[:2], *reports, CLAIM)[-1] == ("relay",)


def test_it_is_no_topic_where_few_sentences_name_it() -> None:
    assert flags_of(*ABOUT[:3], CLAIM)[-1] == ("relay",)


def test_news_comes_through_a_topic_too() -> None:
    assert flags_of(*ABOUT, "The dam leaked, CNN reported.")[-1] == ("relay",)


def test_the_publisher_as_a_topic_takes_nothing_from_an_outlet_beside_it() -> None:
    about = [sentence.replace("CNN", "the Courier") for sentence in ABOUT]
    both = "The quarrel was settled, the Courier and CNN claimed."
    assert flags_of(*about, both, publisher=PUBLISHER)[-1] == ("relay",)
