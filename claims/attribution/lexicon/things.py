"""Nouns for what is published and for where somebody speaks."""

from claims.attribution.lexicon import word_set

# The outlet's report as a thing (ruling 15).
REPORT = word_set("""
report reports story stories article articles investigation investigations exposé expose exclusive scoop
editorial piece dispatch account analysis profile documentary coverage reporting review column headline
feature explainer bulletin fact-check factcheck write-up writeup post item excerpt segment translation
""")

# Where somebody speaks or writes to an outlet (ruling 5).
INTERVIEW = word_set("""
interview interviews tell-all one-on-one appearance appearances op-ed op-eds sit-down conversation q&a
essay commentary
""")
REMARKS = word_set("""
comments comment remarks remark statement statements email e-mail emails message letter call phone
telephone
""")
WRITINGS = word_set("op-ed op-eds column essay letter commentary editorial piece article blog post")

# Public occasions: nobody stands between them and the article (ruling 4).
PUBLIC = word_set("""
debate debates rally rallies hearing hearings town conference conferences briefing briefings speech
address testimony forum summit convention event events press-conference panel meeting ceremony fundraiser
""")
# A person's own words elsewhere: a fresh venue that ends what a relay carried.
OWN_VENUE = word_set("""
ad ads advertisement commercial statement tweet tweets twitter facebook instagram telegram post blog email
e-mail letter memo filing complaint lawsuit speech rally conference debate hearing testimony briefing
release transcript video weibo youtube memoir autobiography book biography website message messages listing
listings posting postings caption captions form description biography profile
""")

# Papers and recordings: once an outlet has them, what they say comes through it.
PAPERS = word_set("""
photo photos video videos footage clip clips tape tapes recording recordings audio messages message texts
documents document records record filing filings affidavit memo memos email emails e-mail e-mails papers
transcript transcripts statement lawsuit complaint indictment files file letter letters book review agreement
contract slides slide warrant diary ledger cable cables dossier invoice invoices receipts spreadsheet draft
notes
""")
DOCUMENT = PAPERS | word_set("""
picture image images polling report study survey poll polls data figures statistics website results analysis
research index census estimate estimates
""")
