"""What lets a hub be built hundreds of times: pure and slow functions are asked only once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from types import CodeType
from typing import Any

import jinja2
import pytest

from hcsite.features.assets import render
from hcsite.pixels.icons import icon_png
from hcsite.theme import closure, templates


@pytest.fixture(scope="module")
def quick_builds() -> Iterator[None]:
    """Icons are a function of four small values; a parsed or compiled template of its text."""
    parse = lru_cache(maxsize=None)(jinja2.Environment(autoescape=True).parse)
    compile_anew = templates.ThemeEnvironment.compile
    compiled: dict[tuple[type, str, str, str], CodeType] = {}

    class Parser:
        """Stands for the environment that only parses."""

        def __init__(self, **_: object) -> None:
            self.parse = parse

    def compile_once(self: Any, source: str, name: str, filename: str) -> CodeType:
        mark = (type(self), source, name, filename)
        if mark not in compiled:
            compiled[mark] = compile_anew(self, source, name, filename)
        return compiled[mark]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "icon_png", lru_cache(maxsize=None)(icon_png))
        patch.setattr(closure, "Environment", Parser)
        patch.setattr(templates.ThemeEnvironment, "compile", compile_once)
        yield
