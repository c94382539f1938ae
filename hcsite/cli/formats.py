"""Findings in the forms that review tools of code hosts read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from hcsite import __version__
from hcsite.core.catalogue import code
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
    """A SARIF 2.1.0 log with one run; what each rule is about comes from the catalogue."""
    items = tuple(found)
    names = sorted({item.code for item in items})
    driver = {"name": "hcsite", "semanticVersion": __version__, "rules": [*map(_rule, names)]}
    results = [{**_result(item), "ruleIndex": names.index(item.code)} for item in items]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }


def _rule(name: str) -> dict[str, object]:
    known = code(name)
    if known is None:
        return {"id": name}
    texts = {"shortDescription": f"{known.title}.", "fullDescription": known.why}
    told: dict[str, object] = {key: {"text": text} for key, text in texts.items()}
    more = {"text": f"hcsite help {name}", "markdown": known.mend}
    return {"id": name, **told, "help": more}


def _result(item: Diagnostic) -> dict[str, object]:
    region = {"startLine": max(item.line, 1), "startColumn": max(item.column, 1)}
    place = {"uri": quote(item.path or "site.toml")}
    location = {"artifactLocation": place, "region": region}
    return {
        "ruleId": item.code,
        "level": _SARIF[item.level],
        "message": {"text": f"{item.message} {item.hint}".strip()},
        "locations": [{"physicalLocation": location}],
    }
