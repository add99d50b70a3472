"""What is said or reported by more than one word: "tore into", "broke the news", "put the toll at"."""

Idiom = tuple[frozenset[str], ...]

# Between two words of an idiom, where others may stand: "put | the number of dead | at".
GAP: frozenset[str] = frozenset()


def _idioms(text: str) -> tuple[Idiom, ...]:
    """One idiom a line; words that may stand for each other are divided by "/", "…" is a gap."""
    lines = filter(None, map(str.strip, text.splitlines()))
    return tuple(
        tuple(GAP if part == "…" else frozenset(part.split("/")) for part in line.split()) for line in lines
    )


# What who speaks or writes in an outlet does there; of the outlet itself they would be acts.
TALKING = _idioms("""
tore/tears/ripped/rips/laid/lays/lit/lights into
lashed/lashes/lashing out
took/takes/taking aim/issue/exception
took/takes … to task
went/goes after
went/goes off on
weighed/weighs/weighing/chimed/chimes in on/with/,/./:
piled/piles on
sounded/sounds/popped/pops off
unloaded/unloads/harped/harps/dwelled/dwelt on
doubled/doubles down
pushed/pushes/fired/fires/hit/hits/struck/shot/shoots/clapped back
opened/opens up about/to/on
made/makes the/a case
made/makes fun/light
floated/floats/raised/raises/entertained the/a idea/theory/possibility/prospect/specter/spectre
had/has harsh/kind/strong/blunt/advice words/for
heaped/heaps/poured praise/scorn/ridicule
used/uses his/her/their show/platform/program/programme/monologue/column/podcast/segment/airtime … to
used/uses his/her/their show/platform/program/programme/monologue/column/podcast/segment/airtime to
devoted/devotes his/her/their show/program/programme/monologue/column/segment
gave/gives his/her take/verdict/opinion
poked/pokes fun
conflated/conflates/equated/equates … with
drew/draws/made/makes a/the comparison/comparisons/parallel/parallels
""")
# What an outlet and its reporters do with news alone.
REPORTING = _idioms("""
broke/breaks the/this news/story/scandal
laid/lays/set/sets/spelled/spells out how/why/what/in
pieced/pieces together
raised/raises/raising questions/doubts about/over/whether
raised/raises/raising fresh/new/serious questions/doubts
painted/paints/painting a … picture/portrait
made/makes the/this/a same/similar claim/claims/argument/point/allegation/allegations/case
made/makes these/those same/very claims/allegations/points/arguments
put/puts/putting it
did/does/do the/some math/maths/sums
crunched/crunches the numbers
has/have more/details/this :
has/have the/a details/story/report/scoop :
has/have/got/scored the scoop/exclusive
got/gets/getting its hands on
spotted/spots … filing/filings/listing/listings/patent/patents/document/documents/memo/clip
shed/sheds new/fresh/more light
has/have/had proof/evidence that
put/puts the number/toll/death/dead/figure/cost/total/value/price … at
named/names the … as
outed/outs/unmasked/unmasks … for/as
fired/fires/hit/hits/shot/shoots back in
went/goes so/as far
conflated/conflates/equated/equates … with
devoted/devotes attention/space/pages to
spoke/speaks/talked/talks to/with … who said/say/says/had/saw/witnessed/described/claimed/recalled/knew
tracked/tracks/caught/catches/met/meets down/up/with … who
""")
