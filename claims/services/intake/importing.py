"""Storing a draft: one article for each identity, one more revision where the words have changed.

An article is known by its provider's id, or by its canonical address. One that has neither (pasted text) is
known by its title, text and publisher: pasting the same again, by whoever, finds the same article.
"""

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import Q

from claims.errors import InvalidInputError
from claims.models import Article, Revision, text_digest
from claims.services.intake.canonical import canonical_url
from claims.services.intake.cleaning import clean, clean_line
from claims.services.intake.drafts import Draft
from claims.services.intake.errors import ConflictingIdentityError, OlderVersionError
from claims.services.intake.publishers import credited_wire, recognise_outlet, stated_name
from claims.services.provenance.claim_steps import draw_had_from

if TYPE_CHECKING:
    from django.contrib.auth.models import User

PASTED = "pasted text"
_HEADLINE = re.compile(r"[^\n]{1,150}(?<![.!?…:;,”’\"')])(?=\n\n)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to. `notices` are sentences about what was lost or hidden in the text.

    `learnt_publisher`: the publisher or the credited wire became known, which an earlier scan did not know.
    """

    article: Article
    revision: Revision
    created_article: bool
    created_revision: bool
    learnt_publisher: bool
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Identity:
    canonical_url: str | None
    provider: str
    external_id: str


def import_article(*, draft: Draft, user: "User | None" = None) -> Imported:
    """Stores the draft; returns the article, its newest revision, and whether either is new.

    The same title and text as the newest revision's make no new one. What an article already knows of its
    publisher and wire stays. Two imports of the same article at once end as if one came after the other.

    Raises EmptyTextError, TooLargeError, InvalidUrlError, InvalidInputError for an id too long or without a
    provider, ConflictingIdentityError where address and id belong to two articles, and OlderVersionError
    where a provider's newer version is here.
    """
    cleaned = clean(draft.text)
    title, text = split_headline(clean_line(draft.title, 1000), cleaned.text)
    identity = _identity(draft, title, text)
    try:
        stored = _store(draft, identity, title, text, user)
    except IntegrityError:  # somebody else's import of it was first; now its rows are there to be found
        stored = _store(draft, identity, title, text, user)
    return Imported(*stored, notices=cleaned.notices)


def split_headline(title: str, text: str) -> tuple[str, str]:
    """Title and text. Where the text begins with its headline, that is the title, and is not kept twice."""
    if not title and (headline := _HEADLINE.match(text)):
        title = headline[0]
    return title, text.removeprefix(f"{title}\n\n") if title else text


def _identity(draft: Draft, title: str, text: str) -> _Identity:
    url = canonical_url(draft.url) if draft.url else None
    provider, external_id = clean_line(draft.provider, 201), clean_line(draft.external_id, 501)
    if external_id and not provider:
        raise InvalidInputError("An external id needs the provider that gave it. Name the provider.")
    if len(provider) > 200 or len(external_id) > 500:
        raise InvalidInputError("A provider has at most 200 characters and its id 500. Use shorter ones.")
    if not url and not external_id:
        words = "\0".join((text_digest(title, text), *draft.publishers[:1]))
        return _Identity(None, PASTED, hashlib.sha256(words.encode()).hexdigest())
    return _Identity(url, provider, external_id)


@transaction.atomic
def _store(
    draft: Draft, identity: _Identity, title: str, text: str, user: "User | None"
) -> tuple[Article, Revision, bool, bool, bool]:
    article = _find(identity)
    created = article is None
    if article is None:
        article = Article(imported_by=user)
    known = article.publisher_names
    _learn(article, draft, identity, text)
    revision, created_revision = _newest(article, draft, title, text, user)
    if draft.had_from:  # what one way in does not say, another may have said before
        named = [(clean_line(had.name, 300), had.field) for had in draft.had_from]
        draw_had_from(article, [(name, field, recognise_outlet([name])) for name, field in named if name])
    return article, revision, created, created_revision, article.publisher_names != known


def _find(identity: _Identity) -> Article | None:
    """The article, locked until the transaction ends, so that its revisions are numbered one by one."""
    same = Q(canonical_url=identity.canonical_url) if identity.canonical_url else Q()
    if identity.external_id:
        same |= Q(provider=identity.provider, external_id=identity.external_id)
    found = list(Article.objects.select_for_update().filter(same).order_by("pk"))
    if len(found) > 1:
        raise ConflictingIdentityError(
            f"The address is that of article {found[0].pk} and the id that of article {found[1].pk}, or the"
            " reverse. Correct one of them, or leave one out."
        )
    return found[0] if found else None


def _learn(article: Article, draft: Draft, identity: _Identity, text: str) -> None:
    """Fills in what is not known yet; what is known, perhaps from an editor, stays."""
    hints = [*draft.publishers, *([draft.url] if draft.url else [])]
    learnt: dict[str, object] = {}
    if not article.publisher:
        learnt["publisher"] = recognise_outlet(hints)
        learnt["publisher_name"] = article.publisher_name or clean_line(stated_name(hints), 200)
    if not article.credited_wire:
        learnt["credited_wire"] = credited_wire(
            text=text, byline=draft.byline, credited=draft.credited, publisher=article.publisher
        )
    if not article.canonical_url:
        learnt["canonical_url"] = identity.canonical_url
    if not article.external_id:
        learnt |= {"provider": identity.provider or article.provider, "external_id": identity.external_id}
    changed = [name for name, value in learnt.items() if value != getattr(article, name)]
    for name in changed:
        setattr(article, name, learnt[name])
    if changed or not article.pk:
        article.save()


def _newest(
    article: Article, draft: Draft, title: str, text: str, user: "User | None"
) -> tuple[Revision, bool]:
    latest = article.revisions.order_by("-number").first()
    title = title or (latest.title if latest else "")
    digest = text_digest(title, text)
    if latest and latest.sha256 == digest:
        return latest, False
    if latest and draft.versioned and _before(draft.published_at, latest.published_at):
        raise OlderVersionError(
            f"A version of {latest.published_at:%Y-%m-%d %H:%M} UTC is here already, and this one is older."
            " Nothing was changed. Import the newest version."
        )
    revision = Revision.objects.create(
        article=article, number=latest.number + 1 if latest else 1, title=title, text=text, sha256=digest,
        byline=clean_line(draft.byline, 500), language=draft.language if _is_language(draft.language) else "",
        published_at=draft.published_at, source_url=draft.source_url, imported_by=user,
    )  # fmt: skip
    return revision, True


def _before(moment: datetime | None, other: datetime | None) -> bool:
    return bool(moment and other and moment < other)


def _is_language(tag: str) -> bool:
    """Whether it has the shape of a BCP 47 tag."""
    return len(tag) <= 35 and bool(_LANGUAGE.fullmatch(tag))
