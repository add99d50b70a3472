"""What may be sent: a text, a page's HTML or a ninjs item, and what the sender says of it."""

import json
from dataclasses import replace
from typing import Any

from rest_framework import serializers

from claims.api.fields import Body, WordsField, require_exactly_one
from claims.models import Queue
from claims.services.intake import Draft
from claims.services.intake.documents import read_html
from claims.services.intake.ninjs import read_ninjs


class TextToTrace(Body):
    """A text or its HTML, to be traced at once."""

    text = WordsField(required=False, help_text="Plain text, paragraphs parted by blank lines.")
    html = WordsField(
        required=False, help_text="A page's source, whose main text is found, or a fragment of HTML."
    )
    title = WordsField(required=False)
    publisher = WordsField(
        required=False, help_text="Name or domain of who publishes it: never a relay in it."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """The members. Raises ValidationError unless there is exactly one of text and html."""
        require_exactly_one(attrs, ("text", "html"))
        return attrs

    def draft(self) -> Draft:
        """The draft that the validated body stands for. Raises NoArticleError for a page without one."""
        return _draft(self.validated_data)


class ArticleToSubmit(Body):
    """An article, in one of three forms, with the names that its newsroom system knows it by."""

    text = WordsField(required=False, help_text="Plain text, paragraphs parted by blank lines.")
    html = WordsField(
        required=False, help_text="A page's source, whose main text is found, or a fragment of HTML."
    )
    ninjs = serializers.DictField(
        required=False, help_text="A ninjs item (IPTC's News in JSON) of version 1, 2 or 3."
    )
    title = WordsField(required=False)
    publisher = WordsField(
        required=False, help_text="Name or domain of who publishes it: never a relay in it."
    )
    url = serializers.CharField(required=False, help_text="Its address on the web. It is not fetched.")
    provider = serializers.CharField(
        required=False,
        max_length=200,
        help_text="The system that `external_id` is of; yours, where not given.",
    )
    external_id = serializers.CharField(
        required=False, max_length=500,
        help_text="Its id in your system: a later text under the same id becomes its next revision.",
    )  # fmt: skip

    queue = serializers.ChoiceField(
        choices=Queue.choices, default=Queue.INTERACTIVE,
        help_text="bulk for an archive or a feed, so that nobody who waits stands behind it.",
    )  # fmt: skip

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """The members. Raises ValidationError unless there is exactly one of text, html and ninjs."""
        require_exactly_one(attrs, ("text", "html", "ninjs"))
        return attrs

    def draft(self, *, sender: str) -> Draft:
        """The draft that the validated body stands for, provided by `sender` where it names no provider.

        Raises NoArticleError for a page without one, NotNinjsError and WithheldError.
        """
        draft = _draft(self.validated_data)
        return replace(draft, provider=draft.provider or sender) if draft.external_id else draft


def _draft(given: dict[str, Any]) -> Draft:
    """What the text says of itself, and over it what the sender says."""
    draft = _read(given)
    said = {name: given[name] for name in ("title", "url", "provider", "external_id") if given.get(name)}
    publisher = (given["publisher"],) if given.get("publisher") else ()
    return replace(draft, **said, publishers=(*publisher, *draft.publishers))


def _read(given: dict[str, Any]) -> Draft:
    if given.get("html"):
        return read_html(given["html"], url=given.get("url", ""))
    if given.get("ninjs"):
        return read_ninjs(json.dumps(given["ninjs"]))
    return Draft(text=given["text"])
