"""The shapes of answers, for the OpenAPI document. `representations` makes them; tests hold both together."""

from typing import Any

from drf_spectacular.utils import PolymorphicProxySerializer, extend_schema_field
from rest_framework import serializers

from claims.models import (
    Anchor,
    ClaimStatus,
    FlagKind,
    FlagState,
    NameKind,
    OutletKind,
    Queue,
    WorkState,
)

Shape = serializers.Serializer[Any]


class TextQuoteSelector(Shape):
    """The words of the span and what stands around them (W3C Web Annotation)."""

    type = serializers.ChoiceField(choices=["TextQuoteSelector"])
    exact = serializers.CharField()
    prefix = serializers.CharField(required=False, help_text="Up to 32 code points before.")
    suffix = serializers.CharField(required=False, help_text="Up to 32 code points after.")


class TextPositionSelector(Shape):
    """Where the span stands in the text, in code points, half-open (W3C Web Annotation)."""

    type = serializers.ChoiceField(choices=["TextPositionSelector"])
    start = serializers.IntegerField()
    end = serializers.IntegerField()


@extend_schema_field(
    PolymorphicProxySerializer(
        component_name="Selector",
        serializers={kind.__name__: kind for kind in (TextQuoteSelector, TextPositionSelector)},
        resource_type_field_name="type",
        many=True,
    )
)
class SelectorsField(serializers.Field[Any, Any, Any, Any]):
    """The span, by its words and by its position."""


