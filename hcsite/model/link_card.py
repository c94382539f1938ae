"""The card that a network makes of a link: what its readers see when somebody shares a page."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic

SQUARE = (1, 1)


@dataclass(frozen=True, slots=True)
class LinkCard:
    """The card of a link on one network.

    `title` and `description` are what it takes, `…_shown` what people see of that: cut, or nothing
    where it shows none. `frame` is the shape (width, height) of the picture, which has the whole
    width where it is `large`. `account` gets the credit in the fediverse; `labels` are pairs of a
    label and what it says. Where it `lacks` something there is no card at all. `refresh` is the
    page on which the network takes a new look, or nothing.
    """

    reader: str
    name: str
    title: str = ""
    description: str = ""
    title_shown: str = ""
    description_shown: str = ""
    image: str = ""
    image_alt: str = ""
    frame: tuple[int, int] = SQUARE
    large: bool = False
    host: str = ""
    site: str = ""
    byline: str = ""
    account: str = ""
    labels: tuple[tuple[str, str], ...] = ()
    lacks: tuple[str, ...] = ()
    refresh: str = ""
    findings: tuple[Diagnostic, ...] = ()
