"""What a code means, as text for people and as values for programs."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.cli.prose import bare, markdown, wrapped
from hcsite.core.catalogue import Code


def code_lines(item: Code) -> Iterator[str]:
    """A code for a terminal: its title, why it matters, what to do."""
    yield from wrapped(f"{item.name}: {item.title}")
    yield ""
    yield from wrapped(bare(item.why))
    yield ""
    yield "What to do"
    yield ""
    yield from markdown(item.mend)


def code_json(item: Code) -> dict[str, str]:
    """A code for programs; `mend` is Markdown."""
    return {"code": item.name, "title": item.title, "why": item.why, "mend": item.mend}
