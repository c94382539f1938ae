"""`teasers.json`: every text of the kit, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.model.teaser import Teaser

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class TeasersView:
    """All teasers, in the order in which they stand in the file."""

    teasers: tuple[Teaser, ...]


def teaser_record(teaser: Teaser) -> Record:
    """A teaser with the names that programs rely on.

    After those of the public contract come what it has beside its text, and who speaks.
    """
    return {
        "post": teaser.post,
        "platform": teaser.platform,
        "variant": teaser.variant,
        "angle": teaser.angle,
        "text": teaser.text,
        "length": teaser.length,
        "limit": teaser.limit,
        "unit": teaser.unit,
        "url": teaser.url,
        "hashtags": list(teaser.hashtags),
        "image": teaser.image,
        "image_alt": teaser.image_alt,
        "warnings": list(teaser.warnings),
        "parts": [
            {"name": part.name, "text": part.text, "length": part.length, "limit": part.limit}
            for part in teaser.parts
        ],
        "speaker": teaser.speaker,
        "written": teaser.written,
    }


def teasers_bytes(teasers: Iterable[Teaser]) -> bytes:
    """The list as JSON in UTF-8, a teaser a line."""
    lines = (json.dumps(teaser_record(teaser), ensure_ascii=False) for teaser in teasers)
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode()


def render_teasers(view: TeasersView, _inputs: Inputs) -> Rendered:
    """The file."""
    return Rendered(teasers_bytes(view.teasers))


TEASERS = Renderer(TeasersView, render_teasers)
