"""Every list and page makes a constant number of queries, however much there is to show."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from claims.models import (
    ArchiveCopy,
    Article,
    Capture,
    Chain,
    Claim,
    ClaimSource,
    Fetch,
    Flag,
    Outlet,
    OutletName,
    Revision,
    Scan,
    Snapshot,
    Source,
)
from tests.admin_pages import list_of, page_of
from tests.factories import (
    make_article,
    make_capture,
    make_chain,
    make_claim,
    make_claim_source,
    make_flag,
    make_outlet,
    make_revision,
    make_scan,
    make_source,
)

pytestmark = pytest.mark.django_db

FEW, MANY = 2, 20


def queries(client: Client, address: str) -> int:
    client.get(address)  # what is looked up once for all, such as content types
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def stock(number: int) -> None:
    """So many articles, each with an outlet, a revision, a scan, a claim, a chain, a flag and a source."""
    for _ in range(number):
        label = Outlet.objects.count()
        outlet = make_outlet(f"Outlet {label}")
        OutletName.objects.create(outlet=outlet, text=f"Alias {label}")
        revision = make_revision(article=make_article(publisher=outlet))
        claim, scan = make_claim(revision), make_scan(revision)
        make_chain(claim, scan=scan, relays=("Fox News", "Reuters"))
        make_flag(claim, scan=scan)
        Fetch.objects.create(url=f"https://{label}.example", state="done", ended_at=scan.ended_at, scan=scan)
        source = make_source(f"https://{label}.example/a", outlet=outlet)
        make_claim_source(claim, snapshot=make_capture(source).snapshot)
        ArchiveCopy.objects.create(source=source, archive="wayback", state="failed", ended_at=scan.ended_at)


@pytest.mark.parametrize(
    "model",
    [ArchiveCopy, Article, Capture, Chain, Claim, ClaimSource, Fetch, Flag, Outlet, Revision, Scan, Snapshot,
     Source],
)  # fmt: skip
def test_the_list_makes_a_constant_number_of_queries(model: type[Model], edda: Client) -> None:
    stock(FEW)
    few = queries(edda, list_of(model))
    stock(MANY - FEW)
    assert queries(edda, list_of(model)) == few


def more_of_an_article(row: Article, number: int) -> None:
    for n in range(number):
        make_scan(make_revision(f"Text {n} of {Revision.objects.count()}", article=row))


def more_of_a_claim(row: Claim, number: int) -> None:
    scan = make_scan(row.revision)
    for n in range(number):
        make_chain(row, scan=scan, end=row.end + n + 1)


def more_of_an_outlet(row: Outlet, number: int) -> None:
    for _ in range(number):
        OutletName.objects.create(outlet=row, text=f"Name {OutletName.objects.count()}")


PAGES: list[tuple[Callable[[], Model], Callable[..., None]]] = [
    (make_article, more_of_an_article), (make_claim, more_of_a_claim), (make_outlet, more_of_an_outlet),
]  # fmt: skip


@pytest.mark.parametrize("view", ["change", "history"])
@pytest.mark.parametrize(("make", "grow"), PAGES)
def test_the_page_makes_a_constant_number_of_queries(
    view: str, make: Callable[[], Model], grow: Callable[..., None], edda: Client
) -> None:
    row = make()
    grow(row, FEW)
    few = queries(edda, page_of(row, view))
    grow(row, MANY - FEW)
    assert queries(edda, page_of(row, view)) == few


@pytest.mark.parametrize("model", [Article, Chain, Claim, Fetch, Flag, Revision, Scan])
def test_no_list_reads_the_texts_of_revisions(model: type[Model], edda: Client) -> None:
    stock(FEW)
    with CaptureQueriesContext(connection) as captured:
        edda.get(list_of(model))
    assert not [query["sql"] for query in captured if '"claims_revision"."text"' in query["sql"]]
