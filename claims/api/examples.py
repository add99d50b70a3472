"""Examples for the OpenAPI document."""

from drf_spectacular.utils import OpenApiExample

_TEXT = (
    "The mayor of Lowbridge will resign on Friday, the Associated Press reported, citing local media.\n\n"
    "A harbour pilot told Reuters that the bridge had been closed since March."
)

TRACE = [
    OpenApiExample("A text", value={"text": _TEXT, "publisher": "The Lowbridge Echo"}, request_only=True),
    OpenApiExample(
        "A fragment of HTML", value={"html": "<p>The mayor told Reuters …</p>"}, request_only=True
    ),
]

SUBMIT = [
    OpenApiExample(
        "From a newsroom system",
        value={
            "text": _TEXT, "title": "Mayor to resign", "publisher": "lowbridgeecho.example",
            "external_id": "story-4711",
        },
        request_only=True,
    ),
    OpenApiExample(
        "A page's source",
        value={"html": "<html>…</html>", "url": "https://lowbridgeecho.example/mayor-to-resign"},
        request_only=True,
    ),
    OpenApiExample(
        "An address to be fetched",
        value={"url": "https://lowbridgeecho.example/mayor-to-resign"},
        request_only=True,
    ),
    OpenApiExample(
        "A ninjs item of an archive",
        value={
            "ninjs": {
                "uri": "https://agency.example/items/1", "headline": "Mayor to resign", "body_text": _TEXT,
                "versioncreated": "2026-11-24T12:00:00Z",
            },
            "queue": "bulk",
        },
        request_only=True,
    ),
]  # fmt: skip
