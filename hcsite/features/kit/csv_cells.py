"""CSV files that a spreadsheet can open without running what is in them.

A spreadsheet takes a cell for a formula where it begins with `=`, `+`, `-` or `@`, whatever the
quoting. Two guards put one character before such a text, which one depends on who reads the file:

- `POSTED`: a space, in files whose texts a scheduler posts. Platforms drop white space at the
  beginning of a post or show none, and a mention or a hashtag after it still is one. An apostrophe
  would be read by the public.
- `READ`: an apostrophe, in files that people read. Spreadsheets hide it and show the text. What
  began with apostrophes before a formula gets one more, so that `unguarded` can take it away.

White space around a text is no part of it: it is taken away first, so that no tab or line end can
hide a formula. Within a text, after a line end, a tab or a semicolon, a space stands before what
may begin a formula: a spreadsheet that separates cells by semicolons sees a new cell there. List
items (`- milk`) stay as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

POSTED = " "
READ = "'"

_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_FORMULA = re.compile(f"'*[{_SIGNS}]")
_WITHIN = re.compile(f"([;\\t\\n])([{_SIGNS}])(?! )")
_UNSEEN = "\x00\ufeff"


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula."""
    return bool(_FORMULA.match(clean(text))) and not clean(text).startswith("'")


def clean(text: str) -> str:
    """A text without white space around it, its lines ending with LF."""
    for unseen in _UNSEEN:
        text = text.replace(unseen, "")
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def guarded(text: str, guard: str) -> str:
    """A text that no spreadsheet runs; `guard` is `POSTED` or `READ`."""
    if not text or text.isalnum():
        return text
    text = _WITHIN.sub(r"\1 \2", clean(text))
    first = _FORMULA.match(text)
    if first is None or (guard == POSTED and text.startswith("'")):
        return text
    return guard + text


def unguarded(cell: str) -> str:
    """The text that a cell guarded with `READ` was made from."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def csv_bytes(
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    guard: str,
    mark: bool = False,
) -> bytes:
    """A CSV file (RFC 4180) in UTF-8: every cell in quotes, rows ending with CRLF.

    `mark` puts a byte order mark first, by which Excel knows UTF-8. The header is never guarded.
    """
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(header)
    body = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    body.writerows([guarded(cell, guard) for cell in row] for row in rows)
    return (b"\xef\xbb\xbf" if mark else b"") + out.getvalue().encode()
