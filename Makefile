# Two commands are all a newcomer needs: `make run` and `make test`. Each does its own set-up; what is done is skipped.

.DEFAULT_GOAL := help
.PHONY: help run test test-long dev bench format lint golden ci

FILTER ?=

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1@\2/p' $(MAKEFILE_LIST) | awk -F@ '{ printf "%-18s%s\n", $$1, $$2 }'

run: ## packages, PostgreSQL, build, five associations, demo staff and cases, served on 127.0.0.1:8080
	@deploy/run.sh

test: ## every test, with all set-up (FILTER=name for those that match)
	@deploy/test.sh $(if $(FILTER),--filter '$(FILTER)')

test-long: ## the random sequences of commands, a million of them instead of twenty thousand, on a release build
	@SILA_SEQUENCES=$${SILA_SEQUENCES:-1000000} SILA_CONFIGURATION=release deploy/test.sh --filter 'at random'

dev: ## like run, built and started again when Sources/, tenants/ or migrations/ change
	@deploy/run.sh --dev

bench: ## benchmarks beside what they are compared with: a table and .sila/bench.json
	@deploy/bench.sh

format: ## Swift sources laid out in place, as .swift-format says
	@swift format format --in-place --parallel --recursive Sources Tests Package.swift

lint: ## layout and documentation rules, strictly; changes nothing
	@swift format lint --strict --parallel --recursive Sources Tests Package.swift

golden: ## golden files written anew from what the code gives; read the diff (FILTER=name to narrow)
	@SILA_GOLDEN=rewrite deploy/test.sh $(if $(FILTER),--filter '$(FILTER)')
	@git status --short -- Tests

ci: ## what a machine runs on every change
	@.ci/run
