# The commands of the project. `make demo` and `make test` are each enough by themselves on a new machine.
.PHONY: demo test lint format install migrations
export DEBUG ?= on

PYTHON := .venv/bin/python

migrations:
	$(PYTHON) manage.py makemigrations
