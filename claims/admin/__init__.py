"""The editors' desk: Django's admin, over the services. One concept a file."""

from django.contrib import admin

from claims.admin import (
    article,
    chain,
    claim,
    fetch,
    flag,
    integration,
    outlet,
    policy,
    revision,
    scale,
    scan,
)

__all__ = [
    "article",
    "chain",
    "claim",
    "fetch",
    "flag",
    "integration",
    "outlet",
    "policy",
    "revision",
    "scale",
    "scan",
]

admin.site.site_header = "Fact-check desk"
admin.site.site_title = "Fact-check desk"
admin.site.index_title = "What is on the desk"
