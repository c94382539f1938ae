"""Lets thousands of tests build hubs in one process: pure and slow functions are asked only once.

A program of its own begins with nothing remembered: the tests that start one (of determinism, of
crashes, of the seal, of the wheel, of the documentation) see hcsite as people do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

import jinja2
import pytest
from jinja2 import meta

from hcsite.app import engine_digest
from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.fingerprint import fingerprint, stamp
from hcsite.features.assets import render
from hcsite.features.cards import designs
from hcsite.features.cards.designs import CardDesign
from hcsite.pixels.icons import icon_png
from hcsite.theme import closure, folder, templates
from hcsite.theme.layers import Layer


@contextmanager
def remembered() -> Iterator[None]:
    """Until the block ends, no icon, and no text of a template, is worked out a second time.

    An icon follows from its size, colours and letter; what a template names from its text; its
    code, in Jinja's own way, from its text, its place and what filters with fixed values look at.
    The sources of hcsite and the theme that comes with it stay as they are while tests run.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "icon_png", lru_cache(maxsize=None)(icon_png))
        patch.setattr(closure, "Environment", _parser())
        patch.setattr(closure, "meta", SimpleNamespace(find_referenced_templates=_references()))
        patch.setattr(templates.ThemeEnvironment, "compile", _compiler())
        patch.setattr(engine_digest, "stamp", lru_cache(stamp))
        patch.setattr(engine_digest, "fingerprint", lru_cache(fingerprint))
        patch.setattr(designs, "read_designs", _reader_of_designs())
        patch.setattr(folder, "_read_layer", _reader_of_layers())
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


def _reader_of_designs() -> Any:
    """What stands for the function that reads the designs of cards: each set of files once."""
    read_anew = designs.read_designs

    @cache
    def read_once(files: tuple[tuple[str, bytes], ...]) -> tuple[CardDesign, ...]:
        return read_anew(dict(files))

    def read(files: Mapping[str, bytes]) -> tuple[CardDesign, ...]:
        return read_once(tuple(files.items()))

    return read


def _reader_of_layers() -> Any:
    """What stands for the function that reads a theme: the one that comes with hcsite, once."""
    read_anew = folder._read_layer
    known: dict[tuple[str, str], Layer] = {}

    def read(root: Path, name: str, place: Path, problems: list[Diagnostic]) -> Layer:
        if place != folder.built_in():
            return read_anew(root, name, place, problems)
        mark = (name, folder.shown(place, root))
        if mark not in known:
            known[mark] = read_anew(root, name, place, problems)
        return known[mark]

    return read
