#!/usr/bin/env bash
# PostgreSQL clusters of this working tree, under .sila/postgres/NAME: apart from any cluster of the system.
#
#   deploy/cluster.sh start NAME     make it if need be, start it, and print its URL (of the superuser)
#   deploy/cluster.sh stop NAME      stop it cleanly; a cluster that is not running is left alone
#   deploy/cluster.sh status NAME    exit 0 when it runs, 3 when it does not
#   deploy/cluster.sh url NAME       print its URL, running or not
#   deploy/cluster.sh psql NAME …    a psql session
#
# NAME is run, test or bench (any lower-case word): make test never touches the data of make run.
# Everything but the URL goes to standard error. Two calls at once take turns.
set -euo pipefail
umask 022

say() { echo "cluster.sh: $*" >&2; }
fail() { say "$*"; exit 1; }

action=${1:-} name=${2:-}
case $action in start | stop | status | url | psql) ;; *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac
[[ $name =~ ^[a-z][a-z0-9]{0,20}$ ]] || fail "a cluster is named by a lower-case word, such as run, test or bench; got \`$name\`"
shift 2

major=15
bin=/usr/lib/postgresql/$major/bin
first_port=54320 last_port=54420
root=$(cd "$(dirname "$0")/.." && pwd -P)
home=$root/.sila/postgres

# PostgreSQL refuses to run as root: there it is run by `postgres`, the user that Debian's package makes; otherwise by oneself.
if [ "$(id -u)" = 0 ]; then
    db_user=postgres
    as_db() { (cd / && exec runuser -u "$db_user" -- "$@"); }
else
    db_user=$(id -un)
    as_db() { (cd / && exec "$@"); }
fi

# ---- where the data are

can_hold_data() { as_db sh -c 'd=$1/.probe.$$; mkdir "$d" 2>/dev/null && rmdir "$d"' sh "$1"; }

# The tree may lie where the database's user cannot go (a clone in /root, mode 700) or cannot own files (some network and
# shared folders). Opening somebody's home directory to others is not ours to do, so the data then live under /var/lib/sila.
settle_home() {
    mkdir -p "$root/.sila"
    if [ -L "$home" ] && [ -d "$home" ]; then
        if is_copy; then
            say "this tree is a copy of $(cat "$home/origin"): it gets clusters of its own"
            rm "$home"
        else
            [ "$(cat "$home/origin")" = "$root" ] || echo "$root" >"$home/origin"
        fi
    elif [ -L "$home" ]; then
        say "$home led to $(readlink "$home"), which is gone: starting anew"
        rm "$home"
    fi
    if [ ! -e "$home" ]; then
        mkdir "$home"
        [ "$(id -u)" != 0 ] || chown "$db_user" "$home" 2>/dev/null || true
        can_hold_data "$home" || elsewhere
    fi
    locate
    can_hold_data "${here%/*}" || fail "user \`$db_user\` cannot write in ${here%/*}: run as the user who made it, or remove .sila"
}

# Names the data by the path on which the database's user reaches them: not through a link inside a closed directory.
locate() {
    here=$(readlink -m "$home")/$name
    data=$here/data
}

is_copy() {
    local origin
    origin=$(cat "$home/origin")
    [ "$origin" != "$root" ] && [ "$origin/.sila/postgres" -ef "$home" ] && ! [ "$origin" -ef "$root" ]
}

elsewhere() {
    local place
    [ "$(id -u)" = 0 ] || fail "cannot write in $root/.sila"
    mkdir -p -m 755 /var/lib/sila
    place=$(mktemp -d /var/lib/sila/XXXXXXXX)
    chown "$db_user" "$place"
    chmod 755 "$place"
    echo "$root" >"$place/origin"
    rmdir "$home"
    ln -s "$place" "$home"
    say "user \`$db_user\` cannot work inside $root, so its data are in $place (linked from .sila/postgres; remove both together)"
}

# ---- what is running

pid_in_file() { sed -n 1p "$data/postmaster.pid" 2>/dev/null || true; }

# A pid file proves nothing: after kill -9 or a restarted container its number may belong to anybody, and a copied tree
# carries the original's. A postmaster's working directory is its data directory, also after the tree was moved.
is_running() {
    local pid
    pid=$(pid_in_file)
    [ -n "$pid" ] && [ "/proc/$pid/cwd" -ef "$data" ]
}

port_is_taken() {
    local hex
    hex=$(printf '%04X' "$1")
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v p=":$hex\$" '$4 == "0A" && $2 ~ p { found = 1 } END { exit !found }'
}

url() { echo "postgresql://postgres:$(cat "$here/password")@127.0.0.1:$(cat "$here/port")/sila"; }

# psql over the socket, with the password kept out of the process list.
over_socket() {
    local database=$1
    shift
    PGPASSWORD=$(cat "$here/password") "$bin/psql" -h "$(cat "$here/socket")" -p "$(cat "$here/port")" -U postgres -d "$database" "$@"
}

query() { over_socket "$1" -X -q -A -t -v ON_ERROR_STOP=1 -c "$2"; }

# ---- the actions

