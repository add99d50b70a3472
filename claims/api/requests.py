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

_FORMS = ("text", "html", "ninjs")
_SAID = ("title", "publisher", "url", "provider", "external_id")


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
        return _draft(self.validated_data, self.validated_data)


class ArticleToSubmit(Body):
    """An article in one of three forms, or by its address alone, with the names its system knows it by."""

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
    url = serializers.CharField(
        required=False,
        help_text="Its address on the web. Given without its words, it is fetched by a worker.",
    )
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
        """The members. Raises ValidationError unless there is one of text, html and ninjs, or a url alone."""
        if not attrs.get("url") or any(attrs.get(name) for name in _FORMS):
            require_exactly_one(attrs, _FORMS)
        return attrs

    def is_to_be_fetched(self) -> bool:
        """Whether the validated body has the article's address and not its words."""
        return not any(self.validated_data.get(name) for name in _FORMS)

    def said(self, *, sender: str) -> dict[str, str]:
        """What the sender says of the article, "" for nothing. An id without a provider is the sender's."""
        said = {name: self.validated_data.get(name, "") for name in _SAID}
        return said | {"provider": said["provider"] or (sender if said["external_id"] else "")}

    def draft(self, *, sender: str) -> Draft:
        """The draft that the validated body stands for, unless it is to be fetched.

        Raises NoArticleError for a page without one, NotNinjsError and WithheldError.
        """
        return _draft(self.validated_data, self.said(sender=sender))


def _draft(words: dict[str, Any], said: dict[str, str]) -> Draft:
    """What the text says of itself, and over it what the sender says."""
    draft = _read(words, said.get("url", ""))
    publisher = (said["publisher"],) if said.get("publisher") else ()
    return replace(
        draft,
        title=said.get("title") or draft.title,
        url=draft.url or said.get("url", ""),  # a page's own is the canonical one, where it may be believed
        provider=said.get("provider") or draft.provider,
        external_id=said.get("external_id") or draft.external_id,
        publishers=(*publisher, *draft.publishers),
    )


def _read(words: dict[str, Any], url: str) -> Draft:
    if words.get("html"):
        return read_html(words["html"], url=url)
    if words.get("ninjs"):
        return read_ninjs(json.dumps(words["ninjs"]))
    return Draft(text=words["text"])
