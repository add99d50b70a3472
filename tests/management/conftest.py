"""The web servers of `tests.web_server`, as fixtures."""

from tests.web_server import closed_site, site

__all__ = ["closed_site", "site"]
