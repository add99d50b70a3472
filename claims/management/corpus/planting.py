"""Plants stories in which it is known who copied, cited or heard whom, and what a check therefore has to
find."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from claims.management.corpus import wording
from claims.management.corpus.writing import (
    Event,
    Text,
    copied,
    event,
    report,
    rewritten,
    said,
    with_unrelated,
)

_FIRST_DAY = date(2026, 1, 5)
_MOST = 7  # documents of one kind in a story


@dataclass(frozen=True, slots=True)
class Cast:
    """The outlets that may appear, by name: `papers` with the owner of each, and `wires`."""

    papers: Sequence[tuple[str, str]]
    wires: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Document:
    """A text that an outlet (or, without one, an organisation) published, as a source of the story's claim.

    `attached` to the claim or merely known; `by_passage`: the claim relies on what tells it alone.
    """

    outlet: str
    text: Text
    day: date
    organisation: str = ""
    attached: bool = True
    by_passage: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    """An article with one claim, the sources for it, and what has to be found."""

    shape: str
    publisher: str
    day: date
    article: Text
    statement: str
    documents: Sequence[Document]
    origins: int
    circular: bool = False

    @property
    def sources(self) -> int:
        """How many sources the claim has."""
        return sum(document.attached for document in self.documents)

    @property
    def single_origin(self) -> bool:
        """Whether several of them come down to one origin."""
        return self.sources > 1 and self.origins == 1


@dataclass(slots=True)
class Stage:
    """One event, and the outlets that tell it: never two of one owner, unless asked for."""

    random: Random
    cast: Cast
    event: Event = field(init=False)
    day: date = field(init=False)
    owners: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.event = event(self.random)
        self.day = _FIRST_DAY + timedelta(days=self.random.randrange(300))

    def outlet(self, among: Sequence[tuple[str, str]] | None = None) -> str:
        """An outlet of an owner of which there is none yet."""
        while True:
            name, owner = self.random.choice(among or self.cast.papers)
            if (owner or name) not in self.owners:
                self.owners.add(owner or name)
                return name

    def wire(self) -> str:
        """A wire of which there is none yet."""
        return self.outlet(self.cast.wires)

    def telling(self, templates: Sequence[str], **slots: str) -> str:
        """The sentence that tells what is to be checked."""
        return said(self.random, self.random.choice(templates), self.event, **slots)

    def own(self, outlet: str = "", *, later: int = 0) -> Document:
        """A report of an outlet's own."""
        text = report(self.random, self.event, self.telling(wording.OWN))
        return Document(outlet or self.outlet(), text, self.day + timedelta(days=later))

    def citing(self, templates: Sequence[str], outlet: str = "", *, later: int = 0, **slots: str) -> Document:
        """A report of an outlet that has what is to be checked from another."""
        text = report(self.random, self.event, self.telling(templates, **slots))
        return Document(outlet or self.outlet(), text, self.day + timedelta(days=later))

    def several(self, make: Callable[[], Document], fewest: int = 2) -> list[Document]:
        """So many of them as chance has it."""
        return [make() for _ in range(self.random.randint(fewest, _MOST))]

    def story(
        self, shape: str, documents: Sequence[Document], origins: int, *, circular: bool = False
    ) -> Story:
        """The story with a claim of an outlet that has nothing to do with the documents."""
        article = self.own()
        statement = self.event.claim
        return Story(
            shape, article.outlet, article.day, article.text, statement, documents, origins, circular
        )


def wire(stage: Stage) -> list[Story]:
    """A wire's story, printed as it is by some and made into stories of their own by others."""
    name = stage.wire()
    original = stage.own(name)

    def passed_on() -> Document:
        outlet, day = stage.outlet(), original.day + timedelta(days=stage.random.randint(0, 1))
        if stage.random.random() < 0.5:
            return Document(outlet, copied(stage.random, original.text), day)
        telling = stage.telling(wording.CITING, relay=name)
        return Document(outlet, rewritten(stage.random, original.text, stage.event, telling), day)

    first = replace(original, attached=stage.random.random() < 0.3)
    return [stage.story("wire", [first, *stage.several(passed_on)], 1)]


def release(stage: Stage) -> list[Story]:
    """A press release that several print as if they had written it."""
    text = report(stage.random, stage.event, stage.telling(wording.OWN))
    first = Document("", text, stage.day, organisation=stage.event.slots["company"], attached=False)

    def printed() -> Document:
        return Document(stage.outlet(), copied(stage.random, text), stage.day)

    return [stage.story("release", [first, *stage.several(printed)], 1)]


def family(stage: Stage) -> list[Story]:
    """Papers of one owner, each with a text of its own."""
    owners = sorted({owner for _, owner in stage.cast.papers if owner})
    groups = {owner: [name for name, owned in stage.cast.papers if owned == owner] for owner in owners}
    owner = stage.random.choice([owner for owner, names in groups.items() if len(names) > 2])
    stage.owners.add(owner)
    names = stage.random.sample(groups[owner], stage.random.randint(2, min(_MOST, len(groups[owner]))))
    return [stage.story("family", [stage.own(name) for name in names], 1)]


