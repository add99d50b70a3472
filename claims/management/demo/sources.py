"""What the demo reads: the sample article, or what the reader named."""

from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import User

from claims.errors import ClaimsError, InvalidInputError
from claims.models import Revision
from claims.services.intake import Imported, import_feed, import_file, import_text, import_url, is_address
from claims.services.intake.errors import FeedGivenError

ARTICLE = Path(__file__).parent / "article.txt"
TITLE = "Grounded ferry is freed off Port Ellery as questions over its upkeep grow"
PUBLISHER = "The Port Ellery Courier"


def import_sample(user: User) -> Imported:
    """Import the sample article. Raises ClaimsError."""
    return import_text(
        text=ARTICLE.read_text(encoding="utf-8"),
        title=TITLE,
        publisher=PUBLISHER,
        provider="demo",
        external_id="sample-article",
        byline="Mara Lindqvist",
        language="en",
        user=user,
    )


def import_source(source: str, user: User) -> tuple[list[Revision], list[str]]:
    """Import the article, or the articles of the feed, at a path or an http or https address.

    Returns their newest revisions, and sentences about what was lost on the way. Raises ClaimsError where
    nothing can be imported. An address's host may be a private one, for this run: whoever names it here is at
    the machine.
    """
    is_url = is_address(source)
    if is_url:
        settings.FETCH_ALLOWED_HOSTS = [*settings.FETCH_ALLOWED_HOSTS, urlsplit(source).hostname]
    try:
        if is_url:
            imported = import_url(url=source, user=user)
        else:
            imported = import_file(path=Path(source).expanduser(), user=user)
    except FeedGivenError:
        return _import_feed(source, user)
    return [imported.revision], list(imported.notices)


def _import_feed(source: str, user: User) -> tuple[list[Revision], list[str]]:
    revisions, sentences, errors = list[Revision](), list[str](), list[ClaimsError]()
    for outcome in import_feed(source=source, user=user):
        if outcome.imported:
            revisions.append(outcome.imported.revision)
            sentences += outcome.imported.notices
        elif outcome.error:
            errors.append(outcome.error)
    if not revisions:
        raise (
            errors[0] if errors else InvalidInputError(f"{source} is a feed without articles. Give another.")
        )
    return revisions, [*sentences, *map(str, errors)]
