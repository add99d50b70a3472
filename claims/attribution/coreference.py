"""What "the network", "the paper", "the report" and a host's surname stand for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from claims.attribution.document import Document
from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.grammar import DEFINITE
from claims.attribution.lexicon.media import BROADCAST, HOST, KINDS_OF, ONLINE, PRINT, REPORTER
from claims.attribution.lexicon.places import COUNTRY_OF
from claims.attribution.links import Link
from claims.attribution.mentions import Mention
from claims.attribution.model import Span
from claims.attribution.tokens import Tokens

_MEDIA = re.compile(
    r"D[negN#X]{0,2}M(?![N'nKPO]|fD?O)|D[negN#]{0,2}M(?='[NK])|D[ne]?X(?=r?[SZJ])|(?<=T)D[ne]?X(?=[thypr,.])"
)
# "The radio said": one that was named.
_ON_THE_AIR = word_set("radio television tv")
_MEDIA_NOUN = re.compile("[MX]")
_REPORT = re.compile(r"D[yne]{0,2}[KZ](?=[SJzVrb,]|$|y?S)|(?<=Ap)D[yne]{0,2}[KZ]")
# What may stand before the outlet that begins a sentence: "Japan's | Jiji Press".
_OPENING = re.compile(r"(?:The )?(?:[A-Z][\w.]+[’']s )?")
_IT_SAYS = re.compile("hr?[SJ]")
_CITED = frozenset({"cited", "quoted", "citing", "quoting"})
# Nouns that mean anything but media, unless they say so: "the news agency".
_VAGUE = word_set(
    "agency service organization organisation program programme station site show journal wire portal channel"
)
_SAYS_SO = word_set("news wire press television tv radio gossip media korean web celebrity")
_WORKS_FOR = re.compile(r"'?[nPN]{1,4},?N{2,3}(?![N'])")
_HIS = re.compile(r"'(N{2,3})(?![N'])")
_TOLD_HIM = re.compile(r"T(N{2,3})fD?O$")  # "told Ann Lee of the BBC"
_OF = re.compile(r"(?<![Nn])(N{2,3})fD?Or?[SzJ]$")
_BY_HIS_WORD = re.compile(r"Ap(N{2,3})fD?O$")  # "according to Ann Lee of the BBC"
_HOST_ON = re.compile("[Pn](N{2,3})[pf]D?[Nn]{0,2}O$")  # "host Jim Hall on WABC"
_STAFF = re.compile(r"D[Pn](?=[STVJ,])|(?:P|n|N)N{1,3}")
_WRITERS = word_set("reporter writers")
_HOSTS = _WRITERS | word_set("host hosts co-host co-hosts anchor anchors interviewer presenter correspondent")
_WORK = word_set("article story report piece editorial investigation column op-ed exposé")
_HONORIFICS = word_set("Mr Mr. Ms Ms. Mrs Mrs. Dr Dr. Sir")
_TOLD = word_set("told tells telling")
_EDITORIAL = frozenset({"editorial"})
_SHOW = word_set("show program programme broadcast podcast newscast")
_AT = word_set("on during told tells telling to")
# "The Laura Ingraham Show", "Andrea Mitchell Reports": whose show it is.
_HIS_SHOW = re.compile(
    r"(?:The )?(?!The )[A-Z][a-z]+ (?!Late|Daily|Night|Morning|News|Talk|Today|World|Evening)([A-Z][\w’']+)"
    r" (?:Show|Reports?|Tonight|Program|Podcast)"
)
_ITS_SHOW = re.compile("'?Q")
NEAR = 4
# So many sentences on "the editorial" is the one that was spoken of.
FAR = 12
# So many mentions back an outlet may still be "the network".
RECENT = 60


def _named_as_its(codes: str, at: int) -> re.Match[str] | None:
    """ "CNN's | Ann Lee", "Ann Lee | of CNN said", "according to Ann Lee | of CNN"."""
    verb = at + 1 + (codes[at + 1 : at + 2] == "r")
    of = _OF.search(codes, 0, verb + 1) or _BY_HIS_WORD.search(codes, 0, at + 1)
    return _HIS.match(codes, at + 1) or of


# What may stand behind a surname before the next space.
_ENDS = ("", ",", "’s", "'s", ".", ":")


@dataclass(slots=True)
class Memory:
    """The outlets named so far, the newest last, and the newest one whose report carried information."""

    document: Document
    named: list[tuple[int, Mention]] = field(default_factory=list)
    reporting: tuple[int, Mention] | None = None
    speaking: tuple[int, Mention] | None = None
    opining: tuple[int, Mention] | None = None
    board: tuple[int, Mention] | None = None
    opening: tuple[int, Mention] | None = None
    aliases: dict[str, Mention] = field(default_factory=dict)
    unlisted: dict[str, list[tuple[list[str], Mention]]] = field(default_factory=dict)
    hosts: set[str] = field(default_factory=set)
    staff: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)

    def find(self, tokens: Tokens, line: int) -> Iterator[tuple[Span, Mention]]:
        """The ranges of tokens that stand for an outlet named before, each with its mention, in order."""
        if "board" in tokens.words and (board := self.board or self.speaking):
            yield from self._board(tokens, board[1])
        if tokens.words[0] == "It" and (outlet := self._it(tokens, line)):
            yield (0, 1), self._as(outlet, tokens, (0, 1))
        for match in _MEDIA.finditer(tokens.codes) if self.named and _MEDIA_NOUN.search(tokens.codes) else ():
            first, last = match.span()
            words = tokens.small[first:last]
            cited = tokens.words[first - 1] in _CITED if first else False
            before = tokens.starts[0 if cited else first]
            told = first > 0 and tokens.words[first - 1] in _TOLD
            if words[0] in ("the", "that") and (outlet := self._meant(words, line, before, told=told)):
                yield (last - 1, last), self._as(outlet, tokens, (first, last))
        if self.speaking and line - self.speaking[0] <= NEAR:
            yield from self._staff(tokens, self.speaking[1])
        if self.speaking and line - self.speaking[0] <= FAR and not _SHOW.isdisjoint(tokens.words):
            yield from self._show(tokens, self.speaking[1])
        yield from self._papers(tokens, line)
        yield from self._again(tokens)
        if not self.aliases or self.aliases.keys().isdisjoint(tokens.words):
            return
        for at, word in enumerate(tokens.words):
            bare = tokens.codes[at - 1 : at] != "N" or tokens.words[at - 1] in _HONORIFICS
            if tokens.codes[at] == "N" and word in self.aliases and bare:
                yield (at, at + 1), self._as(self.aliases[word], tokens, (at, at + 1))

    def _it(self, tokens: Tokens, line: int) -> Mention | None:
        """ "It reported": what the sentence before began with; "it added": what reported in it."""
        if not self.opening or line - self.opening[0] != 1 or not _IT_SAYS.match(tokens.codes):
            return None
        outlet = self.opening[1]
        if not {"reported", "quoted", "cited"}.isdisjoint(tokens.words[1:3]):
            return outlet
        at, reporting = self.reporting or (-1, outlet)
        return outlet if at == line - 1 and reporting.outlet == outlet.outlet else None

    def _again(self, tokens: Tokens) -> Iterator[tuple[Span, Mention]]:
        """Outlets of no list by the name that the article has for them."""
        if self.unlisted.keys().isdisjoint(tokens.words):
            return
        for first, word in enumerate(tokens.words):
            for words, outlet in self.unlisted.get(word, ()):
                last = first + len(words)
                if tokens.words[first:last] == words and "O" not in tokens.codes[first:last]:
                    yield (first, last), self._as(outlet, tokens, (first, last))

    def _show(self, tokens: Tokens, outlet: Mention) -> Iterator[tuple[Span, Mention]]:
        """ "Told the show", "later on the same show", where somebody spoke before."""
        for at, word in enumerate(tokens.words):
            same = tokens.words[at - 1] == "same"
            the = at - 1 - same
            there = word in _SHOW and the > 0 and tokens.words[the] == "the"
            if there and tokens.words[the - 1] in _AT and (same or outlet.kind in BROADCAST):
                yield (the, at + 1), self._as(outlet, tokens, (the, at + 1))

    def _papers(self, tokens: Tokens, line: int) -> Iterator[tuple[Span, Mention]]:
        """ "The report", "the editorial": the one that was spoken of."""
        if self.opining and line - self.opining[0] <= FAR and "editorial" in tokens.words:
            yield from self._reports(tokens, self.opining[1], _EDITORIAL)
        elif self.reporting and line - self.reporting[0] <= NEAR:
            yield from self._reports(tokens, self.reporting[1], _WORK)

    def _reports(
        self, tokens: Tokens, outlet: Mention, nouns: frozenset[str]
    ) -> Iterator[tuple[Span, Mention]]:
        for match in _REPORT.finditer(tokens.codes):
            words = tokens.small[match.start() : match.end()]
            if words[0] in DEFINITE and words[-1] in nouns:
                yield (match.end() - 1, match.end()), self._as(outlet, tokens, match.span())

    def _board(self, tokens: Tokens, outlet: Mention) -> Iterator[tuple[Span, Mention]]:
        """ "The editorial board" of the outlet whose board was spoken of, or that spoke last."""
        for at, word in enumerate(tokens.words):
            board = word == "board" and tokens.words[at - 1 : at] == ["editorial"]
            if board and "O" not in tokens.codes[max(0, at - 3) : at]:
                yield (at - 1, at + 1), self._as(outlet, tokens, (at - 1, at + 1))

    def _staff(self, tokens: Tokens, outlet: Mention) -> Iterator[tuple[Span, Mention]]:
        """ "Host Ann Lee", "the interviewer", "reporter Bo Day" of the outlet spoken of just now."""
        for match in _STAFF.finditer(tokens.codes):
            first, last = match.span()
            described = tokens.codes[first] == "D"
            noun = tokens.small[first + described]
            if described and tokens.small[first] not in DEFINITE:
                continue  # "another reporter"
            if noun in _HOSTS and "O" not in tokens.codes[max(0, first - 2) : first]:
                kind = "host" if noun not in _WRITERS else outlet.kind
                if last - first > 2:
                    self._employ(tokens.words[last - 1], outlet, kind)
                yield (first, last), self._as(outlet, tokens, (first, last), kind)

    def _as(self, outlet: Mention, tokens: Tokens, span: Span, kind: str = "") -> Mention:
        start, end = tokens.text_span(*span)
        return Mention(start, end, outlet.outlet, kind or outlet.kind, wire=outlet.wire)

    def _meant(self, words: list[str], line: int, before: int, *, told: bool) -> Mention | None:
        """The newest outlet of a kind that the noun can stand for; none where two of them are as new."""
        noun = words[-1]
        if noun in _VAGUE and not told and not (set(words[1:-1]) & _SAYS_SO or self._just_now(line)):
            return None
        kinds = BROADCAST if noun in _ON_THE_AIR else KINDS_OF.get(noun, frozenset())
        if kinds <= PRINT and not any(m.kind in kinds for _, m in self.named[-RECENT:]):
            kinds = PRINT  # a local paper may be called like a magazine that the list knows
        country = next((COUNTRY_OF[word] for word in words[1:-1] if word in COUNTRY_OF), "")
        fitting = [
            (at, m)
            for at, m in self.named[-RECENT:]
            if m.start < before and (m.kind in kinds or (m.wire and noun in ("agency", "service")))
        ]
        if country:
            fitting = [(at, m) for at, m in fitting if self._country(m) in ("", country)]
        if not fitting:
            return None
        newest = fitting[-1]
        if noun == "website" and newest[1].kind not in ONLINE and not self._just_now(line):
            return None  # everybody has one
        rivals = {m.outlet for at, m in fitting if at == newest[0]}
        if len(rivals) > 1 and self.reporting and self.reporting[1].outlet in rivals:
            return self.reporting[1]
        return newest[1] if len(rivals) == 1 else None

    def _country(self, mention: Mention) -> str:
        known = self.document.index.find(mention.outlet)
        return known.country if known else ""

    def _just_now(self, line: int) -> bool:
        """Whether the sentence before named an outlet, or its report, so that "the site" is one."""
        latest = max(seen[0] for seen in (self.reporting or (-9,), *self.named[-1:]))
        return line - latest <= 1

    def note_editorial(self, line: int, words: Sequence[str], mentions: dict[int, Mention]) -> None:
        """Remembers whose editorial a sentence speaks of: "the editors of the Post, in an editorial"."""
        at = words.index("editorial") if "editorial" in words else 0
        named = {mention.outlet: mention for mention in mentions.values()}
        if len(named) != 1 or not (at or "editorials" in words):
            return
        if at and words[at + 1 : at + 2] not in (["board"], ["page"], ["pages"]):
            self.opining = (line, next(iter(named.values())))
        else:
            self.board = (line, next(iter(named.values())))

    def note_staff(self, tokens: Tokens, mentions: dict[int, Mention]) -> None:
        """Remembers who works for an outlet: "CNN's Ann Lee", "BBC reporter Bo Day", "Bo Day of the BBC"."""
        for at, mention in mentions.items():
            shown = _ITS_SHOW.match(tokens.codes, at + 1)  # "CNN's | “The Ann Lee Show”"
            if shown and (his := _HIS_SHOW.fullmatch(tokens.words[shown.end() - 1].strip("“”\"‘’', "))):
                self._employ(his[1], mention, "host")
            if staff := _WORKS_FOR.match(tokens.codes, at + 1):
                nouns = set(tokens.small[at + 1 : staff.end()])
                if nouns & (HOST | REPORTER):
                    self._employ(
                        tokens.words[staff.end() - 1], mention, "host" if nouns & HOST else mention.kind
                    )
            elif (staff := _HOST_ON.search(tokens.codes, 0, at + 1)) and (
                tokens.small[staff.start()] in HOST | REPORTER
            ):
                self._employ(tokens.words[staff.end(1) - 1], mention, "host")
            elif told := _TOLD_HIM.search(tokens.codes, 0, at + 1):
                self._employ(tokens.words[told.end(1) - 1], mention, "host")
            elif staff := _named_as_its(tokens.codes, at):
                self._employ(tokens.words[staff.end(1) - 1], mention, mention.kind)

    def _learn(self, mention: Mention) -> None:
        """Keeps the name of an outlet of no list."""
        words = mention.outlet.split(" ")
        known = any(words == others for others, _ in self.unlisted.get(words[0], ()))
        if mention.kind != "host" and not known and self.document.index.find(mention.outlet) is None:
            self.unlisted.setdefault(words[0], []).append((words, mention))

    def met(self, surname: str) -> None:
        """Remembers somebody who speaks for himself, and so is no outlet's reporter."""
        if surname not in self.aliases:
            self.parties.add(surname)

    def _employ(self, name: str, mention: Mention, kind: str) -> None:
        if name not in self.parties:
            self.aliases[name] = replace(mention, kind=kind)
            written = {name + end for end in _ENDS}
            self.staff |= written
            if kind == "host":
                self.hosts |= written

    def spoke(self, line: int, link: Link) -> None:
        """Remembers the outlet of a link: what "the report" and "the host" may mean next."""
        if link.outlets:
            self.speaking = (line, link.outlets[0])
            if link.kind == "relay":
                self.reporting = (line, link.outlets[0])

    def appeared(self, surname: str, link: Link) -> None:
        """Remembers that a host of one outlet speaks in another: "Fox News host Bo Day told CNN"."""
        known = self.aliases.get(surname)
        if known and link.outlets and known.outlet != link.outlets[0].outlet:
            self.aliases[surname] = replace(link.outlets[0], kind="host")

    def note(self, line: int, mention: Mention) -> None:
        """Remembers an outlet that this line names."""
        self.named.append((line, mention))
        self._learn(mention)
        if _OPENING.fullmatch(self.document.text, self.document.lines[line].start, mention.start):
            self.opening = (line, mention)
        text = self.document.text[mention.start : mention.end]
        name = text if mention.programme else mention.outlet
        if mention.kind == "host" and " " in name:
            self._employ(name.rpartition(" ")[2], mention, "host")
        elif shown := _HIS_SHOW.fullmatch(text):
            self._employ(shown[1], mention, "host")
