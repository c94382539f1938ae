#!/bin/sh
# Builds the hub and copies it to a web server. Run it with: sh publish.sh
#
# Scheduled posts appear when it runs after their day has come. Let a computer that is always on do
# it each morning, with this line in `crontab -e`:
#   17 4 * * *  cd /folder/of/this/hub && sh publish.sh
# In a CI service (GitLab CI, Jenkins and others) run it on each change and by schedule, and keep the
# folder .hcsite/ from run to run: it only saves time.
set -eu
cd "$(dirname "$0")"

# Where the website goes, as rsync takes it. A folder of its own: what else lies there is deleted,
# so that a post that was taken away is gone from the server too.
# For example: TARGET="me@example.org:/var/www/health/"
TARGET="${TARGET:-}"

hcsite build "$@"

if [ -z "$TARGET" ]; then
    echo "The website is in public/. To copy it, write into publish.sh where it goes: TARGET." >&2
    exit 2
fi
command -v rsync > /dev/null || {
    echo "The program rsync is missing: install it, or copy public/ in another way." >&2
    exit 2
}
rsync --recursive --times --compress --delete-delay public/ "$TARGET"
