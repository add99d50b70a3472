"""The engine: text in, chains out. Pure Python, no Django, no I/O beyond its own data files."""

from claims.attribution.engine import VERSION, analyse
from claims.attribution.model import (
    FLAGS,
    SECONDARY,
    Analysis,
    Attribution,
    Evidence,
    Finding,
    Origin,
    Relay,
)
from claims.attribution.outlets import Outlet, OutletIndex, OutletsFileError, read_outlets
from claims.attribution.sentences import sentences

__all__ = [
    "FLAGS",
    "SECONDARY",
    "VERSION",
    "Analysis",
    "Attribution",
    "Evidence",
    "Finding",
    "Origin",
    "Outlet",
    "OutletIndex",
    "OutletsFileError",
    "Relay",
    "analyse",
    "read_outlets",
    "sentences",
]
