"""The forms of an English verb from its base form, so that a lexicon lists each verb once."""

from collections.abc import Iterable, Iterator

from claims.attribution.lexicon import word_set

VOWELS = "aeiou"

# base: past, past participle. The other forms are regular (be, do, go and have stand in no list).
_TABLE = """
say said said; tell told told; write wrote written; find found found; think thought thought; know
knew known; feel felt felt; see saw seen; hear heard heard; read read read; hold held held; swear
swore sworn; speak spoke spoken; understand understood understood; foresee foresaw foreseen; give
gave given; forecast forecast forecast; shout shouted shouted; put put put; show showed shown; break
broke broken; run ran run; retell retold retold; let let let; make made made; send sent sent; lead
led led; seek sought sought; choose chose chosen; withdraw withdrew withdrawn; take took taken; come
came come; get got got; keep kept kept; lose lost lost; mean meant meant; meet met met; sell sold
sold; spend spent spent; stand stood stood; win won won; become became become; begin began begun;
bring brought brought; buy bought bought; fall fell fallen; grow grew grown; leave left left; rise
rose risen; build built built; catch caught caught; cut cut cut; deal dealt dealt; draw drew drawn;
drive drove driven; eat ate eaten; fight fought fought; fly flew flown; forget forgot forgotten;
hide hid hidden; hit hit hit; hurt hurt hurt; lay laid laid; pay paid paid; rid rid rid; set set
set; shoot shot shot; sit sat sat; sleep slept slept; strike struck struck; teach taught taught;
throw threw thrown; wear wore worn; undergo underwent undergone; overcome overcame overcome; beat
beat beaten; broadcast broadcast broadcast; misspeak misspoke misspoken
"""
IRREGULAR = {base: (past, participle) for base, past, participle in map(str.split, _TABLE.split(";"))}
DOUBLED = word_set("""
admit blab blog brag chat concur demur dub emit flag infer omit pan permit plug quip rap refer remit rip slam
submit tip
""")


def forms_of(bases: Iterable[str]) -> frozenset[str]:
    """Every form of every verb of a list."""
    return frozenset(form for base in bases for form in forms(base))


def forms(base: str) -> tuple[str, str, str, str, str]:
    """Base, third person, past, past participle, -ing."""
    past, participle = IRREGULAR.get(base) or (_past(base), _past(base))
    return base, _third(base), past, participle, _ing(base)


def finite(bases: Iterable[str]) -> Iterator[str]:
    """Every form but the -ing one."""
    for base in bases:
        yield from forms(base)[:4]


def ing(bases: Iterable[str]) -> Iterator[str]:
    """The -ing forms."""
    for base in bases:
        yield forms(base)[4]


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return base + base[-1] * (base in DOUBLED) + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "ye")):
        return base[:-1] + "ing"
    doubled = base in DOUBLED or base in (
        "run",
        "let",
        "put",
        "get",
        "win",
        "cut",
        "set",
        "sit",
        "hit",
        "begin",
        "forget",
    )
    return base + base[-1] * doubled + "ing"
