"""ninjs, the IPTC's News in JSON: 1.x (body_html, headline), 2.x (bodies, headlines) and 3.x (camelCase).

Field names are those of the schemas at https://iptc.org/std/ninjs/, read in lower case, which makes 2.x and
3.x one. ninjs has no field for the provider: agencies name themselves in `infosource(s)` or as the
`copyrightholder`, and some systems add `provider` or `source`.
"""

import json
import re
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from claims.services.intake.drafts import Draft, HadFrom
from claims.services.intake.errors import NotNinjsError, WithheldError
from claims.services.intake.html import read_fragment

_MARKUP = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TEXT_TYPES = ("", "text/plain", "text/html", "application/xhtml+xml")
_ADVICE = "Export the item as ninjs 1.x, 2.x or 3.x again, or paste the article's text."


def read_ninjs(text: str) -> Draft:
    """The draft that a ninjs item stands for.

    Raises NotNinjsError, naming the field that is missing or of a wrong type, and WithheldError for an item
    that its provider withheld or cancelled.
    """
    item = _item(text)
    uri = _string(item, "uri")
    if not uri:
        raise NotNinjsError(f"The item has no `uri`, which ninjs requires. {_ADVICE}")
    if (status := _string(item, "pubstatus").lower()) in ("withheld", "canceled"):
        raise WithheldError(f"The provider marked this item as {status}. Ask the provider before using it.")
    names = _provider_names(item)
    return Draft(
        text=_body(item),
        title=_headline(item),
        provider=_authority(uri) or "ninjs",
        external_id=uri,
        publishers=(*names, _authority(uri)),
        credited=names,
        had_from=tuple(HadFrom(name, "infoSources") for name in _info_sources(item)),
        byline=_string(item, "by") or _string(item, "byline"),
        language=_string(item, "language"),
        published_at=_moment(item, "versioncreated"),
        versioned=bool(_string(item, "versioncreated")),
    )


def _item(text: str) -> dict[str, Any]:
    try:
        item = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotNinjsError(f"This is not JSON (line {error.lineno}: {error.msg}). {_ADVICE}") from None
    except (RecursionError, ValueError):
        raise NotNinjsError(f"This JSON is nested too deep or has a number too large. {_ADVICE}") from None
    if isinstance(item, list):
        raise NotNinjsError(
            f"This is a list of {len(item)} things, not one item. Import each item by itself."
        )
    if not isinstance(item, dict):
        raise NotNinjsError(f"This JSON is no object, and a ninjs item is one. {_ADVICE}")
    return {name.lower(): value for name, value in item.items()}


def _string(item: dict[str, Any], name: str) -> str:
    value = item.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotNinjsError(f"`{name}` has to be text, and is {type(value).__name__}. {_ADVICE}")
    return value


def _objects(item: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The objects of an array, each with its names in lower case."""
    values = item.get(name) or []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise NotNinjsError(f"`{name}` has to be an array of objects. {_ADVICE}")
    return [{key.lower(): value for key, value in each.items()} for each in values]


def _variants(item: dict[str, Any], plural: str, prefix: str) -> list[tuple[str, str]]:
    """What an item has of one thing, as (media type, value), the main one first.

    Since 2.0 it is an array of objects, before that a field for each role, such as `body_html`.
    """
    found = [
        (_string(each, "role"), _string(each, "contenttype").lower(), _string(each, "value"))
        for each in _objects(item, plural)
    ]
    found += [
        (name.removeprefix(prefix), "", _string(item, name)) for name in item if name.startswith(prefix)
    ]
    main_first = sorted(found, key=lambda variant: variant[0] != "main")
    return [(media_type, value) for _, media_type, value in main_first if value.strip()]


def _body(item: dict[str, Any]) -> str:
    """The text of the item's body. Markup comes first: bodies in plain text often lost their paragraphs."""
    bodies = [body for body in _variants(item, "bodies", "body_") if body[0] in _TEXT_TYPES]
    for media_type, value in bodies:
        if media_type != "text/plain" and _MARKUP.search(value):
            return read_fragment(value)
    if bodies:
        return bodies[0][1]
    raise NotNinjsError(
        f"The item (type: {_string(item, 'type') or 'not stated'}) has no body with text: neither `body_html`"
        f" or `body_text` (1.x) nor `bodies` (2.x, 3.x). {_ADVICE}"
    )


def _headline(item: dict[str, Any]) -> str:
    variants = [value for _, value in _variants(item, "headlines", "headline_")]
    headline = next(filter(None, [_string(item, "headline"), *variants, _string(item, "title")]), "")
    return read_fragment(headline) if _MARKUP.search(headline) else headline


def _provider_names(item: dict[str, Any]) -> tuple[str, ...]:
    provider = item.get("provider")
    if isinstance(provider, dict):
        provider = provider.get("name")
    named = [provider if isinstance(provider, str) else "", *_info_sources(item)]
    names = [*named, _string(item, "source"), _string(item, "copyrightholder")]
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _info_sources(item: dict[str, Any]) -> list[str]:
    """Who supplied the item, or information that it was made with."""
    sources = [*_objects(item, "infosources"), *_objects(item, "infosource")]
    names = (_string(source, "name").strip() for source in sources)
    return list(dict.fromkeys(filter(None, names)))


def _authority(uri: str) -> str:
    """Who gave the uri out: the domain in http://tt.se/…, urn:newsml:dpa.com:2009…, tag:reuters.com,2026:…"""
    scheme, _, rest = uri.partition(":")
    if scheme in ("http", "https"):
        return (urlsplit(uri).hostname or "").removeprefix("www.")
    if scheme == "tag":
        return rest.partition(",")[0]
    parts = rest.split(":")
    return parts[1] if scheme == "urn" and parts[0] == "newsml" and len(parts) > 1 else ""


def _moment(item: dict[str, Any], name: str) -> datetime | None:
    value = _string(item, name)
    try:
        moment = datetime.fromisoformat(value) if value else None
    except ValueError:
        raise NotNinjsError(f"`{name}` is no date and time of ISO 8601: {value[:50]}. {_ADVICE}") from None
    if moment and not moment.tzinfo:
        moment = moment.replace(tzinfo=UTC)
    return moment and moment.astimezone(UTC)
