#!/usr/bin/env bash
# Gets what the tests need and pip cannot give: Chromium, Java, npm, exiftool and Tesseract from the system's
# packages, then the checkers (axe-core, the Nu HTML checker) from the lock in tests/tools/. Never
# fails: whatever cannot be had is named here, and the tests that need it skip with the same reason.
set -uo pipefail
cd "$(dirname "$0")/.."

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n env DEBIAN_FRONTEND=noninteractive "$@"; fi
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

has() {
    command -v "$1" >/dev/null
}

packages=()
has chromium || has chromium-browser || has google-chrome || packages+=(chromium fonts-dejavu-core)
# Playwright's own node, in its wheel, wants a library that a bare Debian lacks.
for node in .venv/lib/python*/site-packages/playwright/driver/node; do
    [ ! -x "$node" ] || "$node" --version >/dev/null 2>&1 || packages+=(libatomic1)
done
has java || packages+=(default-jre-headless)
has npm || packages+=(npm)
has exiftool || packages+=(libimage-exiftool-perl)
has tesseract || packages+=(tesseract-ocr)

if [ "${#packages[@]}" -gt 0 ]; then
    if may_install; then
        echo "Installing for the tests: ${packages[*]}"
        log=$(mktemp)
        export DEBIAN_FRONTEND=noninteractive
        { as_root apt-get update && as_root apt-get install -y --no-install-recommends "${packages[@]}"; } \
            >"$log" 2>&1 </dev/null \
            || { tail -n 5 "$log"; echo "Could not install ${packages[*]}: the tests that need them will be skipped."; }
        rm -f "$log"
    else
        echo "Not here, and not ours to install: ${packages[*]}. The tests that need them will be skipped."
    fi
fi

stamp=tests/tools/node_modules/.package-lock.json
if ! has npm; then
    [ -e "$stamp" ] || echo "Without npm there is no axe-core and no Nu HTML checker: their tests will be skipped."
elif [ ! -e "$stamp" ] || [ tests/tools/package-lock.json -nt "$stamp" ]; then
    # No install scripts: vnu-jar's own would fetch a Java that we do not want.
    if (cd tests/tools && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null >/dev/null); then
        touch "$stamp"
    else
        echo "Could not fetch axe-core and the Nu HTML checker: their tests will be skipped."
    fi
fi
exit 0
