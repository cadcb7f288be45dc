# Everything one does with the project. Python 3.11-3.13 and make are all it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SEEDS ?= 3
SCENARIO ?= walk

.PHONY: bench setup run demo check test format lint types layers content soak tour pictures lock clean

setup: $(VENV)/.ready

$(VENV)/.ready: requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; assert (3, 11) <= sys.version_info < (3, 14), "Python 3.11-3.13"'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: setup
	@$(BIN)/python -m bot run

demo: setup
	@$(BIN)/python -m bot demo

# What CI runs, with the time of each stage.
check: setup
	@$(BIN)/python -m tests.check format lint types layers content test

test: setup
	@$(BIN)/python -m tests.check test

format lint types layers content: setup
	@$(BIN)/python -m tests.check $@

soak: setup
	@$(BIN)/python -m tests.soak --scenario $(SCENARIO) --seeds $(SEEDS)

tour: setup
	@$(BIN)/python -m tests.tour

# Ten minutes and more; worthless on a machine that does something else meanwhile.
bench: setup
	@$(BIN)/python -m tests.bench $(if $(STORE),--store)

pictures: setup
	@$(BIN)/python -m tests.pictures

lock: setup
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) build data .mypy_cache .ruff_cache .pytest_cache .hypothesis
