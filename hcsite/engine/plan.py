"""The plan: which jobs are new or changed, what lies untouched, what must go."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.digest import digest_bytes
from hcsite.core.files import stamp_of
from hcsite.engine.cache import Result
from hcsite.engine.key import Keyed, Planned

CLASH = "HC401"
"""The code of two files for one path."""


class Plan:
    """What a build has to do, found out while its jobs are taken one by one.

    `ours` are the files of the output that an earlier build wrote, `known` what is known of them.
    In the end `jobs` are all, without their arguments, and `kept` the paths that are as they
    should be.
    """

    def __init__(self, output: Path, ours: frozenset[str], known: Mapping[str, Result]) -> None:
        self.ours = ours
        self.known = known
        self.jobs: list[Planned] = []
        self.kept: list[str] = []
        self._output = str(output)  # thousands of paths are made from it
        self._owners = Owners()

    def changed(self, jobs: Iterable[Keyed | Planned]) -> Iterator[tuple[Keyed | Planned, str]]:
        """The jobs to do, each with the digest of what lies at its path now, where it is known.

        Where two jobs clash nothing more is to be done.
        """
        for item in jobs:
            is_alone = True  # as in the last plan
            if isinstance(item, Keyed):
                is_alone = self._owners.add(item.path, item.job.source)
            self.jobs.append(item.planned if isinstance(item, Keyed) else item)
            known, lies = self.known.get(item.path), self._lies(item.path)
            if known is not None and known.key == item.key and lies == known.digest:
                self.kept.append(item.path)
            elif is_alone:
                yield item, lies

    def clashes(self) -> list[Diagnostic]:
        """Two files for one path: see Owners."""
        return self._owners.clashes()

    def gone(self) -> tuple[str, ...]:
        """What is ours and no longer wanted."""
        return tuple(sorted(self.ours.difference(item.path for item in self.jobs)))

    def _lies(self, path: str) -> str:
        """The digest of a file of the output; read only where its stamp is not the known one."""
        if path not in self.ours:
            return ""
        place, known = f"{self._output}/{path}", self.known.get(path)
        try:
            status = os.lstat(place)
            if known is not None and known.stamp == stamp_of(status):
                return known.digest
            return digest_bytes(Path(place).read_bytes()) if not os.path.islink(place) else ""
        except OSError:
            return ""


class Owners:
    """Who wants which path: an output path, and the content file that asks for it."""

    def __init__(self) -> None:
        self._owners: dict[str, tuple[str, str]] = {}
        self._problems: dict[tuple[str, str], Diagnostic] = {}

    def add(self, path: str, source: str) -> bool:
        """Notes who wants a path; whether no two files want one so far."""
        folded = unicodedata.normalize("NFC", path).casefold()
        if folded in self._owners:
            other = self._owners[folded]
            pair = (source or path, other[1] or other[0])
            self._problems.setdefault(pair, _collision((path, source), other))
        else:
            self._owners[folded] = (path, source)
        return not self._problems

    def clashes(self) -> list[Diagnostic]:
        """Two files for one path: by the letter, by case or form, or a file as a folder.

        Two that want more than one path are told of once.
        """
        problems = list(self._problems.values())
        for folded, owner in self._owners.items():
            parent = folded.rpartition("/")[0]
            while parent:
                if parent in self._owners:
                    problems.append(_collision(owner, self._owners[parent]))
                parent = parent.rpartition("/")[0]
        return problems


def _collision(mine: tuple[str, str], other: tuple[str, str]) -> Diagnostic:
    path, source = mine
    one, two = other[1] or other[0], source or path
    same = "the same address" if path == other[0] else "addresses that clash"
    message = f"Two files want {same}: {one} and {two} (/{_shown(path)})."
    hint = "Give one of them another slug, or rename its file."
    return error(CLASH, message, path=source, line=1 if source else 0, hint=hint)


def _shown(path: str) -> str:
    return path.removesuffix("index.html")
