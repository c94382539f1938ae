"""`python -m bench.preview`: how soon after a save a page of the preview is told to reload.

The page is opened, its stream of events is listened to as its script does, a sentence is added to
its text, and the time from that write to the event is taken. With `--browser` Chromium opens the
page, and its own clock says when the reload began and when the new page was loaded.
"""

from __future__ import annotations

import argparse
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Self
from urllib.parse import urlencode

from bench.corpus import Corpus, slug
from bench.measure import Failed
from bench.memory import PROC
from bench.sites import REPOSITORY, Hub, hcsite_command

if TYPE_CHECKING:
    from playwright.sync_api import Page

GOALS = {1_000: 300, 10_000: 700}
"""Sizes in posts, and the milliseconds within which half of the edits have to show."""

EDITS = 9
WAIT = 600.0
"""Seconds after which a preview that does not answer is given up."""

LOADED = "its load event"
"""Up to which there is no goal: most of it is the browser's own work."""

QUIET = 2.0
"""Seconds without work after which a build has come to its end."""

_ADDRESS = re.compile(r"http://localhost:(\d+)/")
_LOADED = "performance.getEntriesByType('navigation')[0].loadEventEnd > 0"
_TIMES = """() => {
  const [page] = performance.getEntriesByType("navigation");
  return [performance.timeOrigin, performance.timeOrigin + page.loadEventEnd];
}"""
_SIGNS = re.compile(r'data-(page|shape|styles)="([^"]*)"')


class Preview:
    """A running `hcsite serve`. Raises Failed where it does not start."""

    def __init__(self, root: Path) -> None:
        command = (*hcsite_command(), "serve", "-r", str(root))
        self._process = subprocess.Popen(
            command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def __enter__(self) -> Self:
        said = self._process.stdout
        for line in said or ():
            if match := _ADDRESS.search(line):
                self.port = int(match[1])
                self._reader = threading.Thread(target=lambda: [*(said or ())], daemon=True)
                self._reader.start()
                return self
        raise Failed("The preview did not start.")

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT)
        self._process.wait(WAIT)
        self._reader.join()
        if self._process.stdout:
            self._process.stdout.close()

    @contextmanager
    def ask(self, path: str) -> Iterator[HTTPResponse]:
        """The answer to a request for a path."""
        with closing(HTTPConnection("localhost", self.port, timeout=WAIT)) as connection:
            connection.request("GET", path)
            with connection.getresponse() as answer:
                yield answer

    def rest(self) -> None:
        """Waits until the server has had nothing to do for a while."""
        last, since = self._cpu(), time.monotonic()
        while time.monotonic() - since < QUIET:
            time.sleep(QUIET / 10)
            now = self._cpu()
            if now - last > 1:
                last, since = now, time.monotonic()

    def _cpu(self) -> int:
        """The processor's time until now, in the ticks of the system's clock."""
        fields = (PROC / str(self._process.pid) / "stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])


def latency(preview: Preview, hub: Hub, number: int) -> float:
    """Milliseconds from the write of an edited text to the event that has its page reload."""
    with preview.ask(f"/posts/{slug(number)}/") as page:
        signs = dict(_SIGNS.findall(page.read().decode()))
    with preview.ask(f"/_hcsite/events?{urlencode(signs)}") as stream:
        _event(stream)  # how things stand
        started = time.perf_counter()
        hub.edit_body(number)
        told = _event(stream)
        taken = (time.perf_counter() - started) * 1000
    if told != "reload":
        raise Failed(f"The page was told “{told}”.")
    preview.rest()
    return taken


def seen(preview: Preview, hub: Hub, number: int, page: Page) -> tuple[float, float]:
    """Milliseconds from a write to the reload in a browser, and to the new page's `load` event."""
    page.goto(f"http://localhost:{preview.port}/posts/{slug(number)}/")
    page.wait_for_selector("hcsite-preview #bar:not([hidden])", state="attached")  # it listens
    with page.expect_event("load", timeout=WAIT * 1000):
        started = time.time() * 1000  # noqa: TID251  # the clock that the browser reads too
        hub.edit_body(number)
    page.wait_for_function(_LOADED)
    begun, loaded = page.evaluate(_TIMES)
    preview.rest()
    return begun - started, loaded - started


@contextmanager
def chromium() -> Iterator[Page]:
    """A page of the system's Chromium. Raises Failed where there is none."""
    try:
        from playwright.sync_api import sync_playwright  # only this asks for it
    except ImportError as reason:
        raise Failed("This needs playwright, as the tests do: make test-tools") from reason
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        raise Failed("There is no Chromium on this computer.")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, chromium_sandbox=False)
        with closing(browser):
            yield browser.new_page()


def sights(corpus: Corpus, folder: Path, edits: int) -> list[tuple[float, float]]:
    """The milliseconds of so many edits in a browser: to the reload, and to `load`."""
    with _shown(corpus, folder) as (preview, hub), chromium() as page:
        seen(preview, hub, 0, page)  # a browser is slow for the first of all pages
        return [seen(preview, hub, number, page) for number in _edited(corpus, edits)]


def _event(stream: HTTPResponse) -> str:
    """The name of the next event. Raises Failed at the end of the stream."""
    while line := stream.readline():
        name, _, value = line.decode().partition(":")
        if name == "event":
            return value.strip()
    raise Failed("The preview hung up.")


def latencies(corpus: Corpus, folder: Path, edits: int) -> list[float]:
    """The milliseconds of so many edits in a hub of that size, in their order."""
    with _shown(corpus, folder) as (preview, hub):
        return [latency(preview, hub, number) for number in _edited(corpus, edits)]


@contextmanager
def _shown(corpus: Corpus, folder: Path) -> Iterator[tuple[Preview, Hub]]:
    hub = Hub(folder / str(corpus.posts))
    hub.write(corpus)
    with Preview(hub.root) as preview:
        preview.rest()
        yield preview, hub


def _edited(corpus: Corpus, edits: int) -> list[int]:
    """The numbers of the posts to edit: from all over the hub."""
    step = corpus.posts // (edits + 1)
    return [(number + 1) * step for number in range(edits)]


def _measured(
    corpus: Corpus, folder: Path, options: argparse.Namespace
) -> dict[str, Sequence[float]]:
    """The milliseconds by the event up to which they were taken."""
    if not options.browser:
        return {"the event": latencies(corpus, folder, options.edits)}
    begun, loaded = zip(*sights(corpus, folder, options.edits), strict=True)
    return {"the reload in Chromium": begun, LOADED: loaded}


def _tell(posts: int, event: str, taken: Sequence[float]) -> None:
    goal = f" (goal ≤ {GOALS[posts]} ms)" if posts in GOALS and event != LOADED else ""
    print(
        f"{posts:,} posts: {median(taken):.0f} ms from a save to {event}{goal}, "
        f"{min(taken):.0f} to {max(taken):.0f} ms in {len(taken)} edits",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures each size and tells; 1 where the preview fails."""
    parser = argparse.ArgumentParser(prog="python -m bench.preview", description=__doc__)
    parser.add_argument("--posts", type=int, nargs="+", default=[*GOALS], help="sizes of hubs")
    parser.add_argument("--edits", type=int, default=EDITS, help="so many edits of each")
    parser.add_argument("--browser", action="store_true", help="look at it in Chromium")
    options = parser.parse_args(arguments)
    if not PROC.is_dir():
        print("This looks at /proc, which only Linux has.", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            for posts in options.posts:
                measured = _measured(Corpus(posts, 500), Path(folder), options)
                for event, taken in measured.items():
                    _tell(posts, event, taken)
    except Failed as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
