"""Nouns for people: the individuals that an article may leave unnamed (ruling 8), and those it may not."""

import re
from functools import lru_cache

from claims.attribution.lexicon import word_set
from claims.attribution.lexicon.places import COUNTRY_OF

# Individuals, one or several, who stay anonymous whenever the article does not name them.
ANONYMOUS = word_set("""
source sources official officials aide aides adviser advisers advisor advisors insider insiders witness
witnesses eyewitness eyewitnesses bystander bystanders resident residents villager villagers neighbor
neighbors neighbour neighbours employee employees worker workers staffer staffers staff person people man
men woman women girl girls boy boys teenager teenagers youth passerby passersby survivor survivors victim
victims relative relatives friend friends colleague colleagues co-worker co-workers coworker coworkers
classmate classmates roommate roommates passenger passengers attendee attendees participant participants
operative operatives strategist strategists diplomat diplomats lawmaker lawmakers agent agents deputy
deputies soldier soldiers officer officers bureaucrat bureaucrats confidant confidants confidante
informant informants whistleblower whistleblowers whistle-blower negotiator negotiators ally allies
associate associates donor donors fundraiser fundraisers bundler bundlers executive executives banker
bankers trader traders driver drivers shopkeeper shopkeepers refugee refugees migrant migrants fighter
fighters militant militants rebel rebels commander commanders defector defectors prisoner prisoners inmate
inmates detainee detainees protester protesters protestor protestors demonstrator demonstrators mourner
mourners worshipper worshippers customer customers guest guests tenant tenants local locals onlooker
onlookers chief chiefs boss bosses counselor counselors staff-member someone somebody individual
individuals user users commenter commenters fan fans viewer viewers reader readers caller callers poster
member members mother father brother sister son daughter wife husband parent parents uncle aunt cousin
grandmother grandfather nephew niece widow widower fiancee girlfriend boyfriend ex-wife ex-husband
family-member juror jurors student students teacher teachers nurse nurses doctor doctors paramedic
paramedics firefighter firefighters pilot pilots captain sailor sailors farmer farmers fisherman fishermen
engineer engineers lawyer attorney delegate delegates activist activists volunteer volunteers organizer
organizers supporter supporters investigator investigators prosecutor prosecutors detective detectives
guard guards policeman policemen policewoman policewomen veteran veterans ex-official expert analyst
consultant professor scholar economist scientist researcher critic voter observer reporter journalist
editor republican democrat conservative liberal senator congressman congresswoman governor minister
ambassador general colonel citizen citizens handler handlers lobbyist lobbyists insider-sources middleman
broker dealer contractor contractors gunman suspect shopper shoppers patron patrons spectator spectators
pupil pupils patient patients parishioner parishioners accounts testimony eyewitness-accounts stranger
commentator trooper troopers crewmember coach scout scouts another personality client clients
intern interns speechwriter pollster conscript conscripts priest priests shepherd shepherds clerk clerks
hand hands monk monks nun pastor cook butcher tailor mechanic guide cadet cadets recruit recruits orphan
hostage hostages captive captives merchant merchants miner miners medic medics acrobat nomad pilgrim
pilgrims academic academics evacuee evacuees returnee returnees trainee porter porters managers children
""")

# Heads that are anonymous in the singular only: in the plural they are general opinion (ruling 8).
SINGULAR_ONLY = word_set("""
expert analyst consultant professor scholar economist scientist researcher critic voter observer
republican democrat conservative liberal senator congressman congresswoman governor minister ambassador
general colonel lawyer attorney reporter journalist editor commentator pollster coach captain
""")

# Who is asked because of what he knows from within: what he thinks is told, too.
INSIDERS = word_set("""
source sources official officials aide aides adviser advisers advisor advisors insider insiders strategist
strategists operative operatives ally allies confidant confidants diplomat diplomats executive executives
staffer staffers associate associates
""")

# Never anonymous: they speak for an organisation (ruling 8).
SPOKESPERSON = word_set("""
spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen spokespersons rep reps
representative representatives campaign ministry police authority authorities
""")

# What makes people anonymous that a bare plural does not: "two people", "some Republicans", "those familiar
# …".
FAMILIAR = word_set("""
familiar briefed close involved knowledgeable aware privy acquainted knowledge insight access
""")

# Together they are general opinion unless somebody counted them: "supporters", but "two supporters".
CROWD = word_set("""
supporters fans viewers readers users followers members protesters protestors demonstrators guests
customers spectators patrons shoppers callers commenters
""")

# They are their office unless somebody counted them: "prosecutors", but "two prosecutors".
BY_OFFICE = word_set("prosecutors investigators detectives deputies firefighters")

