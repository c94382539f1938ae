"""Which files below `content/` are what: decided by their paths alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.core.text import did_you_mean
from hcsite.model.address import CONTENT
from hcsite.model.kinds import FOLDERS, Kind

MEDIA, STATIC = "media", "static"
_KNOWN_FILES = frozenset({"glossary.toml"})


@dataclass(frozen=True, slots=True)
class Discovery:
    """What there is.

    `documents`: (path, kind) of each content file; `static`: files that are copied as they are;
    `others`: pictures and other files, published where live content asks for them.
    """

    documents: tuple[tuple[str, Kind], ...]
    static: tuple[str, ...]
    others: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]


def discover(paths: Iterable[str]) -> Discovery:
    """Sorts the files below `content/` (paths from the root, with `/`)."""
    every = sorted(paths)
    bundles = {path.rpartition("/")[0] for path in every if _is_index(path)}
    documents: list[tuple[str, Kind]] = []
    static: list[str] = []
    others: list[str] = []
    found: list[Diagnostic] = []
    for path in every:
        parts = path.split("/")[1:]
        folder = parts[0]
        if len(parts) == 1:
            _check_top(path, folder, found)
        elif folder == STATIC:
            static.append(path)
        elif folder == MEDIA:
            others.append(path)
        elif folder not in FOLDERS:
            found.append(_unknown_folder(path, folder))
        elif not path.lower().endswith((".md", ".markdown")):
            others.append(path)
        elif _is_part(path, bundles):
            found.append(_part(path))
        else:
            documents.append((path, FOLDERS[folder]))
    return Discovery(tuple(documents), tuple(static), tuple(others), tuple(dict.fromkeys(found)))


def _is_index(path: str) -> bool:
    return path.endswith("/index.md") and path.count("/") > 2  # KIND/NAME/


def _is_part(path: str, bundles: set[str]) -> bool:
    folder, _, name = path.rpartition("/")
    return name != "index.md" and folder in bundles


def _part(path: str) -> Diagnostic:
    message = "This file lies in the folder of another post, so it is not published."
    hint = "Move it one folder up to make it a post of its own."
    return warning("HC107", message, path=path, hint=hint)


def _check_top(path: str, name: str, found: list[Diagnostic]) -> None:
    if name in _KNOWN_FILES:
        return
    message = "This file lies directly in content/, where nothing is read."
    hint = f"Move it into one of: {', '.join([*FOLDERS, MEDIA, STATIC])}."
    found.append(warning("HC108", message, path=path, hint=hint))


def _unknown_folder(path: str, folder: str) -> Diagnostic:
    known = [*FOLDERS, MEDIA, STATIC]
    message = f"There is no kind of content called “{folder}”."
    place = f"{CONTENT}/{folder}"
    del path
    return error("HC108", message, path=place, hint=did_you_mean(folder, known))
