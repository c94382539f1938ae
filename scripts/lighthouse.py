"""Serves `public/` and prints the median of five Lighthouse runs for each page that is named."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Thread

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from tests.support.browser import FLAGS
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


@contextmanager
def static_host(folder: Path, *, base: str) -> Iterator[str]:
    """The address of `folder`, served as static hosts do: texts are compressed."""
    files = Mount(base, StaticFiles(directory=folder, html=True))
    app = Starlette(routes=[files], middleware=[Middleware(GZipMiddleware)])
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        host, port = server.servers[0].sockets[0].getsockname()
        yield f"http://{host}:{port}{base}"
    finally:
        server.should_exit = True
        thread.join()


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
    with static_host(wanted.folder, base=wanted.base) as address:
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
