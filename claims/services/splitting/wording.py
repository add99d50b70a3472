"""The lexicon of the rules for check-worthiness: words by which a sentence says what can be checked."""

UNITS = (
    "%|percent|per cent|percentage points?|thousand|million|billion|trillion|people|years?|months?|"
    "weeks?|days?|hours?|minutes?|dollars?|euros?|pounds?|yuan|roubles?|rubles?|miles?|"
    "kilomet(?:er|re)s?|met(?:er|re)s?|km|tons?|tonnes?|kg|feet|acres?|degrees?"
)
NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|"
    "hundreds?|thousands?|millions?|billions?|trillions?|half|a third|a quarter|two-thirds|"
    "three-quarters|a majority"
)
MONTHS = (
    r"January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|"
    r"Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\."
)
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
PERIODS = "year|month|week|decade|century|quarter|spring|summer|autumn|fall|winter|night"

SAYING = (
    "said|says|say|told|tells|tell|stated|states|announced|announces|claimed|claims|reported|reports|"
    "added|adds|wrote|writes|tweeted|argued|argues|insisted|insists|denied|denies|warned|warns|"
    "confirmed|confirms|alleged|alleges|acknowledged|acknowledges|testified|testifies|explained|"
    "explains|noted|notes|admitted|admits|conceded|suggested|suggests|predicted|predicts|estimated|"
    "estimates|declared|declares|disclosed|revealed|reveals|described|recalled|accused|accuses|vowed|"
    "promised|found|concluded|shows|showed|quoted|cited"
)
ACCORDING = "according to|in the words of|citing|as reported by|as quoted by|reportedly|allegedly"

COMPARING = (
    "more than|less than|fewer than|at least|at most|up to|no more than|twice|three times|four times|"
    r"double|doubled|tripled|halved|the (?:most|least|first|last|only|best|worst)\b(?: \w+)?|"
    r"the \w+est\b(?: \w+)?|\w+er than|compared (?:to|with)|record(?:-\w+| highs?| lows?)|rose|risen|rising|"
    "fell|fallen|falling|grew|grown|increased?|decreased?|declined?|dropped|surged|soared|plunged|"
    "outnumber(?:s|ed)?|majority|unprecedented|never before|for the first time|higher|lower|larger|"
    "smaller|faster|slower"
)
CAUSING = (
    "because of|because|due to|caused by|causes|caused|led to|leads to|resulted in|results in|"
    "thanks to|as a result of|prompted|triggered|responsible for|linked to|blamed (?:on|for)"
)

# Who acts without being named by a proper name: offices and bodies of which there is one in the context.
ACTORS = (
    "president|prime minister|minister|government|police|court|judge|council|mayor|governor|senate|"
    "senator|parliament|congress|company|army|navy|air force|ministry|agency|department|bank|party|"
    "university|hospital|administration|commission|committee|union|king|queen|pope|chancellor|"
    "secretary|authorities|officials|prosecutors?|lawmakers?|troops|forces|military|jury|inspector|"
    "regulator|watchdog|airline|city|state|country|nation|school"
)
DOING = (
    "has|have|had|will|would|is|are|was|were|did|does|won|lost|met|went|came|took|gave|made|left|"
    "became|began|held|kept|paid|sold|bought|built|sent|spent|shot|hit|cut|put|set|ran|saw|spoke|stood|"
    "struck|broke|brought|led|fled|fought|flew|drew|drove|withdrew|chose|sought|taught|told|said|wrote|"
    "read|won't|cannot|can|could|may|might|must|should"
)
# Words with a capital at the beginning of a sentence that name nobody.
NOBODY = (
    "a|an|the|this|that|these|those|it|its|he|she|they|we|you|i|his|her|their|our|my|your|there|here|"
    "who|what|when|where|why|how|which|if|but|and|or|so|yet|nor|as|at|by|for|from|in|into|of|off|on|"
    "onto|over|per|since|than|till|to|under|until|up|upon|via|with|without|while|because|although|"
    "though|after|before|during|despite|however|meanwhile|moreover|also|then|now|still|just|not|no|yes|"
    "all|any|both|each|every|few|many|more|most|much|other|others|several|some|such|one|two|three|once|"
    "only|even|according|among|between|about|against|across|along|around|behind|below|beneath|beside|"
    "beyond|inside|near|outside|through|toward|towards|within|whether|perhaps|maybe|instead|besides|"
    "earlier|later|today|yesterday|tomorrow|critics|experts|people"
)
