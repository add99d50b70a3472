"""What an outlet's people think in it: a paper in its editorials, a critic or reporter by name."""

from claims.attribution.lexicon import media, verbs, word_set
from claims.attribution.lexicon.inflect import forms_of
from claims.attribution.links import Reading
from claims.attribution.phrases import Phrase
from claims.attribution.roles import Role
from claims.attribution.statements import Statement

# What a paper does in an editorial: there it speaks, and elsewhere it would only act (ruling 2).
_URGES = forms_of(
    word_set("""
    urge chide scold admonish chastise implore accuse admit lambaste blast slam criticize criticise fault
    praise advise condemn decry deem deride rebuke denounce applaud warn plead demand
    """)
)
# Every form of what is an opinion.
COMMENTS = forms_of(verbs.COMMENT)


def opines(reading: Reading, statement: Statement, source: Phrase, subject: Role) -> bool:
    """ "The paper urged him to quit", where editorials are spoken of; "the Globe's Ann Lee mocked him"."""
    papers = all(outlet.kind in media.PRINT for outlet in subject.outlets)
    urges = reading.document.editorials and papers and statement.word in _URGES
    return urges or (statement.word in COMMENTS and reading.code(source.head) == "N")
