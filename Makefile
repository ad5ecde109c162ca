# One word a task. Each sets up what it needs by itself: Python 3.11 or later is all that must be there.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ROOMS := extract normalize segment codebook checks batch publish commands
CALLS := extract/_calls_in_bulk.so
# The readers that ours is measured beside; a quick measurement does without.
PEERS := $(if $(findstring --quick,$(BENCH)),,$(VENV)/requirements-bench.installed)

.DEFAULT_GOAL := help
.PHONY: help run test check audit format bench docs wheel clean

help: ## Say what there is to do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 10

run: $(VENV)/requirements.installed $(CALLS) ## Read data/raw into data/parsed
	@$(BIN)/python -m compileall -q pipeline.py $(ROOMS)
	@$(BIN)/python pipeline.py run

test: $(VENV)/requirements-dev.installed $(CALLS) ## Run the tests
	@$(BIN)/python -m pytest -n 3 --dist worksteal

check: $(VENV)/requirements-dev.installed ## Check style, types and requirements
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pip check

# What could not be looked up is a failure here; CI says it and goes on.
audit: ## Look up known flaws of the pinned versions (asks a service of advisories)
	@PYTHON=$(PYTHON) AUDIT_VENV=$(VENV)-audit .ci/audit

format: $(VENV)/requirements-dev.installed ## Put the code into the project's style
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/requirements-dev.installed $(PEERS) $(CALLS) ## Measure time and memory, and write docs/performance.md (BENCH=--large, --quick)
	@$(BIN)/python -m benchmarks.scale $(BENCH)

docs: $(VENV)/requirements-dev.installed ## Write the pages of docs/ that are made from the code
	@PYTHONPATH=. $(BIN)/python docs/generate.py

wheel: $(VENV)/requirements-dev.installed ## Build the package into dist/
	@$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove the virtual environment and what was built
	rm -rf $(VENV) $(VENV)-audit $(CALLS) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Pages of PDF are read in two thirds of the time with it; without a compiler the same is done in Python.

$(CALLS): extract/calls_in_bulk.c
	@cc -O2 -shared -fPIC -o $@ $< 2>/dev/null || echo "No C compiler (cc): PDF pages are read without it." >&2

# The environment is made once, and installed into again only when the pinned requirements change.

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV) || (rm -rf $(VENV); echo "python3-venv is missing: apt install python3-venv" >&2; exit 1)

$(VENV)/requirements.installed: requirements.txt | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/requirements-%.installed: requirements-%.txt $(VENV)/requirements.installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@
