"""Links and pictures as a body names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from hcsite.content.places import Place
from hcsite.content.sanitise import SCHEMES
from hcsite.content.texts import UNWANTED
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.model.document import Link

SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def target_of(href: str) -> str:
    """An address as Markdown gives it, its percent signs decoded; it holds no control character."""
    if "%" not in href:
        return href
    return UNWANTED.sub("\ufffd", unquote(href)).replace("\n", "\ufffd")


def spellings_of(href: str, target: str) -> Iterator[tuple[str, str]]:
    """How an address may be written in a Markdown link, and what stands before it."""
    for written in dict.fromkeys((target, href)):
        yield "](", written
        yield "](<", written
    yield "", target


def foreign_picture(target: str, place: Place) -> Diagnostic:
    """The error for a picture that would be fetched from another site."""
    hint = "Save the picture beside the post (mind its licence) and name that file."
    if target.startswith("data:"):
        message = "This picture stands in the text itself, where it cannot be checked or shared."
        return error("HC307", message, hint="Save it as a file beside the post.", **place)
    message = f"The picture “{target[:80]}” lies on another site, which would then see our readers."
    return error("HC307", message, hint=hint, **place)


def refused_scheme(target: str) -> str:
    """The scheme of a link where it is not one of those that may leave the hub, else nothing."""
    scheme = SCHEME.match(target)
    return "" if scheme is None or scheme[1].lower() in SCHEMES else scheme[1]


def refused(scheme: str, place: Place) -> Diagnostic:
    """The error for a link with such a scheme."""
    message = f"Links that begin with “{scheme}:” are not allowed."
    return error("HC303", message, hint="Use https:, mailto:, tel: or sms:.", **place)


def broken(target: str, place: Place) -> Diagnostic:
    """The error for a link to another site that cannot be followed."""
    hint = "Open it in a browser, and copy the address from there."
    return error("HC302", f"“{target[:80]}” is not a sound address.", hint=hint, **place)


def leaves(target: str) -> bool:
    """Whether an address leads out of the hub."""
    return target.startswith("//") or SCHEME.match(target) is not None


def make_link(target: str, place: Place, *, image: bool = False, alt: str = "") -> Link:
    """A link of a body with its place."""
    return Link(
        target=target,
        line=int(str(place.get("line", 0))),
        column=int(str(place.get("column", 0))),
        image=image,
        alt=alt,
        source=str(place.get("source", "")),
    )
