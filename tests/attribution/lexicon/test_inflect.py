import pytest

from claims.attribution.lexicon.inflect import finite, forms, ing


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("say", "say says said said saying"),
        ("write", "write writes wrote written writing"),
        ("claim", "claim claims claimed claimed claiming"),
        ("deny", "deny denies denied denied denying"),
        ("admit", "admit admits admitted admitted admitting"),
        ("publish", "publish publishes published published publishing"),
        ("note", "note notes noted noted noting"),
        ("relay", "relay relays relayed relayed relaying"),
        ("agree", "agree agrees agreed agreed agreeing"),
    ],
)
def test_a_verb_has_its_forms(base: str, expected: str) -> None:
    assert forms(base) == tuple(expected.split())


def test_the_ing_form_is_not_finite() -> None:
    assert set(finite(["say"])) == {"say", "says", "said"}
    assert list(ing(["say"])) == ["saying"]
