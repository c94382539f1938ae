"""Texts of other programs that lie where content is read: no page is made of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hcsite.core.diagnostics import Diagnostic, warning
from hcsite.model.directory import MEDIA, Directory
from hcsite.model.document import Document

TEXTS = (
    *(".docx", ".doc", ".odt", ".rtf", ".pages"),
    *(".html", ".htm", ".mdx", ".rst", ".md.txt", ".markdown.txt"),
)
"""How the names of files end that somebody may take for a post."""


def leftovers(
    documents: Iterable[Document[Any]], others: Iterable[str], directory: Directory
) -> Iterator[Diagnostic]:
    """A warning (HC108) for each such file of `others` to which no document links."""
    texts = [path for path in others if _is_text(path)]
    if not texts:
        return
    links = ((link, document.path) for document in documents for link in document.body.links)
    linked = {directory.find(link, path=path).medium for link, path in links}
    for path in texts:
        if path not in linked:
            yield _leftover(path)


def _is_text(path: str) -> bool:
    return path.lower().endswith(TEXTS) and not path.startswith(f"{MEDIA}/")


def _leftover(path: str) -> Diagnostic:
    message = "No page is made of this file, and nothing links to it: texts are Markdown (.md)."
    if path.lower().endswith(".txt"):
        hint = f"Rename it: {path.rpartition('/')[2][:-4]}"
    else:
        hint = "Copy its text into a new post (hcsite new post), or link to it as a download."
    return warning("HC108", message, path=path, hint=hint)
