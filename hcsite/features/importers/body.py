"""The way of a body into the hub, pass after pass."""

from __future__ import annotations

from dataclasses import dataclass, field

from hcsite.features.importers.album import Album
from hcsite.features.importers.attributes import drop_attributes
from hcsite.features.importers.code import shield_code
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.divs import arrange_divs
from hcsite.features.importers.headings import Anchors, arrange_headings
from hcsite.features.importers.images import bring_pictures
from hcsite.features.importers.links import find_papers
from hcsite.features.importers.liquid import fill_liquid, lift_literals, lower_literals
from hcsite.features.importers.polish import polish
from hcsite.features.importers.quarto import fill_references, number_labels, shield_formulas
from hcsite.features.importers.raw_elements import replace_raw
from hcsite.features.importers.regions import convert_html
from hcsite.features.importers.shortcodes import expand_shortcodes, lift_shortcodes
from hcsite.features.importers.spans import inline_references
from hcsite.features.importers.sweep import drop_marks, lift_notes, sweep
from hcsite.features.importers.vault import CODE, FENCE, HOLE, NOTE, TEXT


@dataclass(slots=True)
class Draft:
    """A body in a hub's Markdown, but for its links; code and notes still lie behind marks."""

    text: str = ""
    title: str = ""
    anchors: Anchors = field(default_factory=Anchors)
    album: Album = field(default_factory=Album)


def convert_body(body: str, conversion: Conversion, *, title: str, wanted: frozenset[str]) -> Draft:
    """The body with all but its links turned. `title` is empty where the body has to give it."""
    album = Album()
    numbers = number_labels(conversion.raw)
    text = _without_templates(body, conversion)
    text = inline_references(text)
    text = replace_raw(text, conversion)
    text = drop_attributes(text, conversion)
    text = convert_html(text, conversion)
    text = conversion.vault.restore(text, TEXT + HOLE)
    text = bring_pictures(text, conversion, album, numbers)
    find_papers(text, conversion, album)
    text = fill_references(text, conversion, numbers)
    text = arrange_divs(text, conversion)
    arranged = arrange_headings(polish(text), conversion, title=title, wanted=wanted)
    return Draft(arranged.text, arranged.title, arranged.anchors, album)


def _without_templates(text: str, conversion: Conversion) -> str:
    """The text after the languages of templates, with its code out of reach."""
    origin = conversion.site.origin
    if origin != "hugo":
        text = lift_literals(text, conversion)
    if origin != "jekyll":
        text = lift_shortcodes(text, conversion)
    text = shield_formulas(shield_code(text, conversion), conversion)
    if origin != "jekyll":
        text = expand_shortcodes(text, conversion)
    if origin == "jekyll" or "{%" in text or "{{" in text:
        text = fill_liquid(text, conversion) if origin != "hugo" else text
    text = lower_literals(text, conversion)
    return shield_code(text, conversion) if "`" in text else text


def finish_body(text: str, conversion: Conversion) -> tuple[str, str]:
    """The whole Markdown of a body, and the notes that stand at its end."""
    text = sweep(drop_marks(text), conversion)
    text, stray = lift_notes(text, conversion)
    text = conversion.vault.restore(polish(text), CODE + FENCE + NOTE + TEXT)
    return text.strip("\n"), stray
