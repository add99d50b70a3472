"""Closed classes of English: the words that hold a sentence together."""

from claims.attribution.lexicon import word_set

DETERMINERS = word_set("""
a an the this these those some any each every another no both all most many several few one two three four
five six seven eight nine ten eleven twelve dozens scores hundreds thousands his her its their our your my
other such half various numerous multiple certain more least enough
""")
PREPOSITIONS = word_set("""
in at on from by with for to into about over under between among through during against within without
toward towards across around behind beyond near inside outside upon onto off per via amid despite
regarding concerning throughout above below along including like unlike except versus alongside aboard
""")
SUBORDINATORS = word_set("""
when while whereas as because since after before although though if unless until till whether once where
why how but yet so
""")
DEFINITE = word_set("the this that")
INDEFINITE = word_set("a an")
ONE_OF_MANY = INDEFINITE | word_set("another one")
POSSESSIVES = word_set("his her their its our my")
REFLEXIVES = word_set("himself herself themselves itself")
AND = word_set("and or & nor plus")
THAT = frozenset({"that"})
HE_OR_SHE = word_set("he she")
RELATIVES = word_set("who whom whose which what whoever")
SUBJECTS = word_set("he she they we i you it everyone nobody")
OBJECTS = word_set("him them me us himself herself themselves itself")
BE = word_set("is was are were be been being am 's 're 'm isn't wasn't aren't weren't")
PERFECT = word_set("has have had")
HAVE = PERFECT | word_set("having 've hasn't haven't hadn't")
MODALS = word_set("""
will would may might can could shall should must do does did won't wouldn't can't couldn't shouldn't don't
doesn't didn't cannot 'll 'd to-be ought
""")
NOT = word_set("not n't never")
ADVERBS = word_set("""
also later earlier then still once again just even now already often soon ever further too long instead
yet however therefore thus meanwhile moreover furthermore nevertheless nonetheless previously recently
repeatedly publicly privately separately initially first famously reportedly allegedly sometimes always
ago here there perhaps maybe quickly subsequently jokingly simply merely flatly bluntly additionally
finally elsewhere indeed rather quite very so-called somewhat almost nearly about-face only together apart
down up out back away live alone ahead prior
""")
TIMES = word_set("""
monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february
march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.
morning afternoon evening night week month year weekend noon midnight spring summer autumn fall winter
last next late early
""")
NEGATED = word_set("""
not n't never didn't doesn't don't won't wouldn't hasn't haven't hadn't isn't wasn't couldn't can't cannot
shouldn't aren't weren't
""")

# What gives something its name: "a site | called | The Local".
NAMING = word_set("called named dubbed titled")

# Common finite verbs that attribute nothing: they end a noun phrase.
VERBS = word_set("""
go come take get make give keep let begin seem help turn start run move live hold bring happen provide sit
stand lose pay meet include lead set change watch follow stop create open walk win consider appear buy
wait serve die send expect build stay fall cut reach kill remain raise pass sell require pull become leave
put mean use work try play face fail join visit spend grow rise return offer hit speak grant arrest sign
launch hire release end enter
""")
# Of the others, the past tenses that are no nouns.
PASTS = word_set("""
heard went wore drew drove ate fled rode shook stole threw forgot flew knelt clung swept wept froze fought
caught hid bore tore woke sank sang swam taught dealt undertook arose
""")
