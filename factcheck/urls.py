"""Which surface answers which address."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("admin/", admin.site.urls)]
# Until both surfaces have landed; see the history.
if find_spec("claims.api.urls") if find_spec("claims.api") else None:
    urlpatterns.append(path("api/v1/", include("claims.api.urls")))
if find_spec("claims.web.urls") if find_spec("claims.web") else None:
    urlpatterns.append(path("", include("claims.web.urls")))
