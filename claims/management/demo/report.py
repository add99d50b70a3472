"""The claims of an article as a table for the terminal."""

import sys

from django.utils.translation import ngettext
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claims.models import Chain, Claim, FlagState, Revision, Scan

PIPED_WIDTH = 120  # columns, where there is no terminal to ask
MOST_ROWS = 1000


def console() -> Console:
    """Return the console of standard output: coloured and as wide as the terminal where it is one."""
    return Console(width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False)


def outcome_of(scan: Scan) -> str:
    """Return the sentence on what an ended scan found: its note, else how many claims it flagged."""
    return scan.note or ngettext(
        "%(number)d claim rests on what others reported, or on unnamed people.",
        "%(number)d claims rest on what others reported, or on unnamed people.",
        scan.claims_flagged,
    ) % {"number": scan.claims_flagged}


def claims_table(revision: Revision) -> Table:
    """Return the standing claims of a revision with their raised flags and chains, in the text's order.

    At most MOST_ROWS of them, the rest being counted in the table's caption: a text of 5 MB has 50,000.
    """
    claims = Claim.objects.standing().filter(revision=revision)
    left_out = max(0, claims.count() - MOST_ROWS)
    table = Table(title=f"{revision.title or 'Untitled'} (revision {revision.number})", show_lines=True)
    table.add_column("", justify="right")
    table.add_column("Claim", ratio=5)
    table.add_column("Flags", ratio=2)
    table.add_column("Chain", ratio=4)
    table.caption = f"… and {left_out} more, which the site has." if left_out else None
    for number, claim in enumerate(claims.with_provenance()[:MOST_ROWS], 1):
        table.add_row(str(number), Text(claim.exact), flags_of(claim), chains_of(claim))
    return table


def flags_of(claim: Claim) -> Text:
    """Return the kinds of the raised flags of a claim, one a line."""
    kinds = sorted(
        flag.kind for flag in claim.flags.all() if flag.state in (FlagState.OPEN, FlagState.CONFIRMED)
    )
    return Text("\n".join(kinds), style="yellow")


def chains_of(claim: Claim) -> Text:
    """Return the chains that a claim has now, one a line."""
    chains: list[Chain] = claim.current_chains  # type: ignore[attr-defined]  # set by with_provenance
    return Text("\n".join(str(chain) for chain in chains))
