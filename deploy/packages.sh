#!/usr/bin/env bash
# Installs the Debian packages that Sila needs, by name, and only those that are missing.
#
#   deploy/packages.sh SET…      sets: build, database, bench, numpy, schema, tour, browser (see below); run again, it
#                                answers in a blink
#
# dpkg is asked every time (20 ms) instead of keeping a stamp: a stamp would go on saying "done" after a package was removed.
set -euo pipefail

packages_of() {
    case $1 in
        # What Swift itself needs on Debian 12 to fetch, compile and link; then Sila's C libraries.
        build) echo git ca-certificates binutils libc6-dev libstdc++-12-dev zlib1g-dev \
            libcurl4 libxml2 libsqlite3-0 libncurses6 libuuid1 tzdata \
            pkg-config libpq-dev libargon2-dev libssl-dev ;;
        # The server and, in the client package that it brings, psql and pgbench.
        database) echo postgresql-15 ;;
        # The load generator of the benchmarks.
        bench) echo wrk ;;
        # Its business days are what the due dates are held against, in tests and benchmarks.
        numpy) echo python3-numpy ;;
        # The validator that the JSON Schemas of docs/schema are tested with.
        schema) echo python3-jsonschema python3-yaml ;;
        # What docs/tour.md is walked with.
        tour) echo curl jq ;;
        # What Tests/Browser opens pages in, with letters for what they say.
        browser) echo chromium chromium-driver python3-selenium fonts-noto-core fonts-dejavu-core ;;
        *) echo "packages.sh: there is no set \`$1\`; there are build, database, bench, numpy, schema, tour and browser" >&2; exit 2 ;;
    esac
}

missing_of() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo --preserve-env=http_proxy,https_proxy,no_proxy "$@"
    fi
}

may_be_root() { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || sudo -v 2>/dev/null; }

# Debian's PostgreSQL package makes a cluster `main` on port 5432 when it is first installed, and its postinst asks the
# init system to start every cluster there is, also one that its owner had stopped. Sila brings clusters of its own and
# wants neither. Both are held back by the means Debian provides, for as long as apt runs and no longer: a drop-in beside
# createcluster.conf, and a policy-rc.d that refuses to start PostgreSQL. A policy-rc.d that is already there (containers
# have one) is somebody's decision and stays as it is.
dropin=/etc/postgresql-common/createcluster.d/sila-during-install.conf
policy=/usr/sbin/policy-rc.d
our_policy=no

hold_back_system_clusters() {
    as_root mkdir -p "${dropin%/*}"
    echo 'create_main_cluster = false' | as_root tee "$dropin" >/dev/null
    if [ ! -e "$policy" ]; then
        our_policy=yes
        printf '#!/bin/sh\ncase "$1" in postgresql*) exit 101 ;; esac\nexit 0\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
}

let_go() {
    as_root rm -f "$dropin"
    as_root rmdir --ignore-fail-on-non-empty "${dropin%/*}" 2>/dev/null || true
    if [ "$our_policy" = yes ]; then as_root rm -f "$policy"; fi
}

[ $# -gt 0 ] || { echo "usage: deploy/packages.sh SET…" >&2; exit 2; }
wanted=()
for set in "$@"; do
    names=$(packages_of "$set")
    wanted+=($names)
done
mapfile -t missing < <(missing_of "${wanted[@]}")
[ ${#missing[@]} -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "packages.sh: this is not Debian (no apt-get); install what corresponds to: ${missing[*]}" >&2
    exit 1
fi

if ! may_be_root; then
    echo "packages.sh: packages are missing, and $(id -un) may not install them; as root, run:" >&2
    echo "    apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
fi

# Two makes at once take turns, and the second finds nothing left to do: it asks again under the lock.
if [ -z "${SILA_PACKAGES_LOCKED:-}" ]; then
    SILA_PACKAGES_LOCKED=yes exec flock "$0" "$0" "$@"
fi

# What apt says is kept, and shown only when it fails.
said=$(mktemp)
apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0 "$@" \
        </dev/null >"$said" 2>&1 || { cat "$said" >&2; return 1; }
}
trap 'let_go; rm -f "$said"' EXIT

echo "==> packages from Debian: ${missing[*]}" >&2
apt update || echo "packages.sh: apt-get update failed; going on with the package lists as they are" >&2
hold_back_system_clusters
# --no-upgrade: what is installed stays at its version, so that no running server is restarted by an upgrade.
apt install -y --no-install-recommends --no-upgrade "${missing[@]}"

mapfile -t missing < <(missing_of "${wanted[@]}")
if [ ${#missing[@]} -gt 0 ]; then
    echo "packages.sh: still missing after apt-get install: ${missing[*]}" >&2
    exit 1
fi
