"""QR codes for print, as the path of a drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

QUIET = 4
"""The modules of white around a code, without which cameras do not find it (ISO/IEC 18004)."""

MOST = 77
"""The most modules from edge to edge that can be read from a card of A6, where the code is 31 mm
wide: each is 0.4 mm then, as wide as an office printer draws cleanly."""

MASK = 3
"""The pattern that breaks up large areas: light where row and column together divide by three."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code: its width in modules, quiet zone included, and the path of its dark ones."""

    size: int
    path: str

    @property
    def fine(self) -> bool:
        """Whether its modules are too fine for a card."""
        return self.size > MOST


@lru_cache(maxsize=64)
def qr_code(text: str) -> QrCode | None:
    """The code of an address, of which a seventh may be dirty; None where no code can hold it.

    The level of error correction is M, or higher where that makes it no larger. The mask is always
    the same one: readers undo any, and weighing all eight takes most of the time of a code.
    """
    import segno  # slow to import, and a plan needs none

    try:
        code = segno.make_qr(text, error="m", mask=MASK)
    except segno.DataOverflowError:
        return None
    rows = [_row(number + QUIET, row) for number, row in enumerate(code.matrix)]
    return QrCode(len(rows) + 2 * QUIET, "".join(rows))


def _row(top: int, modules: Sequence[int]) -> str:
    """The dark modules of a row: each run of them as one rectangle."""
    drawn, left = "", QUIET
    for dark, run in groupby(modules):
        width = len(tuple(run))
        drawn += f"M{left} {top}h{width}v1h-{width}z" if dark else ""
        left += width
    return drawn
