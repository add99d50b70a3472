"""Edges that people draw and end."""

import pytest
from django.contrib.auth.models import User

from claims.errors import ClaimsError, InvalidInputError, NotAllowedError, NotFoundError, WrongStateError
from claims.models import Claim, Edge, Nature, ProvenanceCheck, Source
from claims.services.provenance import Named, draw_edge, end_edge
from claims.services.provenance.drawing import EdgeStandsError, SameEndsError
from claims.services.typed import MissingWordsError, UnstorableTextError
from tests.factories import make_claim_source, make_outlet, make_source
from tests.services.provenance.world import checked, claim_of_own_paper

pytestmark = pytest.mark.django_db

MINISTRY = Named("The Transport Ministry", Nature.ORGANISATION)


@pytest.fixture
def claim() -> Claim:
    return claim_of_own_paper()


@pytest.fixture
def source(claim: Claim) -> Source:
    return make_claim_source(claim, make_source(outlet=make_outlet())).source


def draw(source: Source, user: User, **fields: object) -> Edge:
    given: dict[str, object] = {"tail": source, "head": MINISTRY, "kind": "quotes", "why": "I was told so."}
    return draw_edge(**(given | fields), user=user)  # type: ignore[arg-type]


@pytest.mark.parametrize("cast", ["reviewer", "outsider"])
def test_only_who_edits_claims_may_draw(source: Source, cast: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(NotAllowedError, match="You may not draw"):
        draw(source, request.getfixturevalue(cast))


@pytest.mark.parametrize("cast", ["reviewer", "outsider"])
def test_only_who_edits_claims_may_end(
    source: Source, editor: User, cast: str, request: pytest.FixtureRequest
) -> None:
    edge = draw(source, editor)
    with pytest.raises(NotAllowedError, match="You may not end"):
        end_edge(edge_id=edge.pk, why="No.", user=request.getfixturevalue(cast))


@pytest.mark.parametrize(
    ("fields", "error", "words"),
    [
        ({"why": " "}, MissingWordsError, "how you know it"),
        ({"why": "\0"}, UnstorableTextError, "NUL"),
        ({"kind": "likes"}, InvalidInputError, "no kind of edge"),
        ({"head": Named(" ", Nature.PERSON)}, MissingWordsError, "Name whom"),
        ({"head": Named("\ud800", Nature.PERSON)}, UnstorableTextError, "surrogate"),
        ({"head": Named("the mayor", "cat")}, InvalidInputError, "no nature"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    source: Source, editor: User, fields: dict[str, object], error: type[ClaimsError], words: str
) -> None:
    with pytest.raises(error, match=words):
        draw(source, editor, **fields)


def test_nothing_rests_on_itself(source: Source, editor: User) -> None:
    with pytest.raises(SameEndsError, match="Both ends are the same"):
        draw(source, editor, head=source)


def test_nothing_rests_on_a_claim(source: Source, claim: Claim, editor: User) -> None:
    with pytest.raises(InvalidInputError, match="Nothing rests on a claim"):
        draw(source, editor, head=claim)


def test_the_same_is_not_drawn_twice(source: Source, editor: User) -> None:
    draw(source, editor)
    with pytest.raises(EdgeStandsError, match="drawn this before"):
        draw(source, editor, head=Named("the transport ministry", Nature.PERSON))


def test_an_edge_that_does_not_exist_cannot_be_ended(editor: User) -> None:
    with pytest.raises(NotFoundError, match="no edge 12345"):
        end_edge(edge_id=12345, why="No.", user=editor)


def test_an_edge_does_not_end_twice(source: Source, editor: User) -> None:
    edge = draw(source, editor)
    end_edge(edge_id=edge.pk, why="Wrong ministry.", user=editor)
    with pytest.raises(WrongStateError, match="ended already"):
        end_edge(edge_id=edge.pk, why="Wrong ministry.", user=editor)


def test_an_edge_is_not_ended_without_a_reason(source: Source, editor: User) -> None:
    edge = draw(source, editor)
    with pytest.raises(MissingWordsError, match="why it is wrong"):
        end_edge(edge_id=edge.pk, why="", user=editor)


def test_a_drawn_edge_keeps_who_and_how_they_know(source: Source, editor: User) -> None:
    edge = draw(source, editor, why="  <b>I</b> was there. ")
    assert (edge.drawn_by, edge.finder) == (editor, "person")
    assert edge.evidence == [{"text": "<b>I</b> was there.", "rule": "drawn by a person"}]


def test_what_it_touches_is_checked(source: Source, claim: Claim, editor: User) -> None:
    draw(source, editor)
    assert ProvenanceCheck.objects.unfinished().get().claim == claim
    assert checked(claim) == "1 source, 1 origin: it rests on The Transport Ministry"


def test_ending_it_is_seen_by_the_claim(source: Source, claim: Claim, editor: User) -> None:
    edge = draw(source, editor)
    checked(claim)
    end_edge(edge_id=edge.pk, why="Wrong ministry.", user=editor)
    assert checked(claim) == "1 source, 1 origin: it rests on The Lowbridge Echo"


def test_what_is_drawn_between_outlets_holds_for_every_claim(
    source: Source, claim: Claim, editor: User
) -> None:
    reuters = make_outlet("Reuters")
    draw(source, editor, head=reuters, kind="cites")
    draw_edge(tail=reuters, head=MINISTRY, kind="cites", why="Its stringer is the ministry.", user=editor)
    assert checked(claim) == "1 source, 1 origin: it rests on The Transport Ministry"
