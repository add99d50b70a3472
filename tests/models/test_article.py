"""What an article is called where it has to be called something."""

import pytest

from claims.models import Article
from tests.factories import make_article, make_outlet, make_revision

pytestmark = pytest.mark.django_db


def test_a_pasted_text_is_called_by_its_number_and_never_by_a_hash() -> None:
    article = make_article(provider="pasted text", external_id="5f3a" * 16)
    assert str(article) == f"Article {article.pk}"


def test_an_article_on_the_web_is_called_by_its_address() -> None:
    assert str(make_article(canonical_url="https://echo.example/a")) == "https://echo.example/a"


def test_an_article_whose_headline_was_read_is_called_by_it() -> None:
    make_revision(title="Mayor to resign", article=make_article(canonical_url="https://echo.example/a"))
    assert str(Article.objects.with_latest().get()) == "Mayor to resign"


def test_who_publishes_an_article_is_the_known_outlet_else_the_name_that_was_given() -> None:
    known = make_article(publisher=make_outlet("Quay Radio"), publisher_name="quayradio.example")
    given = make_article(publisher_name="A small blog")
    assert [article.published_by for article in (known, given, make_article())] == [
        "Quay Radio", "A small blog", "",
    ]  # fmt: skip
