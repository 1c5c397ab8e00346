#!/usr/bin/env bash
# Tries deploy/cluster.sh on real servers: what kills, moves, copies and strangers do to a cluster must not stop the next start.
#
#   Tests/Scripts/cluster.sh         a line for each trial; exit 1 when one failed
#
# It works on copies of deploy/ in directories of its own, and leaves nothing behind.
set -uo pipefail

source_tree=$(cd "$(dirname "$0")/../.." && pwd -P)
ground=$(mktemp -d /tmp/sila-trials.XXXXXX)
chmod 755 "$ground"
failed=0
trees=() strangers=()

tree() {
    mkdir -p "$1/deploy"
    cp "$source_tree/deploy/cluster.sh" "$1/deploy/"
    trees+=("$1")
}

clean_up() {
    local tree outside
    for tree in "${trees[@]}"; do
        [ -d "$tree/.sila" ] || continue
        "$tree/deploy/cluster.sh" stop run 2>/dev/null
        outside=$(readlink "$tree/.sila/postgres") && [[ $outside == /var/lib/sila/* ]] && rm -rf "$outside"
    done
    for pid in "${strangers[@]}"; do kill "$pid" 2>/dev/null; done
    rm -rf "$ground" "${private:-$ground}"
}
trap clean_up EXIT

expect() {
    local said=$1 wanted=$2 got=$3
    if [ "$wanted" = "$got" ]; then
        echo "ok      $said"
    else
        echo "FAILED  $said: expected \`$wanted\`, got \`$got\`"
        failed=1
    fi
}

ask() { "$1/deploy/cluster.sh" psql run -X -A -t -q -c "$2" 2>&1; }
start() { "$1/deploy/cluster.sh" start run 2>"$ground/said"; }
port_of() { sed 's/.*:\([0-9]*\)\/.*/\1/' <<<"$1"; }
postmaster() { sed -n 1p "$1/.sila/postgres/run/data/postmaster.pid"; }
as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

a="$ground/a tree, with spaces and 'quotes'"
tree "$a"
url=$(start "$a")
expect 'a path with spaces holds a cluster' 1 "$(ask "$a" 'SELECT 1')"
expect 'its URL opens it' 1 "$(psql "$url" -X -A -t -c 'SELECT 1' 2>&1)"
expect 'a second start gives the same URL' "$url" "$(start "$a")"
expect 'the password is for its owner only' 600 "$(stat -c %a "$a/.sila/postgres/run/password")"
expect 'a wrong password is refused' refused "$(psql "${url/:????????/:00000000}" -X -c 'SELECT 1' >/dev/null 2>&1 || echo refused)"
expect 'nothing is durable by half' 'on on' "$(ask "$a" "SELECT current_setting('fsync') || ' ' || current_setting('synchronous_commit')")"

ask "$a" 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (41)' >/dev/null
kill -9 "$(postmaster "$a")"
start "$a" >/dev/null
expect 'after kill -9 it starts, and its rows are there' 41 "$(ask "$a" 'SELECT n FROM kept')"

"$a/deploy/cluster.sh" stop run
expect 'stopped, it says so' 3 "$("$a/deploy/cluster.sh" status run 2>/dev/null; echo $?)"
expect 'a second stop is no error' 0 "$("$a/deploy/cluster.sh" stop run; echo $?)"

as_owner sh -c 'echo $$; exec sleep 300' >"$ground/stranger" &
strangers+=($!)
disown
sleep 0.5
stranger=$(cat "$ground/stranger")
strangers+=("$stranger")
as_owner sh -c 'printf "%s\n%s\n" "$1" "$2" >"$2/postmaster.pid"' sh "$stranger" "$a/.sila/postgres/run/data"
start "$a" >/dev/null
expect 'a stale pid that now is somebody else is seen through' 41 "$(ask "$a" 'SELECT n FROM kept')"
"$a/deploy/cluster.sh" stop run
expect 'and that somebody is left alone' alive "$(kill -0 "$stranger" && echo alive)"

port=$(port_of "$url")
perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => $ARGV[0], Listen => 1) or die; sleep 300' "$port" &
strangers+=($!)
disown
sleep 0.5
url=$(start "$a")
expect 'a port taken meanwhile is given up' different "$([ "$(port_of "$url")" != "$port" ] && echo different)"
expect 'and the new one answers' 41 "$(psql "$url" -X -A -t -c 'SELECT n FROM kept' 2>&1)"

b=$ground/b
mv "$a" "$b"
trees+=("$b")
expect 'a tree moved while it runs is still recognised' "$url" "$(start "$b")"
"$b/deploy/cluster.sh" stop run
mkdir "$ground/c" && c=$ground/c/moved && mv "$b" "$c"
trees+=("$c")
start "$c" >/dev/null
expect 'and moved while it was stopped it starts' 41 "$(ask "$c" 'SELECT n FROM kept')"

socket=$(cat "$c/.sila/postgres/run/socket")
"$c/deploy/cluster.sh" stop run
rm -rf "$socket"
start "$c" >/dev/null
expect 'an emptied /tmp is no hindrance' 41 "$(ask "$c" 'SELECT n FROM kept')"

d=$ground/d
tree "$d"
for _ in 1 2 3 4; do start "$d" >>"$ground/urls" & done
wait
expect 'four starts at once make one cluster' 1 "$(sort -u "$ground/urls" | wc -l)"
expect 'and it works' 1 "$(ask "$d" 'SELECT 1')"

if [ "$(id -u)" = 0 ]; then
    private=$(mktemp -d ~root/sila-trials.XXXXXX)
    e=$private/e
    tree "$e"
    start "$e" >/dev/null
    expect 'inside a private directory the data go to /var/lib/sila' /var/lib/sila "$(dirname "$(readlink "$e/.sila/postgres")")"
    expect 'it is said' 1 "$(grep -c 'cannot work inside' "$ground/said")"
    expect 'and it works' 1 "$(ask "$e" 'SELECT 1')"
    mv "$e" "$private/f" && e=$private/f && trees+=("$e")
    start "$e" >/dev/null
    expect 'moved, it keeps them' "$e" "$(cat "$e/.sila/postgres/origin")"
    cp -a "$e" "$private/g" && trees+=("$private/g")
    start "$private/g" >/dev/null
    expect 'the original is not touched by a copy' 1 "$(ask "$e" 'SELECT 1')"
    expect 'a copy gets a cluster of its own' own "$([ "$(readlink "$private/g/.sila/postgres")" != "$(readlink "$e/.sila/postgres")" ] && echo own)"
fi

exit $failed
