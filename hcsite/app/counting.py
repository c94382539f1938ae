"""Counting any text as a platform counts it, with or without a hub."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from hcsite.app.sources import CONFIG
from hcsite.model.platform import Platform
from hcsite.model.platforms import known_platforms, platforms_by_id
from hcsite.prose.counting import Measure, measure

TYPED = "text"
"""What messages call a text that lies in no file."""


@dataclass(frozen=True, slots=True)
class Count:
    """A text, measured for a platform."""

    platform: Platform
    measure: Measure

    def as_json(self) -> dict[str, object]:
        """The count as the public contract has it."""
        return {
            "platform": self.platform.id,
            "length": self.measure.length,
            "limit": self.measure.limit,
            "unit": self.platform.text.unit.value,
            "fits": self.measure.fits,
        }


def platforms_at(root: Path) -> Mapping[str, Platform]:
    """The platforms by id: by the rules of the hub at `root`, or ours where there is none.

    Raises Problems where the settings of the hub are wrong: its rules are not known then.
    """
    if not (root / CONFIG).is_file():
        return known_platforms()
    from hcsite.app.reading import site_of  # pydantic is slow to import

    site, _ = site_of(root)
    return platforms_by_id(site)


def clean_text(data: bytes) -> str:
    """A text as somebody would paste it: no byte order mark, no line ends at its end.

    Raises Problems where it is not UTF-8.
    """
    from hcsite.content.text_input import decode  # pydantic is slow to import

    text, _ = decode(data, path=TYPED)
    return text.rstrip("\n")


def count_text(text: str, platform: Platform) -> Count:
    """How long a text is on a platform, and whether it fits."""
    return Count(platform, measure(text, platform.text))
