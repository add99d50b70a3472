"""A verdict's way from a first draft to the reader, and to its correction. One use case a file."""

from claims.services.review.assigning import assign_claim, close_claim, reopen_claim, unassign_claim
from claims.services.review.contacting import log_contact, record_answer
from claims.services.review.deciding import (
    approve_verdict,
    publish_verdict,
    retract_verdict,
    return_verdict,
    submit_verdict,
)
from claims.services.review.drafting import save_draft
from claims.services.review.excusing import override_rule, write_reason
from claims.services.review.rendering import render_markdown

__all__ = [
    "approve_verdict",
    "assign_claim",
    "close_claim",
    "log_contact",
    "override_rule",
    "publish_verdict",
    "record_answer",
    "render_markdown",
    "reopen_claim",
    "retract_verdict",
    "return_verdict",
    "save_draft",
    "submit_verdict",
    "unassign_claim",
    "write_reason",
]
