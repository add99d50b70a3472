"""A chain as stations: nothing is drawn as passed on that was not."""

import pytest

from claims.models import Chain
from claims.web.chain_line import named_earlier, stations
from tests import factories

pytestmark = pytest.mark.django_db


def line(chain: Chain) -> list[tuple[str, str]]:
    return [(station.kind, station.name) for station in stations(chain, chain.claim.article)]


def test_a_chain_without_relay_goes_from_the_article_to_the_origin() -> None:
    chain = factories.make_chain(relays=(), origin_text="an aide", origin_kind="anonymous")
    assert line(chain) == [("article", "this article"), ("origin", "an aide")]


def test_an_origin_that_the_sentence_does_not_state_is_drawn_as_unknown() -> None:
    assert line(factories.make_chain(relays=("Reuters",)))[-1] == ("unknown", "origin not stated")


def test_nested_relays_stand_one_behind_the_other() -> None:
    chain = factories.make_chain(kinds=["hosted", "nested"], relays=("Fox News", "Reuters"))
    assert [station.beside for station in stations(chain, chain.claim.article)] == [False] * 4


def test_relays_that_are_not_nested_stand_beside_each_other() -> None:
    chain = factories.make_chain(kinds=["relay"], relays=("CNN", "Fox News"))
    relays = [station for station in stations(chain, chain.claim.article) if station.kind == "relay"]
    assert [station.beside for station in relays] == [False, True]


def test_media_that_are_not_named_are_a_station_of_their_own() -> None:
    chain = factories.make_chain(kinds=["relay", "unnamed_relay", "nested"], relays=("Reuters",))
    assert [kind for kind, _ in line(chain)] == ["article", "relay", "unnamed", "unknown"]


def test_unnamed_media_that_cite_a_named_outlet_stand_before_it() -> None:
    kinds = ["relay", "unnamed_relay", "nested"]
    chain = factories.make_chain(kinds=kinds, relays=("Interfax",), unnamed_at=0)
    assert [kind for kind, _ in line(chain)] == ["article", "unnamed", "relay", "unknown"]


def test_unnamed_media_that_pass_nothing_on_stand_beside_the_named_ones() -> None:
    chain = factories.make_chain(kinds=["relay", "unnamed_relay"], relays=("CNN",), unnamed_at=1)
    assert [one.beside for one in stations(chain, chain.claim.article)] == [False, False, True, False]


def test_a_relay_that_the_sentence_does_not_name_says_that_it_is_carried_over() -> None:
    chain = factories.make_chain(carried=True, relays=("Reuters",))
    relay = stations(chain, chain.claim.article)[1]
    assert (relay.words, relay.carried) == ("", True)


def test_the_last_sentence_before_that_names_a_carried_relay_is_its_proof() -> None:
    revision = factories.make_revision()
    first, second = (factories.make_claim(revision, exact=line) for line in revision.text.split("\n\n")[:2])
    naming = factories.make_chain(first, relays=())
    link = naming.links.create(position=0, outlet_name="Reuters", surface="the agency", start=0, end=10)
    chain = factories.make_chain(second, scan=naming.scan, carried=True, relays=("Reuters",))
    assert named_earlier([chain]) == {"Reuters": link}


def test_a_sentence_further_down_proves_no_carried_relay() -> None:
    chain = factories.make_chain(carried=True, relays=("Reuters",))
    later = factories.make_chain(chain.claim, scan=chain.scan, start=chain.start + 1, relays=())
    later.links.create(position=0, outlet_name="Reuters", surface="Reuters", start=5, end=12)
    assert named_earlier([chain]) == {}


def test_unnamed_media_are_proved_by_the_evidence_that_is_not_the_origin() -> None:
    evidence = [{"start": 0, "end": 3, "text": word, "rule": "test"} for word in ("quoted as", "an aide")]
    chain = factories.make_chain(relays=(), kinds=["unnamed_relay"], origin_text="an aide", evidence=evidence)
    assert stations(chain, chain.claim.article)[1].words == "quoted as"


def test_an_origin_who_is_not_named_says_so() -> None:
    chain = factories.make_chain(relays=(), origin_text="an aide", origin_kind="anonymous")
    assert "not named" in stations(chain, chain.claim.article)[-1].note


def test_the_article_names_its_publisher() -> None:
    outlet = factories.make_outlet("The Lowbridge Echo")
    claim = factories.make_claim(factories.make_revision(article=factories.make_article(publisher=outlet)))
    assert stations(factories.make_chain(claim), claim.article)[0].note == "The Lowbridge Echo"
