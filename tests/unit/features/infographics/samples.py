"""Infographics to be drawn in tests, with the design and the templates of the default theme."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

from hcsite.engine.codec import encode
from hcsite.engine.job import Inputs, Rendered
from hcsite.features.infographics.design import Design, read_design
from hcsite.features.infographics.layout import lay_out
from hcsite.features.infographics.marks import Sheet
from hcsite.features.infographics.render import DRAWING
from hcsite.features.infographics.view import Code, DrawingView, Words
from hcsite.model.infographic import Block, Entry, Infographic
from hcsite.model.particulars import Text
from hcsite.pixels.fonts import WEIGHTS
from hcsite.pixels.shaping import Typeface
from hcsite.theme.folder import built_in, read_theme
from hcsite.theme.layers import Theme
from hcsite.theme.views import SiteView

ACCENT = "#0b5c63"
WORDS = Words(
    title="Salt: six grams is enough",
    topic="Heart health",
    lead="Most of our salt is already in the food that we buy.",
    site="Willowbrook Health",
    address="willowbrook.example/infographics/salt",
    reviewed="Reviewed by Dr Anna Reid, 12 October 2026",
    sources="Sources: NHS; WHO (2026)",
    notice="A sample.",
    more="Read all of it at willowbrook.example",
)
VIEW = DrawingView("salt.md", 1080, 0, "svg", WORDS, ACCENT, "design", path="salt.md")
CODE = Code(21, "M4 4h7v1h-7z")

_ROWS = tuple(
    Entry(name, "", "", n, str(n), (name, str(n))) for name, n in (("Bread", 35), ("Meat", 65))
)
_ITEMS = (Entry("Rest.", "First", "bed"), Entry("Drink small sips, often."), Entry("Wash"))
BLOCKS: dict[str, Block] = {
    "heading": Block("heading", "How to do it", "hand", level=2),
    "text": Block("text", texts=("Some words.",), entries=_ITEMS),
    "key-message": Block("key-message", texts=("Taste first.",)),
    "big-number": Block("big-number", "6 g", "salt", "6 g", ("of salt a day", "Sample")),
    "steps": Block("steps", "Look after yourself", entries=_ITEMS),
    "do": Block("do", "Do", entries=_ITEMS),
    "dont": Block("dont", "Don’t", entries=_ITEMS),
    "compare": Block("compare", entries=_ROWS, heads=("At home", "At the clinic")),
    "myth": Block("myth", "Myth", texts=("You can wait.",)),
    "fact": Block("fact", "Fact", texts=("Each minute counts.",)),
    "checklist": Block("checklist", "Take", entries=_ITEMS),
    "timeline": Block("timeline", entries=(Entry("Spots.", "Day 1"), Entry("Scabs.", "Day 5"))),
    "warning": Block("warning", "Call 111 if:", entries=_ITEMS),
    "emergency": Block("emergency", "Call 999 if:", entries=_ITEMS),
    "icon-array": Block(
        "icon-array", "7 of 100 people", "", "7 of 100", ("cough",), count=7, whole=100
    ),
    "bars": Block("bars", "Salt", "salt", entries=_ROWS, heads=("Food", "Of 100 g")),
    "line": Block("line", "Smoking", entries=_ROWS, heads=("Year", "Of 100 adults")),
    "proportions": Block("proportions", "Salt", entries=_ROWS, heads=("Food", "Of 100 g")),
    "cta": Block("cta", "Check yours", texts=("Book a visit.",)),
}
"""A block of each kind."""
ALL = Infographic(tuple(BLOCKS.values()))


@cache
def theme() -> Theme:
    """The default theme."""
    return read_theme(built_in().parents[1], "home-base")


@cache
def design() -> Design:
    """The design of infographics of the default theme."""
    return read_design(theme().infographics())


def sheet(shown: Infographic, **changes: Any) -> Sheet:
    """The layout of some blocks; `changes` are those of the view."""
    view = replace(VIEW, **changes)
    faces = {weight: Typeface(weight, (), view.lang, view.rtl) for weight in WEIGHTS}
    return lay_out(view, shown, design().look(view.style), faces)


def drawn(shown: Infographic, *, font: bytes = b"", **changes: Any) -> Rendered:
    """A picture of some blocks; `font` is one of the theme's own."""
    if font:
        changes["fonts"] = (("font", ""),)
    view = replace(VIEW, **changes)
    shared = {
        "theme": encode(theme()),
        "site": encode(SiteView("Hub", "/", "https://hub.example", "/")),
        "strings": encode(theme().strings("en")),
    }
    texts = {view.text: encode(Text(infographic=shown))}
    return DRAWING.render(view, Inputs({"design": encode(design()), "font": font}, shared, texts))
