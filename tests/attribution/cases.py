"""Reads the lists of sentences beside this file, and says what the engine makes of one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claims.attribution import analyse

SENTENCES = Path(__file__).parent / "sentences"
PUBLISHER = ["The Example Courier"]


@dataclass(frozen=True)
class Case:
    """A sentence with the scene before it, and what its label is: outlets in chain order, flags."""

    scene: str
    sentence: str
    relays: tuple[str, ...]
    flags: frozenset[str]


def cases(name: str) -> Iterator[Case]:
    """The cases of a list: "scene || sentence | relays | flags", "#" opens a comment."""
    for line in (SENTENCES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            text, relays, flags = (part.strip() for part in line.replace("||", "\n").split("|"))
            scene, _, sentence = text.rpartition("\n")
            named = tuple(part.strip() for part in relays.split(";") if part.strip())
            yield Case(scene.strip(), sentence.strip(), named, frozenset(flags.split()))


def plain(outlet: str) -> str:
    """A name as it is compared: without its article."""
    return outlet.removeprefix("The ")


def read(case: Case) -> tuple[list[str], frozenset[str]]:
    """The relays (in order, without repeats) and the flags that the engine finds in a case."""
    text = f"{case.scene}\n\n{case.sentence}" if case.scene else case.sentence
    start = len(text) - len(case.sentence)
    findings = [finding for finding in analyse(text, publisher=PUBLISHER) if finding.start >= start]
    relays = [plain(relay.outlet) for finding in findings for relay in finding.relays]
    return list(dict.fromkeys(relays)), frozenset(flag for finding in findings for flag in finding.flags)


def flags_of(*sentences: str, publisher: list[str] = PUBLISHER) -> list[tuple[str, ...]]:
    """The flags of each sentence of an article of one-sentence paragraphs."""
    text = "\n\n".join(sentences)
    found = {finding.start: finding.flags for finding in analyse(text, publisher=publisher)}
    starts = [text.index(sentence) for sentence in sentences]
    return [found.get(start, ()) for start in starts]
