"""Who goes unnamed, and who only looks it."""

import pytest

from tests.attribution.cases import flags_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Supporters of the mayor said the plan had failed.",
        "Her liberal fans called the plan a joke.",
        "The senator recalled the night of the fire.",
        "Two members, Ann Lee and Bo Day, said the plan had failed.",
        "His wife, longtime Lee aide Mia Day, announced the split.",
        "A reporter for the council, Bo Day, said the plan had failed.",
        "The man accused of buying the guns will stay in prison.",
        "Lee's friend denied bail.",
        "The mayor never cited a source for his claim.",
        "The woman appears to be arguing with a guard.",
        "A Republican would be praising the plan.",
        "Others have shared photos of the flood.",
        "The friend has built a brand, writing a book on it.",
        "Both said the plan had failed.",
        "Most insiders say the plan has failed.",
        "Four out of ten bakers said the plan had failed.",
        "Many people at the fair agreed that the plan had failed.",
        "Members of the choir said the plan had failed.",
        "Prosecutors said the plan had failed.",
        "The man who calls himself Abu Day said the plan had failed.",
        "Some farmers think the plan has failed.",
        "An aide was clear of the crowd.",
        "Aides will make it clear that the plan has failed.",
        "Ann Lee made clear that the plan had failed.",
        "“It failed,” wrote a man calling himself Abu Day.",
        "Officials, including the mayor Bo Day, said the plan had failed.",
        "Ann Lee (D-NY), a supporter of the mayor, said the plan had failed.",
        "An aide was fired for saying that the plan had failed.",
        "They deleted the note after the person who posted it had left.",
        "Several fact checkers have pointed out that the plan had failed.",
        "1,409 teachers said the plan had failed.",
        "The 200 lawmakers said the plan had failed.",
        "Dr. Ann Lee and her colleagues said the plan had failed.",
        "His aides referred requests for comment to the mayor.",
        "He is a man who said the plan had failed.",
        "The two lawmakers said the plan had failed.",
        "Fifteen executives agreed to leave the firm.",
        "Rome's tax chief said the plan had failed.",
        "Four of every five bakers said the plan had failed.",
        "Someone said the plan had failed.",
        "Some bakers, including the head of the guild Bo Day, said the plan had failed.",
        "He and other senior aides said the plan had failed.",
        "Rome and its allies agreed to remove the clause.",
        "Arab allies said the plan had failed.",
        "One baker, Bo duPont, said the plan had failed.",
    ],
)
def test_nobody_goes_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two supporters of the mayor said the plan had failed.",
        "Some fans said the plan had failed.",
        "Both analysts and sources in the camp said the plan had failed.",
        "The staff member who took the call recalled that he was rude.",
        "The employee of nearly ten years said the firm gave no leave.",
        "The station paid a cook who said he was hurt.",
        "An official she met in Rome said the bank had failed.",
        "A council aide blasted the plan.",
        "Three friends, all from Rome, said the plan had failed.",
        "Allies of the mayor say the plan has failed.",
        "At least a dozen members of the choir said the plan had failed.",
        "Members who spoke with him said the plan had failed.",
        "The plan had failed, according to two senators present.",
        "The plan had failed, according to one of his senior aides.",
        "“It failed,” said one of those advisers.",
        "Many of the local bakers who’d rather be home said the plan had failed.",
        "And aides to Gov. Bo Day of Maine, a baker, and Gov. Ann Lee, who is ill, said it had failed.",
        "Several hours earlier, a council official pushed back, saying the plan had not failed.",
        "Former prosecutors said the plan had failed.",
        "Council officials concurred with the findings.",
        "Aides made it clear that the plan had failed.",
        "A source close to him said the plan had failed.",
        "Council officials have so far denied that the plan had failed.",
        "The mayor's friends have in the past said the plan had failed.",
        "A researcher pointed out how soon the plan had failed.",
        "Officials with the Guild, the Civic Trust and the Bank of Rome said the plan had failed.",
        "Friends and family members said the plan had failed.",
        "They left in a strike that council officials said would fail.",
        "The plan had failed, according to someone in attendance.",
        "The plan had failed, according to interviews with three aides.",
        "Council officials this week detailed the plan.",
        "The mayor declined to comment and council aides later said the plan had failed.",
        "Aides in the next two towns — Rome and Derry — said the plan had failed.",
        "The plan had failed, according to participants in the meeting.",
        "The plan had failed, according to numerous fellow Democrats.",
        "One lawmaker called Bo Day a joke.",
        "Council allies fear the plan will fail.",
        "People briefed on the talks were adamant that the plan had failed.",
        "Council aides think the plan has failed.",
        "People close to the mayor don't expect the plan to fail.",
        "Another Roman who came late and who didn't want to be named said the plan had failed.",
    ],
)
def test_somebody_goes_unnamed(sentence: str) -> None:
    assert flags_of(sentence) == [("anonymous_origin",)]


