"""What an article says of where it has things from: in its text, and in what comes with it."""

import json
from pathlib import Path
from typing import Any

import pytest

from claims.models import Claim, Edge, Scan
from claims.services.intake import import_feed, import_ninjs
from claims.services.provenance import distance_to_origin
from claims.services.scanning import run_scan
from tests.factories import make_article, make_outlet, make_revision, make_scan

pytestmark = pytest.mark.django_db

TEXT = (
    "CNN noted that a deckhand had told Bloomberg the alarms were silent.\n\nThe council meets every Tuesday."
)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Lowbridge Star</title><item>
<title>Bridge</title><link>https://star.example/{path}</link><description>The bridge is shut.</description>
{source}<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">The bridge is shut again.
</content:encoded></item></channel></rss>"""
SOURCE = '<source url="https://feeds.example/rss">{}</source>'


def drawn() -> set[tuple[str, str, str]]:
    edges = Edge.objects.standing().select_related("tail", "head")
    return {(str(edge.tail), edge.kind, str(edge.head)) for edge in edges}


def scanned(text: str) -> Claim:
    for name in ("CNN", "Bloomberg"):
        make_outlet(name)
    scan: Scan = make_scan(make_revision(text, article=make_article()), state="queued")
    run_scan(scan_id=scan.pk)
    return Claim.objects.filter(revision=scan.revision).order_by("start")[0]


def imported_feed(tmp_path: Path, source: str, path: str = "a") -> None:
    (tmp_path / "feed.xml").write_text(FEED.format(source=source, path=path))
    (outcome,) = import_feed(source=str(tmp_path / "feed.xml"))
    assert outcome.error is None


def test_a_sentence_that_rests_on_nobody_draws_nothing() -> None:
    scanned("The council meets every Tuesday.")
    assert not drawn()


def test_a_claims_chain_is_drawn_from_the_claim_to_the_origin() -> None:
    claim = scanned(TEXT)
    assert drawn() == {
        (str(claim), "cites", "CNN"),
        ("CNN", "cites", "Bloomberg"),
        ("Bloomberg", "quotes", "a deckhand"),
    }


def test_a_claim_without_sources_is_as_far_from_its_origin_as_its_text_says() -> None:
    distance = distance_to_origin(scanned(TEXT))
    assert (distance.hops, distance.outcome) == (3, "dead_end")


def test_scanning_again_draws_nothing_twice() -> None:
    claim = scanned(TEXT)
    before = list(Edge.objects.order_by("pk").values_list("pk", flat=True))
    run_scan(scan_id=make_scan(claim.revision, state="queued").pk)
    assert list(Edge.objects.order_by("pk").values_list("pk", flat=True)) == before


@pytest.mark.parametrize("name", ["infosource", "infosources", "infoSources"])
def test_who_supplied_a_ninjs_item_is_drawn(name: str) -> None:
    dpa, _ = make_outlet("dpa"), make_outlet("The Lowbridge Star")
    item: dict[str, Any] = {"uri": "urn:x", "provider": "The Lowbridge Star", name: [{"name": "dpa"}]}
    article = import_ninjs(ninjs=json.dumps({**item, "body_text": "The bridge is shut."})).article
    edge = Edge.objects.get()
    assert (edge.tail.article, edge.head.outlet, edge.finder) == (article, dpa, "metadata")
    assert edge.evidence == [{"text": "dpa", "rule": "infoSources"}]


def test_a_name_of_no_text_is_passed_over() -> None:
    make_outlet("The Lowbridge Star")
    names = [{"name": "\0"}, {"name": "\ud800"}, {"name": "\u202e"}]
    item = {
        "uri": "urn:x",
        "provider": "The Lowbridge Star",
        "infosources": names,
        "body_text": "It is shut.",
    }
    import_ninjs(ninjs=json.dumps(item))
    assert {head for _, _, head in drawn()} <= {"\ufffd"}


def test_the_publisher_itself_is_nobody_that_it_has_it_from() -> None:
    make_outlet("The Lowbridge Star")
    item = {
        "uri": "urn:x",
        "infosources": [{"name": "the lowbridge star"}],
        "body_text": "The bridge is shut.",
    }
    import_ninjs(ninjs=json.dumps(item))
    assert not drawn()


def test_an_rss_item_without_a_source_draws_nothing(tmp_path: Path) -> None:
    imported_feed(tmp_path, "")
    assert not drawn()


@pytest.mark.parametrize(
    "source", ["<source/>", "<source url=''> </source>", "<source url='::'>\u202e</source>"]
)
def test_a_broken_source_of_an_item_stops_nothing(tmp_path: Path, source: str) -> None:
    imported_feed(tmp_path, source)


def test_the_source_of_an_rss_item_is_drawn(tmp_path: Path) -> None:
    make_outlet("Reuters", wire=True)
    imported_feed(tmp_path, SOURCE.format("Reuters"))
    edge = Edge.objects.get()
    assert (str(edge.head), edge.evidence) == ("Reuters", [{"text": "Reuters", "rule": "RSS source"}])


def test_what_is_known_stays_where_another_way_in_says_nothing(tmp_path: Path) -> None:
    imported_feed(tmp_path, SOURCE.format("The Quill Post"))
    imported_feed(tmp_path, "")
    assert {head for _, _, head in drawn()} == {"The Quill Post"}
