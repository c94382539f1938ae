"""Plug-ins in site.toml: their names, and a table for each."""

from __future__ import annotations

import pytest

from hcsite.content.config import read_config
from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.model.site import Plugin
from tests.unit.content.test_config import HEAD


def said(text: str) -> tuple[tuple[str, str, int, int, str], ...]:
    """What is said of a site.toml."""
    _, found = read_config((HEAD + text).encode())
    return tuple(short(item) for item in found)


def short(item: Diagnostic) -> tuple[str, str, int, int, str]:
    """A finding in short."""
    return (item.code, item.message, item.line, item.column, item.hint)


def test_names_and_tables() -> None:
    """Plug-ins come in the order of the list, with the values of its table as they are."""
    site, found = read_config(
        (
            HEAD + 'plugins = ["posts-api", "maps"]\n'
            "[plugin.maps]\nzoom = 3\nday = 2026-03-02\n[plugin.maps.more]\nlist = [1]\n"
        ).encode()
    )
    assert () == found
    assert site is not None
    maps = {"zoom": 3, "day": "2026-03-02", "more": {"list": [1]}}
    assert (Plugin("posts-api"), Plugin("maps", maps)) == site.plugins


def test_a_table_that_does_nothing() -> None:
    """It is told with its line, and stops nothing."""
    site, found = read_config((HEAD + "[plugin.maps]\nzoom = 3\n").encode())
    assert site is not None
    assert () == site.plugins
    (item,) = found
    assert Level.WARNING == item.level
    message = "[plugin.maps] does nothing: the hub does not use a plug-in of this name."
    hint = "Add “maps” to plugins below [site], or take the table out."
    assert ("HC007", message, 5, 1, hint) == short(item)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            'plugins = "maps"\n',
            "“plugins” takes a list, not “maps”.",
            "Write it as a list in square brackets: [one, two]",
        ),
        (
            'plugins = ["../maps"]\n',
            "“plugins” takes the name of a plug-in, not “../maps”.",
            "Its documentation says how it is called: small letters, digits and hyphens.",
        ),
        (
            "plugins = [3]\n",
            "“plugins” takes the name of a plug-in, not a number without quotes.",
            'Write plugins = ["its-name"]',
        ),
        (
            "[plugin]\nzoom = 3\n",
            "“plugin” takes a table for each plug-in, not a number without quotes.",
            "Write [plugin.NAME] on a line of its own, and zoom below.",
        ),
        (
            "plugin = 3\n",
            "“plugin” is not known here.",
            "Did you mean “plugins”?",
        ),
    ],
)
def test_what_is_wrong(text: str, message: str, hint: str) -> None:
    """One sentence, and what to write instead."""
    ((code, sentence, _, _, advice),) = said(text)
    assert message == sentence
    assert hint == advice
    assert code in {"HC003", "HC004"}
