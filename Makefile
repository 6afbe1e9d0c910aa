# make demo   set up .venv if needed, then the main job on examples/, offline, results under out/
# make test   set up .venv if needed, then all tests
# make app    set up .venv if needed, then the Streamlit app on loopback
# make lint   ruff, formatting, strict types, layers
# make lock   renew requirements.lock (exact versions, no addresses)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test app lint lock clean setup

setup: $(READY)

# uv installs the locked packages several times faster than pip; it comes from pip, into the environment itself.
$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python -r requirements.lock
	$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	touch $@

demo: $(READY)
	@$(BIN)/python examples/demo.py

test: $(READY)
	$(BIN)/python -m pytest

app: $(READY)
	$(BIN)/python -m streamlit run app.py

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --all-extras --group dev --no-header --no-annotate \
	  --no-emit-index-url --no-emit-find-links pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) out .humas
