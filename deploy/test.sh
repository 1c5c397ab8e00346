#!/usr/bin/env bash
# Every test, from nothing: packages, build, a PostgreSQL of its own, the tests. Ends with the runner's count.
#
#   deploy/test.sh                   all of them
#   deploy/test.sh --filter NAME     those whose name matches (the arguments go to swift test)
#
# SILA_GOLDEN=rewrite writes the goldens anew instead of comparing. SILA_CONFIGURATION=release tests a release build, kept apart
# in .build/long since its modules are compiled so that tests can look into them. The exit status is 0 when all of them passed.
set -euo pipefail
cd "$(dirname "$0")/.."

deploy/packages.sh build database numpy schema tour browser
build=()
if [ "${SILA_CONFIGURATION:-debug}" = release ]; then
    build=(-c release --scratch-path .build/long -Xswiftc -enable-testing)
fi
deploy/build.sh --build-tests "${build[@]}"

# One run of the tests at a time: they share the cluster, which goes down with the first to end.
exec 8>>.sila/test.lock
flock -n 8 || { echo '==> waiting for another run of the tests to end' >&2; flock 8; }
trap 'deploy/cluster.sh stop test 8>&-' EXIT
SILA_TEST_DATABASE_URL=$(deploy/cluster.sh start test 8>&-)
export SILA_TEST_DATABASE_URL

# Tests in other languages go here, so that the Swift runner's count stays the last line.
status=0
if [ $# = 0 ]; then
    echo '==> layout and documentation (make lint)' >&2
    make -s lint || status=$?
    echo '==> the cluster script' >&2
    Tests/Scripts/cluster.sh 8>&- || status=$?
fi

echo '==> swift test' >&2
# One test after the other: some stop servers, cut connections and wait for deadlines, and would starve the others.
swift test --skip-build --disable-xctest --no-parallel "${build[@]}" "$@" 8>&- </dev/null || status=$?
exit $status
