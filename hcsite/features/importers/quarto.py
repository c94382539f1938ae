"""Numbers of figures and tables, and formulas, as Quarto and Pandoc write them."""

from __future__ import annotations

import re

from hcsite.features.importers.conversion import Conversion, alone, fenced, ticked
from hcsite.features.importers.vault import CODE, FENCE

_LABEL = re.compile(
    r"\{[^{}\n]*#((?:fig|tbl)-[\w-]+)|^\s*#\|\s*label:\s*[\"']?((?:fig|tbl)-[\w-]+)",
    re.MULTILINE,
)
_CROSS = re.compile(r"\[?-?@(?P<label>(?:fig|tbl)-[\w-]*\w)\]?")
_CITATION = re.compile(r"\[(?:[^\[\]@]*?)-?@[A-Za-z][\w:.#$%&+?<>~/-]*[^\[\]]*\](?![(\[])")
_FORMULA = re.compile(r"(?<![\\$])\$\$(?!\$)(?P<inside>.+?)\$\$", re.DOTALL)
_KINDS = {"fig": "Figure", "tbl": "Table"}


def number_labels(raw: str) -> dict[str, str]:
    """What readers saw in the place of each label: “Figure 1”, “Table 2”."""
    counts = {"fig": 0, "tbl": 0}
    numbers: dict[str, str] = {}
    for match in _LABEL.finditer(raw):
        label = match[1] or match[2]
        if label not in numbers:
            counts[label[:3]] += 1
            numbers[label] = f"{_KINDS[label[:3]]} {counts[label[:3]]}"
    return numbers


def fill_references(text: str, conversion: Conversion, numbers: dict[str, str]) -> str:
    """References to figures with their numbers; citations stay as they were written, as code."""

    def numbered(match: re.Match[str]) -> str:
        return numbers.get(match["label"]) or f"the {_KINDS[match['label'][:3]].lower()}"

    def cited(match: re.Match[str]) -> str:
        words = "The old page cited a source of its list here; the list is not part of the text."
        conversion.note(words, match[0], block=False)
        return conversion.vault.put(CODE, ticked(match[0]))

    text = _CROSS.sub(numbered, text)
    return _CITATION.sub(cited, text) if conversion.data.get("bibliography") else text


def shield_formulas(text: str, conversion: Conversion) -> str:
    """Formulas as code, for a hub does not set them."""

    def shielded(match: re.Match[str]) -> str:
        message = "A formula is shown as it was written, in TeX."
        conversion.inform("HC714", message, near=match[0])
        inside = match["inside"].strip()
        if "\n" in match["inside"] or alone(text, match.start(), match.end()):
            return f"\n\n{conversion.vault.put(FENCE, fenced(inside, 'tex'))}\n\n"
        return conversion.vault.put(CODE, ticked(inside))

    return _FORMULA.sub(shielded, text)