create() {
    local pwfile=$here/pwfile.tmp
    echo "==> making the PostgreSQL cluster \`$name\` in .sila/postgres/$name" >&2
    as_db rm -rf "$here"
    as_db mkdir "$here"
    as_db sh -c 'umask 077; cat >"$1"' sh "$pwfile" < <(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
    as_db "$bin/initdb" -D "$data.new" --username=postgres --pwfile="$pwfile" --auth=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8 >"$said" 2>&1 || { cat "$said" >&2; fail "initdb failed"; }
    (umask 077 && cat "$pwfile" >"$said" && install -m 600 "$said" "$here/password")
    as_db rm "$pwfile"
    as_db sh -c 'echo "include = '\''sila.conf'\''" >>"$1/postgresql.conf"' sh "$data.new"
    # The name says that everything above was done: a kill before this line starts over.
    as_db mv "$data.new" "$data"
}

# Durability stays on, in the test cluster too: servers are killed in tests, and what they acknowledged must be there.
# Locks: dumps, drops and migrations touch every table of every tenant's schema in one transaction.
settings() {
    cat <<END
listen_addresses = '127.0.0.1'
unix_socket_directories = '$1'
unix_socket_permissions = 0700
max_connections = 200
shared_buffers = 256MB
max_locks_per_transaction = 1024
max_wal_size = 2GB
password_encryption = scram-sha-256
timezone = 'UTC'
log_timezone = 'UTC'
log_line_prefix = '%m [%p] %u@%d '
log_min_duration_statement = 1s
cluster_name = 'sila-$name'
END
}

# A socket's path may have 107 bytes, fewer than many a tree's; so it gets a short directory that nobody else can enter.
settle_socket() {
    local socket
    socket=$(cat "$here/socket" 2>/dev/null || true)
    if [ -z "$socket" ] || ! as_db test -O "$socket" -a -w "$socket"; then
        socket=$(as_db mktemp -d /tmp/sila.XXXXXXXX)
        remember socket "$socket"
    fi
    settings "$socket" | as_db sh -c 'cat >"$1/sila.conf"' sh "$data"
}

remember() { echo "$2" >"$here/$1.new.$$" && mv "$here/$1.new.$$" "$here/$1"; }

start() {
    [ -x "$bin/postgres" ] || fail "PostgreSQL $major is not installed; run: deploy/packages.sh database"
    settle_home
    said=$(mktemp)
    trap 'rm -f "$said"' EXIT
    [ -s "$data/PG_VERSION" ] && [ -s "$here/password" ] || create
    [ "$(as_db cat "$data/PG_VERSION")" = "$major" ] || fail "$data was made by PostgreSQL $(as_db cat "$data/PG_VERSION"), not $major: move it away, or dump and load it"
    if ! is_running; then
        launch
    fi
    [ -n "$(query postgres "SELECT 1 FROM pg_database WHERE datname = 'sila'")" ] || query postgres 'CREATE DATABASE sila'
    url
}

launch() {
    local pid port tries=0
    settle_socket
    # Here the number in a pid file is known not to be this cluster's. PostgreSQL itself would take any living process
    # of that number, under the same user, for a running server. (It still refuses if its old shared memory is in use.)
    pid=$(pid_in_file)
    if [ -n "$pid" ] && [ -e "/proc/$pid" ]; then as_db rm "$data/postmaster.pid"; fi
    port=$(cat "$here/port" 2>/dev/null || echo $first_port)
    while :; do
        while port_is_taken "$port"; do port=$(next_port "$port"); done
        # Neither the lock nor the caller's pipes may be inherited by a server that outlives this script.
        if as_db "$bin/pg_ctl" start -D "$data" -w -t 120 -s -l "$here/log" -o "-p $port" 9>&- >"$said" 2>&1 </dev/null; then
            break
        fi
        tries=$((tries + 1))
        if [ $tries -ge 10 ]; then
            cat "$said" >&2
            as_db tail -n 20 "$here/log" >&2
            fail "PostgreSQL did not start; its log is .sila/postgres/$name/log"
        fi
        # Somebody took the port between the look and the start; or backends of a killed server are still going away.
        if as_db tail -n 5 "$here/log" | grep -q 'could not create any TCP/IP sockets'; then
            port=$(next_port "$port")
        else
            sleep 1
        fi
    done
    remember port "$port"
}

next_port() { if [ "$1" -ge $last_port ]; then echo $first_port; else echo $(($1 + 1)); fi; }

stop() {
    [ -d "$data" ] && is_running || return 0
    as_db "$bin/pg_ctl" stop -D "$data" -m fast -w -t 120 -s 9>&- || fail "PostgreSQL did not stop; its log is .sila/postgres/$name/log"
    as_db rmdir "$(cat "$here/socket")" 2>/dev/null || true
}

locate
said=
mkdir -p "$root/.sila"
exec 9>>"$root/.sila/cluster.lock"
case $action in
    start) flock 9; start ;;
    stop) flock 9; stop ;;
    status) if is_running; then echo "running: 127.0.0.1:$(cat "$here/port")" >&2; else echo "not running" >&2; exit 3; fi ;;
    url) [ -s "$here/password" ] && [ -s "$here/port" ] || fail "there is no cluster \`$name\` yet; run: deploy/cluster.sh start $name"; url ;;
    psql) exec 9>&-; is_running || fail "cluster \`$name\` is not running"; over_socket sila "$@" ;;
esac
