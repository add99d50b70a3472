"""The newsroom's roles: groups with the permissions that each needs."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction

_READ = [
    f"view_{model}"
    for model in (
        "outlet",
        "outletname",
        "outletdomain",
        "article",
        "revision",
        "claim",
        "claimmatch",
        "scan",
        "fetch",
        "chain",
        "link",
        "flag",
        "rereview",
        "source",
        "snapshot",
        "claimsource",
        "capture",
        "archivecopy",
        "node",
        "origin",
        "edge",
        "sourcereading",
        "provenancecheck",
        "scale",
        "rating",
        "verdict",
        "verdictversion",
    )
]
_MATCHES = ["add_claimmatch", "change_claimmatch"]
_EDIT = ["add_article", "change_article", "add_claim", "change_claim", "change_flag", "add_scan"]
_GRAPH = ["add_edge", "change_edge"]
_SOURCES = [f"{verb}_{model}" for verb in ("add", "change") for model in ("source", "claimsource")]
_OUTLETS = [
    f"{verb}_{model}" for verb in ("add", "change") for model in ("outlet", "outletname", "outletdomain")
]
_LEAD = [
    "view_protected_source",
    "view_integration",
    "add_integration",
    "change_integration",
    "delete_outletname",
    "delete_outletdomain",
    "publish_verdict",
    "retract_verdict",
    "override_policy",
    "change_policyrule",
    "add_assignment",
    "add_scale",
    "change_scale",
    "add_rating",
    "change_rating",
    "delete_rating",
]
# How the newsroom came to a verdict, which its systems need not know.
_READ_DESK = [
    f"view_{model}"
    for model in ("review", "policyrule", "writtenreason", "override", "contact", "assignment", "closure")
]
_WRITE = ["add_verdictversion", "add_contact"]
_REVIEW = ["approve_verdict", "add_closure", "change_closure", "change_rereview"]

EDITORS, REVIEWERS, DESK_LEADS, INTEGRATIONS = "editors", "reviewers", "desk leads", "integrations"

# Editors write, reviewers approve; desk leads do both (never for the same words), publish and set the rules.
PERMISSIONS = {
    EDITORS: _READ + _READ_DESK + _EDIT + _MATCHES + _WRITE + _SOURCES + _GRAPH + _OUTLETS,
    REVIEWERS: _READ + _READ_DESK + _MATCHES + _REVIEW,
    DESK_LEADS: (
        _READ + _READ_DESK + _EDIT + _MATCHES + _WRITE + _SOURCES + _GRAPH + _OUTLETS + _REVIEW + _LEAD
    ),
    INTEGRATIONS: [*_READ, "add_article", "add_scan"],
}


@transaction.atomic
def create_roles() -> list[Group]:
    """Creates the groups where they are missing and gives each the permissions above; returns them.

    Permissions that an administrator added to a group are kept.
    """
    groups = []
    for name, codenames in PERMISSIONS.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label="claims", codename__in=codenames)
        )
        groups.append(group)
    return groups
