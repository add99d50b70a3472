"""Edges that a person draws, because they know what no text says; and the ending of those that are wrong."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.errors import ClaimsError, InvalidInputError, NotFoundError, WrongStateError
from claims.models import Edge, EdgeKind, Finder, Nature
from claims.services.permitting import require
from claims.services.provenance.asking import request_checks
from claims.services.provenance.loading import claims_resting_on
from claims.services.provenance.nodes import Named, Target, node_ids, ref
from claims.services.typed import needed

if TYPE_CHECKING:
    from django.contrib.auth.models import User


class SameEndsError(InvalidInputError):
    code = "same-ends"
    title = "Nothing rests on itself"


class EdgeStandsError(ClaimsError):
    code = "edge-stands"
    title = "That is drawn already"


@transaction.atomic
def draw_edge(*, tail: Target, head: Target | Named, kind: str, why: str, user: "User") -> Edge:
    """Draws that the tail rests on the head, has every claim that it touches checked, and returns the edge.

    `kind` is an EdgeKind; `why` says how the person knows. A head that is no row is `Named`: a person, an
    organisation, a document. Raises NotAllowedError, MissingWordsError, UnstorableTextError,
    InvalidInputError for a kind that does not exist or a claim as the head, SameEndsError, and
    EdgeStandsError where the person or a colleague drew it before.
    """
    require(user, "add_edge", to="draw what rests on what")
    _refuse_kind(kind)
    why = needed(why, missing="Say how you know it: the words, or who told you.")
    ends = (ref(tail), _named(head) if isinstance(head, Named) else ref(head))
    _refuse_ends(*ends)
    ids = node_ids(ends)
    nodes = {"document_id": ids[ends[0]], "tail_id": ids[ends[0]], "head_id": ids[ends[1]]}
    evidence = [{"text": why, "rule": "drawn by a person"}]
    try:
        with transaction.atomic():
            edge = Edge.objects.create(
                **nodes, kind=kind, finder=Finder.PERSON, drawn_by=user, evidence=evidence
            )
    except IntegrityError as error:
        raise EdgeStandsError("Somebody has drawn this before. Look at what is there.") from error
    request_checks(claims=claims_resting_on([edge.document_id]), requested_by=user)
    return edge


@transaction.atomic
def end_edge(*, edge_id: int, why: str, user: "User") -> Edge:
    """Ends an edge, a person's or one that was found, has every claim that it touches checked, and returns
    it.

    One that was found is not drawn again, however often its text is read. Raises NotAllowedError,
    NotFoundError, WrongStateError for one that has ended, MissingWordsError and UnstorableTextError.
    """
    require(user, "change_edge", to="end what rests on what")
    why = needed(why, missing="Say why it is wrong: it stays on record.")
    edge = Edge.objects.select_for_update().filter(pk=edge_id).first()
    if edge is None:
        raise NotFoundError(f"There is no edge {edge_id}. Reload the page: it may show another by now.")
    if edge.ended_at is not None:
        raise WrongStateError("It has ended already: the text was read again, or somebody was faster.")
    claims = claims_resting_on([edge.document_id])
    edge.ended_at, edge.ended_by, edge.ended_because = timezone.now(), user, why
    edge.save(update_fields=["ended_at", "ended_by", "ended_because"])
    request_checks(claims=claims, requested_by=user)
    return edge


def _refuse_kind(kind: str) -> None:
    if kind not in EdgeKind.values:
        known = ", ".join(EdgeKind.values)
        raise InvalidInputError(f"“{kind[:50]}” is no kind of edge. Choose one of: {known}.")


def _named(head: Named) -> Named:
    if head.nature not in Nature.values:
        known = ", ".join(Nature.values)
        raise InvalidInputError(f"“{head.nature[:50]}” is no nature of an origin. Choose one of: {known}.")
    return replace(head, name=needed(head.name, missing="Name whom or what it rests on."))


def _refuse_ends(tail: object, head: object) -> None:
    if tail == head:
        raise SameEndsError("Both ends are the same. Choose what it rests on.")
    if isinstance(head, tuple) and head[0] == "claim":
        raise InvalidInputError("Nothing rests on a claim. Choose the article that makes it.")
