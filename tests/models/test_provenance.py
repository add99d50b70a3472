"""Nodes and edges: what the database refuses."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, ProgrammingError
from django.utils import timezone

from claims.models import Edge, Fingerprint, Flag, Node, Origin, ProvenanceCheck, SourceReading
from tests.factories import make_claim, make_flag, make_outlet, make_snapshot, make_source

pytestmark = pytest.mark.django_db


def make_edge(**fields: Any) -> Edge:
    tail, head = (Node.objects.create(source=make_source()) for _ in range(2))
    words = [{"text": "reported", "rule": "reported"}]
    defaults = {"document": tail, "tail": tail, "head": head, "kind": "cites", "finder": "engine"}
    return Edge.objects.create(**({"evidence": words} | defaults | fields))


@pytest.mark.parametrize("targets", [(), ("source", "outlet")])
def test_a_node_has_one_target_and_no_more(targets: tuple[str, ...]) -> None:
    rows = {"source": make_source(), "outlet": make_outlet()}
    with pytest.raises(IntegrityError, match="node_has_one_target"):
        Node.objects.create(**{name: rows[name] for name in targets})


def test_a_row_has_one_node() -> None:
    source = make_source()
    Node.objects.create(source=source)
    with pytest.raises(IntegrityError, match="source_id"):
        Node.objects.create(source=source)


def test_nothing_rests_on_itself() -> None:
    node = Node.objects.create(source=make_source())
    with pytest.raises(IntegrityError, match="edge_joins_two"):
        make_edge(tail=node, head=node)


def test_an_edge_without_evidence_is_refused() -> None:
    with pytest.raises(IntegrityError, match="edge_has_evidence"):
        make_edge(evidence=[])


def test_an_edge_of_nobody_is_no_persons() -> None:
    with pytest.raises(IntegrityError, match="edge_drawn_by_iff_a_person"):
        make_edge(finder="person")


def test_a_persons_edge_is_not_the_engines(editor: User) -> None:
    with pytest.raises(IntegrityError, match="edge_drawn_by_iff_a_person"):
        make_edge(drawn_by=editor)


def test_a_person_who_ends_an_edge_says_why(editor: User) -> None:
    edge = make_edge()
    with pytest.raises(IntegrityError, match="edge_ended_by_a_person_says_why"):
        Edge.objects.filter(pk=edge.pk).update(ended_at=timezone.now(), ended_by=editor)


def test_the_same_edge_stands_once() -> None:
    edge = make_edge()
    with pytest.raises(IntegrityError, match="edge_stands_once"):
        make_edge(document=edge.tail, tail=edge.tail, head=edge.head)


def test_an_edge_that_ended_may_be_drawn_again() -> None:
    edge = make_edge()
    Edge.objects.update(ended_at=timezone.now())
    assert make_edge(document=edge.tail, tail=edge.tail, head=edge.head).pk != edge.pk


def test_an_edge_cannot_be_changed() -> None:
    make_edge()
    with pytest.raises(ProgrammingError, match="Cannot update"):
        Edge.objects.update(kind="quotes")


def test_an_edge_that_ended_stays_so() -> None:
    make_edge()
    Edge.objects.update(ended_at=timezone.now())
    with pytest.raises(ProgrammingError, match="Cannot update"):
        Edge.objects.update(ended_at=None)


def test_an_edge_cannot_be_deleted() -> None:
    with pytest.raises(ProgrammingError, match="Cannot delete"):
        make_edge().delete()


@pytest.mark.parametrize("model", [Node, Origin, Fingerprint])
def test_what_the_graph_is_made_of_does_not_change(model: type[Node]) -> None:
    rows: dict[type[Any], dict[str, Any]] = {
        Node: {"outlet": make_outlet()},
        Origin: {"name": "The mayor", "key": "named:mayor", "nature": "person"},
        Fingerprint: {"snapshot": make_snapshot(), "marks": [1]},
    }
    row = model.objects.create(**rows[model])
    with pytest.raises(ProgrammingError, match="Cannot update"):
        row.save()


def test_a_claim_has_one_unfinished_check_at_most() -> None:
    claim = make_claim()
    ProvenanceCheck.objects.create(claim=claim, due_at=timezone.now())
    with pytest.raises(IntegrityError, match="provenancecheck_one_unfinished_per_claim"):
        ProvenanceCheck.objects.create(claim=claim, state="running", due_at=timezone.now())


def test_a_snapshot_has_one_unfinished_reading_at_most() -> None:
    snapshot = make_snapshot()
    SourceReading.objects.create(snapshot=snapshot, due_at=timezone.now())
    with pytest.raises(IntegrityError, match="reading_one_unfinished_per_snapshot"):
        SourceReading.objects.create(snapshot=snapshot, state="running", due_at=timezone.now())


def test_a_flag_of_the_graph_is_of_no_scan() -> None:
    with pytest.raises(DatabaseError, match="flag_of_a_scan_iff_of_the_text"):
        make_flag(kind="circular")


def test_a_flag_of_the_text_is_of_a_scan() -> None:
    with pytest.raises(IntegrityError, match="flag_of_a_scan_iff_of_the_text"):
        Flag.objects.create(claim=make_claim(), kind="relay", evidence=[])
