"""The words of venues: what is done in an outlet, and what only looks so."""

from claims.attribution.lexicon import media, things, verbs, word_set
from claims.attribution.lexicon.inflect import forms_of

SPEAK = forms_of(
    word_set("""
    speak talk appear say tell explain confirm deny admit describe reveal comment complain confide disclose
    repeat acknowledge insist claim argue discuss reflect remark state elaborate defend boast joke add
    express outline concede suggest declare announce warn call guest-host lament respond vent protest
    apologize recount speculate predict criticize praise decline refuse relay offer assert parrot reiterate
    echo identify open catch chat sit confess phone dial ring share
    """)
) | word_set("sat guest live comments comment remarks statement email message")
# Of these, what is done with somebody.
WITH_IT = forms_of(
    word_set("speak talk appear chat sit share discuss disclose catch open reflect confide")
) | word_set("sat guest live comments remarks")
WRITE = word_set("wrote writes written writing penned argued argues arguing elaborated opined")
QUESTIONS = word_set("question questions query queries inquiry inquiries")
ANSWERING = word_set("to answering answered answer")
REQUESTS = word_set("request requests call calls")
TALK = (
    things.INTERVIEW
    | things.REMARKS
    | QUESTIONS
    | word_set("discussion chat exchange guest meeting grilling")
)
GIVING = word_set("gave give gives given giving granted grants granting did conducted held")
NOT_SPOKEN = word_set("""
aired airing broadcast shown ran run running debate debates forum hall ad ads advertisement commercial
watching watched watch poll seen footage video story report reported series film movie stock listed job
career gig no yes analysis
""")
WRITTEN = word_set("op-ed op-eds essay column commentary letter")
NOTED = word_set(
    "noted observed observes warned suggested said says explained recalled described noting concluded"
)
ON_AIR = forms_of(verbs.JUDGE | verbs.SAY | {"go", "come"}) - word_set(
    "publish published read reads shown show shows showed"
) | word_set("went going came goes")
GOING = word_set("went goes came")
CALLED_IN = word_set("phoned phoning phones dialed dialled dialing dialling rang calling called calls")
GOVERNORS = SPEAK | WRITE | TALK | things.WRITINGS | GIVING | NOTED
LEADS_IN = word_set("""
in during via at on from by with through given giving gave give granted granting did per as use used using
uses accepted writing wrote penned
""")
COMPOUNDS = word_set(
    "interview interviews appearance appearances op-ed essay sit-down panel segment podcast"
    " exclusive special chat"
)
SHARED = forms_of(["share"])
MADE = word_set("made makes making")
# What is made, taken or dodged on a show: "made the case | on CNN".
POINTS = word_set("case pitch plea appeal swipe jab dig shot question questions")
MAKING = word_set("made makes making took takes taking dodged dodges ducked ducks sidestepped")
SPARRED = word_set("sparred spars sparring clashed clashes clashing tangled tangles tangling")
SAT = word_set("sat sits sit sitting down")
NOT_NOW = word_set("prior after before since following updated until despite")
ISSUES = word_set("edition episode broadcast show installment segment programme program issue")
# "The editorial board of the Post", "a letter to the editor of the Post".
WHO_EDIT = word_set("board editor editors staff newsroom")
# "Offered analysis on CNN" is a job.
AT_WORK = word_set("analysis commentary colour color play-by-play")
DOES_WORK = word_set("offer offers offered offering provide provides provided providing does did doing")
NO_PLACE = media.POLL | word_set("debate forum town report reports")
# What is said "on CNN's “Reliable Sources”" or its morning show is said there; on its ratings, it is not.
SHOWS = word_set(
    "show shows program programme podcast broadcast morning evening air airwaves breakfast newscast"
)
# What these do "on" an outlet they do about it.
ABOUT = word_set("""
commented commenting remarked remarking elaborated elaborating reflected reflecting speculated speculating
""")
QUESTIONED = word_set("asked questioned pressed interviewed quizzed grilled challenged")
GIVEN = things.INTERVIEW | {"account", "statement", "version", "testimony"}
INTERVIEWS = things.INTERVIEW | {"chat", "exchange", "discussion", "meeting"}
NOT_WRITTEN = word_set("citing quoting report")
