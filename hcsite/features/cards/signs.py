"""Whether the words of a card can be drawn at all, known before it is planned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.cards import faults
from hcsite.features.cards.view import CardView
from hcsite.pixels.shaping import Typeface, drawable


def undrawable(view: CardView, faces: Mapping[str, Typeface]) -> Diagnostic | None:
    """Why there can be no card: a letter that no font has, or a script that needs FriBidi.

    `faces` are what texts of each weight are set in.
    """
    for field in fields(view.words):
        shown = drawable(getattr(view.words, field.name), faces["bold"])
        if shown.letters or shown.unshaped:
            return next(faults.not_drawn(shown, field.name, view.path))
    return None


def shown_words(view: CardView, typeface: Typeface) -> tuple[dict[str, str], list[Diagnostic]]:
    """Give the words as they can be drawn, and what is to be said about the others."""
    words: dict[str, str] = {}
    found: list[Diagnostic] = []
    for item in fields(view.words):
        text: str = getattr(view.words, item.name)
        shown = drawable(text, typeface)
        words[item.name] = shown.text
        found.extend(faults.not_drawn(shown, item.name, view.path))
    if not words["title"]:
        words["title"] = words["site"]
    return words, found
