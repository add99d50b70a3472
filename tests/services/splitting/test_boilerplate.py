"""What stands around a story: what must not be taken for it first."""

import pytest

from claims.services.splitting.boilerplate import is_boilerplate


@pytest.mark.parametrize(
    "sentence",
    [
        "By Monday the bridge had been shut.",
        "More than 40 people were hurt.",
        "Read Hansen, a farmer, lost 3 cows.",
        "The officer took a handout from a driver.",
        "Published in March 2020, the report counts 300 dead.",
        "Reported by police on Monday, the theft cost 3 million dollars.",
        "Production in the region rose by 3 percent.",
        "Share prices fell by a third.",
        "Save the Children said that 40 children were missing.",
        "Registered voters were asked on Friday.",
        "Reuters reported the theft first.",
        "NATO refused.",
        "This report was published in May and counts 300 dead.",
        "From Kyiv, the minister said that 40 soldiers had died.",
        "Updated figures show 40 dead.",
        "Follow the money, the judge told the jury.",
    ],
)
def test_a_sentence_of_the_story_is_no_boilerplate(sentence: str) -> None:
    assert not is_boilerplate(sentence)


@pytest.mark.parametrize(
    "line",
    [
        "Read more: The bridge that nobody wanted",
        "RELATED:",
        "Most popular",
        "Story continues below advertisement",
        "Subscribe",
        "Sign up for our newsletter.",
        "Get the morning briefing in your inbox every day.",
        "Follow us on Facebook",
        "Got a news tip? Write to the desk.",
        "Advertisement",
        "12 comments",
        "This site uses cookies to know you better.",
        "Share",
        "Share on Facebook | Tweet | Email",
        "By Ada Quill",
        "By Ada Quill and Ben Inkwell, Staff Writer",
        "(Reporting by Ada Quill in Lowbridge; Editing by Ben Inkwell)",
        "Ada Quill contributed to this report.",
        "Photo: Ada Quill",
        "Ada Quill/Getty Images",
        "© 2026 The Lowbridge Echo",
        "All rights reserved.",
        "This story has been updated.",
        "This article was originally published by The Echo.",
        "This is a developing story.",
        "3 min read",
        "LOWBRIDGE, March 3 (Reuters) -",
        "Published March 3, 2026, 4:15 p.m. EST",
        "Tuesday, 3 March 2026",
        "03/03/2026 16:15",
        "***",
        "",
    ],
)
def test_a_line_of_the_page_is_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


def test_bullets_and_spaces_around_a_line_do_not_matter() -> None:
    assert is_boilerplate(" • Subscribe ")


def test_a_long_sentence_is_never_boilerplate() -> None:
    assert not is_boilerplate("Sign up for " + "a very long story about newsletters " * 10)
