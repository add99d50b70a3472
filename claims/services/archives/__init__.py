"""Outside archives, behind one small interface."""

from claims.services.archives.interface import Archive, Copy
from claims.services.archives.wayback import Wayback

__all__ = ["Archive", "Copy", "Wayback"]
