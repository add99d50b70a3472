"""What the made-up news is made of: sentences in which [one|another] is chosen and {slots} are filled.

Every sentence has many wordings, so that two reporters who write of the same thing on their own have few runs of
words in common, and one who copies another has most.
"""

LEAD = (
    "[At least|No fewer than|As many as] {hurt} people were [hurt|injured|taken to hospital] [when|after] {mishap} "
    "[in|at|just outside] {place} on {day}[, officials said|, the authorities said|]."
)
BODY = (
    "[Rescuers|Emergency crews|Firefighters and volunteers] [worked through the night|searched until dawn|were "
    "still at work at noon] [to reach|looking for] people near {landmark}[, and {crews} of them stayed on|, {crews} "
    "of them with dogs|].",
    "[The operator|The owner|Its operator], {company}, [said it regretted|expressed its regret at|said it was "
    "saddened by] what had happened and [promised|pledged|offered] {money} million [for|to help|to] the "
    "[families|people|households] of {place}.",
    "“[We did everything|Everything was done|All that could be done was done] that [night|morning|day],” said "
    "{official}, {office} of {place}. “[Now we want to know|Now we need to learn|What remains is to find out] why "
    "{thing} [failed|gave way|was not closed].”",
    "[Some|About|Around] {homes} homes [around|close to|next to] {landmark} [were emptied|had to be cleared|were "
    "left without power] and [their occupants|the people there|families] [slept|spent the night|were put up] in "
    "[a school|a sports hall|the town hall] on {street}.",
    "[{company} has run|Run by {company}, it has had|The firm took over] {thing} [since|from] {year}, and "
    "[repairs|an overhaul|new parts] worth {money} million [were put off|had been postponed|were cancelled] "
    "[twice|more than once|last autumn].",
    "[Schools|Two schools|The school] [on|along] {street} [stayed shut|remained closed|did not open] on {nextday}, "
    "and [buses|trains|ferries] [went round|avoided|were kept away from] {landmark}.",
    "[Prosecutors|The prosecutor's office|Investigators] in {city} [opened an inquiry|began an inquiry|took "
    "statements] and [asked for|seized|want to see] {boxes} boxes of [records|papers|logs] [kept by|from] {company}.",
    "[The weather|A storm|Heavy rain] had [made|left] the ground near {landmark} [soft|unsafe|hard to cross], "
    "[which slowed|and that held up|slowing] the [work|search|repairs] [by hours|for most of the day|until evening].",
    "[A union|The union|One union] of [workers|staff] at {company} [has called|called|wants to hold] a [meeting|vote] "
    "on {nextday}[, since|: it says|, as] {crews} of [its members|them] [worked without leave|had no training|were "
    "new to the job].",
    "[A hearing|The inquiry's first hearing|A public hearing] is [set|planned|due] for {nextday} in {city}, [where|and] "
    "{official} [is to|will|is expected to] [speak|answer questions|be heard].",
    "[In {year}|Back in {year}|Some years ago, in {year},] [a smaller accident|a similar failure|another mishap] at "
    "{landmark} [had cost|cost|left] [a man his arm|the firm a fine of {money} million|{crews} workers in hospital].",
    "[Shops|Traders|Owners of shops] on {street} [lost|say they lost|put their loss at] [about|some|around] {money} "
    "million [over the week|in two days|so far], [and many|but few|and hardly any] [are insured|have insurance].",
)
UNRELATED = (
    "[Elsewhere|In other news|Separately], a [court|bank|museum] in {city} [opened|closed|moved] its [doors|archive|"
    "offices] on {day}, {relay} [reported|wrote].",
)

# What is to be checked, and how it is told by who knows it at first hand, or has it from another.
CLAIM = "{company} had been warned about {thing} {months} months before"
TELLINGS = (
    CLAIM,
    "a warning about {thing} had reached {company} {months} months before",
    "{months} months before, {company} had been warned about {thing}",
)
OWN = (
    "[Letters|Notes|Minutes] seen by this [newspaper|newsroom] show that {claim}.",
    "{claim}, [documents|files|records] from {city} show.",
    "[The file|A file|The folder] that our reporter [read|saw|was shown] in {city} says that {claim}.",
)
CITING = (
    "{claim}, {relay} reported[ on {day}|].",
    "According to {relay}, {claim}.",
    "{relay} reported[ on {day}|] that {claim}.",
)
NESTED = (
    "{relay}, citing {farther}, reported that {claim}.",
    "{relay} reported, citing {farther}, that {claim}.",
)
TOLD = (
    "{official}, {office} of {place}, told {relay} that {claim}.",
    "{official} told {relay} that {claim}.",
)

SLOTS: dict[str, tuple[str, ...]] = {
    "thing": ("the sluice", "the ferry ramp", "the boiler", "the cable car", "the north pier", "the gas main",
              "the crane", "the lift shaft", "the signal box", "the retaining wall", "the tank farm"),
    "mishap": ("a wall gave way", "a boat ran aground", "a fire broke out", "a roof came down", "a tank burst",
               "a train left its rails", "a crane fell", "a bridge sank", "gas leaked", "a lift dropped"),
    "landmark": ("the old harbour", "the mill", "the grain store", "the lower lock", "the fish market",
                 "the railway yard", "the bus depot", "the glass works", "the quarry", "the cold store"),
    "office": ("mayor", "fire chief", "deputy mayor", "harbour master", "chief engineer", "council leader"),
    "street": ("Mill Street", "Harbour Road", "Station Lane", "Chapel Hill", "Kiln Row", "Weir Street",
               "Orchard Road", "Tanner Street", "Quay Street", "Bell Lane"),
}  # fmt: skip
FIRST = ("Ada", "Ben", "Carla", "Dirk", "Edda", "Finn", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Lars", "Mona",
         "Nils", "Olga", "Piet", "Rosa", "Sven", "Tilda", "Viktor", "Wanda", "Yusuf", "Zora")  # fmt: skip
BEGINNINGS = ("Ald", "Bran", "Cor", "Dun", "Elm", "Farn", "Gar", "Hol", "Ister", "Kel", "Lang", "Mar", "Nor", "Os",
              "Pell", "Quill", "Rav", "Stan", "Thorn", "Ul", "Var", "Wen", "Yar", "Zell")  # fmt: skip
TOWNS = (
    "by",
    "combe",
    "dale",
    "ford",
    "ham",
    "haven",
    "leigh",
    "mere",
    "mouth",
    "stead",
    "ton",
    "wick",
    "worth",
)
NAMES = ("bard", "croft", "dane", "gate", "hart", "man", "ner", "quist", "sen", "stone", "vold", "win")
FIRMS = ("Lines", "Works", "Holdings", "Energy", "Rail", "Ports", "Water", "Freight", "Mining", "Foods")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
