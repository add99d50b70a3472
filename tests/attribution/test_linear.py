"""The cost grows with the text and no faster: hypothesis looks for what is quadratic when said again and
again."""

import time
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claims.attribution import analyse
from tests.attribution.bench import STRANGE
from tests.attribution.cases import cases

SENTENCES = [case.sentence for name in ("nested.txt", "not_nested.txt", "frames.txt") for case in cases(name)]
WORDS = "CNN Reuters BBC Hannity said told the network an official reported report interview “ ” ( ' that by"
SAID = st.one_of(
    st.sampled_from(SENTENCES),
    st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=4).map(" ".join),
    st.text(min_size=1, max_size=8),
)
# How much longer four times the text may take: a quadratic part would take sixteen times as long.
SLACK = 8
LENGTH = 8_000


def spent(text: str) -> float:
    """Processor time of the faster of two readings."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        analyse(text)
        taken.append(time.process_time() - start)
    return min(taken)


def grows_too_fast(said: str) -> bool:
    text = said * (LENGTH // len(said) + 1)
    spent(text)  # what is met for the first time is looked up
    return spent(text * 4) > SLACK * spent(text) + 0.05


@settings(max_examples=12, deadline=None)
@given(SAID, st.sampled_from([" ", ", ", ". ", "\n\n"]))
@example("BBC", " and ")
@example("Hannity", " said ")
@example("\n", " ")
@example("“the", " ")
def test_four_times_the_text_takes_about_four_times_as_long(said: str, joint: str) -> None:
    assert not grows_too_fast(said + joint) or not grows_too_fast(said + joint)


def of_many_guests(count: int) -> str:
    """A text in which so many people, each with a name of his own, speak to an outlet."""
    names = (
        f"Ann {''.join(chr(97 + int(digit)) for digit in str(at)).capitalize()}son" for at in range(count)
    )
    plain = "The council announced a plan on Monday. " * 20
    return "\n\n".join(f"{name} told Reuters that it was safe.\n\n{plain}" for name in names)


def test_thousands_who_spoke_to_an_outlet_are_not_looked_for_in_every_sentence() -> None:
    assert spent(of_many_guests(2_000)) <= 12 * spent(of_many_guests(250))  # eight times the text


@cache
def ordinary() -> float:
    """What a character of ordinary text costs."""
    plain = "\n\n".join(SENTENCES)
    spent(plain)
    return spent(plain) / len(plain)


@pytest.mark.parametrize("text", STRANGE.values(), ids=list(STRANGE))
def test_a_strange_text_costs_no_more_than_twice_as_much_a_character(text: str) -> None:
    assert spent(text) / len(text) < 2 * ordinary()
