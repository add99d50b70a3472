"""Who may come in, and with what: keys for integrations, sessions for people, and nobody else."""

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from claims.models import Article, Integration
from claims.services.integrations import revoke_integration
from tests.api.conftest import Client
from tests.factories import KEY, make_claim, make_scan

pytestmark = pytest.mark.django_db

READS = ["articles", "articles/1", "claims", "claims/1", "scans/1", "outlets"]
WRITES = ["trace", "articles"]


@pytest.mark.parametrize("path", READS)
def test_reading_without_a_key_is_refused_and_challenged(stranger: APIClient, path: str) -> None:
    response = stranger.get(f"/api/v1/{path}")
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == 'Bearer realm="factcheck"'
    assert "Authorization: Bearer fc_" in response.json()["detail"]


@pytest.mark.parametrize("path", WRITES)
def test_writing_without_a_key_is_refused(stranger: APIClient, path: str) -> None:
    assert stranger.post(f"/api/v1/{path}", {"text": "Words."}).status_code == 401


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer x", f"Bearer {KEY}x", f"Bearer {KEY} {KEY}", "Bearer fc_é_ü"]
)
def test_a_wrong_key_is_refused_as_an_invalid_token(integration: Integration, header: str) -> None:
    response = APIClient(headers={"Authorization": header}).get("/api/v1/claims")
    assert response.status_code == 401
    assert response.headers["WWW-Authenticate"] == 'Bearer realm="factcheck", error="invalid_token"'


def test_another_scheme_is_refused_and_says_which_to_use(integration: Integration) -> None:
    response = APIClient(headers={"Authorization": f"Token {KEY}"}).get("/api/v1/claims")
    assert response.status_code == 401
    assert "Send Authorization: Bearer" in response.json()["detail"]


@pytest.mark.parametrize("path", READS)
def test_a_revoked_key_is_refused(api: APIClient, integration: Integration, path: str) -> None:
    revoke_integration(integration_id=integration.pk)
    assert api.get(f"/api/v1/{path}").status_code == 401


@pytest.mark.parametrize("path", WRITES)
def test_a_revoked_key_writes_nothing(api: APIClient, integration: Integration, path: str) -> None:
    revoke_integration(integration_id=integration.pk)
    assert api.post(f"/api/v1/{path}", {"text": "Words."}).status_code == 401
    assert not Article.objects.exists()


@pytest.mark.parametrize("path", READS)
@pytest.mark.parametrize("method", ["get", "head"])
def test_somebody_without_a_role_reads_nothing(
    browser: Client, outsider: User, path: str, method: str
) -> None:
    response = getattr(browser(outsider), method)(f"/api/v1/{path}")
    assert response.status_code == 403


def test_a_refusal_names_the_permission_that_is_lacking(browser: Client, outsider: User) -> None:
    detail = browser(outsider).get("/api/v1/claims").json()["detail"]
    assert "lacks the permission claims.view_claim" in detail


@pytest.mark.parametrize(
    "path", ["articles", "articles/{article}", "claims", "claims/{claim}", "scans/{scan}", "outlets"]
)
def test_a_logged_in_browser_reads(browser: Client, reviewer: User, path: str) -> None:
    claim = make_claim()
    ids = {"article": claim.article_id, "claim": claim.pk, "scan": make_scan(claim.revision).pk}
    assert browser(reviewer).get(f"/api/v1/{path.format(**ids)}").status_code == 200


@pytest.mark.parametrize("path", WRITES)
def test_a_browser_without_the_csrf_token_writes_nothing(browser: Client, editor: User, path: str) -> None:
    response = browser(editor).post(f"/api/v1/{path}", {"text": "Words."})
    assert response.status_code == 403
    assert "CSRF" in response.json()["detail"]


def test_a_reviewer_may_not_hand_in_articles(reviewer: User) -> None:
    client = APIClient()
    client.force_login(reviewer)
    response = client.post("/api/v1/articles", {"text": "Words."})
    assert response.status_code == 403
    assert "claims.add_article and claims.add_scan" in response.json()["detail"]


def test_an_integrations_account_cannot_log_in(integration: Integration) -> None:
    assert not APIClient().login(username=integration.user.username, password="")
