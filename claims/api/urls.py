"""Under /api/v1/."""

from django.urls import path, re_path
from drf_spectacular.utils import extend_schema

from claims.api import openapi, views

app_name = "api"

urlpatterns = [
    path("trace", views.TraceView.as_view(), name="trace"),
    path("articles", views.ArticlesView.as_view(), name="articles"),
    path("articles/<int:pk>", views.ArticleView.as_view(), name="article"),
    path("claims", views.ClaimsView.as_view(), name="claims"),
    path("claims/<int:pk>", views.ClaimView.as_view(), name="claim"),
    path("scans/<int:pk>", views.ScanView.as_view(), name="scan"),
    path("fetches/<int:pk>", views.FetchView.as_view(), name="fetch"),
    path("outlets", views.OutletsView.as_view(), name="outlets"),
    path("problems/<slug:code>", views.ProblemView.as_view(), name="problem"),
    re_path(r"^schema/?$", openapi.SchemaView.as_view(), name="schema"),
    re_path(r"^docs/?$", openapi.DocsView.as_view(), name="docs"),
    re_path(r"", extend_schema(exclude=True)(views.NowhereView).as_view()),
]
