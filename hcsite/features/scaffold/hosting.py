"""Files that look after a hub: what git leaves alone, and a workflow that publishes."""

from __future__ import annotations

from hcsite.features.scaffold.files import NewFile

GITIGNORE = """\
# The website, the kit and the cache: hcsite makes them anew.
/public/
/kit/
/.hcsite/
"""

WORKFLOW = """\
# Publishes the hub on GitHub Pages: after each change, and early each morning, so that scheduled
# posts appear and reviews that have fallen due are shown.
# Switch it on once: Settings, Pages, Source: GitHub Actions.
name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: "17 4 * * *"
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

concurrency:
  group: pages

jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v7
      - uses: actions/setup-python@v7
        with:
          python-version: "3.x"
      - run: python -m pip install hcsite
      - uses: actions/configure-pages@v6
        id: pages
      # The address is that of the pages themselves, whatever site.toml says.
      - run: hcsite build --base-url "$ADDRESS"
        env:
          ADDRESS: ${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@v5
        with:
          path: public
      - uses: actions/deploy-pages@v5
        id: deployment
"""


def plan_hosting() -> tuple[NewFile, ...]:
    """The files that git and GitHub read."""
    return (
        NewFile(".gitignore", GITIGNORE),
        NewFile(".github/workflows/pages.yml", WORKFLOW),
    )
