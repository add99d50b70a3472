"""What the demo shows and keeps; from end to end it is tested in tests/project/test_demo.py."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError
from rich.console import Console

from claims.management.commands.demo import free_port
from claims.management.demo import report
from claims.management.demo.passwords import kept_passwords
from claims.management.demo.report import claims_table, outcome_of
from claims.models import Claim, Revision, Scan
from claims.services.sample_newsroom import create_sample_newsroom
from tests.factories import make_chain, make_claim, make_flag, make_revision, make_scan

PASSWORDS = {"editor": "one-word", "reviewer": "another-word", "admin": "a-third-word"}


def shown(revision: Revision) -> str:
    console = Console(width=200)
    with console.capture() as capture:
        console.print(claims_table(revision))
    return capture.get()


@pytest.mark.parametrize("port", ["", "eight", "0", "65536", "-1"])
def test_a_port_that_is_none_is_refused_and_says_what_to_set(
    port: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORT", port)
    with pytest.raises(CommandError, match="a number from 1 to 65535"):
        free_port()


@pytest.mark.parametrize(("flagged", "said"), [(0, "0 claims rest"), (1, "1 claim rests")])
def test_what_a_scan_found_is_told_in_the_number_that_fits(flagged: int, said: str) -> None:
    assert outcome_of(Scan(claims_flagged=flagged)).startswith(f"{said} on what others reported")


def test_a_scans_note_is_told_in_place_of_what_it_found() -> None:
    assert outcome_of(Scan(note="The text is in Finnish.")) == "The text is in Finnish."


@pytest.mark.django_db
def test_a_claim_that_was_rejected_or_replaced_is_not_shown() -> None:
    revision = make_revision("One thing.\n\nAnother thing.")
    make_claim(revision, exact="One thing.", status="rejected")
    make_claim(revision, exact="Another thing.")
    assert "One thing" not in shown(revision)
    assert "Another thing" in shown(revision)


@pytest.mark.django_db
def test_a_dismissed_flag_is_not_shown() -> None:
    claim = make_claim()
    make_flag(claim, kind="hosted", state="dismissed")
    make_flag(claim, kind="nested")
    assert "hosted" not in shown(claim.revision)
    assert "nested" in shown(claim.revision)


@pytest.mark.django_db
def test_a_chain_goes_from_this_article_through_each_relay_to_the_origin() -> None:
    chain = make_chain(relays=("CNN", "Reuters"), kinds=["relay", "nested"], origin_text="a deckhand")
    assert str(chain) == "this article → CNN → Reuters → a deckhand"


@pytest.mark.django_db
def test_a_chain_says_what_has_no_name_and_what_is_carried() -> None:
    chain = make_chain(relays=(), kinds=["unnamed_relay"], carried=True)
    assert str(chain) == "this article → unnamed media → origin not stated (carried)"


@pytest.mark.django_db
def test_the_chains_of_an_older_scan_are_not_shown() -> None:
    claim = make_claim()
    make_chain(claim, relays=("CNN",))
    make_chain(claim, relays=("Reuters",), scan=make_scan(claim.revision))
    assert "CNN" not in shown(claim.revision)
    assert "Reuters" in shown(claim.revision)


@pytest.mark.django_db
def test_a_very_long_text_shows_its_first_claims_and_counts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "MOST_ROWS", 1)
    revision = make_revision("One thing.\n\nAnother thing.\n\nA third.")
    for exact in ("One thing.", "Another thing.", "A third."):
        make_claim(revision, exact=exact)
    assert "One thing." in shown(revision)
    assert "… and 2 more, which the site has." in shown(revision)


@pytest.mark.django_db
def test_words_that_look_like_markup_are_shown_as_they_are() -> None:
    claim = make_claim(make_revision("The [bold]mayor[/bold] resigned."))
    assert Claim.objects.get().exact in shown(claim.revision)


@pytest.mark.django_db
def test_the_reviewer_is_kept_out_of_the_admin_and_the_editor_is_no_superuser() -> None:
    editor, reviewer, admin = create_sample_newsroom(passwords=PASSWORDS)
    assert (editor.is_staff, reviewer.is_staff, admin.is_staff) == (True, False, True)
    assert (editor.is_superuser, admin.is_superuser) == (False, True)
    assert editor.has_perm("claims.change_flag")


@pytest.mark.django_db
def test_the_same_people_stay_and_a_session_with_them() -> None:
    create_sample_newsroom(passwords=PASSWORDS)
    before = User.objects.get(username="editor").password
    create_sample_newsroom(passwords=PASSWORDS)
    assert User.objects.get(username="editor").password == before


def test_passwords_are_random_private_and_kept(tmp_path: Path) -> None:
    first = kept_passwords(tmp_path, PASSWORDS)
    assert kept_passwords(tmp_path, PASSWORDS) == first
    assert len(set(first.values())) == 3
    assert (tmp_path / "demo-passwords.json").stat().st_mode & 0o777 == 0o600
