"""Nouns for media: what an outlet may be called without its name, and who works there."""

from types import MappingProxyType

from claims.attribution.lexicon import word_set

# "the network" of a broadcaster: which kinds of outlet a noun can stand for (see `Outlet.kind`).
BROADCAST = frozenset({"broadcaster", "radio", "network"})
PRINT = frozenset({"newspaper", "magazine"})
WIRE = frozenset({"wire"})
ONLINE = frozenset({"site", "fact-checker", "other", "network"})
ANY = BROADCAST | PRINT | WIRE | ONLINE

KINDS_OF = MappingProxyType({
    "network": BROADCAST, "channel": BROADCAST, "broadcaster": BROADCAST, "station": BROADCAST,
    "newspaper": frozenset({"newspaper"}), "paper": frozenset({"newspaper"}),
    "daily": frozenset({"newspaper"}),
    "tabloid": frozenset({"newspaper", "site"}), "weekly": PRINT, "broadsheet": frozenset({"newspaper"}),
    "magazine": frozenset({"magazine"}), "journal": frozenset({"magazine"}),
    "agency": WIRE, "wire": WIRE, "newswire": WIRE, "service": WIRE | BROADCAST,
    "site": ONLINE | PRINT, "website": ONLINE | PRINT | BROADCAST, "blog": ONLINE, "portal": ONLINE,
    "outlet": ANY, "publication": PRINT | ONLINE, "organization": ANY, "organisation": ANY,
    "fact-checker": frozenset({"fact-checker"}),
    "fact-checkers": frozenset({"fact-checker"}),
    "podcast": ANY, "programme": BROADCAST, "program": BROADCAST,
    "show": BROADCAST, "broadcast": BROADCAST, "newscast": BROADCAST,
})  # fmt: skip
MEDIA = frozenset(KINDS_OF)

# Media that go unnamed: "local media reported", "state TV said" (ruling on `unnamed_relay`).
UNNAMED = word_set("""
media press newspapers papers outlets channels broadcasters networks stations websites sites agencies
tabloids tv television radio newscasts dailies magazines publications blogs
""")

# Who reports for an outlet: their reporting is the outlet's own.
REPORTER = word_set("""
reporter reporters correspondent correspondents journalist journalists bureau team staff writer
investigative producer cameraman photographer photojournalist crew investigation desk unit newsroom
interviewer board editors editorial
""")
# Who speaks or writes in an outlet as himself (ruling 5).
HOST = word_set("""
host hosts co-host co-hosts co-anchor co-anchors newsreader newscaster hosted anchor anchors anchorman
anchorwoman presenter columnist columnists contributor contributors commentator commentators analyst
analysts pundit personality blogger essayist critic panelist panellist
""")
# Who asks the questions, and may have no outlet: "in an interview with journalist Ann Lee".
JOBS = word_set(
    "journalist reporter presenter broadcaster anchor interviewer blogger columnist newsman podcaster"
)
# Who speaks for an outlet, as an actor (ruling 2).
OFFICER = word_set("""
spokesman spokeswoman spokesperson executive executives president chairman ceo chief owner founder publisher
editor-in-chief boss officials official lawyer lawyers attorney employees employee staffers staffer viewers
readers subscribers audience audiences poll polls survey surveys debate debates town headquarters shares
stock logo brand parent company co-founder management union newsroom studios studio spokespeople
representative representatives bestselling best-selling bestseller app account forum hall town-hall
""")
POLL = word_set(
    "poll polls survey surveys polling ranking rankings tally tracker index average database count"
)

# Words for media and their people that the grammar has no code for.
BY_NO_CODE = word_set("press journalist journalists interviewer host presenter anchor shows")
