"""Searching for earlier claims that say what a claim says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.contrib.postgres.search import TrigramSimilarity
from django.db.models import Case, FloatField, QuerySet, Value, When
from django.db.models.functions import Left

from claims.errors import NotFoundError
from claims.models import PUBLIC, Claim, ClaimMatch, MatchState, VerdictVersion
from claims.services.matching.telling import Telling, any_two_of, having, telling_words

# So many claims that share two words are weighed, and so many of these compared letter by letter.
_WEIGHED, _COMPARED = 2_000, 50
# Below this, what two claims have in common is their topic: see tests/services/matching/pairs.txt.
_LEAST = 0.33
# Characters of a claim that are compared letter by letter.
_LETTERS = 1_000


@dataclass(frozen=True, slots=True)
class Similar:
    """An earlier claim, and how much it has in common with the one that was asked about.

    `score` is from 0 to 1: the mean of the share of rare words that both have, weighted by rarity, and of the
    share of trigrams. `shared` are those words, in the form in which they are searched for. `match` is what
    a person made of the pair, None where nobody has decided. `verdict` is the newest version of the earlier
    claim's verdict that readers have seen, else the newest; None where there is none.
    """

    claim: Claim
    score: float
    shared: tuple[str, ...]
    match: ClaimMatch | None
    verdict: VerdictVersion | None

    @property
    def confirmed(self) -> bool:
        """True where a person said that the two say the same."""
        return self.match is not None and self.match.state == MatchState.CONFIRMED


def similar_claims(*, claim_id: int, limit: int = 10) -> list[Similar]:
    """Earlier claims of other articles that may say what this claim says, the likeliest first.

    Confirmed matches come first, whatever their score; refused ones are left out. Makes five queries.
    Raises NotFoundError for an unknown id.
    """
    claim = Claim.objects.filter(pk=claim_id).first()
    if claim is None:
        raise NotFoundError(f"There is no claim {claim_id}. Reload the page: it may have been replaced.")
    decided = {match.earlier_id: match for match in ClaimMatch.objects.filter(claim=claim)}
    words = telling_words(str(claim))
    candidates = list(_compared(claim, words, decided))
    verdicts = _verdicts(candidates)
    similar = [_similar(one, words, decided.get(one.pk), verdicts.get(one.pk)) for one in candidates]
    likely = [one for one in similar if one.confirmed or one.score >= _LEAST]
    return sorted(likely, key=lambda one: (one.confirmed, one.score, one.claim.pk), reverse=True)[:limit]


def _compared(claim: Claim, words: Sequence[Telling], decided: dict[int, ClaimMatch]) -> QuerySet[Claim]:
    """The confirmed matches and the claims with most in common, with what each has in common.

    `alike` is its share of trigrams, and `word_0` and so on say which of the words it has.
    """
    confirmed = [pk for pk, match in decided.items() if match.state == MatchState.CONFIRMED]
    refused = [pk for pk, match in decided.items() if match.state == MatchState.REFUSED]
    found = _with_most_in_common(claim, words, without=refused) if words else []
    letters = Left(Case(When(statement="", then="exact"), default="statement"), _LETTERS)
    has = {f"word_{number}": _has(word) for number, word in enumerate(words)}
    claims = Claim.objects.filter(pk__in=[*confirmed, *found])
    claims = claims.select_related("article__publisher", "revision").defer("revision__text", "search")
    return claims.annotate(alike=TrigramSimilarity(letters, str(claim)[:_LETTERS]), **has)


def _with_most_in_common(claim: Claim, words: Sequence[Telling], *, without: Iterable[int]) -> list[int]:
    """The ids of the earlier claims that have most of these words: at least two, or the only one."""
    earlier = Claim.objects.standing().filter(pk__lt=claim.pk).exclude(article=claim.article_id)
    found = earlier.exclude(pk__in=without).filter(search=any_two_of(words)).order_by()[:_WEIGHED]
    weight = sum((_has(word) * word.weight for word in words), start=Value(0.0))
    ranked = Claim.objects.filter(pk__in=found.values("pk")).order_by(weight.desc(), "-pk")
    return list(ranked.values_list("pk", flat=True)[:_COMPARED])


def _has(word: Telling) -> Case:
    """1 where a claim has this word, else 0."""
    return Case(When(search=having(word), then=1.0), default=0.0, output_field=FloatField())


def _verdicts(claims: Iterable[Claim]) -> dict[int, VerdictVersion]:
    """The version to show of each claim's verdict, by the claim's id."""
    versions = VerdictVersion.objects.filter(verdict__claim__in=claims).select_related("verdict", "rating")
    newest_last = sorted(versions, key=lambda version: (version.state in PUBLIC, version.number))
    return {version.verdict.claim_id: version for version in newest_last}


def _similar(
    earlier: Claim, words: Sequence[Telling], match: ClaimMatch | None, verdict: VerdictVersion | None
) -> Similar:
    shared = [word for number, word in enumerate(words) if getattr(earlier, f"word_{number}")]
    weight = sum(word.weight for word in words)
    common = sum(word.weight for word in shared) / weight if weight else 0.0
    score = (common + vars(earlier)["alike"]) / 2
    return Similar(earlier, round(score, 3), tuple(word.lexeme for word in shared), match, verdict)
