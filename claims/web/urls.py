"""The addresses of the pages."""

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from claims.web.views import articles, claims, flags

urlpatterns = [
    path("", claims.claim_list, name="claims"),
    path("claims/<int:claim_id>/", claims.claim_page, name="claim"),
    path("flags/<int:flag_id>/", flags.decide, name="flag"),
    path("articles/", articles.article_list, name="articles"),
    path("articles/<int:article_id>/", articles.article_page, name="article"),
    path("articles/<int:article_id>/scan/", articles.scan_progress, name="scan"),
    path("articles/<int:article_id>/scan-again/", articles.scan_again, name="scan-again"),
    path(
        "login/",
        LoginView.as_view(template_name="claims/login.html", redirect_authenticated_user=True),
        name="login",
    ),
    path("logout/", LogoutView.as_view(), name="logout"),
]
