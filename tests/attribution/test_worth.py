"""Which sentences are worth reading where no relay is near: most are not."""

import pytest

from claims.attribution import OutletIndex
from claims.attribution.coreference import Memory
from claims.attribution.document import read
from claims.attribution.mentions import Mention
from claims.attribution.tokens import glance
from claims.attribution.worth import may_name, worth
from tests.attribution.cases import flags_of


def is_worth(sentence: str, host: str = "") -> bool:
    document = read(sentence, (), OutletIndex.default())
    memory = Memory(document)
    if host:
        memory.note(0, Mention(0, 1, host, "host"))
    return worth(document, document.lines[0], glance(sentence, 0, len(sentence)), memory)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee said the bridge would open in May.",
        "“Nobody asked us,” said Maria Costa.",
        "He told her it was late.",
        "The ministry said it would rain.",
        "Lee said she had met the residents.",
        "Lee agreed that the workers were underpaid.",
        "It was 4.1 percent, Mr. Lee of the U.S. Treasury said.",
        "Economists warned that prices would rise.",
        "Prosecutors accused the former baker of fraud.",
        "The spokeswoman said that the mayor had met residents.",
        "Two officials wanted it to end.",
        "Audiences grew, according to the league.",
        "Lee said that the investigation would go on.",
        "Lee said at a meeting with residents that it was late.",
    ],
)
def test_sentences_that_let_nobody_unnamed_speak_are_not_worth_reading(sentence: str) -> None:
    assert not is_worth(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "An aide said the bridge would open in May.",
        "The ex-associate said the bridge would open in May.",
        "An aide to the mayor, who left early, said it was late.",
        "It was late, said a senior official.",
        "He was accused by two officials of lying.",
        "The baker said it was late.",
        "Some Democrats said it was late.",
        "Two economists warned that prices would rise.",
        "Lawyers familiar with the case said it was late.",
        "People I spoke with said it was late.",
        "An aide to Lee, who left early, declined to say why.",
        "It was, in the words of an aide, late.",
        "It was late, said a baker.",
        "Local media reported that it was late.",
        "He was late, according to the report.",
        "It was late, according to residents.",
        "Accused by residents, Lee shrugged.",
        "A State Department official said it was late.",
        "The broker told The Real Deal it was late.",
    ],
)
def test_sentences_that_may_let_somebody_unnamed_or_media_speak_are(sentence: str) -> None:
    assert is_worth(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["The figures come from ria.ru.", "He spoke on “Later” last week.", "Lee told Radio Lusaka so."],
)
def test_sentences_that_may_name_an_outlet_of_no_list_are_looked_at_for_it(sentence: str) -> None:
    assert may_name(glance(sentence, 0, len(sentence)))


def test_sentences_of_plain_words_are_not() -> None:
    assert not may_name(glance("Lee said so.", 0, 12))


def test_a_reporter_is_worth_reading_by_his_surname_while_his_outlet_speaks() -> None:
    reports = ("CNN’s Bo Day reported that the dam leaked.", "It rained.", "It rained.", "Day noted it.")
    far = (reports[0], *["It rained."] * 20, reports[-1])
    assert [flags_of(*text)[-1] for text in (reports, far)] == [("relay",), ()]


def test_a_host_is_worth_reading_by_his_surname() -> None:
    assert is_worth("Day agreed.", host="Bo Day")
    assert not is_worth("Day agreed.")
