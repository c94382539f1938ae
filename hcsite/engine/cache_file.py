"""The file of a cache: its tables, and how it is opened, made anew or removed."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from hcsite.core.digest import digest_parts

Damaged = sqlite3.DatabaseError
"""Raised by any use of a cache file that was damaged after it was opened."""

Refused = sqlite3.OperationalError
"""The Damaged that is the disk's fault: it is full, or may only be read."""

_TABLES = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, outline TEXT NOT NULL, text TEXT NOT NULL,
    findings INTEGER NOT NULL, stale INTEGER NOT NULL, front TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS outlines (path TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS particulars (path TEXT PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS media (path TEXT PRIMARY KEY, key TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS teasers (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, source BLOB NOT NULL, data BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS outputs (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, digest TEXT NOT NULL, stamp TEXT NOT NULL,
    diagnostics BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jobs (
    path TEXT PRIMARY KEY, form TEXT NOT NULL, texts TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS arguments (
    path TEXT PRIMARY KEY, source TEXT NOT NULL, parts TEXT NOT NULL, needs BLOB NOT NULL,
    args BLOB NOT NULL, reason TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS told (
    path TEXT PRIMARY KEY, key TEXT NOT NULL, planned BLOB NOT NULL, told BLOB NOT NULL)
    WITHOUT ROWID;
"""

_NAMES = (
    "files",
    "records",
    "outlines",
    "particulars",
    "media",
    "teasers",
    "outputs",
    "jobs",
    "arguments",
    "told",
)

VERSION = digest_parts(_TABLES)
"""A cache with other tables is thrown away."""


def open_cache(path: Path) -> sqlite3.Connection:
    """The tables at `path`, made anew where the file is absent, old or damaged."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _connect(path)
    except sqlite3.DatabaseError:
        remove_cache(path)
        return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=30)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.executescript(_TABLES)
        row = database.execute("SELECT value FROM facts WHERE name = 'version'").fetchone()
        if row is None:
            database.execute("INSERT INTO facts VALUES ('version', ?)", (VERSION,))
            database.commit()
        elif row[0] != VERSION:
            raise sqlite3.DatabaseError("another version")  # noqa: TRY301  # as if damaged
        else:
            _touch_every_table(database)
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _touch_every_table(database: sqlite3.Connection) -> None:
    """Reads a row of each table, so that a damaged file shows now and not in mid-build."""
    for table in _NAMES:
        database.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608  # our names


def remove_cache(path: Path) -> None:
    """Removes a cache file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{suffix}").unlink()
