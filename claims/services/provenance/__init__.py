"""The provenance graph: drawn, kept right as sources come and go, and asked what a claim rests on."""

from claims.services.provenance.answers import (
    Independence,
    circles_of,
    distance_to_origin,
    independent_origins,
)
from claims.services.provenance.asking import request_checks, request_checks_of_source, request_reading
from claims.services.provenance.checking import run_check, sweep_due_checks
from claims.services.provenance.distance import Distance, Outcome
from claims.services.provenance.drawing import draw_edge, end_edge
from claims.services.provenance.nodes import Named
from claims.services.provenance.reading import run_reading, sweep_due_readings

__all__ = [
    "Distance",
    "Independence",
    "Named",
    "Outcome",
    "circles_of",
    "distance_to_origin",
    "draw_edge",
    "end_edge",
    "independent_origins",
    "request_checks",
    "request_checks_of_source",
    "request_reading",
    "run_check",
    "run_reading",
    "sweep_due_checks",
    "sweep_due_readings",
]
