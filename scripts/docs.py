"""Writes the generated parts of docs/ anew: `python -m scripts.docs`; `--check` only compares.

A page holds a part between two remarks, `<!-- generated: NAME -->` and `<!-- end -->`; what stands
around them is written by people.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from scripts.docs_parts.codes import codes_part
from scripts.docs_parts.commands import commands_part, common_part
from scripts.docs_parts.examples import plugin_part
from scripts.docs_parts.fields import blocks_part, fields_part
from scripts.docs_parts.lists import blocks_of_text_part, html_part, media_part
from scripts.docs_parts.platforms import platforms_part, sources_part, units_part
from scripts.docs_parts.rules import rules_part
from scripts.docs_parts.settings import settings_part
from scripts.docs_parts.views import nouns_part, views_part

FOLDER = Path(__file__).resolve().parents[1] / "docs"
END = "<!-- end -->"

_PART = re.compile(r"<!-- generated: (?P<name>[a-z -]+) -->\n.*?<!-- end -->", re.DOTALL)

PARTS: Mapping[str, Callable[[], str]] = {
    "codes": codes_part,
    "rules": rules_part,
    "commands": commands_part,
    "common options": common_part,
    "fields post": partial(fields_part, "post"),
    "fields infographic": partial(fields_part, "infographic"),
    "fields video": partial(fields_part, "video"),
    "fields page": partial(fields_part, "page"),
    "fields person": partial(fields_part, "person"),
    "fields topic": partial(fields_part, "topic"),
    "field blocks": blocks_part,
    "settings": settings_part,
    "text blocks": blocks_of_text_part,
    "html": html_part,
    "media": media_part,
    "views": views_part,
    "nouns": nouns_part,
    "plug-in": plugin_part,
    "platforms": platforms_part,
    "platform sources": sources_part,
    "units": units_part,
}
"""What can be generated, by the name that the remark gives."""


def renewed(text: str) -> str:
    """A page with its parts as they should be; raises KeyError for a name that is not known."""
    return _PART.sub(lambda match: f"{opening(match['name'])}\n\n{_made(match['name'])}{END}", text)


def opening(name: str) -> str:
    """The remark before a part."""
    return f"<!-- generated: {name} -->"


def _made(name: str) -> str:
    return f"{PARTS[name]().strip()}\n\n"


def stale_pages(folder: Path = FOLDER) -> dict[Path, str]:
    """The pages that are not as they should be, each with its right text."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md"))}
    fresh = {path: renewed(text) for path, text in pages.items()}
    return {path: text for path, text in fresh.items() if text != pages[path]}


def main(arguments: list[str]) -> int:
    """Writes stale pages, or with `--check` names them; 1 where there are any, 2 for wrong use."""
    if arguments not in ([], ["--check"]):
        print("usage: python -m scripts.docs [--check]", file=sys.stderr)
        return 2
    stale = stale_pages()
    for path, text in stale.items():
        shown = path.relative_to(FOLDER.parent)
        if arguments:
            print(f"{shown} is not up to date; run: python -m scripts.docs", file=sys.stderr)
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{shown} written")
    return 1 if arguments and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
