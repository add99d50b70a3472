from tests.attribution.cases import flags_of


def test_being_the_first_to_do_anything_else_is_no_reporting() -> None:
    assert flags_of("CNN was the first to leave the country.") == [()]


def test_the_publisher_was_first() -> None:
    assert flags_of("The Courier was the first to report the split.", publisher=["The Courier"]) == [()]


def test_being_the_first_to_report_is_reporting() -> None:
    assert flags_of("CNN was the first to report that the dam had cracks.") == [("relay",)]


def test_the_article_may_be_missing() -> None:
    assert flags_of("Reuters was first to report the news.") == [("relay",)]
