"""The picture of an infographic, read by a program that sees nothing but its pixels."""

from __future__ import annotations

import os
import re
import subprocess
from io import BytesIO
from pathlib import Path

from PIL import Image

from hcsite.model.infographic import Infographic
from tests.support import tools
from tests.unit.features.infographics.samples import BLOCKS, WORDS, drawn

SHOWN = "big-number steps do dont myth fact bars proportions icon-array warning emergency cta"
LOST = 0.1
"""So many of the words, and one of the numbers, may be misread: the reader errs too."""


def test_a_machine_reads_the_picture(tmp_path: Path) -> None:
    """The title, the words of four letters and more, and the numbers of the text are in the PNG."""
    tesseract = tools.program("tesseract")
    shown = Infographic(tuple(BLOCKS[name] for name in SHOWN.split()))
    picture = Image.open(BytesIO(drawn(shown, form="png").data)).convert("L")
    place = tmp_path / "half.png"  # as large as a telephone shows it
    picture.resize((picture.width // 2, picture.height // 2)).save(place)
    read = subprocess.run(
        [tesseract, place, "-", "--psm", "11"],
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    told = " ".join([WORDS.title, *(word for block in shown.blocks for word in block.words)])
    words, numbers = words_of(told), numbers_of(told)
    lost = words - words_of(read)
    assert len(lost) <= LOST * len(words), lost
    assert words_of(WORDS.title) <= words_of(read)
    assert len(numbers - numbers_of(read)) <= 1, numbers - numbers_of(read)


def words_of(text: str) -> set[str]:
    """The words of four letters and more."""
    return set(re.findall(r"[a-z]{4,}", text.lower()))


def numbers_of(text: str) -> set[str]:
    """The numbers."""
    return set(re.findall(r"\d+", text))
