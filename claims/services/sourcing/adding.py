"""Sources themselves: entered once, found again by any address of the same page, and described."""

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db import transaction

from claims.models import Queue, Source, SourceKind
from claims.services.intake import recognise_outlet
from claims.services.intake.canonical import canonical_url, folded_url
from claims.services.intake.cleaning import clean_line
from claims.services.permitting import require
from claims.services.provenance.asking import request_checks_of_source
from claims.services.source_finding import source_for_change
from claims.services.sourcing.errors import SourceProtectedError, SourceUntoldError
from claims.services.sourcing.tiers import known_relays, propose_tiers_again
from claims.services.typed import chosen

if TYPE_CHECKING:
    from django.contrib.auth.models import User

_LONGEST = {"title": 1000, "organisation": 300, "author": 500}


@transaction.atomic
def add_source(
    *,
    kind: str,
    user: "User",
    url: str = "",
    title: str = "",
    organisation: str = "",
    author: str = "",
    published_on: date | None = None,
) -> Source:
    """The source at this address, as it was first entered, or else a new one with what is said of it.

    Without an address it is always a new one. Its page is fetched once it is attached to a claim. Raises
    NotAllowedError, UnknownChoiceError, InvalidUrlError, SourceUntoldError where nothing tells it from
    others, and SourceProtectedError where it is known, and kept from this user.
    """
    require(user, "add_source", to="add a source")
    told = _lines(title=title, organisation=organisation, author=author)
    if not (url.strip() or any(told.values())):
        raise SourceUntoldError("Give the source's address, its title, or whose it is.")
    fields: dict[str, object] = {
        "kind": chosen(kind, SourceKind, what="kind of source"),
        "published_on": published_on,
        "outlet": recognise_outlet([url, organisation]),
        "created_by": user,
        **told,
    }
    return _at_address(url, fields, user) if url.strip() else Source.objects.create(**fields)


@transaction.atomic
def describe_source(
    *,
    source_id: int,
    user: "User",
    kind: str | None = None,
    title: str | None = None,
    organisation: str | None = None,
    author: str | None = None,
    published_on: date | None = None,
) -> Source:
    """Puts right what is said of a source; None leaves as it is. Returns the source.

    Its tier is proposed anew to the claims where nobody has decided on it. Raises NotAllowedError,
    SourceNotFoundError, UnknownChoiceError and SourceUntoldError.
    """
    require(user, "change_source", to="describe a source")
    source = source_for_change(source_id, user)
    source.kind = source.kind if kind is None else chosen(kind, SourceKind, what="kind of source")
    said = {"title": title, "organisation": organisation, "author": author}
    for name, line in _lines(**{name: line for name, line in said.items() if line is not None}).items():
        setattr(source, name, line)
    if organisation is not None:
        source.outlet = recognise_outlet([source.url, organisation])
    source.published_on = published_on or source.published_on
    if not (source.url or source.title or source.organisation or source.author):
        raise SourceUntoldError("Leave the source its title or whose it is: it has no address.")
    source.save()
    propose_tiers_again(source=source, relays=known_relays(source))
    request_checks_of_source(source=source, queue=Queue.INTERACTIVE, requested_by=user)
    return source


def _at_address(url: str, fields: dict[str, object], user: "User") -> Source:
    address = canonical_url(url)
    fields |= {"url": address, "host": urlsplit(address).netloc}
    source, _ = Source.objects.get_or_create(canonical_url=folded_url(address), defaults=fields)
    if not Source.objects.visible_to(user).filter(pk=source.pk).exists():
        raise SourceProtectedError(
            "This source is protected by somebody else. Ask a desk lead, who may see it, to attach it."
        )
    return source


def _lines(**said: str) -> dict[str, str]:
    return {name: clean_line(line, _LONGEST[name]) for name, line in said.items()}
