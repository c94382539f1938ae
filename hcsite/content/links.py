"""Links and pictures as a body names them."""

from __future__ import annotations

import re

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.model.document import Link

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def foreign_picture(target: str, place: dict[str, object]) -> Diagnostic:
    """The error for a picture that would be fetched from another site."""
    hint = "Save the picture beside the post (mind its licence) and name that file."
    message = f"The picture “{target[:80]}” lies on another site, which would then see our readers."
    return error("HC307", message, hint=hint, **place)


def leaves(target: str) -> bool:
    """Whether an address leads out of the hub."""
    return target.startswith("//") or SCHEME.match(target) is not None


def make_link(target: str, place: dict[str, object], *, image: bool = False, alt: str = "") -> Link:
    """A link of a body with its place."""
    return Link(
        target=target,
        line=int(str(place.get("line", 0))),
        column=int(str(place.get("column", 0))) + (2 if place.get("column") else 0),
        image=image,
        alt=alt,
        source=str(place.get("source", "")),
    )
