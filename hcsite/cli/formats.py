"""Findings in the forms that review tools of code hosts read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hcsite import __version__
from hcsite.core.diagnostics import Diagnostic, Level

_GITHUB = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
_SARIF = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}


def github_lines(found: Iterable[Diagnostic]) -> Iterator[str]:
    """Workflow commands that mark lines in a pull request."""
    for item in found:
        place = f"file={_property(item.path)},line={max(item.line, 1)},col={max(item.column, 1)}"
        text = f"{item.message} {item.hint}".strip()
        yield f"::{_GITHUB[item.level]} {place},title={item.code}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def sarif(found: Iterable[Diagnostic]) -> dict[str, object]:
    """A SARIF 2.1.0 log with one run."""
    items = tuple(found)
    rules = [{"id": code} for code in sorted({item.code for item in items})]
    driver = {"name": "hcsite", "semanticVersion": __version__, "rules": rules}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": [_result(item) for item in items]}],
    }


def _result(item: Diagnostic) -> dict[str, object]:
    region = {"startLine": max(item.line, 1), "startColumn": max(item.column, 1)}
    location = {"artifactLocation": {"uri": item.path or "site.toml"}, "region": region}
    return {
        "ruleId": item.code,
        "level": _SARIF[item.level],
        "message": {"text": f"{item.message} {item.hint}".strip()},
        "locations": [{"physicalLocation": location}],
    }
