"""What a build is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from hcsite.core.diagnostics import Problems, error
from hcsite.core.digest import digest_parts
from hcsite.model.lifecycle import State

PUBLIC = "public"
KIT = "kit"
STATE_FOLDER = ".hcsite"
BLOBS = "blobs"


@dataclass(frozen=True, slots=True)
class Options:
    """One build: the folder of the hub, where output goes, and what differs from the usual.

    `as_of` is the instant for which the hub is built, with an offset; a naive one is meant in the
    hub's time zone. `base_url` replaces the one of `site.toml`, `state` the folder of the cache.
    `kit` is where the kit goes; none is made where there is no such place.
    `checks`: nothing is made, so that what only passing time made wrong counts in full.
    """

    root: Path
    output: Path
    as_of: datetime
    base_url: str = ""
    drafts: bool = False
    future: bool = False
    strict: bool = False
    preview: bool = False
    use_cache: bool = True
    workers: int = 1
    state: Path | None = None
    kit: Path | None = None
    checks: bool = False
    shown: frozenset[State] = field(init=False)

    def __post_init__(self) -> None:
        states = {State.LIVE}
        if self.drafts:
            states.update((State.DRAFT, State.IN_REVIEW))
        if self.future:
            states.add(State.SCHEDULED)
        object.__setattr__(self, "shown", frozenset(states))

    @property
    def state_folder(self) -> Path:
        """Where the cache lies."""
        return self.state or self.root / STATE_FOLDER


def output_cache(state_folder: Path, output: Path) -> Path:
    """The cache file that remembers what was written to an output folder."""
    return state_folder / f"output-{digest_parts(str(output.resolve()))[:12]}.db"


def refuse_public_kit(kit: Path, output: Path) -> None:
    """Raises Problems where the kit would lie in the website, or the website in the kit."""
    one, other = kit.resolve(), output.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        message = "The kit never lies in the website: it is for the staff alone."
        hint = "Leave --kit out, or name a folder outside the website: --kit kit"
        raise Problems([error("HC882", message, path=str(kit), hint=hint)])
