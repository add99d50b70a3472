"""Verbs of attribution, in base form, by what they take."""

from claims.attribution.lexicon import word_set

# Take a clause or a quotation: "said that …", "“…,” she added".
SAY = word_set("""
acknowledge add admit advise advocate affirm agree allege allow announce answer apologize apologise argue
assert assess attest aver avow bemoan blog boast brag calculate caution challenge charge chuckle claim
clarify coax comment complain concede conclude concur confess confide confirm conjecture contend continue
counter cry declare decree demand demonstrate deny detail determine disagree disclose divulge document
elaborate emphasize emphasise estimate exclaim explain expound express fire forecast fume gripe groan
grumble gush hint howl hypothesize hypothesise illustrate imply implore indicate infer insist insinuate
instruct intimate interject interrupt joke laugh lament lecture maintain mention moan murmur muse mutter
narrate note object observe offer opine outline plead pledge point ponder posit post postulate predict
proclaim profess project promise pronounce propose protest quip read reaffirm reason reassert recall reckon
recommend recount reflect reiterate rejoin relate relay remark remember reminisce repeat reply report
respond restate retort retweet reveal roar rule say scoff scream shout show signal snap sneer speculate
state stipulate stress submit suggest summarize summarise surmise swear tease testify text theorize theorise
threaten thunder tweet underline underscore update urge utter venture verify vow warn whisper wonder write
yell sigh shrug volunteer find learn expose uncover
""")

# Take a person first: "told Reuters that …".
TELL = word_set("tell inform assure remind notify alert brief reassure persuade convince retell")

# Take a thing or a person, and give a stance: "criticised the plan", "called him a liar".
JUDGE = word_set("""
accuse adopt applaud attack attribute back belittle berate blame blast bless call cast castigate celebrate
characterize characterise chastise chide cite commend compare compliment condemn congratulate contradict
criticize criticise credit decry defend denigrate denounce depict deplore speak talk deride describe disavow discount
discourage discuss dismiss disown disparage dispute downplay dub echo encourage endorse evoke excoriate
extol fault favor favour flag hail hammer highlight honor insult invoke label laud liken list
mischaracterize mock moderate name nominate oppose paint pan peg picture pillory portray praise press prod
promote push question quote rail raise rap rate rebuff rebuke rebut recognize recognise refer refute reject
renounce reprimand repudiate request ridicule rip salute savage scold scorn second skewer slam slap spurn
support swipe tackle taunt tout thank trash trumpet vilify voice welcome ask answer greet address brand bash
lambast lambaste lampoon hit invite order pray publish
""")

# What somebody holds, wants or plans: attributions in the wide sense of the literature.
VIEW = word_set("""
accept aim anticipate appear appreciate aspire assume await believe care consider crave decide deem desire
despise detest disapprove dislike doubt dread dream enjoy envision expect fancy fear feel figure foresee
guess hate hope identify imagine intend know like loathe love mean mind mull mourn need perceive plan prefer
presume regard regret reserve resent resolve respect reconsider see seek seem sense suspect think trust
understand value vote view want weigh welcome wish worry refuse decline approve
""")

# What an outlet does with what it has: subjects are outlets, and the sentence carries the information.
PUBLISH = word_set("""
air broadcast carry claim cite confirm corroborate disclose discover describe document examine expose
feature find highlight identify investigate learn note obtain profile publish quote
reconstruct record release report reveal review run say see show suggest summarize trace translate uncover
unearth verify view write calculate estimate catalogue chronicle detail excerpt print post reprint republish
conclude rate add call point explain tweet editorialize speculate argue warn state allege assert
observe indicate announce opine project break insist understand recount credit compare declare characterize refer
analyze analyse relate depict dub
""")

CITING = word_set("citing quoting")
