"""Verbs of attribution, in base form, by what they take."""

from claims.attribution.lexicon import word_set

# Take a clause or a quotation: "said that …", "“…,” she added".
SAY = word_set("""
share blare editorialize editorialise gush dish rave enthuse marvel recollect intone spill vent caution
pronounce reassert blurt chortle
deadpan crow gloat bellow bark growl hiss sob sniff taunt tut profess volunteer extol promise recap
acknowledge add admit advise advocate affirm agree allege announce answer apologize apologise argue assert
assess attest aver avow bemoan blog boast brag calculate challenge charge chuckle claim clarify coax
comment complain concede conclude concur confess confide confirm conjecture contend continue counter cry
declare decree demand demonstrate deny detail determine disagree disclose divulge document elaborate
emphasize emphasise estimate exclaim explain expound express forecast fume gripe groan grumble hint howl
hypothesize hypothesise illustrate imply implore indicate infer insist insinuate instruct intimate
interject interrupt joke laugh lament lecture maintain mention moan murmur muse mutter narrate note object
observe offer opine outline plead pledge point ponder posit post postulate predict proclaim project
propose protest quip read reaffirm reason recall reckon recommend recount reflect reiterate rejoin relate
relay remark remember reminisce repeat reply report respond restate retort retweet reveal roar rule say
scoff scream shout show signal snap sneer specify speculate state stipulate stress submit suggest summarize
summarise surmise swear tease testify text theorize theorise threaten thunder tweet underline underscore
urge utter venture verify vow warn whisper wonder write yell sigh shrug find learn expose uncover
""")

# Take a person first: "told Reuters that …".
TELL = word_set("tell inform assure remind notify alert brief reassure persuade convince retell")

# Take a thing or a person, and give a stance: "criticised the plan", "called him a liar".
JUDGE = word_set("""
press grill quiz accuse rate applaud attack attribute back belittle berate blame blast bless call cast
castigate celebrate characterize characterise chastise chide cite commend compare compliment condemn
congratulate contradict criticize criticise credit decry defend denigrate denounce depict deplore speak
talk deride describe disavow discount discourage discuss dismiss disown disparage dispute downplay dub
echo encourage endorse evoke excoriate extol fault favor favour flag hail hammer highlight honor insult
invoke label laud liken mischaracterize mock moderate oppose paint pan peg pillory portray praise prod
question quote rail rap rebuff rebuke rebut recognize recognise refer refute reject renounce reprimand
repudiate request ridicule rip salute savage scold scorn skewer slam slap spurn support swipe tackle taunt
tout thank trace trash trumpet vilify voice welcome ask answer greet brand bash lambast lambaste lampoon
invite publish
""")

# What somebody holds, wants or plans: attributions in the wide  of the literature.
VIEW = word_set("""
accept anticipate appear appreciate aspire assume await believe consider crave decide deem desire detest
disapprove dislike doubt dread dream enjoy envision expect fancy fear feel figure foresee guess hate
hope identify imagine intend notice know like loathe love mind mull mourn perceive plan prefer presume
regard regret reserve resent resolve respect reconsider see seek seem sense suspect think trust
understand value view want weigh welcome wish worry refuse decline approve
""")

# What an outlet does with what it has: subjects are outlets, and the sentence carries the information.
PUBLISH = word_set("""
air broadcast carry claim cite confirm corroborate disclose discover describe document examine expose
feature find highlight identify investigate learn note obtain profile publish quote reconstruct record
release report reveal review run say see show suggest summarize trace translate uncover unearth verify
view notice write relay inform calculate estimate catalogue chronicle detail excerpt print post reprint
republish conclude rate add call point explain share editorialize speculate argue warn state
allege assert observe indicate announce opine project break insist understand recount credit compare
declare characterize refer analyze analyse relate depict dub explain rail quip gush remark muse caution
liken portray paint hint contend outline underline underscore stress emphasize emphasise
conclude imply insinuate conjecture surmise theorize theorise reckon posit proclaim lament label brand peg
recap reiterate illustrate demonstrate
""")

# What is an opinion of one who writes or talks in an outlet; of the outlet itself it would be an act.
COMMENT = word_set("""
attack imagine wonder mock joke scoff sneer marvel rave enthuse fume gripe moan thunder concede acknowledge
object counter retort jest ponder reflect recall praise laud hail applaud slam blast rip skewer savage lambast
lambaste castigate excoriate pillory deride ridicule criticize criticise denounce condemn decry belittle
disparage tout defend question challenge urge implore exclaim remind repeat respond
""")

CITING = word_set("citing quoting")
