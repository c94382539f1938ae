"""Lets thousands of tests build hubs in one process: pure and slow functions are asked only once.

A program of its own begins with nothing remembered: the tests that start one (of determinism, of
crashes, of the seal, of the wheel, of the documentation) see hcsite as people do.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from types import CodeType, SimpleNamespace
from typing import Any

import jinja2
import pytest
from jinja2 import meta

from hcsite.features.assets import render
from hcsite.pixels.icons import icon_png
from hcsite.theme import closure, templates


@contextmanager
def remembered() -> Iterator[None]:
    """Until the block ends, no icon, and no text of a template, is worked out a second time.

    An icon follows from its size, colours and letter; what a template names from its text; its
    code, in Jinja's own way, from its text, its place and what filters with fixed values look at.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "icon_png", lru_cache(maxsize=None)(icon_png))
        patch.setattr(closure, "Environment", _parser())
        patch.setattr(closure, "meta", SimpleNamespace(find_referenced_templates=_references()))
        patch.setattr(templates.ThemeEnvironment, "compile", _compiler())
        yield


def _parser() -> type:
    """What stands for the environment that only parses."""
    parse_once = lru_cache(maxsize=None)(jinja2.Environment(autoescape=True).parse)

    class Parser:
        """Gives trees that nobody changes."""

        def __init__(self, *, autoescape: bool) -> None:
            assert autoescape
            self.parse = parse_once

    return Parser


def _references() -> Any:
    """What stands for the function that finds the names in a tree: each tree is looked at once."""
    return lru_cache(maxsize=None)(lambda tree: tuple(meta.find_referenced_templates(tree)))


def _compiler() -> Any:
    """What stands for the method that compiles."""
    compile_anew = templates.ThemeEnvironment.compile
    compiled: dict[tuple[object, ...], CodeType] = {}

    def compile_once(self: Any, source: Any, *places: Any, **named: Any) -> Any:
        if type(self) is not templates.ThemeEnvironment or named:
            return compile_anew(self, source, *places, **named)  # quick code knows the hub
        mark = (source, *places, self._language, self._zone)
        if mark not in compiled:
            compiled[mark] = compile_anew(self, source, *places)
        return compiled[mark]

    return compile_once
