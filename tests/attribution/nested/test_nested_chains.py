"""Nested chains and their look-alikes, sentence by sentence: flags, relays in order, origin, carried."""

import json
import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple, TypedDict

import pytest

from claims.attribution import SECONDARY, Finding, analyse

HERE = Path(__file__).parent

# One outlet under two names: the label has what the text calls it, the engine what it calls itself.
SAME = {
    "ap": "associated press",
    "pti": "press trust of india",
    "kcna": "korean central news agency",
    "kyodo news": "kyodo",
    "radio liberty": "radio free europe/radio liberty",
    "rfe/rl": "radio free europe/radio liberty",
    "anadolu agency": "anadolu",
    "tolonews": "tolo news",
    "mehr news": "mehr",
    "australian broadcasting corporation": "abc",
    "abc news": "abc",
    "daily telegraph": "telegraph",
    "huffington post": "huffpost",
    "corriere": "corriere della sera",
    "ft": "financial times",
}


class GoldRelay(TypedDict):
    outlet: str
    surface: str | None


class Label(TypedDict):
    i: int
    relays: list[GoldRelay]
    origin: str | None
    flags: list[str]
    carried: bool


class Case(TypedDict):
    id: str
    publisher: list[str]
    text: str
    sentences: list[tuple[int, int]]
    labels: list[Label]


class Reading(NamedTuple):
    """What is said of one sentence, in a form in which the label and the engine can be compared."""

    sentence: str
    flags: set[str]
    relays: list[str]
    carried: bool


def cases(file: str) -> list[Case]:
    return [json.loads(line) for line in (HERE / file).read_text(encoding="utf-8").splitlines()]


def plain(outlet: str) -> str:
    name = outlet.casefold().removeprefix("the ").removesuffix(" news agency").removesuffix(" newspaper")
    return SAME.get(name, name)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - {"a", "an", "the"}


def findings_by_sentence(case: Case) -> dict[int, list[Finding]]:
    """The engine's findings, each under the sentence of the label that it overlaps most."""
    spans, found = case["sentences"], defaultdict(list)
    for finding in analyse(case["text"], publisher=case["publisher"]):
        overlap = [min(finding.end, end) - max(finding.start, start) for start, end in spans]
        found[overlap.index(max(overlap))].append(finding)
    return found


def labelled(case: Case) -> list[Reading]:
    by = {label["i"]: label for label in case["labels"]}
    readings = []
    for i, (start, end) in enumerate(case["sentences"]):
        label = by.get(i, Label(i=i, relays=[], origin=None, flags=[], carried=False))
        relays = [plain(relay["outlet"]) for relay in label["relays"]]
        readings.append(Reading(case["text"][start:end], set(label["flags"]), relays, label["carried"]))
    return readings


def read(case: Case) -> list[Reading]:
    by, readings = findings_by_sentence(case), []
    for i, (start, end) in enumerate(case["sentences"]):
        found = by.get(i, [])
        flags = {flag for finding in found for flag in finding.flags}
        relays = list(dict.fromkeys(plain(relay.outlet) for finding in found for relay in finding.relays))
        carried = bool(found) and all(finding.carried for finding in found)
        readings.append(Reading(case["text"][start:end], flags, relays, carried))
    return readings


def missed_origins(case: Case) -> list[str]:
    """Labelled origins of secondary sentences that no found origin contains or shares half its words with."""
    by, missed = findings_by_sentence(case), []
    for label in case["labels"]:
        if not label["origin"] or SECONDARY.isdisjoint(label["flags"]):
            continue
        gold = words(label["origin"])
        found = [words(finding.origin.text) for finding in by.get(label["i"], []) if finding.origin]
        if not any(gold <= other or 2 * len(gold & other) >= len(gold | other) for other in found):
            missed.append(label["origin"])
    return missed


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in cases("lookalikes.jsonl")])
def test_a_look_alike_is_read_as_what_it_is(case: Case) -> None:
    assert read(case) == labelled(case)
    assert missed_origins(case) == []


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in cases("chains.jsonl")])
def test_a_nested_chain_is_read_whole_and_in_order(case: Case) -> None:
    assert read(case) == labelled(case)
    assert missed_origins(case) == []
