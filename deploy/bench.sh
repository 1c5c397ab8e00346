#!/usr/bin/env bash
# The benchmarks, on a release build and a cluster of their own, each beside what it is compared with.
#
#   deploy/bench.sh ARGUMENTS OF SILA BENCH…
#
# Prints a table and writes .sila/bench.json.
set -euo pipefail
cd "$(dirname "$0")/.."

deploy/packages.sh build database bench numpy
deploy/build.sh -c release --product sila

trap 'deploy/cluster.sh stop bench' EXIT
SILA_BENCH_DATABASE_URL=$(deploy/cluster.sh start bench)
export SILA_BENCH_DATABASE_URL SILA_DATABASE_URL=$SILA_BENCH_DATABASE_URL SILA_TENANTS=${SILA_TENANTS:-tenants} SILA_STATE=.sila
.build/release/sila bench "$@"
