"""The page of one claim: its words, flags, chains and history."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from claims.models import Claim
from claims.services.flagging import dismiss_flag
from claims.services.recording import recorded_as
from tests import factories
from tests.web.asserting import queries_of, words

pytestmark = pytest.mark.django_db


def page_of(claim: Claim) -> str:
    return reverse("claim", args=[claim.pk])


def test_a_claim_that_is_not_there_is_not_found(reviewer_client: Client) -> None:
    assert reviewer_client.get("/claims/12345/").status_code == 404


def test_a_number_too_large_for_the_database_is_not_found(reviewer_client: Client) -> None:
    assert reviewer_client.get(f"/claims/{10**30}/").status_code == 404


def test_hostile_words_stay_words(reviewer_client: Client) -> None:
    bad = "</blockquote><script>alert(1)</script>"
    claim = factories.make_claim(
        factories.make_revision(bad), statement=bad, claimant=bad, reasons=[{"kind": "x", "text": bad}]
    )
    factories.make_flag(claim, state="dismissed", note=bad)
    factories.make_chain(claim, relays=(bad,), origin_text=bad)
    assert b"<script>alert" not in reviewer_client.get(page_of(claim)).content


def test_a_circle_is_told_step_by_step(reviewer_client: Client) -> None:
    shown = words(reviewer_client.get(page_of(factories.make_graph_flag().claim)))
    assert "circular" in shown
    assert "“Bridge shut” (The Star) cites The Echo" in shown


def test_a_claim_without_chain_says_that_none_was_found(reviewer_client: Client) -> None:
    shown = words(reviewer_client.get(page_of(factories.make_claim())))
    assert "found no relay and no unnamed origin" in shown


def test_the_chain_names_each_relay_by_its_name_and_by_the_articles_words(reviewer_client: Client) -> None:
    chain = factories.make_chain(relays=())
    chain.links.create(position=0, outlet_name="Fox News", surface="the network", start=0, end=11)
    shown = words(reviewer_client.get(page_of(chain.claim)))
    assert "Fox News named as the network" in shown


def test_of_two_scans_the_chain_of_the_later_one_is_shown(reviewer_client: Client) -> None:
    claim = factories.make_claim()
    factories.make_chain(claim, relays=("Reuters",))
    factories.make_chain(claim, relays=("CNN",))
    lines = reviewer_client.get(page_of(claim)).context["lines"]
    assert [station.name for _, line in lines for station in line][1:2] == ["CNN"]


def test_a_reviewer_is_told_who_decides_on_flags_and_an_editor_is_not(
    reviewer_client: Client, editor_client: Client
) -> None:
    page = page_of(factories.make_flag().claim)
    told = [
        "Editors decide on flags" in words(client.get(page)) for client in (reviewer_client, editor_client)
    ]
    assert told == [True, False]


def test_a_claim_without_flags_says_nothing_about_deciding(reviewer_client: Client) -> None:
    assert "decide" not in words(reviewer_client.get(page_of(factories.make_claim())))


def test_a_flag_shows_its_words_and_the_engine_that_found_it(reviewer_client: Client) -> None:
    flag = factories.make_flag(scan=None)
    shown = words(reviewer_client.get(page_of(flag.claim)))
    assert f"Words: The engine {flag.engine_version}" in shown


def test_a_flag_that_a_later_scan_withdrew_is_not_shown(reviewer_client: Client) -> None:
    flag = factories.make_flag(state="withdrawn")
    assert reviewer_client.get(page_of(flag.claim)).context["flags"] == []


def test_a_reviewer_reads_flags_and_has_no_buttons(reviewer_client: Client) -> None:
    flag = factories.make_flag()
    assert b'name="decision"' not in reviewer_client.get(page_of(flag.claim)).content


def test_an_editor_may_confirm_or_dismiss_an_open_flag(editor_client: Client) -> None:
    flag = factories.make_flag()
    page = editor_client.get(page_of(flag.claim)).content
    assert b'value="confirm"' in page
    assert b'value="dismiss"' in page
    assert b'value="reopen"' not in page


def test_an_editor_may_reopen_a_flag_that_was_decided(editor_client: Client) -> None:
    flag = factories.make_flag(state="dismissed")
    page = editor_client.get(page_of(flag.claim)).content
    assert b'value="reopen"' in page
    assert b'value="confirm"' not in page


def test_reasons_are_shown_in_words(reviewer_client: Client) -> None:
    claim = factories.make_claim(reasons=[{"kind": "number", "text": "It gives a number: 12."}])
    assert "It gives a number: 12." in words(reviewer_client.get(page_of(claim)))


def test_an_orphaned_claim_says_so(reviewer_client: Client) -> None:
    claim = factories.make_claim(anchor="orphaned")
    assert "orphaned: its words are not certain" in words(reviewer_client.get(page_of(claim)))


def test_history_says_who_did_what_through_which_surface_and_why(
    reviewer_client: Client, editor: User
) -> None:
    flag = factories.make_flag()
    with recorded_as(user=editor, surface="web"):
        dismiss_flag(flag_id=flag.pk, user=editor, note="We asked her.")
    shown = words(reviewer_client.get(page_of(flag.claim)))
    assert "flag “relay” dismissed by Edda Editor (web): We asked her." in shown


def test_a_claim_with_every_flag_and_three_chains_takes_as_many_queries_as_one(
    reviewer_client: Client,
) -> None:
    few, many = factories.make_claim(), factories.make_claim()
    factories.make_flag(few, scan=factories.make_chain(few).scan)
    scan = factories.make_scan(many.revision)
    for kind in ("relay", "hosted", "nested", "unnamed_relay", "anonymous_origin"):
        factories.make_flag(many, kind=kind, scan=scan)
    for end in (5, 6, 7):
        factories.make_chain(many, scan=scan, end=end, relays=("Fox News", "Reuters"))
    assert queries_of(reviewer_client, page_of(few)) == queries_of(reviewer_client, page_of(many))
