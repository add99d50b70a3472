"""An outlet after "by" or "to" of a participle: "first reported by Axios", "leaked to the Guardian"."""

from collections.abc import Iterator

from claims.attribution import phrases
from claims.attribution.lexicon import media, things, word_set
from claims.attribution.links import Link, Reading
from claims.attribution.roles import moderates, role
from claims.attribution.rules.stages import in_debate

_HELD = word_set("held hosted sponsored organized organised moderated")
_RELAYED = word_set("""
reported published obtained seen reviewed cited quoted carried aired broadcast translated verified viewed
released revealed uncovered compiled collected shared posted printed disclosed unearthed exposed conducted
detailed described documented noted identified confirmed shown heard examined analyzed calculated rated
fact-checked featured picked spotted relayed republished syndicated summarized summarised excerpted
reprinted surfaced recorded captured interviewed credited appearing outlined broken repeated accused called
dubbed labelled labeled branded portrayed profiled criticized criticised
""")
_ASKED = word_set("""
asked interviewed contacted reached pushed pressed quizzed questioned approached confronted challenged
""")
_ASKED_OR = _ASKED | {word.capitalize() for word in _ASKED}
_GIVEN = word_set("leaked provided given handed sent supplied released disclosed shown credited")
_PARTICIPLES = _RELAYED | _ASKED | _GIVEN | word_set("written received emailed e-mailed issued made appeared")
_PROVIDED = word_set("provided supplied")
_STATED = word_set("released issued")
_SHOWN = word_set("published broadcast aired printed carried appearing featured")
# "A statement | received by the AFP": somebody's words to an outlet, and no paper that it has.
_REMARKS = word_set("statement statements comment comments remarks response reply")
_MADE_TO = frozenset({("received", "by"), ("shared", "with")}) | {
    (word, "to") for word in word_set("given provided sent supplied released emailed e-mailed issued made")
}
_COUNTED = word_set("conducted compiled released commissioned collected calculated")
_OWN_WORDS = word_set("interview op-ed essay column opinion commentary segment episode")
_OWN_FIGURES = word_set("poll polls survey surveys polling data average")


def find(reading: Reading) -> Iterator[Link]:
    """Links of kind relay, and hosted where somebody was asked."""
    if not reading.mentions and "X" not in reading.tokens.codes and "M" not in reading.tokens.codes:
        return
    for at, word in enumerate(reading.tokens.words):
        if word not in ("by", "to", "in", "on", "with", "from", "at") or reading.code(at) != "p":
            continue
        participle = _participle(reading, at)
        target = None if participle is None else phrases.after(reading.tokens, at + 1)
        if target is None or participle is None:
            continue
        who = role(reading, target).kind
        if who in ("outlet", "host") and (link := _link(reading, at, participle, target)):
            yield link
        elif who == "unnamed" and word == "by" and reading.word(participle) in _RELAYED:
            if reading.word(target.last) == "including" and "O" in reading.tokens.codes[target.last :]:
                continue  # the media are named, the article's own publisher perhaps
            yield Link("unnamed", (), (participle, at + 1), "reported by", ((0, participle),))


def _participle(reading: Reading, at: int) -> int | None:
    """The participle right before the preposition, adverbs and times skipped: "reported Sunday by"."""
    back = at - 1
    while back > 0 and reading.code(back) in "ryp":
        back -= 1
    if reading.words(max(0, at - 3), at) in (["quoted", "as", "saying"], ["cited", "as", "saying"]):
        return at - 3
    if reading.word(at - 2) == "in" and reading.code(at - 1) == "N":  # "published in English by"
        back = at - 3
    if reading.word(at - 1) in _HELD:
        return None  # "was asked at a luncheon held by the Journal"
    for far in () if _ASKED_OR.isdisjoint(reading.tokens.words) else range(at - 1, max(-1, at - 7), -1):
        asks = reading.word(far) in _ASKED and (far == 0 or reading.code(far - 1) in (",", "b"))
        if asks or reading.word(far) == "interviewed":
            return far
    return back if back >= 0 and reading.word(back) in _PARTICIPLES else None


