"""The manifest: which files of the output folder are ours. It lies in that folder."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePath

from hcsite.core.diagnostics import Problems, error
from hcsite.core.files import write_atomically

NAME = ".hcsite-manifest.json"
STAGE = ".hcsite-stage"
_ALLOWED_STRAYS = frozenset({NAME, STAGE, ".git", ".DS_Store", ".gitkeep", "CNAME"})


def read_manifest(output: Path) -> frozenset[str]:
    """The paths that earlier builds wrote there; raises Problems when the folder is not ours."""
    manifest = output / NAME
    if not output.exists():
        return frozenset()
    if not output.is_dir():
        hint = "Choose another folder with -o."
        message = f"{output.name} is a file, not a folder."
        raise Problems([error("HC605", message, path=str(output), hint=hint)])
    if manifest.is_file():
        return _parse(manifest)
    if any(name not in _ALLOWED_STRAYS for name in os.listdir(output)):
        message = "This folder holds files that hcsite did not write; it was left alone."
        hint = "Choose an empty folder with -o, or empty this one yourself."
        raise Problems([error("HC604", message, path=str(output), hint=hint)])
    return frozenset()


def _parse(manifest: Path) -> frozenset[str]:
    try:
        paths = json.loads(manifest.read_text(encoding="utf-8"))["paths"]
        return frozenset(path for path in paths if _is_inside(path))
    except (ValueError, TypeError, KeyError, OSError) as reason:
        message = "The list of the files that hcsite wrote here cannot be read."
        hint = "Empty this folder yourself, or choose another with -o."
        raise Problems([error("HC604", message, path=str(manifest), hint=hint)]) from reason


def _is_inside(path: object) -> bool:
    """Whether a path of a manifest stays in its folder: a forged one must not delete elsewhere."""
    framed = f"/{path}/"
    if not isinstance(path, str) or any(sign in framed for sign in ("//", "/./", "/../")):
        return False
    if os.sep == "/":
        return True
    pure = PurePath(path)  # on Windows drives and backslashes lead elsewhere
    return not pure.anchor and ".." not in pure.parts  # pragma: no cover  # not on Linux


def write_manifest(output: Path, paths: Iterable[str]) -> None:
    """Writes down the paths that are ours (nothing else: no source, no date)."""
    text = json.dumps({"generator": "hcsite", "paths": sorted(paths)}, ensure_ascii=False, indent=0)
    stage = output / STAGE
    stage.mkdir(exist_ok=True)
    write_atomically(output / NAME, text.encode("utf-8"), temporary=stage / NAME)
