"""The Django project: settings, urls, Celery, WSGI, and what runs the embedded servers where none is named."""

from factcheck.celery import app as celery_app

__all__ = ["celery_app"]
