"""Checks: the two flags of the graph, from sources as they are attached, read, detached and decided on."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from claims.models import Article, Claim, ClaimSource, Flag, ProvenanceCheck
from claims.services.flagging import dismiss_flag
from claims.services.provenance import (
    distance_to_origin,
    independent_origins,
    request_checks,
    run_check,
    sweep_due_checks,
)
from claims.services.scanning import run_scan
from claims.services.sourcing import add_source
from claims.services.working import MOST_ATTEMPTS
from tests.factories import (
    make_article,
    make_claim,
    make_claim_source,
    make_revision,
    make_scan,
    make_source,
)
from tests.services.provenance.world import (
    CITING,
    OWN,
    RELEASE,
    attach,
    checked,
    claim_of_own_paper,
    outlet,
    raised,
)
from tests.verdicts import make_version

pytestmark = pytest.mark.django_db

OWN_WORDS = (
    "Nobody had opened the gate since May, letters show.",
    "Files from the town hall say it was shut.",
)


@pytest.fixture
def claim() -> Claim:
    outlet("Reuters", wire=True)
    return claim_of_own_paper()


@pytest.fixture
def wired(claim: Claim) -> Claim:
    """A claim whose two sources rest on Reuters."""
    for name in ("The Echo", "The Star"):
        attach(claim, CITING.format("Reuters"), by=name)
    checked(claim)
    return claim


def detach(attached: ClaimSource) -> None:
    ClaimSource.objects.filter(pk=attached.pk).update(detached_at=timezone.now())


def test_a_check_that_does_not_exist_is_passed_over() -> None:
    run_check(check_id=12345)
    assert not Flag.objects.exists()


def test_a_check_that_another_worker_runs_is_left_to_it(wired: Claim) -> None:
    (check,) = request_checks(claims=[wired.pk])
    ProvenanceCheck.objects.filter(pk=check.pk).update(
        state="running", attempts=1, due_at=timezone.now() + timedelta(minutes=1)
    )
    run_check(check_id=check.pk)
    check.refresh_from_db()
    assert (check.state, check.attempts) == ("running", 1)


def test_asking_twice_gives_the_check_that_waits(claim: Claim) -> None:
    assert request_checks(claims=[claim.pk]) == request_checks(claims=[claim.pk, claim.pk])


def test_a_check_whose_worker_is_lost_again_and_again_is_given_up(claim: Claim) -> None:
    (check,) = request_checks(claims=[claim.pk])
    lost = {"state": "running", "attempts": MOST_ATTEMPTS, "due_at": timezone.now()}
    ProvenanceCheck.objects.filter(pk=check.pk).update(**lost)
    assert sweep_due_checks() == 0
    check.refresh_from_db()
    assert (check.state, check.error_code) == ("failed", "gave-up")


def test_a_claim_without_sources_has_no_flags(claim: Claim) -> None:
    assert checked(claim) == "No source supports it yet"
    assert not raised(claim)


def test_one_source_is_no_single_origin(claim: Claim) -> None:
    attach(claim, CITING.format("Reuters"), by="The Echo")
    assert checked(claim) == "1 source, 1 origin: it rests on Reuters"
    assert not raised(claim)


def test_two_reports_of_their_own_are_two_origins(claim: Claim) -> None:
    for name, words in zip(("The Echo", "The Star"), OWN_WORDS, strict=True):
        attach(claim, words, by=name)
    assert checked(claim) == "2 sources, 2 origins: 1 rests on The Echo; 1 rests on The Star"
    assert not raised(claim)


def test_a_source_that_refutes_the_claim_does_not_count(wired: Claim) -> None:
    attach(wired, OWN_WORDS[0], by="The Sun of Quill", stance="refutes")
    assert checked(wired).startswith("2 sources, 1 origin")


def test_a_source_that_nobody_has_read_counts_as_its_own(wired: Claim) -> None:
    make_claim_source(wired, make_source(outlet=outlet("The Sun of Quill")))
    assert checked(wired).startswith("3 sources, 2 origins")


def test_sources_that_all_rest_on_one_wire_are_a_single_origin(wired: Claim) -> None:
    assert raised(wired) == {"single_origin"}
    (flag,) = Flag.objects.filter(claim=wired)
    assert flag.evidence[0]["text"] == "2 sources, 1 origin: both rest on Reuters"
    assert [row["rule"] for row in flag.evidence] == ["single origin", "cites", "cites"]


def test_a_second_origin_withdraws_the_flag(wired: Claim) -> None:
    attach(wired, OWN_WORDS[0], by="The Sun of Quill")
    assert checked(wired) == "3 sources, 2 origins: 2 rest on Reuters; 1 rests on The Sun of Quill"
    assert not raised(wired)


def test_detaching_the_second_origin_opens_the_flag_again(wired: Claim) -> None:
    attached = attach(wired, OWN_WORDS[0], by="The Sun of Quill")
    checked(wired)
    detach(attached)
    checked(wired)
    assert raised(wired) == {"single_origin"}


def test_what_an_editor_dismissed_stays_dismissed(wired: Claim, editor: User) -> None:
    dismiss_flag(flag_id=Flag.objects.get(claim=wired).pk, user=editor, note="Only Reuters was there.")
    attach(wired, CITING.format("Reuters"), by="The Sun of Quill")
    checked(wired)
    assert Flag.objects.get(claim=wired).state == "dismissed"


def test_a_scan_of_the_text_leaves_the_flags_of_the_graph(wired: Claim) -> None:
    run_scan(scan_id=make_scan(wired.revision, state="queued").pk)
    assert "single_origin" in raised(wired)


def test_a_scan_has_claims_that_have_sources_checked_again(wired: Claim) -> None:
    run_scan(scan_id=make_scan(wired.revision, state="queued").pk)
    assert ProvenanceCheck.objects.unfinished().get().claim == wired


def test_a_check_that_finds_the_same_writes_no_history(wired: Claim) -> None:
    before = Flag.objects.get(claim=wired).events.count()  # type: ignore[attr-defined]
    checked(wired)
    assert Flag.objects.get(claim=wired).events.count() == before  # type: ignore[attr-defined]


def test_two_outlets_that_cite_each_other_are_a_circle(claim: Claim) -> None:
    outlet("The Star")
    attach(claim, CITING.format("The Star"), by="The Echo")
    attach(claim, CITING.format("The Echo"), by="The Star")
    checked(claim)
    assert raised(claim) == {"circular", "single_origin"}
    assert len(Flag.objects.get(claim=claim, kind="circular").evidence) == 2


def test_a_source_that_cites_the_own_publisher_is_a_circle(claim: Claim) -> None:
    attach(claim, CITING.format(OWN), by="The Echo")
    assert checked(claim) == "1 source, 0 origins: it leads back to this article or its publisher"
    assert raised(claim) == {"circular"}


def test_the_own_article_under_its_mobile_address_is_a_circle(editor: User) -> None:
    article = make_article(canonical_url="https://www.echo.example/2026/bridge-shut")
    claim = make_claim(make_revision(article=article))
    source = add_source(kind="news_report", url="https://m.echo.example/2026/bridge-shut", user=editor)
    make_claim_source(claim, source)
    checked(claim)
    assert "circular" in raised(claim)


def test_a_source_that_has_the_articles_own_text_is_a_circle() -> None:
    claim = claim_of_own_paper(RELEASE)
    attach(claim, f"{RELEASE} So it was said.", by="The Echo")
    checked(claim)
    assert raised(claim) == {"circular"}


def test_the_article_itself_as_its_own_source_is_a_circle(claim: Claim) -> None:
    Article.objects.filter(pk=claim.article_id).update(canonical_url="http://www.own.example/bridge")
    make_claim_source(claim, make_source("https://own.example/bridge"))
    checked(claim)
    assert raised(claim) == {"circular"}


@pytest.mark.parametrize("day", [3, 4])
def test_a_text_that_came_out_no_later_than_the_article_is_no_circle(day: int) -> None:
    claim = claim_of_own_paper(RELEASE, published_at=datetime(2026, 3, 4, tzinfo=UTC))
    attach(claim, RELEASE, by="The Echo", published_on=date(2026, 3, day))
    checked(claim)
    assert not raised(claim)


def test_a_wires_text_that_the_article_printed_is_no_circle() -> None:
    claim, wire = claim_of_own_paper(RELEASE), outlet("Reuters", wire=True)
    attach(claim, RELEASE, by=wire.name)
    checked(claim)
    assert not raised(claim)


def test_others_that_printed_the_wire_that_the_article_credits_are_no_circle() -> None:
    claim, wire = claim_of_own_paper(RELEASE), outlet("Reuters", wire=True)
    Article.objects.filter(pk=claim.article_id).update(credited_wire=wire)
    attach(claim, RELEASE, by="The Echo")
    checked(claim)
    assert not raised(claim)


def test_only_what_the_passage_says_counts(claim: Claim) -> None:
    for name, words in zip(("The Echo", "The Star"), OWN_WORDS, strict=True):
        attached = attach(claim, f"{words} {name} looked.\n\n{CITING.format('Reuters')}", by=name)
        detach(attached)
        snapshot = attached.source.snapshots.get()
        make_claim_source(claim, snapshot=snapshot, exact=words)
    assert checked(claim).startswith("2 sources, 2 origins")


def test_papers_of_one_owner_are_a_single_origin(claim: Claim) -> None:
    for name, words in zip(("The Echo", "The Star"), OWN_WORDS, strict=True):
        attach(claim, words, by=name, owner="Press Group")
    assert checked(claim) == "2 sources, 1 origin: both rest on outlets of Press Group"


def test_a_protected_source_is_not_named(claim: Claim) -> None:
    protected = {"naming": "protected", "protection_reason": "Would lose work."}
    source = attach(claim, CITING.format("Reuters"), by="The Echo", **protected).source
    attach(claim, CITING.format("Reuters"), by="The Star")
    checked(claim)
    told = str(Flag.objects.get(claim=claim).evidence)
    assert "a protected source" in told
    assert source.title not in told
    assert "The Echo" not in told


def test_the_answers_take_a_fixed_number_of_queries(
    claim: Claim, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(6):
        attach(claim, CITING.format("Reuters"), by=f"The Paper of {number}")
    with django_assert_num_queries(7):
        independent_origins(claim)
    with django_assert_num_queries(7):
        distance_to_origin(claim)


def test_a_claim_without_a_published_verdict_is_not_asked_about_again(wired: Claim) -> None:
    assert raised(wired)
    assert not wired.rereviews.exists()


def test_a_published_verdict_is_looked_at_again_when_its_claim_gets_a_flag(claim: Claim) -> None:
    make_version(claim, state="published")
    for name in ("The Echo", "The Star"):
        attach(claim, CITING.format("Reuters"), by=name)
    checked(claim)
    assert "single origin" in claim.rereviews.get().reason


def test_it_is_asked_for_once_for_the_same_flag(claim: Claim) -> None:
    make_version(claim, state="published")
    for name in ("The Echo", "The Star"):
        attach(claim, CITING.format("Reuters"), by=name)
    checked(claim)
    checked(claim)
    assert claim.rereviews.count() == 1
