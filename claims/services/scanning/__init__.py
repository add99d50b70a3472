"""Scans: asked for, run by a worker, written in one piece, and picked up again where one is lost."""

from claims.services.scanning.requesting import request_scan, retry_scan
from claims.services.scanning.running import run_scan
from claims.services.scanning.sweeping import sweep_due_scans

__all__ = ["request_scan", "retry_scan", "run_scan", "sweep_due_scans"]
