"""The editors' desk: Django's admin, over the services. One concept a file."""

from django.contrib import admin

from claims.admin import (
    archive_copy,
    article,
    capture,
    chain,
    claim,
    claim_source,
    fetch,
    flag,
    integration,
    outlet,
    policy,
    revision,
    scale,
    scan,
    snapshot,
    source,
)

__all__ = [
    "archive_copy",
    "article",
    "capture",
    "chain",
    "claim",
    "claim_source",
    "fetch",
    "flag",
    "integration",
    "outlet",
    "policy",
    "revision",
    "scale",
    "scan",
    "snapshot",
    "source",
]

admin.site.site_header = "Fact-check desk"
admin.site.site_title = "Fact-check desk"
admin.site.index_title = "What is on the desk"
