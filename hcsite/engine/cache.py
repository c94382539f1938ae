"""The cache: what earlier builds know. Losing it costs time, never correctness."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from hcsite.engine.cache_file import open_cache


class Result(NamedTuple):
    """What is known of an output that an earlier build wrote."""

    key: str
    digest: str
    stamp: str
    diagnostics: bytes


class Kept(NamedTuple):
    """What is known of a content file that was read before.

    `key` is that of its reading, `outline` the digest of what the hub is planned from, `text` that
    of its text (empty: it could not be used), `findings` whether there is something to say of it.
    `stale`: the file cannot be used now, and outline and text are those of its last good version.
    `front` is the digest of its front matter, where that need not be read again.
    """

    key: str
    outline: str
    text: str
    findings: bool
    stale: bool = False
    front: str = ""


class Told(NamedTuple):
    """What is said of a content file.

    `key` is that of its reading; `planned` are the findings of the plan, as it made them; `told`
    are all, as they weigh and stand now.
    """

    key: str
    planned: bytes
    told: bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    """What an output was last made from, and why it was made then.

    `source`: the content file that asked for it; `parts`: JSON of the key's parts beside the
    arguments; `needs`: JSON of the job but its arguments; `reason`: JSON of sentences.
    """

    source: str
    parts: str
    needs: bytes
    args: bytes
    reason: str


class Cache:
    """One cache file, open for one build. Nothing is kept before `commit`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = open_cache(path)

    @classmethod
    @contextmanager
    def opened(cls, path: Path) -> Iterator[Cache]:
        """The cache at `path`, made anew when it is absent, old or damaged; closed at the end."""
        cache = cls(path)
        try:
            yield cache
        finally:
            cache.close()

    def close(self) -> None:
        """Closes the file; what was not committed is forgotten."""
        self._database.close()

    def commit(self) -> None:
        """Keeps all that was put since it was opened."""
        self._database.commit()

    def fact(self, name: str) -> str:
        """A remembered text, or nothing."""
        row = self._database.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def put_fact(self, name: str, value: str) -> None:
        """Remembers a text."""
        self._database.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def files(self) -> dict[str, tuple[str, str]]:
        """Stamp and digest of each source file, by path."""
        rows = self._database.execute("SELECT path, stamp, digest FROM files")
        return {path: (stamp, digest) for path, stamp, digest in rows}

    def put_files(self, files: Iterable[tuple[str, str, str]], gone: Iterable[str]) -> None:
        """Remembers (path, stamp, digest) of source files; forgets the paths that are gone."""
        execute = self._database.executemany
        execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", files)
        execute("DELETE FROM files WHERE path = ?", [(path,) for path in gone])

    def records(self) -> dict[str, Kept]:
        """What is known of each content file, by path."""
        query = "SELECT path, key, outline, text, findings, stale, front FROM records"
        rows = self._database.execute(query)
        return {p: Kept(key, o, t, bool(f), bool(s), front) for p, key, o, t, f, s, front in rows}

    def put_records(
        self,
        records: Mapping[str, Kept],
        outlines: Iterable[tuple[str, bytes]],
        particulars: Iterable[tuple[str, bytes]],
    ) -> None:
        """Remembers content files with their outlines and particulars."""
        rows = [
            (path, k.key, k.outline, k.text, int(k.findings), int(k.stale), k.front)
            for path, k in records.items()
        ]
        execute = self._database.executemany
        execute("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
        execute("INSERT OR REPLACE INTO outlines VALUES (?, ?)", outlines)
        execute("INSERT OR REPLACE INTO particulars VALUES (?, ?)", particulars)

    def forget_records(self, gone: Iterable[str]) -> None:
        """Forgets content files that are gone."""
        paths = [(path,) for path in gone]
        for table in ("records", "outlines", "particulars"):
            self._database.executemany(f"DELETE FROM {table} WHERE path = ?", paths)  # noqa: S608  # our names

    def outline(self, path: str) -> bytes:
        """What the hub is planned from of one content file; nothing where it is not known."""
        query = "SELECT data FROM outlines WHERE path = ?"
        row = self._database.execute(query, (path,)).fetchone()
        return bytes(row[0]) if row else b""

    def particulars(self, paths: Iterable[str]) -> dict[str, bytes]:
        """The particulars of some content files, by path; those not known are left out."""
        query = "SELECT data FROM particulars WHERE path = ?"
        found = ((p, self._database.execute(query, (p,)).fetchone()) for p in paths)
        return {path: row[0] for path, row in found if row is not None}

    def media(self) -> dict[str, tuple[str, bytes]]:
        """Key and description of each picture, by path."""
        rows = self._database.execute("SELECT path, key, data FROM media")
        return {path: (key, data) for path, key, data in rows}

    def put_media(self, media: Iterable[tuple[str, str, bytes]], gone: Iterable[str]) -> None:
        """Remembers (path, key, description) of pictures; forgets the paths that are gone."""
        execute = self._database.executemany
        execute("INSERT OR REPLACE INTO media VALUES (?, ?, ?)", media)
        execute("DELETE FROM media WHERE path = ?", [(path,) for path in gone])

    def teasers(self) -> dict[str, tuple[str, bytes]]:
        """Key and teasers of each piece that is passed on, by path."""
        rows = self._database.execute("SELECT path, key, data FROM teasers")
        return {path: (key, data) for path, key, data in rows}

    def teasers_of(self, path: str) -> tuple[bytes, bytes] | None:
        """What the teasers of a piece were made from but for its text, and the teasers."""
        query = "SELECT source, data FROM teasers WHERE path = ?"
        found: tuple[bytes, bytes] | None = self._database.execute(query, (path,)).fetchone()
        return found

    def put_teasers(
        self, teasers: Iterable[tuple[str, str, bytes, bytes]], gone: Iterable[str] = ()
    ) -> None:
        """Remembers (path, key, source, teasers) of pieces; forgets the paths that are gone."""
        execute = self._database.executemany
        execute("INSERT OR REPLACE INTO teasers VALUES (?, ?, ?, ?)", teasers)
        execute("DELETE FROM teasers WHERE path = ?", [(path,) for path in gone])

    def outputs(self) -> dict[str, Result]:
        """What is known of each output, by path."""
        rows = self._database.execute("SELECT path, key, digest, stamp, diagnostics FROM outputs")
        return {path: Result._make(rest) for path, *rest in rows}

    def put_outputs(self, outputs: Mapping[str, Result], gone: Iterable[str]) -> None:
        """Remembers outputs; forgets the paths that are gone."""
        rows = [(p, r.key, r.digest, r.stamp, r.diagnostics) for p, r in outputs.items()]
        execute = self._database.executemany
        execute("INSERT OR REPLACE INTO outputs VALUES (?, ?, ?, ?, ?)", rows)
        paths = [(path,) for path in gone]
        execute("DELETE FROM outputs WHERE path = ?", paths)
        execute("DELETE FROM arguments WHERE path = ?", paths)

    def is_output(self, path: str) -> bool:
        """Whether an earlier build wrote an output at this path."""
        query = "SELECT 1 FROM outputs WHERE path = ?"
        return self._database.execute(query, (path,)).fetchone() is not None

    def stamps(self) -> list[tuple[str, str]]:
        """Path and stamp of each output, as the last build left it."""
        return list(self._database.execute("SELECT path, stamp FROM outputs"))

    def jobs(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Path, form and names of texts of each job of the last plan."""
        rows = self._database.execute("SELECT path, form, texts FROM jobs")
        return [(path, form, _names(texts)) for path, form, texts in rows]

    def put_jobs(self, jobs: Iterable[tuple[str, str, tuple[str, ...]]]) -> None:
        """Remembers all jobs of a plan, instead of those of the one before."""
        self._database.execute("DELETE FROM jobs")
        rows = ((path, form, "\n".join(texts)) for path, form, texts in jobs)
        self._database.executemany("INSERT INTO jobs VALUES (?, ?, ?)", rows)

    def told(self) -> dict[str, tuple[str, bytes]]:
        """The key under which something was said of each content file, and what; by path."""
        rows = self._database.execute("SELECT path, key, told FROM told ORDER BY path")
        return {path: (key, told) for path, key, told in rows}

    def planned(self, path: str) -> bytes:
        """The findings of the last plan in one file, as it made them."""
        query = "SELECT planned FROM told WHERE path = ?"
        row = self._database.execute(query, (path,)).fetchone()
        return bytes(row[0]) if row else b"[]"

    def plans(self) -> dict[str, bytes]:
        """The findings of the last plan in each file, as it made them; by path."""
        return dict(self._database.execute("SELECT path, planned FROM told"))

    def put_told(self, told: Iterable[tuple[str, Told]], gone: Iterable[str]) -> None:
        """Remembers what is said of files; forgets the paths that are gone."""
        execute = self._database.executemany
        rows = ((path, *row) for path, row in told)
        execute("INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?)", rows)
        execute("DELETE FROM told WHERE path = ?", [(path,) for path in gone])

    def arguments(self, path: str) -> Arguments | None:
        """What an output was last made from."""
        row = self._database.execute(
            "SELECT source, parts, needs, args, reason FROM arguments WHERE path = ?", (path,)
        ).fetchone()
        return Arguments(*row) if row else None

    def paths_from(self, source: str) -> list[str]:
        """The outputs that a content file asked for."""
        rows = self._database.execute("SELECT path FROM arguments WHERE source = ?", (source,))
        return [str(row[0]) for row in rows]

    def put_arguments(self, arguments: Iterable[tuple[str, Arguments]]) -> None:
        """Remembers what outputs were made from, by path."""
        self._database.executemany(
            "INSERT OR REPLACE INTO arguments VALUES (?, ?, ?, ?, ?, ?)",
            ((path, a.source, a.parts, a.needs, a.args, a.reason) for path, a in arguments),
        )


def _names(texts: str) -> tuple[str, ...]:
    return tuple(texts.split("\n")) if texts else ()
