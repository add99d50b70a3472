"""Whom a finding traces the information back to, and which of his words are taken."""

import pytest

from claims.attribution import analyse


@pytest.mark.parametrize(
    ("sentence", "origin"),
    [
        ("Paul Day of the Lusaka Times points out that the dam leaks.", None),
        ("Archbishop Bo Lee of the Patriarchate of Rome told CNN that it was over.", "Archbishop Bo Lee"),
        ("The Union Party’s Bo Lee told CNN that it was over.", "Bo Lee"),
        ("The former chief Ann Lee told CNN that it was over.", "Ann Lee"),
        ("“It is over,” one local CEO told CNN.", "one local CEO"),
        ("The mayor played down the plan and reportedly argued that it would fail.", "The mayor"),
        ("More men came to the town and Day says they are armed, CNN reported.", "Day"),
        ("His campaign manager Bo Lee told CNN that it was over.", "Bo Lee"),
        ("His nephew Bo Lee told CNN that it was over.", "His nephew Bo Lee"),
        ("Fox News host Bo Lee said on his show that it was over.", "Bo Lee"),
        ("Bo Lee is reported to have called the bridge a disgrace.", "Bo Lee"),
        ("Speaking to CNN, Bo Lee lashed out at what she called a bad plan.", "Bo Lee"),
        ("“It is over,” added Bo Lee, speaking to CNN after the mayor spoke.", "Bo Lee"),
        ("Bo Lee was pressed by ABC's host, Mia Day, about the plan.", "Bo Lee"),
        ("Lee was asked about it during an interview published Monday by the New York Daily News.", "Lee"),
        ("The plane was late, according to an interview Bo Lee gave to ITV.", "Bo Lee"),
        ("During an appearance on CNN's “New Day,” Lee was asked by host Bo Day about it.", "Lee"),
        ("The former leader went on the record in an interview with CNBC.", "The former leader"),
        ("CNN shared footage of agents arriving at the house.", "footage of agents"),
        ("But Bo Lee pushed back in two interviews, first telling CNN, “It is over.”", "Bo Lee"),
        ("During an interview in April, Bo Lee spoke of Japan when he told CNN, “It is over.”", "Bo Lee"),
        ("In a round of television interviews, Bo Lee was magnanimous.", "Bo Lee"),
        ("“It is over,” his nephew Bo el Lee told CNN.", "his nephew Bo el Lee"),
        ("The staff member who took the call told CNN it was over.", "The staff member who took the call"),
        ("In a statement provided to CNN, Bo Lee said the bridge was safe.", "Bo Lee"),
    ],
)
def test_an_origin_is_the_words_for_whoever_it_was(sentence: str, origin: str | None) -> None:
    found = [finding.origin.text if finding.origin else None for finding in analyse(sentence)]
    assert found == [origin]
