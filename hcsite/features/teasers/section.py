"""Where the walk through a body is."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.features.teasers.sentences import Cutter


@dataclass(frozen=True, slots=True)
class Section:
    """Where the walk is: the heading above, whether the part is of use, whether boxes are signs.

    `urgent`: the part has a box that tells when to call for help at once.
    """

    cutter: Cutter
    heading: str = ""
    apart: bool = False
    signs: bool = False
    urgent: bool = False