def circle(stage: Stage) -> list[Story]:
    """Outlets that cite each other in a round, and perhaps others that know it of their own."""
    names = [stage.outlet() for _ in range(stage.random.randint(2, 4))]
    following = [*names[1:], names[0]]
    pairs = zip(names, following, strict=True)
    round_about = [stage.citing(wording.CITING, name, relay=cited) for name, cited in pairs]
    others = [stage.own() for _ in range(stage.random.randint(0, 2))]
    return [stage.story("circle", [*round_about, *others], 1 + len(others), circular=True)]


def back_to_publisher(stage: Stage) -> list[Story]:
    """Somebody who has it from the very outlet that makes the claim, and others that know it of their own."""
    others = [stage.own() for _ in range(stage.random.randint(0, 3))]
    story = stage.story("back to the publisher", others, len(others), circular=True)
    back = stage.citing(wording.CITING, relay=story.publisher)
    return [replace(story, documents=[back, *others])]


def copied_from_the_article(stage: Stage) -> list[Story]:
    """Somebody who printed the article itself, and others that know it of their own."""
    others = [stage.own() for _ in range(stage.random.randint(0, 3))]
    story = stage.story("copied from the article", others, len(others), circular=True)
    copy = Document(stage.outlet(), copied(stage.random, story.article), story.day + timedelta(days=1))
    return [replace(story, documents=[copy, *others])]


def independent(stage: Stage) -> list[Story]:
    """Outlets that each know it of their own."""
    documents = stage.several(stage.own)
    return [stage.story("independent", documents, len(documents))]


def two_wires(stage: Stage) -> list[Story]:
    """Some have it from one wire, others from another."""
    wires = [stage.wire(), stage.wire()]
    documents = [
        stage.citing(wording.CITING, relay=name) for name in wires for _ in range(stage.random.randint(1, 3))
    ]
    return [stage.story("two wires", documents, 2)]


def unrelated(stage: Stage) -> list[Story]:
    """Outlets that each know it of their own, and below it have something else from one and the same wire."""
    relay, by_passage = stage.wire(), stage.random.random() < 0.5

    def own() -> Document:
        document = stage.own()
        text = with_unrelated(stage.random, document.text, stage.event, [relay])
        return replace(document, text=text, by_passage=by_passage)

    documents = stage.several(own)
    return [stage.story("unrelated", documents, len(documents))]


def told_to_two(stage: Stage) -> list[Story]:
    """One person, whom two wires heard."""
    wires = [stage.wire(), stage.wire()]
    documents = [stage.citing(wording.TOLD, relay=name) for name in wires]
    return [stage.story("told to two", documents, 1)]


def through_others(stage: Stage) -> list[Story]:
    """Each has it from somebody else, who has it from one and the same wire."""
    farther = stage.wire()

    def through() -> Document:
        return stage.citing(wording.NESTED, relay=stage.outlet(), farther=farther)

    return [stage.story("through others", stage.several(through), 1)]


def follow_up(stage: Stage) -> list[Story]:
    """An outlet's story, one who cites it, and that outlet's next story, which cites the other: no circle."""
    first, second = stage.outlet(), stage.outlet()
    documents = [
        stage.own(first),
        stage.citing(wording.CITING, second, later=1, relay=first),
        stage.citing(wording.CITING, first, later=3, relay=second),
    ]
    return [stage.story("follow-up", documents, 1)]


def each_other_elsewhere(stage: Stage) -> list[Story]:
    """Two outlets of which each cites the other, in two stories: no circle."""
    names = [stage.outlet(), stage.outlet()]
    stories = []
    for citing, cited in (names, reversed(names)):
        stage.event = event(stage.random)
        documents = [stage.citing(wording.CITING, citing, relay=cited), stage.own()]
        stories.append(stage.story("each other elsewhere", documents, 2))
    return stories


# How often each is planted among a hundred.
SHAPES: dict[Callable[[Stage], list[Story]], int] = {
    wire: 22, release: 10, family: 8, circle: 10, back_to_publisher: 6, copied_from_the_article: 6,
    independent: 14, two_wires: 6, unrelated: 6, told_to_two: 3, through_others: 4, follow_up: 3,
    each_other_elsewhere: 2,
}  # fmt: skip


def stories(cast: Cast, *, articles: int, seed: int) -> Iterator[Story]:
    """Stories of together at least so many articles; the same for the same seed and cast."""
    random, count = Random(seed), 0
    while count < articles:
        (shape,) = random.choices(list(SHAPES), list(SHAPES.values()))
        for story in shape(Stage(random, cast)):
            count += 1 + len(story.documents)
            yield story
