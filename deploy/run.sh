#!/usr/bin/env bash
# Serves the demonstration from nothing: packages, build, a private PostgreSQL, then `sila up --demo` until it is stopped.
#
#   deploy/run.sh                one server, release build
#   deploy/run.sh --dev          debug build, built and started again whenever Sources, tenants or migrations change
#
# SILA_HOST and SILA_PORT may be set (127.0.0.1 and 8080). The data stay in .sila/ from one run to the next.
set -euo pipefail
cd "$(dirname "$0")/.."
dev=no
[ "${1:-}" != --dev ] || dev=yes

mkdir -p .sila
exec 8>>.sila/run.lock
flock -n 8 || { echo 'run.sh: `make run` or `make dev` is running already in this tree' >&2; exit 1; }

deploy/packages.sh build database
if [ $dev = yes ]; then
    mode=debug
    build() { deploy/build.sh --product sila 8>&-; }
else
    mode=release
    build() { deploy/build.sh -c release --product sila 8>&-; }
fi
build

server='' stopping=no
# A server started with & ignores Ctrl-C, as all such children of a script do, so every signal is handed on as TERM.
stop_server() {
    if [ -n "$server" ]; then
        kill -TERM "$server" 2>/dev/null || true
    fi
}
wait_for_server() {
    while kill -0 "$server" 2>/dev/null; do wait "$server" && status=0 || status=$?; done
    server=''
}
trap 'stopping=yes; stop_server' INT TERM HUP
trap 'stop_server; deploy/cluster.sh stop run 8>&-' EXIT

SILA_DATABASE_URL=$(deploy/cluster.sh start run 8>&-)
export SILA_DATABASE_URL
export SILA_TENANTS=${SILA_TENANTS:-tenants} SILA_STATE=.sila SILA_HOST=${SILA_HOST:-127.0.0.1} SILA_PORT=${SILA_PORT:-8080}

serve() { ".build/$mode/sila" up --demo 8>&- & server=$!; }

changed_since() { [ -n "$(find Sources tenants migrations Package.swift -newer "$1" -print -quit 2>/dev/null)" ]; }

status=0
if [ $dev = no ]; then
    serve
    wait_for_server
    exit $status
fi

mark=.sila/dev.mark
while [ $stopping = no ]; do
    touch "$mark"
    # A build that fails leaves the server of the last good one serving.
    if build; then
        stop_server
        [ -z "$server" ] || wait_for_server
        [ $stopping = yes ] || serve
    fi
    until [ $stopping = yes ] || changed_since "$mark"; do sleep 1; done
done
[ -z "$server" ] || wait_for_server
exit $status