def _link(reading: Reading, at: int, participle: int, target: phrases.Phrase) -> Link | None:
    word, preposition = reading.word(participle), reading.word(at)
    outlets = reading.outlets_in(target.first, target.last)
    cue = (participle, at + 1)
    if rule := _spoken_there(reading, participle, preposition):
        return Link("hosted", outlets, cue, rule, (), _nearest_source(reading, participle))
    if _reports_nothing(reading, participle, preposition, target):
        return None
    content = _content(reading, participle, target)
    if word in _ASKED and (preposition == "by" or (word, preposition) == ("interviewed", "on")):
        return Link("hosted", outlets, cue, "asked by", content, _nearest_source(reading, participle))
    provided = word in _PROVIDED and reading.word(participle - 1) in things.DOCUMENT
    authored = word == "written" and reading.code(participle - 1) == "K"  # "an article written by …"
    if preposition == "by" and (word in _RELAYED or authored or provided):
        return Link("relay", outlets, cue, "reported by", content, _document(reading, participle))
    if preposition == "to" and word in _GIVEN:
        return Link("relay", outlets, cue, "leaked to", content, _document(reading, participle))
    if preposition in ("in", "on") and _published(reading, participle):
        return Link("relay", outlets, cue, "published in", content, _document(reading, participle))
    return None


def _spoken_there(reading: Reading, participle: int, preposition: str) -> str | None:
    """The rule by which somebody's own words are there: an interview published, a statement made to it."""
    word = reading.word(participle)
    spoken = not _OWN_WORDS.isdisjoint(reading.words(max(0, participle - 3), participle))
    spoken = spoken or (preposition == "in" and reading.word(participle - 1) == "letter")
    if spoken and word in _SHOWN:
        return "published in"
    made = reading.word(participle - 1) in _REMARKS and (word, preposition) in _MADE_TO
    return "made to" if made else None


def _reports_nothing(reading: Reading, participle: int, preposition: str, target: phrases.Phrase) -> bool:
    """Whether it is public, the outlet's own, somebody's of its staff, or did not happen."""
    word, ahead = reading.word(participle), set(reading.words(max(0, participle - 3), participle))
    if preposition == "by" and word in _STATED and reading.word(participle - 1) in _REMARKS:
        return True  # "a statement released by Fox News" is its own
    if word in _SHOWN and ahead & things.PUBLIC:
        return True  # "a town hall broadcast by CNN" is public
    if word in _ASKED and (moderates(reading, target) or in_debate(reading, target)):
        return True
    if word == "accused" and not media.REPORTER.isdisjoint(reading.words(target.first, target.last)):
        return True
    figures = word in _SHOWN and reading.word(participle - 1) in _OWN_FIGURES  # "a survey published by CNN"
    counted = figures or (word in _COUNTED and not _OWN_FIGURES.isdisjoint(reading.words(0, participle)))
    return counted or bool(ahead & {"not", "never", "will"})


_PUBLISHED = word_set(
    "published reported printed quoted cited detailed outlined profiled accused described portrayed lampooned"
)


def _published(reading: Reading, participle: int) -> bool:
    """ "Published | in the Post", "footage aired | on CNN", "first appeared | in the Post"."""
    word = reading.word(participle)
    on_air = word in ("aired", "broadcast") and _document(reading, participle) is not None
    first = word == "appeared" and reading.word(participle - 1) == "first"
    posted = word == "posted" and reading.code(participle - 1) == "K"
    return word in _PUBLISHED or on_air or first or posted


def _content(reading: Reading, participle: int, target: phrases.Phrase) -> tuple[tuple[int, int], ...]:
    """What stands before the participle; of "X was quoted by A as telling B" the whole clause."""
    as_said = reading.word(participle) in ("quoted", "cited") and "as" in reading.words(
        participle, target.last + 4
    )
    if not as_said:
        return ((0, participle),)
    quoted = phrases.before(reading.tokens, participle)
    return ((quoted.first if quoted else 0, len(reading.tokens.codes)),)


def _document(reading: Reading, participle: int) -> phrases.Phrase | None:
    """What was published or leaked, where it is a document: "documents | seen by the Guardian"."""
    found = phrases.before(reading.tokens, participle)
    return found if found and reading.word(found.head) in things.DOCUMENT else None


def _nearest_source(reading: Reading, at: int) -> phrases.Phrase | None:
    asked = phrases.before(reading.tokens, at) if reading.code(at - 1) == "b" else None
    if asked and asked.kind != "outlet":  # "Lee | was pressed by ABC's host"
        return asked
    sources = [s.source for s in reading.statements if s.source and s.source.kind != "outlet"]
    sources = [source for source in sources if reading.word(source.head) not in _OWN_WORDS]
    sources.sort(key=lambda source: source.kind == "pronoun")
    if sources:
        return sources[0]
    beside = phrases.before(reading.tokens, at)
    if beside is None:  # "When reached by the AP, | Lee had little to say"
        return phrases.clause_subject(reading.tokens, len(reading.tokens.codes))
    said_there = not _OWN_WORDS.isdisjoint(reading.words(beside.first, beside.last))
    return phrases.clause_subject(reading.tokens, at) if said_there else beside
