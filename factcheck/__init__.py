"""The Django project: settings, addresses, Celery, WSGI, and what runs the embedded servers."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
