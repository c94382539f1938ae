"""Serves `public/` and prints the median of five Lighthouse runs for each page that is named."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.support.browser import FLAGS
from tests.support.server import serve_folder
from tests.support.tools import BROWSERS

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PERFECT = 100


def scores(lighthouse: str, chromium: str, url: str) -> list[float]:
    """The four scores of one run, 0 to 100, in the order of `CATEGORIES`."""
    command = [
        lighthouse,
        url,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-path={chromium}",
        f"--chrome-flags=--headless=new --no-sandbox {' '.join(FLAGS)}",
        "--no-enable-error-reporting",
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=300, check=True)
    found = json.loads(done.stdout)["categories"]
    return [PERFECT * (found[name]["score"] or 0) for name in CATEGORIES]


def main() -> int:
    """Print a line for each page; 0 where all medians are 100, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lighthouse", help="the program")
    parser.add_argument("pages", nargs="*", default=["/"], help="paths, such as /posts/salt/")
    parser.add_argument("--folder", type=Path, default=Path("public"))
    parser.add_argument("--base", default="/", help="the base path of the site")
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_intermixed_args()
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None or not wanted.folder.is_dir():
        print(f"Needs Chromium and a built site in {wanted.folder}/.", file=sys.stderr)
        return 2
    perfect = True
    print("  ".join(CATEGORIES) + "  page")
    with serve_folder(wanted.folder, base=wanted.base) as address:
        for page in wanted.pages:
            url = address + page.removeprefix("/")
            runs = [scores(wanted.lighthouse, chromium, url) for _ in range(wanted.runs)]
            medians = [median(column) for column in zip(*runs, strict=True)]
            perfect = perfect and min(medians) >= PERFECT
            cells = [
                f"{value:>{len(name)}.0f}" for name, value in zip(CATEGORIES, medians, strict=True)
            ]
            print("  ".join(cells), page, sep="  ", flush=True)
    return 0 if perfect else 1


if __name__ == "__main__":
    sys.exit(main())
