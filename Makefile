# make dashboard: sets up all and starts the dashboard.   make test: sets up all, the browser included, and tests.
# Each target leaves a stamp, so that running it again does no work twice.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# uv where it is installed, pip where not: the same pins either way.
INSTALL := $(if $(shell command -v uv),uv pip install --quiet --compile-bytecode --python $(BIN)/python,$(BIN)/pip install --quiet --disable-pip-version-check)
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)

# What does not wait for each other is done side by side: the compiler beside the checks and the browser.
MAKEFLAGS += --jobs=2

.PHONY: dashboard test check compiled wheel bench load clean

dashboard: $(VENV)/.runtime
	$(BIN)/streamlit run dashboard.py

# Two cores halve the time. A worker that has finished its share takes from the other's end, so that only what
# is left for the end starts a second server. One test alone needs no workers: $(BIN)/pytest -k name.
test: check $(VENV)/.browser $(VENV)/.compiled
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

check: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Debian and Ubuntu ship Python without the module that makes environments.
$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'Python 3.11 or later is needed: make PYTHON=python3.11' >&2; exit 1; }
	$(if $(shell command -v uv),uv venv --quiet --python $(PYTHON) $(VENV),\
	  $(PYTHON) -c 'import ensurepip' || \
	    { $(SUDO) apt-get update --quiet=2 && $(SUDO) apt-get install --quiet=2 --yes python3-venv; }; \
	  $(PYTHON) -m venv $(VENV))

$(VENV)/.runtime: pyproject.toml constraints.txt | $(BIN)/python
	$(INSTALL) --constraint constraints.txt --editable .
	$(BIN)/python -m compileall -q metrics app_pages dashboard.py  # so that the first start is as fast as any
	touch $@

$(VENV)/.test: $(VENV)/.runtime
	$(INSTALL) --constraint constraints.txt --editable '.[test]'
	touch $@

# What tests need besides Python: a browser, a word processor to open the briefing in, a reader of PDF files.
$(VENV)/.browser: | $(BIN)/python
	for program in chromium soffice pdftoppm; do command -v $$program >/dev/null || missing=1; done; \
	  if [ -n "$$missing" ]; then $(SUDO) apt-get update --quiet=2 && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends \
	      chromium fonts-liberation libreoffice-writer-nogui poppler-utils; fi
	touch $@

# The extraction compiled, for whoever reads archives: half as fast again. The copy lies beside the checkout's own
# code and is used as long as it is of these very sources; it is in its place only when it is whole.
compiled: $(VENV)/.compiled

$(VENV)/.compiled: $(VENV)/.test setup.py $(shell find metrics/extraction -name '*.py')
	rm -rf build/compiled build/compiling
	mkdir -p build/compiling/metrics
	cp -R -p metrics/extraction build/compiling/metrics
	if command -v cc >/dev/null; then \
	  TRADE_TARGETS_COMPILE=1 $(BIN)/python setup.py --quiet build_ext --build-lib build/compiling >build/compiling.log 2>&1 \
	    || { cat build/compiling.log; exit 1; }; \
	  mv build/compiling build/compiled; \
	else echo 'No C compiler (cc): the extraction is not compiled and runs as it is written.'; fi
	touch $@

# A wheel with the extraction compiled. Its tests are run on what was built.
wheel: $(VENV)/.wheel
	cp -r tests seeds pyproject.toml build/wheel
	cd build/wheel && $(abspath $(BIN))/python -m pytest --numprocesses auto --maxprocesses 4 tests/test_extraction*.py

$(VENV)/.wheel: $(VENV)/.test setup.py $(shell find metrics -type f -not -name '*.pyc')
	$(INSTALL) --constraint constraints.txt --editable '.[test,wheel]'
	rm -rf dist build/lib* build/wheel
	TRADE_TARGETS_COMPILE=1 $(BIN)/python -m build --wheel --no-isolation
	$(BIN)/python -m zipfile --extract dist/*.whl build/wheel
	touch $@

$(VENV)/.bench: $(VENV)/.test
	$(INSTALL) --constraint constraints.txt --editable '.[test,bench]'
	touch $@

bench: $(VENV)/.bench $(VENV)/.compiled $(VENV)/.browser
	for script in tests/bench/[a-z]*.py; do echo "== $$script"; $(BIN)/python $$script || exit 1; done

# Fifty sessions at once on the dashboard, against one alone.
load: $(VENV)/.test
	$(BIN)/python tests/bench/load.py

clean:
	rm -rf $(VENV) build dist charts .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
