"""A hub under `hcsite serve`, as a writer has it: a program of its own, and files that change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.support.site import CONFIG, read_tree, write_files

TALL = "\n\n".join(f"Paragraph {number} of a long text." for number in range(120))
FORM = """\
<!doctype html><html lang="en"><head><title>Form</title></head><body><h1>{title}</h1>
<form><input id="name"><textarea name="text"></textarea><input id="yes" type="checkbox">
<input id="secret" type="password"></form></body></html>
"""
PATIENCE = 60.0
"""Seconds after which what has not happened never will, on a busy machine too."""

THEME = """\
name = "mine"
api = 1
extends = "home-base"
"""
_BASE = Path(__file__).parents[2] / "themes" / "home-base" / "assets" / "home-base.css"


def style(red: int) -> str:
    """The stylesheet of the usual theme with a colour for headings."""
    return f"{_BASE.read_text(encoding='utf-8')}\nh1 {{ color: rgb({red}, 20, 30) }}\n"


HUB = {
    "site.toml": CONFIG.replace("time_zone", 'theme = "mine"\ntime_zone', 1),
    "themes/mine/theme.toml": THEME,
    "themes/mine/assets/home-base.css": style(10),
    "content/static/form.html": FORM.format(title="First"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A running preview: the root of its hub, its address, its process."""

    root: Path
    url: str
    process: subprocess.Popen[str]

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Changes files of the hub, as an editor does."""
        write_files(self.root, files)

    def files(self) -> dict[str, bytes]:
        """What its writer has: all that is not made from it."""
        trees = {name: read_tree(self.root / name) for name in ("content", "themes")}
        found = {
            f"{name}/{path}": data for name, tree in trees.items() for path, data in tree.items()
        }
        return {**found, "site.toml": (self.root / "site.toml").read_bytes()}

    def settle(self) -> None:
        """Waits until all that was written up to now is built: builds come one after the other."""
        mark = str(time.monotonic_ns())
        self.write({"content/static/mark.txt": mark})
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with suppress(OSError), urllib.request.urlopen(self.url + "mark.txt") as answer:
                if answer.read().decode() == mark:
                    return
            time.sleep(0.05)
        raise TimeoutError(mark)

    def post(self, name: str, body: str, *, title: str = "A post", more: str = "") -> None:
        """Writes a post."""
        text = f"---\ntitle: {title}\nsummary: Short.\npublished: 2026-03-02\n{more}---\n{body}\n"
        self.write({f"content/posts/{name}.md": text})


@contextmanager
def showing(root: Path, *arguments: str) -> Iterator[Shown]:
    """The hub at `root` under `hcsite serve`, until the block ends."""
    words = [sys.executable, "-m", "hcsite", "serve", "-r", str(root), "-p", "0", *arguments]
    environment = {**os.environ, "NO_COLOR": "1", "HCSITE_JOBS": "1"}
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        try:
            lines = (line for line in process.stdout if line.startswith("Your hub"))
            yield Shown(root, next(lines).split()[-1], process)
        finally:
            if process.poll() is None:
                process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)
