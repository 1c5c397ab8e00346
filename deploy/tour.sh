#!/usr/bin/env bash
# Runs the bash blocks of a page, in order, in one shell that stops at the first failure.
#
#   deploy/tour.sh docs/tour.md      SILA_DEMO names another demo.json than .sila/demo.json
set -euo pipefail
page=${1:?usage: deploy/tour.sh PAGE.md}
for tool in curl jq; do
    command -v "$tool" >/dev/null || { echo "tour.sh: $tool is missing; run: apt-get install $tool" >&2; exit 2; }
done
script=$(mktemp)
trap 'rm -f "$script"' EXIT
{ echo 'set -euo pipefail'; awk '/^```bash$/ {inside = 1; next} /^```$/ {inside = 0} inside' "$page"; } >"$script"
bash "$script"
