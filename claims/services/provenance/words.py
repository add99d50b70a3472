"""A claim's provenance in words: the independent origins, and the steps of a circle."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import TypedDict

import networkx as nx
from django.utils import timezone

from claims.services.provenance.circles import Circle
from claims.services.provenance.graph import ClaimGraph, NodeId, Place, Step
from claims.services.provenance.independence import IndependentOrigin


class StepRow(TypedDict):
    """One step as a flag of the graph keeps it as evidence; `edge` is None where it is no edge's."""

    rule: str
    text: str
    edge: int | None


def summary(graph: ClaimGraph, origins: Sequence[IndependentOrigin]) -> str:
    """Such as "4 sources, 1 origin: all rest on Reuters, 3 March", or "No source supports it yet"."""
    if not graph.sources:
        return "No source supports it yet"
    counted = f"{_number(len(graph.sources), 'source')}, {_number(len(origins), 'origin')}"
    resting = [_resting(origin, graph) for origin in origins]
    nothing = set(graph.sources) - {node for origin in origins for node in origin.sources}
    if nothing:
        verb = "leads" if len(nothing) == 1 else "lead"
        who = _how_many(len(nothing), len(graph.sources))
        resting.append(f"{who} {verb} back to this article or its publisher")
    return f"{counted}: {'; '.join(resting)}"


def _resting(origin: IndependentOrigin, graph: ClaimGraph) -> str:
    who = _how_many(len(origin.sources), len(graph.sources))
    verb = "rests" if len(origin.sources) == 1 else "rest"
    return f"{who} {verb} on {origin.name}" + (f", {day_in_words(origin.day)}" if origin.day else "")


def _how_many(some: int, of: int) -> str:
    if some != of or of == 1:
        return "it" if some == of else str(some)
    return "both" if of == 2 else "all"


def _number(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def day_in_words(day: date) -> str:
    """Such as "3 March", with the year where it is not this one."""
    year = f" {day.year}" if day.year != timezone.localdate().year else ""
    return f"{day.day} {day:%B}{year}"


def circle_rows(graph: ClaimGraph, circles: Sequence[Circle]) -> list[StepRow]:
    """The evidence of circles: each step as a sentence, in the order of the way round."""
    rows = list[StepRow]()
    for circle in circles:
        rows += [step_row(graph, step) for step in circle.steps]
        if circle.back is not None:
            rows.append(StepRow(rule="leads back", text=_back(graph, circle.back), edge=None))
    return [row for number, row in enumerate(rows) if row not in rows[:number]]


def origin_rows(graph: ClaimGraph, origins: Sequence[IndependentOrigin], reasons: str) -> list[StepRow]:
    """The evidence of a single origin: the reasons, and the steps of every way from a source to it."""
    rows = [StepRow(rule="single origin", text=reasons, edge=None)]
    ways = nx.DiGraph()
    for step in sorted(graph.steps, key=lambda step: (step.tail, step.head, step.edge), reverse=True):
        ways.add_edge(step.tail, step.head, step=step)
    for source in filter(ways.has_node, graph.sources):
        reached = nx.single_source_shortest_path(ways, source)
        ends = [path for node, path in reached.items() if any(node in origin.places for origin in origins)]
        path: list[NodeId] = min(ends, key=lambda path: (len(path), path), default=[])
        rows += [step_row(graph, ways.edges[pair]["step"]) for pair in pairwise(path)]
    return [row for number, row in enumerate(rows) if row not in rows[:number]]


def step_row(graph: ClaimGraph, step: Step) -> StepRow:
    """Such as "“Bridge shut” (The Echo) cites Reuters: “Reuters reported”"."""
    tail, head = _called(graph.places[step.tail]), _called(graph.places[step.head])
    shown = step.words and not graph.places[step.document].hidden
    words = f": “{step.words}”" if shown else ""
    return StepRow(rule=step.kind, text=f"{tail} {step.kind} {head}{words}", edge=step.edge)


def _back(graph: ClaimGraph, node: NodeId) -> str:
    place = graph.places[node]
    if place.kind == "article" or (node in graph.own and place.kind == "source"):
        return f"{_called(place)} is the article that the claim is made in"
    return f"{place.publisher or place.name} publishes the article that the claim is made in"


def _called(place: Place) -> str:
    if place.kind in ("source", "article"):
        return f"“{place.name}”" + (f" ({place.publisher})" if place.publisher else "")
    return place.name
