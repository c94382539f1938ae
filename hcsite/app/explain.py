"""Why outputs were made anew: what earlier builds remember of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from hcsite.app.caches import with_sound_caches
from hcsite.app.options import BLOBS, STATE_FOLDER, output_cache
from hcsite.core.diagnostics import Problems, error
from hcsite.core.text import did_you_mean
from hcsite.engine.cache import Cache
from hcsite.model.address import output_of

_EXAMPLE = "Name a page or its text: posts/salt/index.html, content/posts/salt.md, or a code."


@dataclass(frozen=True, slots=True)
class Explanation:
    """A file of the output, and why it was last made."""

    path: str
    reasons: tuple[str, ...]


def explain(path: str, *, root: Path, output: Path) -> list[Explanation]:
    """The explanations for a file of the output, given as its path, address, or content file.

    Raises Problems where no build remembers it.
    """
    place = output_cache(root / STATE_FOLDER, output)
    if not place.is_file():
        message = "Nothing was built here yet, so there is nothing to explain."
        raise Problems([error("HC608", message, hint="Build first: hcsite build")])
    blobs = root / STATE_FOLDER / BLOBS
    return with_sound_caches(lambda: _explain(path, place, output), [place], blobs=blobs)


def _explain(path: str, place: Path, output: Path) -> list[Explanation]:
    with Cache.opened(place) as cache:
        known = cache.outputs()
        wanted = _candidates(path, output)
        found = [name for name in known if name in wanted] or cache.paths_from(path)
        if not found:
            hint = did_you_mean(path, known) or _EXAMPLE
            message = f"No build made a file called “{path}”."
            raise Problems([error("HC608", message, hint=hint)])
        return [_explained(name, cache) for name in sorted(found)]


def _candidates(path: str, output: Path) -> set[str]:
    """The names in the output that a person may mean."""
    given = Path(path)
    names = {path, path.removeprefix("/"), output_of(path), output_of(f"{path}/")}
    if given.resolve().is_relative_to(output.resolve()):
        names.add(given.resolve().relative_to(output.resolve()).as_posix())
    return names


def _explained(name: str, cache: Cache) -> Explanation:
    arguments = cache.arguments(name)
    return Explanation(name, tuple(json.loads(arguments.reason)) if arguments else ())
