"""Pieces as people write them, read from their bytes with the rules of a hub."""

from __future__ import annotations

from dataclasses import replace

from hcsite.content.document import Settings, read_document
from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.texts import Reading, read_text
from hcsite.model.kinds import FOLDERS
from hcsite.model.rule import text_rules
from hcsite.model.site import Organisation, PostalAddress, Site
from tests.unit.model.documents import site_with

CLINIC = site_with(
    profile="clinic",
    default_lang="en-GB",
    org=Organisation(
        "Mill Lane Surgery",
        email="hello@health.example.org",
        phone="+44 1632 960123",
        address=PostalAddress(street="12 Mill Lane", city="Millbrook", country="GB"),
    ),
)
FIRST = 5
"""The line on which the body of a piece without more fields begins."""


def reading(
    body: str, front: str = "", *, site: Site = CLINIC, path: str = "content/posts/salt.md"
) -> Reading:
    """What is read in a piece: its body and further lines of front matter."""
    name = "name: Ana Reid" if "/people/" in path else "title: Salt"
    more = front.strip("\n") + "\n" if front else ""
    data = f"---\n{name}\n{more}---\n\n{body}\n".encode()
    rules = text_rules(site)
    settings = Settings("UTC", rules=rules)
    kind = FOLDERS[path.split("/")[1]]
    record, _html = read_document(data, path=path, kind=kind, settings=settings)
    assert record.document is not None, record.diagnostics
    return read_text(
        record.document, record.passages, rules, markup=record.text, first_line=record.body_line
    )


def found(rule: str, body: str, front: str = "", **more: object) -> list[Diagnostic]:
    """What a rule finds in a piece."""
    given = reading(body, front, **more)  # type: ignore[arg-type]
    return [item for item in given.diagnostics if item.code == rule]


def told(rule: str, body: str, front: str = "", **more: object) -> list[tuple[str, int, str]]:
    """The same in short: level, line and message."""
    return [(i.level.value, i.line, i.message) for i in found(rule, body, front, **more)]


def asking(*rules: str) -> Site:
    """The clinic, where it asks for rules that are usually off."""
    return replace(CLINIC, severity=dict.fromkeys(rules, "warning"))
