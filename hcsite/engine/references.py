"""References between outputs: every address that a page names must be there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from urllib.parse import unquote

from hcsite.core.diagnostics import Diagnostic, error

_LOCAL = re.compile(rb'\s(?:href|src)="(/(?!/)[^"#?]*)')


def references_in(data: bytes) -> set[bytes]:
    """The addresses from the root of the host that an HTML page links to or loads, as written."""
    return set(_LOCAL.findall(data))


def broken_references(
    references: Mapping[bytes, str], *, outputs: frozenset[str], base: str
) -> list[Diagnostic]:
    """An error for each reference that no output answers; `references` name a page for each."""
    found: list[Diagnostic] = []
    for raw, page in sorted(references.items()):
        address = unquote(unescape(raw.decode("utf-8", "replace")))
        if not address.startswith(base):
            hint = f"Templates write addresses below {base}: use the fields of the views."
            message = f"The page {page} names {address}, which is outside of this hub."
            found.append(error("HC513", message, hint=hint))
        elif not _answered(address.removeprefix(base), outputs):
            hint = "Mend the template, or make the page."
            message = f"The page {page} names {address}, and there is no such page or file."
            found.append(error("HC513", message, hint=hint))
    return found


def _answered(path: str, outputs: Iterable[str]) -> bool:
    if path == "" or path.endswith("/"):
        return f"{path}index.html" in outputs
    return path in outputs
