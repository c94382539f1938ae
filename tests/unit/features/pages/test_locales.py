"""Locales of the Open Graph protocol."""

from __future__ import annotations

import pytest

from hcsite.features.pages.locales import open_graph_locale


@pytest.mark.parametrize(
    ("lang", "locale", "expected"),
    [
        ("en-GB", "", "en_GB"),
        ("en_gb", "", "en_GB"),
        ("zh-Hant-TW", "", "zh_TW"),
        ("es-419", "", "es_ES"),
        ("en", "en_GB", "en_GB"),
        ("en", "de_DE", "en_US"),
        ("de", "", "de_DE"),
        ("cy", "en_GB", "cy_GB"),
        ("", "", ""),
    ],
)
def test_a_locale_always_has_a_territory(lang: str, locale: str, expected: str) -> None:
    """From the tag, else from the hub's locale, else the usual one."""
    assert expected == open_graph_locale(lang, locale)
