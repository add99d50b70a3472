"""Revisions are immutable: the database refuses what code may forget to."""

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from claims.models import Revision
from tests.factories import make_revision

pytestmark = pytest.mark.django_db


def test_a_revision_cannot_be_changed() -> None:
    revision = make_revision()
    revision.text = "Other words."
    with pytest.raises(ProgrammingError, match="Cannot update rows"):
        revision.save()


def test_a_revision_cannot_be_changed_by_raw_sql() -> None:
    make_revision()
    with pytest.raises(ProgrammingError, match="Cannot update rows"), connection.cursor() as cursor:
        cursor.execute("UPDATE claims_revision SET text = 'Other words.'")


def test_a_revision_cannot_be_deleted() -> None:
    make_revision()
    with pytest.raises(ProgrammingError, match="Cannot delete rows"):
        Revision.objects.all().delete()


def test_two_revisions_of_an_article_cannot_share_a_number() -> None:
    first = make_revision()
    with pytest.raises(IntegrityError, match="revision_number_unique"), transaction.atomic():
        Revision.objects.create(article=first.article, number=first.number, text="Other words.", sha256="x")


def test_a_revision_without_text_is_refused() -> None:
    with pytest.raises(IntegrityError, match="revision_text_not_empty"):
        make_revision(text="")