def test_a_reporter_for_an_outlet_is_the_outlet() -> None:
    assert flags_of("A reporter for Reuters called the scene chaotic.") == [("relay",)]


def test_a_named_speaker_goes_on_by_name() -> None:
    assert flags_of("Ann Lee said the door was open.", "She added that nobody came.") == [(), ()]


def test_whoever_goes_unnamed_still_does_when_he_goes_on() -> None:
    unnamed = ("anonymous_origin",)
    assert flags_of("A guard said the door was open.", "He added that nobody came.") == [unnamed, unnamed]


def test_a_lead_only_describes_whom_the_next_sentence_names() -> None:
    lead = "A council official called the plan a joke."
    assert flags_of(lead, "Ann Lee, the treasurer, spoke in Rome.") == [(), ()]


def test_whoever_speaks_again_in_the_next_sentence_is_not_named_by_it() -> None:
    unnamed = ("anonymous_origin",)
    assert flags_of("People close to her said so.", "Ann Lee, the treasurer, was in Rome.") == [unnamed, ()]


def test_what_they_think_who_spoke_unnamed_is_told_too() -> None:
    unnamed = ("anonymous_origin",)
    assert flags_of("Two aides said it was late.", "They think it is over.") == [unnamed, unnamed]


def test_they_ve_said_it_too() -> None:
    unnamed = ("anonymous_origin",)
    assert flags_of("Two aides said it was late.", "It was dark, they’ve said.") == [unnamed, unnamed]


def test_he_is_none_of_several() -> None:
    told = flags_of("Aides said the door was open.", "He added that nobody came.")
    assert told == [("anonymous_origin",), ()]


def test_he_is_who_told_of_somebody_unnamed() -> None:
    told = "Ann Lee said something that aides say is true."
    assert flags_of(told, "“It is over,” she said.") == [("anonymous_origin",), ()]


def test_whoever_closes_a_sentence_has_said_all_of_it() -> None:
    unnamed = ("anonymous_origin",)
    told = "Bo Day said it was a joke and called the plan dead, two guards said."
    assert flags_of(told, "“It is over,” they said.") == [unnamed, unnamed]


def test_whoever_spoke_unnamed_goes_on_so_to_another_outlet() -> None:
    told = flags_of("A guard said the door was open.", "He told Reuters that nobody came.")
    assert told == [("anonymous_origin",), ("hosted", "anonymous_origin")]


def test_whoever_asks_for_anonymity_has_it() -> None:
    assert flags_of("She spoke to Reuters on the condition of anonymity.") == [("hosted", "anonymous_origin")]


def test_whoever_does_something_in_what_is_said_has_not_said_it() -> None:
    unnamed = ("anonymous_origin",)
    told = "A guard said that in May, Bo Day proposed to leave."
    assert flags_of(told, "“It is over,” he said.") == [unnamed, unnamed]


def test_an_outlet_may_quote_informed_sources() -> None:
    assert flags_of("Reuters, quoting informed sources, said it failed.") == [("relay", "anonymous_origin")]


def test_whoever_did_something_after_he_spoke_unnamed_goes_on() -> None:
    told = flags_of("A guard said the door was open.", "He lives in Rome.", "“It is over,” he said.")
    assert told == [("anonymous_origin",), (), ("anonymous_origin",)]


def test_the_official_of_a_few_lines_before_is_not_the_one_who_is_named() -> None:
    told = flags_of(
        "A council official spoke in Rome.", "The official said so.", "Tax official Ann Lee left."
    )
    assert told == [(), ("anonymous_origin",), ()]
