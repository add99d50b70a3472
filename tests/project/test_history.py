"""The surface that history keeps is read off the address."""

import pytest

from factcheck.history import surface_of


@pytest.mark.parametrize(
    ("path", "surface"),
    [
        ("/", "web"),
        ("/articles/1", "web"),
        ("/api", "web"),
        ("/apiary/", "web"),
        ("/articles/api/", "web"),
        ("/api/v1/articles", "api"),
        ("/admin/claims/claim/1/", "admin"),
    ],
)
def test_the_surface_of_a_path(path: str, surface: str) -> None:
    assert surface_of(path) == surface
