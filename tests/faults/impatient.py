"""The worker's application, with a time limit that a test can wait for."""

from factcheck.celery import app

app.conf.task_time_limit = 10  # far above what a scan takes on a busy machine
