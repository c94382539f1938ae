#!/usr/bin/env bash
# Lighthouse's four mobile categories for pages of public/: scripts/lighthouse.sh / /posts/salt/
# Needs npm, Chromium and a built site. Lighthouse itself goes into .cache/, not into the project:
# it is large, and no test needs it. Version 12 is the last that runs on Node 20.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=.cache/lighthouse
[ -x "$tool/node_modules/.bin/lighthouse" ] \
    || npm install --prefix "$tool" --ignore-scripts --no-audit --no-fund --loglevel=error lighthouse@12
exec .venv/bin/python -m scripts.lighthouse "$tool/node_modules/.bin/lighthouse" "$@"