class Problem(Shape):
    """RFC 9457 problem details; the Content-Type is application/problem+json."""

    type = serializers.CharField(help_text="The kind of problem: stable, made for programs to compare.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField(help_text="A sentence that says what to do.")
    errors = serializers.ListField(  # type: ignore[assignment]  # the name is RFC 9457's
        child=serializers.DictField(child=serializers.CharField()), required=False,
        help_text="What is wrong: `detail`, and a JSON `pointer` into the body or a `parameter`.",
    )  # fmt: skip
    instance = serializers.CharField(required=False, help_text="The number to report.")


class Link(Shape):
    id = serializers.IntegerField()
    url = serializers.URLField()


class ClaimArticle(Link):
    title = serializers.CharField()
    publisher = serializers.CharField(allow_null=True)


class Evidence(Shape):
    """The words that made a flag, and the name of the rule that read them."""

    rule = serializers.CharField()
    text = serializers.CharField(
        help_text="The words; for a flag of the provenance graph, a step of it as a sentence."
    )
    selector = SelectorsField(allow_null=True, help_text="Null for a flag of the provenance graph.")


class Relay(Shape):
    """An outlet, other than the publisher, that stands between the article and the origin."""

    outlet = serializers.CharField(help_text="Its canonical name, or the article's for an unknown one.")
    outlet_id = serializers.IntegerField(allow_null=True)
    selector = SelectorsField(
        allow_null=True, help_text="Null where it is carried over from an earlier sentence."
    )


class Origin(Shape):
    """The person, organisation or document that the information is traced back to."""

    text = serializers.CharField()
    kind = serializers.CharField(help_text="person, anonymous, organisation or document.")
    selector = SelectorsField(allow_null=True)


class Chain(Shape):
    """Through whose reporting a sentence came: relays from the nearest to the reader on, then the origin."""

    selector = SelectorsField()
    kinds = serializers.ListField(child=serializers.ChoiceField(choices=FlagKind.choices))
    carried = serializers.BooleanField(
        help_text="The relay is named in an earlier sentence and still being reported."
    )
    relays = Relay(many=True)
    unnamed_at = serializers.IntegerField(
        allow_null=True,
        help_text="How many of the relays are nearer to the reader than media unnamed; null where none are.",
    )
    origin = Origin(allow_null=True)
    evidence = Evidence(many=True)


class Reason(Shape):
    """Why a claim is worth checking."""

    kind = serializers.CharField()
    text = serializers.CharField()


class Flag(Shape):
    """What an editor should look at. It counts while it is open or confirmed."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=FlagKind.choices)
    state = serializers.ChoiceField(choices=FlagState.choices)
    note = serializers.CharField(help_text="Why an editor confirmed or dismissed it.")
    decided_at = serializers.DateTimeField(allow_null=True)
    engine_version = serializers.CharField()
    evidence = Evidence(many=True)


class Claim(Shape):
    """One checkable statement of an article."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    article = ClaimArticle()
    revision = serializers.IntegerField(help_text="The number of the revision that the selectors point into.")
    selector = SelectorsField()
    statement = serializers.CharField(help_text="What is claimed, in the checker's words.")
    claimant = serializers.CharField()
    status = serializers.ChoiceField(choices=ClaimStatus.choices)
    anchor = serializers.ChoiceField(choices=Anchor.choices)
    reasons = Reason(many=True)
    flags = Flag(many=True)
    chains = Chain(many=True)
    created_at = serializers.DateTimeField()


class ScanOutcome(Shape):
    claims_flagged = serializers.IntegerField()
    language = serializers.CharField()
    supported = serializers.BooleanField(
        help_text="Where the engine does not read the language, no flag means nothing."
    )
    note = serializers.CharField()


class WorkError(Shape):
    type = serializers.CharField()
    detail = serializers.CharField()


class Scan(Shape):
    """One run of the engine over one revision. While it is unfinished, Retry-After says when to ask again."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    article = Link()
    revision = serializers.IntegerField()
    state = serializers.ChoiceField(choices=WorkState.choices)
    queue = serializers.ChoiceField(choices=Queue.choices)
    sentences_done = serializers.IntegerField()
    sentences_total = serializers.IntegerField()
    requested_at = serializers.DateTimeField()
    started_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)
    engine_version = serializers.CharField()
    outcome = ScanOutcome(allow_null=True, help_text="Null until it is done.")
    error = WorkError(allow_null=True, help_text="Why it failed.")


class Fetch(Shape):
    """An article that a worker fetches. While it is unfinished, Retry-After says when to ask again."""

    id = serializers.IntegerField()
    url = serializers.URLField()
    address = serializers.URLField(help_text="What is fetched.")
    state = serializers.ChoiceField(choices=WorkState.choices)
    queue = serializers.ChoiceField(choices=Queue.choices)
    requested_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)
    scan = Link(allow_null=True, help_text="The scan to follow then.")
    article = Link(allow_null=True)
    notices = serializers.ListField(child=serializers.CharField())
    error = WorkError(allow_null=True, help_text="Why it failed.")


class Article(Link):
    """A piece that an outlet published or is about to."""

    title = serializers.CharField()
    publisher = serializers.CharField(allow_null=True)
    credited_wire = serializers.CharField(allow_null=True)
    canonical_url = serializers.URLField(allow_null=True)
    provider = serializers.CharField()
    external_id = serializers.CharField()
    created_at = serializers.DateTimeField()
    revision = serializers.IntegerField(help_text="The number of its latest revision.")


class WholeArticle(Article):
    """An article with its latest text, into which selectors point, and its claims in the text's order."""

    text = serializers.CharField()
    byline = serializers.CharField()
    language = serializers.CharField()
    published_at = serializers.DateTimeField(allow_null=True)
    imported_at = serializers.DateTimeField()
    scan = Scan(allow_null=True, help_text="The latest scan of this text.")
    claims = Claim(many=True)
    more_claims = serializers.URLField(
        allow_null=True, help_text="Where all claims are, in pages, if there are more than 500; else null."
    )


class Submitted(Shape):
    """The article and the scan to follow, or the fetch to follow; and what was removed from the text."""

    article = Article(allow_null=True, help_text="Null where it is still to be fetched; likewise its scan.")
    scan = Scan(allow_null=True)
    fetch = Fetch(allow_null=True, help_text="Null where the article's words were given.")
    notices = serializers.ListField(child=serializers.CharField())


class TracedFlag(Shape):
    kind = serializers.ChoiceField(choices=FlagKind.choices)
    evidence = Evidence(many=True)


class TracedClaim(Shape):
    selector = SelectorsField()
    reasons = Reason(many=True)
    flags = TracedFlag(many=True)
    chains = Chain(many=True)


class Trace(Shape):
    """What a scan would find. Nothing is stored; selectors point into `text`, the text as cleaned."""

    title = serializers.CharField()
    text = serializers.CharField()
    publishers = serializers.ListField(
        child=serializers.CharField(),
        help_text="Who is never called a relay: the publisher, and the wire it credits.",
    )
    language = serializers.CharField()
    supported = serializers.BooleanField(
        help_text="Where the engine does not read the language, no flag means nothing."
    )
    engine_version = serializers.CharField()
    notices = serializers.ListField(child=serializers.CharField())
    claims = TracedClaim(many=True)


class OutletName(Shape):
    text = serializers.CharField()
    kind = serializers.ChoiceField(choices=NameKind.choices)


class Outlet(Shape):
    """An organisation that does journalism, with every name and domain it goes by."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    kind = serializers.ChoiceField(choices=OutletKind.choices)
    country = serializers.CharField()
    owner = serializers.CharField()
    wire = serializers.BooleanField()
    names = OutletName(many=True)
    domains = serializers.ListField(child=serializers.CharField())
