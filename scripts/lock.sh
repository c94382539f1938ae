#!/usr/bin/env bash
# Writes requirements/*.txt and tests/tools/package-lock.json anew: exact versions with their hashes,
# and neither the name of a host nor a path of this machine. Arguments go to uv: --upgrade,
# --upgrade-package NAME.
set -euo pipefail
cd "$(dirname "$0")/.."

env=.cache/lock
[ -x "$env/bin/uv" ] || {
    "${PYTHON:-python3}" -m venv "$env"
    "$env/bin/python" -m pip --disable-pip-version-check --quiet install 'uv>=0.13,<0.14'
}

compile() {
    # Indexes that only this machine knows must not decide what everyone installs.
    env -u UV_INDEX -u UV_INDEX_URL -u UV_EXTRA_INDEX_URL -u UV_DEFAULT_INDEX -u UV_FIND_LINKS \
        "$env/bin/uv" --no-config --quiet pip compile --generate-hashes --universal --python-version 3.11 \
        --no-header --no-emit-index-url --only-binary :all: --no-binary jstyleson "$@"
}

# test.txt holds everything; the others are cut from it, so that no two locks disagree.
compile pyproject.toml --group build --group test -o requirements/test.txt "$@"
compile pyproject.toml -c requirements/test.txt -o requirements/run.txt
compile --group build -c requirements/test.txt -o requirements/build.txt
compile --group bench -o requirements/bench.txt
sed -i '/^ *#   -c requirements\/test.txt$/d' requirements/run.txt requirements/build.txt

(cd tests/tools && npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error)

if grep -nE 'https?://|file:|/home/|/tmp/' requirements/*.txt; then
    echo "A lock names a host or a path: see above." >&2
    exit 1
fi
