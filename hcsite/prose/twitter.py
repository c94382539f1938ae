"""The door to twitter-text: its one old import is answered here, so that it needs no setuptools."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

_OLD = "pkg_resources"
"""What the library reads its table of emoji with; setuptools 82 has it no more."""


@cache
def twitter_text() -> Any:
    """The library, imported when it is first wanted: it takes a third of a second."""
    if _OLD in sys.modules:
        return import_module("twitter_text")
    stand_in = ModuleType(_OLD)
    stand_in.resource_string = _resource  # type: ignore[attr-defined]
    sys.modules[_OLD] = stand_in
    try:
        return import_module("twitter_text")
    finally:
        del sys.modules[_OLD]


def _resource(module: str, name: str) -> bytes:
    return Path(str(sys.modules[module].__file__)).with_name(name).read_bytes()
