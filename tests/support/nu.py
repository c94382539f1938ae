"""Asks the Nu HTML checker whether what we wrote is valid."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.support import tools

BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""What lets a short run of Java cost half: it does not prepare for a long one."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: `error`, `warning` or `info`, and its place; `path` is relative with `/`."""

    level: str
    path: str
    line: int
    text: str
    extract: str

    def __str__(self) -> str:
        """One line for the message of a failed test."""
        return f"{self.path}:{self.line}: {self.level}: {self.text} [{self.extract.strip()}]"


def messages(folder: Path, *, css: bool = True) -> list[Message]:
    """What the checker says about all HTML (and CSS) below `folder`; empty is a pass.

    One run takes two seconds and some milliseconds for each page: check whole folders.
    """
    jar = tools.module_file("vnu-jar/build/dist/vnu.jar")
    java = tools.program("java")
    wanted = ["--skip-non-html", "--also-check-css"] if css else ["--skip-non-html"]
    flags = ["--format", "json", "--stdout", "--exit-zero-always", "--asciiquotes"]
    result = subprocess.run(
        [java, *BRIEF, "-Xss8m", "-jar", str(jar), *flags, *wanted, str(folder.resolve())],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=True,
    )
    root = folder.resolve()
    return [_message(raw, root) for raw in json.loads(result.stdout)["messages"]]


def _message(raw: dict[str, Any], root: Path) -> Message:
    path = Path(unquote(urlsplit(raw.get("url", "")).path))
    return Message(
        level="warning" if raw.get("subType") == "warning" else raw["type"],
        path=path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path),
        line=int(raw.get("lastLine", 0)),
        text=raw["message"],
        extract=raw.get("extract", ""),
    )