# One of them goes unnamed also where no article stands before him: "source says".
HEADLINED = word_set("source official aide adviser advisor insider witness expert people staff")

# What stands in front of a surname instead of a given name.
HONORIFICS = word_set("""
mr mrs ms miss dr prof professor doctor sir lord lady dame baroness baron count sen rep gov gen col lt capt
cmdr maj sgt adm pfc cpl rev pastor rabbi imam ayatollah sheikh sister brother father mother uncle aunt saint
comrade chief justice
""")
# Whom an article calls so it has named: "the senator".
TITLES = word_set("senator governor congressman congresswoman minister ambassador general colonel nominee")

# Who does what for a living: a singular noun of such an ending after "a", "one" or "another" is an
# individual.
_OCCUPATION = re.compile(
    r"\w{2,}(?:men|man|woman|ist|ian|eer|ster|[^p]er|[^b]or|grocer|keeper|hand|developer|trooper)"
)
_THINGS = word_set("""
narrator letter order number chapter paper newspaper poster banner sticker computer answer matter center
centre theater theatre disaster power member character filter server register calendar folder other
another either neither however rather whether after under over never ever offer barometer newsletter flier
flyer header trailer border shelter monitor factor error sector motor mirror tutor-ial vector corridor
floor door harbor harbour labor labour color colour humor humour rumor rumour behavior behaviour favor
favour honor honour jury committee tracker counter explainer teaser disclaimer reminder primer reader-poll
checker
human german roman superior major minor prior interior exterior ad-or emperor mayor governor minister
former latter latest together whichever summer winter weather water chancellor october november december
september corner quarter river tower layer supper dinner murder danger anger finger hunger manner
""")


@lru_cache(maxsize=10_000)
def is_occupation(noun: str) -> bool:
    """Whether the noun is for a person by what he does: "ferryman", "florist", "welder"."""
    return noun not in _THINGS and _OCCUPATION.fullmatch(noun) is not None


# Who is somebody by office, rank or calling: "the frontrunner".
HUMANS = ANONYMOUS | word_set("""
president candidate nominee frontrunner front-runner star singer justice chairwoman chairman congresswoman
governor minister mayor secretary mogul tycoon billionaire millionaire magnate businessman businesswoman
entrepreneur neurosurgeon surgeon rapper idol icon musician filmmaker author novelist comic model athlete
quarterback midfielder striker winger skipper champion royal prince princess duke duchess king queen pope
bishop archbishop imam rabbi chancellor premier head leader founder co-founder politician socialist judge
sheriff native veteran personality hopeful contender rival incumbent socialite ex-president co-star actor
actress
""")


def is_human(noun: str) -> bool:
    """Whether the noun is for a person by what he is or does."""
    return noun in HUMANS or is_occupation(noun)


ANYBODY = word_set("those others another people someone somebody")
# Whom closeness to the matter makes unnamed persons: "lawyers familiar with the case".
OF_A_KIND = word_set(
    "democrats republicans senators lawyers conservatives liberals scientists researchers experts"
)
# One by his party, rank or country: "a Republican", "one bank CEO", "a Syrian".
CAPITALISED = frozenset(COUNTRY_OF) | word_set("""
republican democrat republicans democrats ceo cfo coo cto mp mep mla msp gp vc palestinian american kurd
senator congressman congresswoman
""")


# Whose allies are states: "Arab allies", "NATO allies".
STATES = frozenset(COUNTRY_OF) | word_set("european arab western nato u.s. gulf regional")


def may_go_unnamed(word: str) -> bool:
    """Whether a word is for persons by what they are, do or belong to: "aide", "bakers", "Syrian"."""
    noun = word.lower().removeprefix("ex-")
    return noun not in SPOKESPERSON and (
        noun == "one"
        or noun in ANONYMOUS
        or noun in ANYBODY
        or noun in OF_A_KIND
        or noun in CAPITALISED
        or is_occupation(noun)
        or (noun.endswith("s") and is_occupation(noun[:-1]))
        or noun.endswith("-year-old")
    )


_BARE = {noun for noun in ANONYMOUS - CROWD - BY_OFFICE if noun.endswith("s")} | HEADLINED | ANYBODY | {"one"}


def may_stand_bare(word: str) -> bool:
    """Whether they may go unnamed by such a word alone: "aides", not "aide", "bakers" or "Syrians"."""
    return word.lower() in _BARE


# Who somebody is to another: "the colonel's wife" (ruling 19).
RELATIONS = word_set("""
mother father brother sister son daughter wife husband parent uncle aunt cousin grandmother grandfather
nephew niece widow widower fiancee girlfriend boyfriend friend colleague neighbour neighbor roommate
classmate partner
""")
