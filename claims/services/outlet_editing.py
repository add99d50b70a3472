"""What editors make of the outlets: their word is kept, and a reload of the data file leaves it alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import DomainNameValidator
from django.db import IntegrityError, transaction
from django.db.models import Q

from claims.errors import InvalidInputError, NotFoundError
from claims.models import Keeper, Outlet, OutletDomain, OutletName
from claims.services.provenance.asking import request_checks_of_outlets

_is_domain = DomainNameValidator()


def save_outlet(*, outlet: Outlet) -> Outlet:
    """Saves an outlet as an editor wants it, and returns it. From then on the data file leaves it alone.

    Where its owner is another, the claims that rest on it are checked. Raises InvalidInputError where its
    name is another outlet's.
    """
    check_name(text=outlet.name, outlet_id=outlet.pk)
    moved = Outlet.objects.filter(pk=outlet.pk).exclude(owner=outlet.owner).exists()
    outlet.kept_by = Keeper.EDITOR
    with _one_of_a_kind(outlet.name):
        outlet.save()
        request_checks_of_outlets(outlets=[outlet.pk] * moved)
    return outlet


def save_name(*, name: OutletName) -> OutletName:
    """Saves an alias or programme as an editor wants it, and returns it.

    Rewording one of the data file's takes the whole outlet out of the file's keeping: the file would bring
    the old words back. Raises InvalidInputError where it is another outlet's.
    """
    check_name(text=name.text, outlet_id=name.outlet_id)
    old = OutletName.objects.filter(pk=name.pk).first()
    if old and old.text.casefold() != name.text.casefold():
        _take_over(old)
    name.kept_by = Keeper.EDITOR
    with _one_of_a_kind(name.text):
        name.save()
    return name


def save_domain(*, domain: OutletDomain) -> OutletDomain:
    """Saves a web domain as an editor wants it, in its normal form, and returns it.

    Rewording one of the data file's takes the whole outlet out of the file's keeping. Raises
    InvalidInputError where it is no domain or another outlet's.
    """
    domain.domain = check_domain(text=domain.domain, outlet_id=domain.outlet_id)
    old = OutletDomain.objects.filter(pk=domain.pk).first()
    if old and old.domain != domain.domain:
        _take_over(old)
    domain.kept_by = Keeper.EDITOR
    with _one_of_a_kind(domain.domain):
        domain.save()
    return domain


@transaction.atomic
def remove(*, part: OutletName | OutletDomain) -> None:
    """Removes a name or domain. Where it was the data file's, the whole outlet becomes the editor's."""
    _take_over(part)
    part.delete()


def hand_back(*, outlet_id: int) -> Outlet:
    """Gives an outlet back to the data file, whose next load makes it and its names the file's; returns it.

    Names and domains that an editor added stay the editor's. Raises NotFoundError for an unknown id.
    """
    outlet = Outlet.objects.filter(pk=outlet_id).first()
    if outlet is None:
        raise NotFoundError(f"There is no outlet {outlet_id}. Reload the list: it may have been removed.")
    if outlet.kept_by != Keeper.DATA_FILE:
        outlet.kept_by = Keeper.DATA_FILE
        outlet.save(update_fields=["kept_by"])
    return outlet


def check_name(*, text: str, outlet_id: int | None) -> None:
    """Raises InvalidInputError where the name (with or without its "The") is that of another outlet."""
    bare = text.casefold().removeprefix("the ").strip()
    forms = (bare, f"the {bare}")
    same = Q(name__iexact=forms[0]) | Q(name__iexact=forms[1])
    same |= Q(names__text__iexact=forms[0]) | Q(names__text__iexact=forms[1])
    other = Outlet.objects.filter(same).exclude(pk=outlet_id or 0).first()
    if other:
        raise InvalidInputError(
            f"“{text}” already stands for {other}. Choose another name, or take it away from {other} first."
        )


def check_domain(*, text: str, outlet_id: int | None) -> str:
    """The domain in its normal form. Raises InvalidInputError where it is none, or another outlet's."""
    domain = normal_domain(text)
    others = OutletDomain.objects.exclude(outlet_id=outlet_id or 0)
    other = others.select_related("outlet").filter(domain=domain).first()
    if other:
        raise InvalidInputError(f"{domain} is a domain of {other.outlet}. Take it away from there first.")
    return domain


def normal_domain(text: str) -> str:
    """The domain of a domain or web address: lower case, without "www.".

    Raises InvalidInputError for a text that is neither.
    """
    text = text.strip().lower()
    try:
        host = urlsplit(text if "://" in text else f"//{text}").hostname or ""
    except ValueError:
        host = ""
    domain = host.removeprefix("www.").rstrip(".")
    try:
        _is_domain(domain)
    except ValidationError:
        raise InvalidInputError(f"“{text}” is no web domain. Write it like lowbridge-echo.com.") from None
    return domain


def _take_over(part: OutletName | OutletDomain) -> None:
    """Makes the outlet of a row of the data file's the editor's, with all that the file gave it."""
    if part.kept_by == Keeper.DATA_FILE:
        Outlet.objects.filter(pk=part.outlet_id).update(kept_by=Keeper.EDITOR)


@contextmanager
def _one_of_a_kind(word: str) -> Iterator[None]:
    """Says in words what the database refuses where two people enter the same at the same moment."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise InvalidInputError(
            f"Somebody has just entered “{word}”. Reload the page and look at it."
        ) from error
