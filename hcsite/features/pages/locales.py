"""Languages as the Open Graph protocol writes them: always with a territory."""

from __future__ import annotations

from collections.abc import Mapping

TERRITORIES: Mapping[str, str] = {
    "ar": "AR",
    "bn": "IN",
    "ca": "ES",
    "cs": "CZ",
    "cy": "GB",
    "da": "DK",
    "el": "GR",
    "en": "US",
    "et": "EE",
    "eu": "ES",
    "fa": "IR",
    "ga": "IE",
    "gl": "ES",
    "he": "IL",
    "hi": "IN",
    "ja": "JP",
    "ko": "KR",
    "nb": "NO",
    "pa": "IN",
    "sl": "SI",
    "so": "SO",
    "sq": "AL",
    "sr": "RS",
    "sv": "SE",
    "sw": "KE",
    "ta": "IN",
    "te": "IN",
    "uk": "UA",
    "ur": "PK",
    "vi": "VN",
    "zh": "CN",
}
"""The territory of a language where none is told and it is not the language's own name."""


def open_graph_locale(lang: str, locale: str = "") -> str:
    """A language tag as `language_TERRITORY`: `en-GB` gives `en_GB`, `de` gives `de_DE`.

    The territory comes from the tag, else from the hub's `locale` where that is the same language,
    else it is the usual one.
    """
    language, territory = _parts(lang)
    other, fallback = _parts(locale)
    if not territory and other == language:
        territory = fallback
    territory = territory or TERRITORIES.get(language, language.upper())
    return f"{language}_{territory}" if language else ""


def _parts(tag: str) -> tuple[str, str]:
    """Language and two-letter territory of a tag; a script between them is passed over."""
    language, *rest = tag.replace("_", "-").split("-")
    territory = next((part for part in rest if len(part) == 2 and part.isalpha()), "")
    return language.lower(), territory.upper()
