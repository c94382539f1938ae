"""The plan: which jobs are new or changed, what lies untouched, what must go."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.digest import digest_bytes
from hcsite.core.files import stamp_of
from hcsite.engine.cache import Result
from hcsite.engine.job import Job
from hcsite.engine.key import Keyed, Planned


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do: `todo` is rendered, `kept` is as it should be, `gone` removed.

    `current` gives the digest of what lies at a path of `todo` now, where that is known.
    """

    todo: tuple[Keyed | Planned, ...]
    kept: tuple[str, ...]
    gone: tuple[str, ...]
    current: Mapping[str, str]


def make_plan(
    keyed: Sequence[Keyed | Planned],
    known: Mapping[str, Result],
    ours: frozenset[str],
    output: Path,
) -> Plan:
    """Compares jobs with what earlier builds know and with what really lies in the output."""
    todo: list[Keyed | Planned] = []
    kept: list[str] = []
    current: dict[str, str] = {}
    for item in keyed:
        path = item.path
        lies = _digest_of(output, path, known.get(path)) if path in ours else ""
        result = known.get(path)
        if result is not None and result.key == item.key and lies == result.digest:
            kept.append(path)
        else:
            todo.append(item)
            current[path] = lies
    wanted = {item.path for item in keyed}
    return Plan(tuple(todo), tuple(kept), tuple(sorted(ours - wanted)), current)


def _digest_of(output: Path, path: str, known: Result | None) -> str:
    """The digest of a file of the output; read only where its stamp is not the known one."""
    place = f"{output}/{path}"
    try:
        status = os.lstat(place)
        if known is not None and known.stamp == stamp_of(status):
            return known.digest
        return digest_bytes(Path(place).read_bytes()) if not os.path.islink(place) else ""
    except OSError:
        return ""


def collisions(jobs: Iterable[Job]) -> list[Diagnostic]:
    """Two files for one path: by the letter, by case or form, or a file where a folder must be."""
    owners: dict[str, Job] = {}
    problems: list[Diagnostic] = []
    for job in jobs:
        folded = unicodedata.normalize("NFC", job.path).casefold()
        other = owners.setdefault(folded, job)
        if other is not job:
            problems.append(_collision(job, other))
    for folded, job in owners.items():
        parent = folded.rpartition("/")[0]
        while parent:
            if parent in owners:
                problems.append(_collision(job, owners[parent]))
            parent = parent.rpartition("/")[0]
    return problems


def _collision(job: Job, other: Job) -> Diagnostic:
    one, two = other.source or other.path, job.source or job.path
    same = "the same address" if job.path == other.path else "addresses that clash"
    message = f"Two files want {same}: {one} and {two} (/{_shown(job.path)})."
    hint = "Give one of them another slug, or rename its file."
    return error("HC401", message, path=job.source, line=1 if job.source else 0, hint=hint)


def _shown(path: str) -> str:
    return path.removesuffix("index.html")
