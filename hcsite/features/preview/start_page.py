"""The start page of the preview: what is in the making, and what is to be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.core.digest import digest_bytes
from hcsite.features.preview.inject import with_client
from hcsite.features.preview.orders import KIT
from hcsite.features.preview.state import PLACE, Outcome, Piece, panel_url
from hcsite.features.preview.status import finding, plain

START = PLACE
RECENT = 12
"""So many of the pieces that were changed last are listed."""

FEW = 50
"""So many findings are listed; the terminal has them all."""


@dataclass(frozen=True, slots=True)
class StartPage:
    """The page, and the digest of what is on it."""

    html: bytes
    shape: str


def start_page(outcome: Outcome, root: Path) -> StartPage:
    """What is in the making in the hub at `root`, what was changed last, what is to be mended."""
    pieces = outcome.pieces.all()
    found: dict[str, list[Diagnostic]] = {}
    for item in outcome.diagnostics:
        found.setdefault(item.path, []).append(item)
    drafts = [piece for piece in pieces if piece.state == "draft"]
    reviewed = [piece for piece in pieces if piece.state == "in review"]
    coming = [piece for piece in pieces if piece.state == "scheduled"]
    parts = [
        *_problems(outcome),
        *_section("Drafts", drafts, found, "There are no drafts."),
        *(_section("In review", reviewed, found, "") if reviewed else ()),
        *_section("Scheduled", coming, found, "Nothing is scheduled."),
        *_section("Changed last", _recent(pieces, root), found, "The hub is still being read."),
        *_warnings(outcome),
    ]
    links = [(outcome.base, "To your hub")] if outcome.ready else []
    links += [(f"{PLACE}{KIT}/", "To the kit: texts, pictures and letters")] if outcome.kit else []
    home = " ".join(f'<a href="{escape(url)}">{words}</a>' for url, words in links)
    return framed("Preview", f'<p class="ways">{home}</p>{"".join(parts)}', START)


def broken_page(outcome: Outcome) -> StartPage:
    """What is shown where nothing was ever good: the same list as in the terminal."""
    told = "<p>As soon as it can be built, this page becomes your hub by itself.</p>"
    return framed("Your hub cannot be built yet", told + "".join(_problems(outcome)), "")


def notice_page(
    title: str, told: str, found: Iterable[Diagnostic] = (), *, refresh: int = 0
) -> bytes:
    """A page that says why another one is not there; with `refresh` it asks again in seconds."""
    again = f'<meta http-equiv="refresh" content="{refresh}">\n' if refresh else ""
    items = "".join(finding_item(item) for item in found)
    back = f'<p><a href="{PLACE}">All drafts</a></p>'
    body = f"<p>{escape(told)}</p>{f'<ol>{items}</ol>' if items else ''}{back}"
    return _frame(title, body, again)


def framed(title: str, body: str, page: str) -> StartPage:
    """A page of the preview's own with this body in HTML; `page` is its name in the stream."""
    shape = digest_bytes(f"{title}{body}".encode())[:16]
    marks = {"page": page, "shape": shape, "styles": "", "plain": "yes"}
    return StartPage(with_client(_frame(title, body), marks), shape)


def _frame(title: str, body: str, more: str = "") -> bytes:
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title)}: hcsite</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n{more}'
        '<link rel="icon" href="data:,">\n'
        f'<link rel="stylesheet" href="{PLACE}start.css">\n</head>\n'
        f"<body>\n<main>\n<h1>{escape(title)}</h1>{body}</main>\n</body>\n</html>\n"
    ).encode()


def _problems(outcome: Outcome) -> Iterator[str]:
    """What stopped the last build."""
    if not outcome.failed:
        return
    errors = [item for item in outcome.diagnostics if item.level is Level.ERROR]
    yield "<section><h2>To mend first</h2><ol>"
    yield from (finding_item(item) for item in errors or outcome.diagnostics)
    yield "</ol></section>"


def _warnings(outcome: Outcome) -> Iterator[str]:
    """Warnings, which stop nothing."""
    warnings = [item for item in outcome.diagnostics if item.level is Level.WARNING]
    if not warnings:
        return
    yield f"<section><h2>Warnings ({len(warnings):,})</h2><p>They stop no build.</p><ol>"
    yield from (finding_item(item) for item in warnings[:FEW])
    yield "</ol></section>"


def finding_item(item: Diagnostic, *, with_help: bool = False) -> str:
    """A finding as an item of a list, with its line, what to do, and where to read more."""
    told = {name: escape(str(value)) for name, value in finding(item).items()}
    line = ""
    if told["source"]:
        caret = "\n" + " " * (int(told["caret"]) - 1) + "^" if int(told["caret"]) else ""
        line = f'<pre tabindex="0">{told["source"]}{caret}</pre>'
    hint = f"<p>{told['hint']}</p>" if told["hint"] else ""
    more = f"<p>Read more: <code>hcsite help {told['code']}</code></p>" if with_help else ""
    return (
        f"<li><p><code>{told['place']}</code> <b>{told['level']} {told['code']}</b>"
        f" {told['message']}</p>{line}{hint}{more}</li>"
    )


def _section(
    title: str, pieces: Iterable[Piece], found: dict[str, list[Diagnostic]], none: str
) -> Iterator[str]:
    rows = [_row(piece, found.get(piece.path, [])) for piece in pieces]
    yield f"<section><h2>{title}</h2>"
    yield f"<ul>{''.join(rows)}</ul>" if rows else f"<p>{none}</p>"
    yield "</section>"


def _row(piece: Piece, found: Sequence[Diagnostic]) -> str:
    when = f" {escape(piece.when)}" if piece.when else ""
    told = [*piece.missing, *(item.message for item in found)]
    rest = "".join(f"<li>{escape(plain(text))}</li>" for text in dict.fromkeys(told))
    return (
        f'<li><a href="{escape(piece.url)}">{escape(plain(piece.title))}</a>'
        f" <b>{escape(piece.state)}{when}</b><br><code>{escape(plain(piece.path))}</code>"
        f' <a href="{escape(panel_url(piece.page))}">Before you publish'
        f' <span class="off">“{escape(plain(piece.title))}”</span></a>'
        f"{f'<ul>{rest}</ul>' if rest else ''}</li>"
    )


def _recent(pieces: Iterable[Piece], root: Path) -> list[Piece]:
    """The pieces whose files were changed last."""
    stamped: list[tuple[int, str, Piece]] = []
    for piece in pieces:
        try:
            stamped.append((-(root / piece.path).stat().st_mtime_ns, piece.path, piece))
        except OSError:  # just removed
            continue
    stamped.sort(key=lambda item: item[:2])
    return [piece for _, _, piece in stamped[:RECENT]]
