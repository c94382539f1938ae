"""The documentation as data: its pages, their sections, links and examples."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from scripts.docs_parts.tables import anchor

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"

_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```[ ]*$\n?", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6}) (.+)$", re.MULTILINE)
_TICKS = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")
_EXAMPLE = re.compile(
    r"<!-- example: (?P<path>\S+) -->\n```\w*\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a page to another place of the repository."""

    page: Path
    target: str

    @property
    def file(self) -> Path:
        """The file that it names; the page itself where it names none."""
        path = self.target.partition("#")[0]
        return (self.page.parent / path).resolve() if path else self.page

    @property
    def fragment(self) -> str:
        """The heading that it names, or nothing."""
        return self.target.partition("#")[2]


def pages() -> list[Path]:
    """Every page: those of docs/ and those at the root of the repository."""
    return [*sorted(DOCS.rglob("*.md")), *(ROOT / name for name in ("README.md", "CHANGELOG.md"))]


def read(path: Path) -> str:
    """The text of a page."""
    return path.read_text(encoding="utf-8")


def prose(text: str) -> str:
    """A page without its pieces of code on lines of their own."""
    return _FENCE.sub("", text)


def code_in(text: str, language: str) -> list[str]:
    """The pieces of code of a page in one language; in none where it is empty."""
    return [match["code"] for match in _FENCE.finditer(text) if match["language"] == language]


def headings(text: str) -> list[tuple[int, str]]:
    """The headings of a page: level and words."""
    return [(len(match[1]), match[2]) for match in _HEADING.finditer(prose(text))]


def anchors(text: str) -> set[str]:
    """The anchors of all headings of a page, as code hosts make them."""
    seen: Counter[str] = Counter()
    found = set()
    for _, words in headings(text):
        name = anchor(words)
        found.add(f"{name}-{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return found


def sections(text: str, level: int) -> dict[str, str]:
    """The sections of a page under the headings of one level, by their words."""
    masked = _FENCE.sub(lambda match: re.sub("^#", " #", match[0], flags=re.MULTILINE), text)
    parts = re.split(rf"^{'#' * level} (.+)$", masked, flags=re.MULTILINE)
    end = re.compile(rf"^#{{1,{level}}} .+$", re.MULTILINE)
    return {
        name.strip("`"): end.split(body)[0]
        for name, body in zip(parts[1::2], parts[2::2], strict=True)
    }


def first_cells(text: str) -> set[str]:
    """What stands in the first column of the tables of a section, without marks."""
    rows = re.findall(r"^\| (.*?) \|", text, re.MULTILINE)
    return {cell.strip("`") for cell in rows}


def links(path: Path) -> Iterator[Link]:
    """The links of a page that lead to this repository."""
    text = _TICKS.sub("", prose(read(path)))
    for target in _LINK.findall(text):
        if not re.match(r"[a-z]+:", target):
            yield Link(path, target)


def examples(path: Path) -> dict[str, str]:
    """The examples of a page that are whole files: the text of each by its path in a hub."""
    return {match["path"]: match["text"] for match in _EXAMPLE.finditer(read(path))}
