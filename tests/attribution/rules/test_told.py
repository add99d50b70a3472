from tests.attribution.cases import flags_of


def test_telling_reporters_is_public() -> None:
    assert flags_of("The mayor told reporters that the dam was safe.") == [()]


def test_telling_an_outlets_spokesman_is_not_telling_the_outlet() -> None:
    assert flags_of("The mayor told a BBC executive that the dam was safe.") == [()]


def test_what_was_never_told_is_not_hosted() -> None:
    assert flags_of("The mayor never told CNN that the dam was safe.") == [()]


def test_telling_an_outlet_is_hosted_by_it() -> None:
    assert flags_of("The mayor told CNN that the dam was safe.") == [("hosted",)]


def test_telling_an_outlets_reporter_is_hosted_by_the_outlet() -> None:
    assert flags_of("The mayor told CNN's Ann Lee that the dam was safe.") == [("hosted",)]


def test_telling_local_media_is_hosted_by_media_that_go_unnamed() -> None:
    assert flags_of("The mayor told local media that the dam was safe.") == [("unnamed_relay",)]
