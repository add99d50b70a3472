# `make demo` and `make test` are each enough by themselves on a new machine; `make help` lists the others.
.PHONY: help demo test lint format bench-engine bench-matching bench-provenance install install-dev migrations constraints
.DEFAULT_GOAL := help

PYTHON := .venv/bin/python
# The first Python of this machine that is new enough, to make .venv with.
PYTHON3 ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && exit; done; echo python3)

# Everything here is for a developer's machine; production sets its own environment (README, "Settings").
export DEBUG ?= on
export ARGS

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' Makefile

demo: install ## a sample newsroom at http://127.0.0.1:8000/; ARGS=--once, or ARGS="--once PATH-OR-URL"
	@exec $(PYTHON) -c "$$RUN_WITH_ARGS" manage.py demo

test: export DATA_DIR ?= $(CURDIR)/.data/test
test: install-dev ## the whole suite, in parallel, on servers of its own; ARGS go to pytest
	@exec $(PYTHON) -c "$$RUN_WITH_ARGS" -m pytest -n auto --dist loadfile

lint: install-dev ## format, style, types, imports, missing migrations
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports --no-cache
	$(PYTHON) manage.py makemigrations --check --dry-run

format: install-dev ## put the code into shape
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

bench-engine: install-dev ## what the engine costs, beside the floor for any engine of its kind
	@exec $(PYTHON) -c "$$RUN_WITH_ARGS" -m tests.attribution.bench

bench-matching: install-dev ## what finding similar claims takes among a million
	$(PYTHON) -m tests.bench tests.services.matching.bench

bench-provenance: install-dev ## what the provenance graph costs at a million edges, and whether it finds what is true
	$(PYTHON) -m tests.bench tests.services.provenance.bench

migrations: install-dev ## write the migrations that changed models need
	$(PYTHON) manage.py makemigrations

constraints: ## pin anew what the requirements bring with them, in a new .venv
	: > constraints.txt
	rm -rf .venv
	$(MAKE) install-dev
	$(PYTHON) -m pip freeze > constraints.txt

install: ## .venv with what the product needs
	@$(PYTHON3) factcheck/install.py requirements.txt

install-dev: ## .venv with what tests and lint need as well
	@$(PYTHON3) factcheck/install.py requirements-dev.txt

# Splits ARGS as a shell would, but runs nothing in it: an address with & or ? stays whole.
define RUN_WITH_ARGS
import os, shlex, sys
os.execv(sys.executable, [sys.executable, *sys.argv[1:], *shlex.split(os.environ.get("ARGS", ""))])
endef
export RUN_WITH_ARGS
