"""The codes of findings, from the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.core.catalogue import Code, Family, families
from scripts.docs_parts.tables import anchor


def codes_part() -> str:
    """A list of the families, then a section for each code."""
    return "\n".join([*_contents(), "", *_sections()])


def _families() -> list[Family]:
    """All but the rules of trust, which have a page of their own."""
    return [family for family in families() if not family.is_of_trust]


def _contents() -> Iterator[str]:
    for family in _families():
        names = ", ".join(f"[{item.name}](#{anchor(item.name)})" for item in family.codes)
        yield f"- [{family.title}](#{anchor(family.title)}): {names}"


def _sections() -> Iterator[str]:
    for family in _families():
        yield f"## {family.title}\n"
        for item in family.codes:
            yield _section(item)


def _section(item: Code) -> str:
    return f"### {item.name}\n\n**{item.title}.** {item.why}\n\n{item.mend}\n"
