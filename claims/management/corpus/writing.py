"""Writes the made-up news: a reporter's own text, and what becomes of it in the hands of others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from claims.management.corpus import wording

_CHOICE = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Event:
    """What happened: the words that fill the slots of every text about it."""

    slots: dict[str, str]

    @property
    def claim(self) -> str:
        """What is to be checked, in the checker's words."""
        return wording.CLAIM.format(**self.slots)


@dataclass(frozen=True, slots=True)
class Text:
    """A text, by paragraphs; `telling` is the number of the one that tells what is to be checked."""

    paragraphs: tuple[str, ...]
    telling: int

    def __str__(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def passage(self) -> str:
        """The words that tell what is to be checked."""
        return self.paragraphs[self.telling]


def event(random: Random) -> Event:
    """Something that happened, unlike what happened elsewhere in at least a name."""
    pick = random.choice
    slots = {name: pick(values) for name, values in wording.SLOTS.items()}
    slots |= {name: pick(wording.BEGINNINGS) + pick(wording.TOWNS) for name in ("place", "city")}
    slots["company"] = f"{pick(wording.BEGINNINGS)}{pick(wording.NAMES)} {pick(wording.FIRMS)}"
    slots["official"] = official(random)
    slots["day"], slots["nextday"] = random.sample(wording.DAYS, 2)
    numbers = {"hurt": 90, "crews": 80, "money": 60, "homes": 400, "boxes": 200, "months": 30}
    slots |= {name: str(random.randint(3, most)) for name, most in numbers.items()}
    slots["year"] = str(random.randint(1958, 2019))
    return Event(slots)


def official(random: Random) -> str:
    """A person's name."""
    return f"{random.choice(wording.FIRST)} {random.choice(wording.BEGINNINGS)}{random.choice(wording.NAMES)}"


def report(random: Random, event: Event, telling: str) -> Text:
    """A reporter's own text of the event; `telling` is the sentence that tells what is to be checked."""
    body = random.sample(wording.BODY, random.randint(6, 9))
    paragraphs = [said(random, template, event) for template in (wording.LEAD, *body)]
    return Text((paragraphs[0], telling, *paragraphs[1:]), 1)


def said(random: Random, template: str, event: Event, **more: str) -> str:
    """One wording of the template."""
    chosen = template
    while _CHOICE.search(chosen):
        chosen = _CHOICE.sub(lambda match: random.choice(match[1].split("|")), chosen)
    claim = random.choice(wording.TELLINGS).format(**event.slots)
    filled = chosen.format(claim=claim, **event.slots, **more)
    return filled[0].upper() + filled[1:]


def copied(random: Random, text: Text) -> Text:
    """The same text as another desk prints it: cut from below, a word changed here and there."""
    kept = text.paragraphs[: len(text.paragraphs) - random.randint(0, 2)]
    return Text(tuple(_touched(random, paragraph) for paragraph in kept), text.telling)


def rewritten(random: Random, text: Text, event: Event, telling: str) -> Text:
    """A story made out of another's: some paragraphs kept, others new, and who said so."""
    old = [paragraph for number, paragraph in enumerate(text.paragraphs) if number != text.telling]
    kept = [_touched(random, paragraph) for paragraph in old if random.random() < 0.5]
    new = [said(random, template, event) for template in random.sample(wording.BODY, 3)]
    return Text((said(random, wording.LEAD, event), telling, *kept, *new), 1)


def with_unrelated(random: Random, text: Text, event: Event, relays: Sequence[str]) -> Text:
    """The text with a closing item that another outlet reported, and that has nothing to do with it."""
    items = [said(random, random.choice(wording.UNRELATED), event, relay=relay) for relay in relays]
    return Text((*text.paragraphs, *items), text.telling)


def _touched(random: Random, paragraph: str) -> str:
    """As a desk touches copy: now and then a word less, or quotation marks in its own style."""
    words = paragraph.split(" ")
    if len(words) > 12 and random.random() < 0.3:
        del words[random.randrange(4, len(words) - 4)]
    touched = " ".join(words)
    return touched.replace("“", '"').replace("”", '"') if random.random() < 0.3 else touched
