"""`python -m bench.preview`: how soon after a save a page of the preview is told to reload.

The page is opened, its stream of events is listened to as its script does, a sentence is added to
its text, and the time from that write to the event is taken.
"""

from __future__ import annotations

import argparse
import re
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
from typing import Self
from urllib.parse import urlencode

from bench.corpus import Corpus, slug
from bench.measure import Failed
from bench.memory import PROC
from bench.sites import REPOSITORY, Hub, hcsite_command

GOALS = {1_000: 300, 10_000: 700}
"""Sizes in posts, and the milliseconds within which half of the edits have to show."""

EDITS = 9
WAIT = 600.0
"""Seconds after which a preview that does not answer is given up."""

QUIET = 2.0
"""Seconds without work after which a build has come to its end."""

_ADDRESS = re.compile(r"http://localhost:(\d+)/")
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


def _event(stream: HTTPResponse) -> str:
    """The name of the next event. Raises Failed at the end of the stream."""
    while line := stream.readline():
        name, _, value = line.decode().partition(":")
        if name == "event":
            return value.strip()
    raise Failed("The preview hung up.")


def latencies(corpus: Corpus, folder: Path, edits: int) -> list[float]:
    """The milliseconds of so many edits in a hub of that size, in their order."""
    hub = Hub(folder / str(corpus.posts))
    hub.write(corpus)
    with Preview(hub.root) as preview:
        preview.rest()
        step = corpus.posts // (edits + 1)
        return [latency(preview, hub, (number + 1) * step) for number in range(edits)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures each size and tells; 1 where the preview fails."""
    parser = argparse.ArgumentParser(prog="python -m bench.preview", description=__doc__)
    parser.add_argument("--posts", type=int, nargs="+", default=[*GOALS], help="sizes of hubs")
    parser.add_argument("--edits", type=int, default=EDITS, help="so many edits of each")
    options = parser.parse_args(arguments)
    if not PROC.is_dir():
        print("This looks at /proc, which only Linux has.", file=sys.stderr)
        return 1
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            for posts in options.posts:
                taken = latencies(Corpus(posts, 500), Path(folder), options.edits)
                goal = f" (goal ≤ {GOALS[posts]} ms)" if posts in GOALS else ""
                print(
                    f"{posts:,} posts: {median(taken):.0f} ms from a save to the event{goal}, "
                    f"{min(taken):.0f} to {max(taken):.0f} ms in {len(taken)} edits",
                    flush=True,
                )
    except Failed as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
