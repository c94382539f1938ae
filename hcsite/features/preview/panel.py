"""The page “Before you publish”: what blocks a piece, who signed it, how hard it is to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.preview.start_page import StartPage, finding_item, framed
from hcsite.features.preview.state import PANEL, PLACE, Outcome, Sheet
from hcsite.features.preview.status import plain
from hcsite.prose.reading import Reading

WAITS = "CUR-06"
"""The finding that a piece waits for approvals: it only tells, and holds the piece back."""

_KINDS = (
    ("blocks", "What blocks publication", "Nothing that hcsite can find stands in the way."),
    (Level.WARNING, "Worth mending", ""),
    (Level.INFO, "Good to know", ""),
)


def panel_name(page: str) -> str:
    """The name of a panel in the stream of events."""
    return f"{PANEL}:{page}"


def panel_page(outcome: Outcome, page: str) -> StartPage | None:
    """The panel of the piece whose page is this file of the output; None where it is none."""
    sheet = outcome.pieces.sheet(page)
    if sheet is None:
        return None
    own = [item for item in outcome.diagnostics if item.path == sheet.piece.path]
    parts = (*_head(sheet), *_findings(own), *_signatures(sheet), *_reading(sheet))
    return framed("Before you publish", "".join(parts), panel_name(page))


def _head(sheet: Sheet) -> Iterator[str]:
    piece = sheet.piece
    state = _sentence(f"{piece.state} {piece.when}".strip())
    title = f'<span lang="{escape(sheet.lang)}" dir="auto">{_text(piece.title)}</span>'
    yield f'<p class="title">{title}</p>'
    yield f"<p><b>{_text(state)}</b> <code>{_text(piece.path)}</code></p>"
    yield f'<p class="ways"><a href="{escape(piece.url)}">Back to the page</a> '
    yield f'<a href="{PLACE}">All drafts</a></p>'
    if piece.missing:
        yield f"<section><h2>Still to do</h2>{_list(piece.missing)}</section>"


def _findings(own: Iterable[Diagnostic]) -> Iterator[str]:
    """All findings, what blocks publication first, each as it weighs once readers see it."""
    found: dict[str, list[str]] = {"blocks": [], Level.WARNING: [], Level.INFO: []}
    for item in own:
        gravity = item.gravity
        kind: str = "blocks" if gravity is Level.ERROR or item.code == WAITS else gravity
        found[kind].append(finding_item(item.at(gravity), with_help=True))
    for name, title, none in _KINDS:
        rows = found[name]
        if rows:
            count = f" ({len(rows)})" if len(rows) > 1 else ""
            yield f'<section class="{name}"><h2>{title}{count}</h2>'
            yield f"<ol>{''.join(rows)}</ol></section>"
        elif none:
            yield f"<section><h2>{title}</h2><p>{none}</p></section>"


def _signatures(sheet: Sheet) -> Iterator[str]:
    yield "<section><h2>Approvals and reviews</h2>"
    if sheet.waits:
        yield f"<p><b>It {_text(sheet.waits)}.</b></p>"
    rows = []
    for item in sheet.approvals:
        role = f"{item.role}, for a minor change" if item.minor else item.role
        day = f" on {item.day}" if item.day else ""
        holds = "still holds" if item.holds else "the text has changed since"
        rows.append(f"{item.name} as {role}{day}: {holds}.")
    yield _list(rows) if rows else "<p>Nobody has approved it yet.</p>"
    yield f"<p>{_text(' '.join(sheet.review))}</p>" if sheet.review else ""
    if sheet.waivers:
        yield f"<h3>Rules that are set aside</h3>{_list(sheet.waivers)}"
    yield "</section>"


def _reading(sheet: Sheet) -> Iterator[str]:
    yield "<section><h2>How hard it is to read</h2>"
    if sheet.reading is None:
        yield "<p>There is no formula for its language here: have somebody read it.</p></section>"
        return
    reading = sheet.reading
    yield f"<p><b>{_text(_band(reading))}</b></p>"
    kincaid, smog = sheet.limits
    yield (
        f"<p>Your hub warns above grade {kincaid:g} (Flesch-Kincaid) or {smog:g} (SMOG). Both count"
        " words and syllables, and know nothing of meaning.</p>"
    )
    if reading.hardest:
        yield '<h3>Look at these first</h3><ol class="hardest">'
        for hard in reading.hardest:
            said = f'<q lang="{escape(sheet.lang)}">{_text(hard.sentence)}</q>'
            yield f"<li><p>{said}</p><p>{_text(hard.reason)}</p></li>"
        yield "</ol>"
    yield "</section>"


def _band(reading: Reading) -> str:
    band = _sentence(reading.band)
    own = reading.own if reading.trust != "too short" else None
    return f"{band}; without its own terms {own.band}." if own else f"{band}."


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _list(rows: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{_text(row)}</li>' for row in rows)}</ul>"


def _text(words: str) -> str:
    return escape(plain(words))
