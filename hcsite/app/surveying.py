"""Surveying a hub with what rules must know beside it: retracted papers, what originals say."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.sources import RETRACTIONS
from hcsite.content.document import Settings, read_document
from hcsite.core.diagnostics import Diagnostic, Problems, warning
from hcsite.core.files import read
from hcsite.features.trust.examination import Facts, Original
from hcsite.features.trust.survey import survey
from hcsite.model.approval import words_digest
from hcsite.model.hub import Hub, Post
from hcsite.model.matter import PostMatter
from hcsite.model.rule import rules_in_force

_DOI = frozenset(("doi", "originalpaperdoi"))
_PMID = frozenset(("pmid", "originalpaperpubmedid"))
_NATURE = frozenset(("nature", "retractionnature"))
"""Names of columns: plain ones, and those of the list of Retraction Watch."""


def surveyed(hub: Hub, now: Sources, options: Options) -> list[Diagnostic]:
    """All that the rules of trust find in a hub, and what is wrong with what they must know."""
    asked = rules_in_force(hub.site)
    retracted: frozenset[str] = frozenset()
    found: list[Diagnostic] = []
    if "EVI-08" in asked:
        retracted, found = _retracted(hub, options.root)
    facts = Facts(retracted, _originals(hub, now, options.root, told="CUR-10" in asked))
    return [*found, *survey(hub, checks=options.checks, facts=facts)]


def texts_of_originals(hub: Hub, now: Sources) -> dict[str, str]:
    """The digests of the texts on which that depends, beside the hub itself; by path."""
    texts, paths = now.texts, {post.document.path for _, post in _translated(hub)}
    return {path: texts[path] for path in sorted(paths & texts.keys())}


def _originals(hub: Hub, now: Sources, root: Path, *, told: bool) -> dict[str, Original]:
    """The original of each translation, by the path of that, with what it says where it is told."""
    return {
        path: Original(original, _digest_of(original, now, root) if told else "")
        for path, original in _translated(hub)
    }


def _translated(hub: Hub) -> Iterator[tuple[str, Post]]:
    """The path of each translation, and its original."""
    translated = [post for post in hub.posts if post.matter.assurance.translation_of]
    if not translated:
        return
    known = {post.identity: post for post in hub.posts}
    known |= {post.document.path: post for post in hub.posts}
    for post in translated:
        made = post.matter.assurance.translation_of
        original = known.get(made.id) if made else None
        if original is not None and original is not post:
            yield post.document.path, original


def _digest_of(post: Post, now: Sources, root: Path) -> str:
    """The digest of what a piece says; nothing where its file cannot be read, which is told there.

    The digest is that of its words, so that a new review leaves its translations as they are.
    """
    path, settings = post.document.path, Settings(now.site.time_zone)
    try:
        data = read(root / path, path)
    except Problems:
        return ""
    record, _ = read_document(data, path=path, kind=post.document.kind, settings=settings)
    matter = record.document.matter if record.document else None
    return words_digest(matter, record.text) if isinstance(matter, PostMatter) else ""


def _retracted(hub: Hub, root: Path) -> tuple[frozenset[str], list[Diagnostic]]:
    """The DOIs and PubMed numbers of all retracted papers on the list of the hub."""
    place = root / RETRACTIONS
    cited = any(source.doi or source.pmid for post in hub.posts for source in post.matter.sources)
    if not cited or not place.is_file():
        return frozenset(), []
    text = read(place, RETRACTIONS).decode("utf-8-sig", "replace")
    try:
        return frozenset(_numbers(text)), []
    except (csv.Error, ValueError) as cause:
        message = f"This list of retracted papers cannot be used: {cause}."
        hint = "Save it as CSV with a line of names above it, among them “doi” or “pmid”."
        return frozenset(), [warning("EVI-08", message, path=RETRACTIONS, line=1, hint=hint)]


def _numbers(text: str) -> Iterator[str]:
    rows = csv.reader(io.StringIO(text, newline=""))
    names = [name.strip().replace(" ", "").lower() for name in next(rows, [])]
    columns = [at for at, name in enumerate(names) if name in _DOI | _PMID]
    if not columns:
        raise ValueError("it has no column “doi” or “pmid”")
    nature = next((at for at, name in enumerate(names) if name in _NATURE), -1)
    for row in rows:
        if 0 <= nature < len(row) and "retraction" not in row[nature].lower():
            continue  # corrections and expressions of concern
        for at in columns:
            if at < len(row) and (number := _plain(row[at])):
                yield number


def _plain(text: str) -> str:
    """A DOI or a PubMed number as it is compared; nothing for what is none."""
    number = text.strip().lower()
    for prefix in ("https://doi.org/", "http://dx.doi.org/", "doi:"):
        number = number.removeprefix(prefix)
    return "" if number in ("0", "unavailable") else number.strip()
