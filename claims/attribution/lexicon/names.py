"""Parts of outlets' names."""

from claims.attribution.lexicon import word_set

# Last words that stand for the whole name, after "the": "the Post".
SHORT_NAMES = word_set("""
Times Post Journal Herald Tribune Globe Mail Telegraph Chronicle Star Sun Register Inquirer Standard
Observer Mirror Express Courier Gazette Record Dispatch Examiner Sentinel Bee Republic Independent Beast
Enquirer Monitor Review Leader Bulletin
""")

# Last words that make a run of capitalised words an outlet's name: "the Lincoln Daily News".
LAST = word_set("""
Times Herald Tribune Gazette Chronicle Courier Dispatch Examiner Inquirer Enquirer Observer Sentinel
Telegraph Journal News Radio TV Television Newspaper Magazine Broadcasting Newspapers Daily Weekly Post
Mail Advertiser Reporter Register Newswire Tidende Zeitung Presse Press Intelligencer Advocate Bulletin
Mirror Argus Echo Gleaner Nation Citizen Standard Leader Star Globe Sun Ledger Banner Beacon Bugle Record
Recorder Review Republican Democrat-Gazette Post-Gazette Star-Tribune Journal-Constitution Plain-Dealer
Post-Dispatch Sun-Times News-Press Herald-Tribune Times-Union Times-Picayune Union-Tribune Star-Ledger
Star-Telegram Post-Intelligencer Mercury Guardian Independent Age Monitor Wire Newsroom Today Online
""")
# Of those, the ones that only name an outlet where somebody is told something by, to or according to it.
WEAK_LAST = word_set("""
Press Nation Citizen Leader Star Globe Sun Banner Beacon Record Review Republican Age Mercury Advocate
Register Mirror Post Today Wire Argus Echo Reporter Recorder Online Independent Standard Guardian Monitor
""")
FIRST = word_set("Radio Daily Canal Telewizja Le La El Der Die Il De O Het Al TV Channel Television")

# Outlets that chains call by one name, whatever the article calls them (the guideline's list).
_CANONICAL = """
ABC News; Agence France-Presse; Al Jazeera; Axios; BBC; Bloomberg; Breitbart News; BuzzFeed News;
CBS News; CNN; Daily Mail; Fox News; MSNBC; NBC News; NPR; New York Post; Politico; RIA Novosti; RT;
Reuters; TASS; The Associated Press; The Guardian; The Hill; The New York Times; The Wall Street
Journal; The Washington Post; USA Today; Xinhua
"""
CANONICAL = frozenset(" ".join(_CANONICAL.split()).split("; "))

# Last words of shows: "on The Late Hour".
ON_SHOWS = word_set("Show Podcast Hour Tonight Live")
