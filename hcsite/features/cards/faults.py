"""What is said to people about a card that cannot be drawn as they wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from hcsite.core.diagnostics import Diagnostic, error, info, warning
from hcsite.features.cards.view import CardView
from hcsite.pixels.shaping import Drawable

_WRITTEN: Final = {
    "statement": "stat.text",
    "figure": "stat.text",
    "source": "stat.source",
    "quote": "quote.text",
    "speaker": "quote.speaker",
    "speaker_role": "quote.role",
    "step": "step",
    "author": "name of the author",
    "role": "role of the author",
    "site": "site.name",
}
"""What writers call the words of a card, where it is not the name of the field."""

_FEW: Final = 12


def _called(field: str) -> str:
    return _WRITTEN.get(field, field.replace("_", " "))


def not_drawn(shown: Drawable, field: str, path: str) -> Iterator[Diagnostic]:
    """Give a warning for what cannot be drawn of a text."""
    place = {"path": path, "line": 1 if path else 0}
    if shown.letters:
        message = (
            f"The card cannot show these signs of the {_called(field)}, as no font has them:"
            f" {_listed(shown.letters)}."
        )
        hint = (
            "Put a font that has them into the folder cards of your theme (hcsite help HC850 says"
            " how), or give the piece a picture of its own."
        )
        yield warning("HC850", message, hint=hint, **place)
    if shown.symbols:
        message = (
            f"The card leaves these signs of the {_called(field)} out: {_listed(shown.symbols)}."
        )
        yield warning("HC851", message, hint="The text itself keeps them.", **place)
    if shown.unshaped:
        message = (
            f"This computer cannot draw the {_called(field)} on a card: its script needs FriBidi."
        )
        hint = "Install FriBidi (Debian: apt install libfribidi0; macOS: brew install fribidi)."
        yield warning("HC852", message, hint=hint, **place)


def _listed(signs: tuple[str, ...]) -> str:
    named = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in signs[:_FEW])
    return f"{named} and {len(signs) - _FEW} more" if len(signs) > _FEW else named


def too_long(field: str, view: CardView) -> Diagnostic:
    """Give the warning that a text does not fit on its card."""
    size = f"{view.width} × {view.height}"
    place = {"path": view.path, "line": 1 if view.path else 0}
    if field == "title":
        message = f"The title is too long for a card of {size}; it ends there with an ellipsis."
        return warning("HC854", message, hint="Shorten the title.", **place)
    message = f"The {_called(field)} is too long for a card of {size}."
    hint = f"Shorten the {_called(field)}, so that the card can say it whole."
    return warning("HC854", message, hint=hint, **place)


def told_by_title(field: str, views: Sequence[CardView]) -> Diagnostic:
    """Give the note that titles stand in for cards of a layout that would cut a text."""
    first = views[0]
    place = {"path": first.path, "line": 1 if first.path else 0}
    sizes = ", ".join(f"{view.width} × {view.height}" for view in views)
    if first.steps:
        message = f"Step {first.step} is too long for a slide of {sizes}, so there are no slides."
    else:
        message = f"The {_called(field)} is too long for a card of {sizes}; the title stands there."
    hint = "A sentence on health is never cut. Shorten it, if it should stand on the card."
    return info("HC858", message, hint=hint, **place)


def no_font(name: str, reason: str) -> Diagnostic:
    """Give the error that a font of the theme cannot be used; `name` is that of its file."""
    message = f"The font cards/{name} of the theme cannot be used: {reason}."
    hint = "Save it as .ttf or .otf; a .woff2 file cannot be drawn with, under no name."
    return error("HC856", message, hint=hint)


def not_on_cards(reason: str, path: str) -> Diagnostic:
    """Give the warning that a face or a logo is missing on cards; initials stand there."""
    message = f"This drawing cannot stand on cards, which show initials in its place: {reason}."
    hint = (
        "Turn words into paths (outlines) and leave effects out in the drawing program,"
        " or use a PNG or a JPEG."
    )
    return warning("HC857", message, path=path, hint=hint)
