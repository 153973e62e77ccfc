# Evening Lantern: `make talk` holds a conversation, `make test` runs every check.
# Both install what they need first: into .venv, .venv-sam and .cache, and system packages where they may.

PYTHON ?= python3
BIN := .venv/bin
SAM_BIN := .venv-sam/bin

.DEFAULT_GOAL := help
.PHONY: help talk test lint check models content benchmark stress load serve evaluate train lock audit fuzz clean build-SkillFunction build-ExportFunction build-EraseFunction

help:  ## Show what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.venv/home.stamp: requirements/home.txt pyproject.toml
	@tools/venv $(PYTHON) .venv requirements/home.txt
	@touch $@

.venv/web.stamp: requirements/web.txt pyproject.toml
	@tools/venv $(PYTHON) .venv requirements/web.txt
	@touch $@ .venv/home.stamp

.venv/dev.stamp: requirements/dev.txt pyproject.toml
	@tools/venv $(PYTHON) .venv requirements/dev.txt
	@touch $@ .venv/web.stamp .venv/home.stamp

.venv-sam/sam.stamp: requirements/sam.txt
	@tools/venv $(PYTHON) .venv-sam requirements/sam.txt
	@touch $@

.venv/training.stamp: requirements/training.txt pyproject.toml
	@tools/venv $(PYTHON) .venv requirements/training.txt
	@touch $@ .venv/dev.stamp .venv/web.stamp .venv/home.stamp

talk: .venv/home.stamp  ## Hold a conversation in the terminal
	@$(BIN)/lantern talk

serve: .venv/web.stamp  ## Answer Alexa over the web (LANTERN_SKILL_ID=amzn1.ask.skill...; see docs/serve.md)
	@$(BIN)/lantern serve

test: .venv/dev.stamp .venv-sam/sam.stamp  ## Run every check and test
	@tools/system-packages
	@$(MAKE) --no-print-directory check
	$(BIN)/pytest -n 2 --dist loadfile

check: lint models content  ## Run the checks that need no test

lint: .venv/dev.stamp
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

models: .venv/dev.stamp
	$(BIN)/lantern models --check

content: .venv/dev.stamp  ## Check the words that are spoken
	$(BIN)/lantern content

benchmark: .venv/dev.stamp .venv-sam/sam.stamp  ## Measure cold start and warm turns
	@tools/system-packages
	$(BIN)/python benchmarks/cold_start.py

stress: .venv/dev.stamp  ## Let many devices write at once, and look for what is lost (FULL=1: 20,000 turns)
	@tools/system-packages
	$(BIN)/python benchmarks/stress.py $(if $(FULL),--full)

load: .venv/dev.stamp  ## Measure load, and what the cloud would cost (FULL=1: seven minutes)
	@tools/system-packages
	$(BIN)/python benchmarks/load.py $(if $(FULL),--full)

evaluate: .venv/training.stamp  ## Measure how well the coaching judges
	@test -n "$$LANTERN_DATA" || $(BIN)/python -m evaluation.public .cache/public
	@LANTERN_DATA="$${LANTERN_DATA:-.cache/public}" $(BIN)/python -m evaluation

train: .venv/training.stamp  ## Make what is trained anew
	@test -n "$$LANTERN_DATA" || $(BIN)/python -m evaluation.public .cache/public
	@export LANTERN_DATA="$${LANTERN_DATA:-.cache/public}"; \
	for part in vectors listening statements questions safety; do $(BIN)/python -m training.$$part || exit; done

lock: .venv/dev.stamp  ## Renew the lock files
	tools/lock

fuzz: .venv/dev.stamp  ## Send 100,000 turns of anything, and look for what breaks (TURNS=…, SEED=…)
	@$(BIN)/python tests/fuzz.py $(or $(TURNS),100000) $(or $(SEED),0)

audit: .venv/dev.stamp  ## Look the locked packages up among the known vulnerabilities (needs the network)
	@$(BIN)/python tools/audit

clean:  ## Remove what was installed and built
	rm -rf .venv .venv-sam .cache .aws-sam build

# Called by `sam build`, which says where each function's folder is to be. The tests run it on their own Python.
build-SkillFunction build-ExportFunction build-EraseFunction: .venv/dev.stamp
	$(BIN)/lantern bundle $(if $(LANTERN_PYTHON),--python $(LANTERN_PYTHON)) "$(ARTIFACTS_DIR)"
