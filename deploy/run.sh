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

server='' status=0 stopping=no
# The server has a process group of its own (set -m), so that Ctrl-C reaches it once, through here, and not twice.
serve() {
    set -m
    ".build/$mode/sila" up --demo 8>&- </dev/null &
    server=$!
    set +m
}
stop_server() { if [ -n "$server" ]; then kill -TERM "$server" 2>/dev/null || true; fi; }
wait_for_server() {
    [ -n "$server" ] || return 0
    while kill -0 "$server" 2>/dev/null; do wait "$server" && status=0 || status=$?; done
    server=''
}
trap 'stopping=yes; stop_server' INT TERM HUP
trap 'stop_server; wait_for_server; deploy/cluster.sh stop run 8>&-' EXIT

[ $dev = yes ] || build
SILA_DATABASE_URL=$(deploy/cluster.sh start run 8>&-)
export SILA_DATABASE_URL
export SILA_TENANTS=${SILA_TENANTS:-tenants} SILA_STATE=.sila SILA_HOST=${SILA_HOST:-127.0.0.1} SILA_PORT=${SILA_PORT:-8080}

if [ $dev = no ]; then
    [ $stopping = yes ] || serve
    wait_for_server
    exit $status
fi

mark=.sila/dev.mark
changed() { [ -n "$(find Sources tenants migrations Package.swift -newer "$mark" -print -quit 2>/dev/null)" ]; }
while [ $stopping = no ]; do
    touch "$mark"
    # A build that fails leaves the server of the last good one serving.
    if build; then
        stop_server
        wait_for_server
        [ $stopping = yes ] || serve
    fi
    until [ $stopping = yes ] || changed; do sleep 1 || true; done
done
wait_for_server
exit $status
