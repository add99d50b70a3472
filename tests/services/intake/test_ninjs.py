"""ninjs of every major version, read by the names of its schemas."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimsError
from claims.services.intake.errors import NotNinjsError, WithheldError
from claims.services.intake.ninjs import read_ninjs

HTML = "<p>The bridge was closed.</p><p>A pilot told Reuters why.</p>"
V1: dict[str, Any] = {
    "uri": "http://echo.example/items/1", "type": "text", "versioncreated": "2026-03-04T10:11:12+02:00",
    "headline": "Bridge closed", "byline": "Ann Weaver", "language": "en-GB", "body_html": HTML,
    "infosource": [{"name": "Lowbridge Echo"}], "copyrightholder": "Echo Media",
}  # fmt: skip
V2: dict[str, Any] = {
    "uri": "urn:newsml:echo.example:20260304:1", "versioncreated": "2026-03-04T08:11:12Z", "by": "Ann Weaver",
    "headlines": [{"role": "sub", "value": "Crack found"}, {"role": "main", "value": "Bridge closed"}],
    "bodies": [
        {"role": "nitf", "contenttype": "application/xml", "value": "<nitf>no</nitf>"},
        {"role": "text", "contenttype": "text/plain", "value": "The bridge was closed. A pilot said why."},
        {"role": "html", "contenttype": "text/html", "value": HTML},
    ],
    "infosources": [{"name": "Lowbridge Echo"}], "language": "en-GB",
}  # fmt: skip
V3: dict[str, Any] = {
    "uri": "tag:echo.example,2026:1", "versionCreated": "2026-03-04T08:11:12+00:00", "by": "Ann Weaver",
    "headlines": [{"value": "Bridge closed"}],
    "bodies": [{"contentType": "application/xhtml+xml", "value": HTML}],
    "infoSources": [{"name": "Lowbridge Echo"}], "language": "en-GB", "pubStatus": "usable",
}  # fmt: skip
VERSIONS = pytest.mark.parametrize("item", [V1, V2, V3], ids=["1.x", "2.x", "3.x"])


def without(item: dict[str, Any], *names: str) -> str:
    return json.dumps({name: value for name, value in item.items() if name not in names})


@pytest.mark.parametrize(
    ("text", "why"),
    [("", "line 1"), ("{'uri': 1}", "not JSON"), ("[{}, {}]", "each item by itself"), ('"uri"', "no object"),
     ("[" * 100_000, "nested too deep"), ("1" * 5000, "too large")],
    ids=["empty", "no-json", "list", "string", "deep", "huge-number"],
)  # fmt: skip
def test_what_is_no_json_object_is_refused_and_says_why(text: str, why: str) -> None:
    with pytest.raises(NotNinjsError, match=why):
        read_ninjs(text)


@VERSIONS
def test_an_item_without_uri_is_refused_by_name(item: dict[str, Any]) -> None:
    with pytest.raises(NotNinjsError, match="no `uri`"):
        read_ninjs(without(item, "uri"))


@VERSIONS
def test_an_item_without_a_body_is_refused_by_the_names_of_every_version(item: dict[str, Any]) -> None:
    with pytest.raises(NotNinjsError, match=r"`body_html` or `body_text` \(1\.x\) nor `bodies`"):
        read_ninjs(without(item, "bodies", "body_html"))


@pytest.mark.parametrize(
    ("field", "value"),
    [("headline", 5), ("bodies", "text"), ("bodies", [1]), ("body_html", ["a"]), ("versioncreated", "today"),
     ("language", {}), ("infosources", [None]), ("headlines", [{"value": 1}])],
)  # fmt: skip
def test_a_field_of_a_wrong_type_is_named(field: str, value: Any) -> None:
    with pytest.raises(NotNinjsError, match="`(value|" + field + ")`"):
        read_ninjs(json.dumps(V1 | {field: value}))


@pytest.mark.parametrize("item", [V1 | {"pubstatus": "withheld"}, V3 | {"pubStatus": "canceled"}])
def test_an_item_that_its_provider_took_back_is_refused(item: dict[str, Any]) -> None:
    with pytest.raises(WithheldError, match="Ask the provider"):
        read_ninjs(json.dumps(item))


@VERSIONS
def test_every_version_gives_the_same_article(item: dict[str, Any]) -> None:
    draft = read_ninjs(json.dumps(item))
    assert draft.text.split("\n\n\n\n") == ["The bridge was closed.", "A pilot told Reuters why."]
    assert (draft.title, draft.byline, draft.language) == ("Bridge closed", "Ann Weaver", "en-GB")
    assert (draft.published_at, draft.versioned) == (datetime(2026, 3, 4, 8, 11, 12, tzinfo=UTC), True)
    assert draft.publishers[0] == "Lowbridge Echo"


@VERSIONS
def test_an_item_is_known_by_its_uri_and_who_gave_it_out(item: dict[str, Any]) -> None:
    draft = read_ninjs(json.dumps(item))
    assert (draft.provider, draft.external_id) == ("echo.example", item["uri"])


def test_a_uri_that_names_nobody_belongs_to_ninjs_itself() -> None:
    assert read_ninjs(json.dumps(V1 | {"uri": "8d19cf88-b3ab"})).provider == "ninjs"


@pytest.mark.parametrize(
    "extra", [{"provider": "AP"}, {"provider": {"name": "AP"}}, {"infosource": [{"name": "AP"}]}]
)
def test_the_provider_is_told_by_the_fields_that_systems_use(extra: dict[str, Any]) -> None:
    assert read_ninjs(json.dumps(V1 | extra)).publishers[0] == "AP"


def test_a_plain_body_is_taken_where_there_is_no_markup() -> None:
    item = {"uri": "a:1", "body_text": "Costs < 5 & > 3.\n\nMore.", "headline_main": "H"}
    assert read_ninjs(json.dumps(item)).text == "Costs < 5 & > 3.\n\nMore."


def test_nothing_active_survives_in_body_or_headline() -> None:
    item = V1 | {"headline": "A <b onclick=x>bridge</b>", "body_html": "<p>a<script>alert(1)</script></p>"}
    draft = read_ninjs(json.dumps(item))
    assert (draft.title, draft.text) == ("A bridge", "a")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["name", "value", "role"]), inner)
    ),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from([*V1, *V2, *V3, "provider", "pubstatus", "body_x", "title"]), JSON))
def test_no_json_raises_anything_but_our_own_errors(item: dict[str, Any]) -> None:
    with suppress(ClaimsError):
        read_ninjs(json.dumps({"uri": "a:1", "body_text": "x"} | item))
