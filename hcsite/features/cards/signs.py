"""Whether the words of a card can be drawn at all, known before it is planned."""

from __future__ import annotations

from dataclasses import fields

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.cards import faults
from hcsite.features.cards.view import CardView
from hcsite.pixels.shaping import Typeface, drawable


def undrawable(view: CardView) -> Diagnostic | None:
    """Why there can be no card: a letter that no font has, or a script that needs FriBidi."""
    typeface = Typeface("bold", (), view.look.lang, view.look.rtl)
    for field in fields(view.words):
        shown = drawable(getattr(view.words, field.name), typeface)
        if shown.letters or shown.unshaped:
            return next(faults.not_drawn(shown, field.name, view.path))
    return None
