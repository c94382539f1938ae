"""Whether a film can be uploaded to a platform as it is, in words for whoever uploads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from hcsite.model.platform import FilmRule
from hcsite.model.video import clock

SQUARE = 1.05
"""So much wider than high a film may be and still count as square."""


@dataclass(frozen=True, slots=True)
class Film:
    """A film as far as platforms care: its form (`mp4`), size in pixels and bytes, its seconds.

    What is not known is 0.
    """

    form: str
    width: int = 0
    height: int = 0
    size: int = 0
    seconds: int = 0


def misfits(film: Film, rule: FilmRule, name: str) -> Iterator[str]:
    """Why a platform called `name` would refuse a film, or show it badly."""
    if rule.formats and film.form not in rule.formats:
        wanted = " or ".join(form.upper() for form in rule.formats)
        yield f"{name} takes {wanted}: save the film as that."
    if rule.max_seconds and film.seconds > rule.max_seconds:
        most = clock(rule.max_seconds)
        yield f"It is {clock(film.seconds)} long, and {name} takes {most} at most: cut it."
    if film.seconds and film.seconds < rule.min_seconds:
        yield f"It is shorter than the {rule.min_seconds} seconds that {name} wants."
    if rule.max_bytes and film.size > rule.max_bytes:
        yield (
            f"The file has {megabytes(film.size)}, and {name} takes {megabytes(rule.max_bytes)}"
            " at most: save it smaller."
        )
    if rule.upright and film.height and film.width > film.height * SQUARE:
        yield (
            f"It is wider than high, and {name} fills upright screens: a cut of 1080 × 1920"
            " would be seen larger."
        )


def megabytes(size: int) -> str:
    """A size in bytes as people write it: `12 MB`, below that `0.8 MB`."""
    return f"{size / 1e6:.0f} MB" if size >= 9.5e6 else f"{max(size, 1e5) / 1e6:.1f} MB"
