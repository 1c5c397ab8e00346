#!/usr/bin/env bash
# swift build with its hundreds of lines condensed to one moving line; if it fails, everything the compiler said.
#
#   deploy/build.sh ARGUMENTS OF SWIFT BUILD…
#
# Progress goes to standard error, the whole output to .sila/build.log.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .sila
log=.sila/build.log

command -v swift >/dev/null || { echo 'build.sh: there is no `swift` on the PATH; Sila needs Swift 6.3 (swift.org/install)' >&2; exit 1; }

[[ " $* " == *" release "* ]] && mode=release || mode=debug
if [ -d ".build/$mode" ]; then
    echo "==> building ($mode)" >&2
else
    echo "==> building ($mode): the first time takes 6 to 8 minutes on two cores, then seconds" >&2
fi

# On a terminal one line is overwritten; in a log a line now and then shows that it lives.
condense() {
    local line shown=$SECONDS moving=no
    [ -t 2 ] && moving=yes
    while IFS= read -r line; do
        case $line in
            '['*/*']'* | Fetching* | Fetched* | Computing* | Computed* | Creating* | Updating* | Updated* | Working* | Building*) ;;
            *) continue ;;
        esac
        if [ $moving = yes ]; then
            printf '\r\033[K    %4d s  %.100s' "$SECONDS" "$line" >&2
        elif [ $((SECONDS - shown)) -ge 15 ]; then
            printf '    %4d s  %.100s\n' "$SECONDS" "$line" >&2
            shown=$SECONDS
        fi
    done
    if [ $moving = yes ]; then printf '\r\033[K' >&2; fi
}

SECONDS=0
status=0
# Hummingbird's traits come to the compiler in the order of a Set, which differs from one run to the next: without a fixed
# order every second build compiles Hummingbird and all that stands on it again, though nothing changed.
export SWIFT_DETERMINISTIC_HASHING=1
swift build "$@" 2>&1 </dev/null | tee "$log" | condense || status=$?
if [ $status != 0 ]; then
    grep -vE '^\[[0-9]+/[0-9]+\] |^(Fetch|Comput|Creat|Updat|Working copy)' "$log" >&2 || true
    echo "==> the build failed after $SECONDS s; all of its output is in $log" >&2
    exit $status
fi
echo "==> built in $SECONDS s" >&2
