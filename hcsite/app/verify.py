"""Proving a build: make it anew aside, without any cache, and compare every byte."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.files import disk_errors
from hcsite.engine.manifest import NAME


def differences(options: Options) -> list[Diagnostic]:
    """An error for each file that a clean build makes differently, does not make, or makes more."""
    with disk_errors(""), tempfile.TemporaryDirectory(prefix="hcsite-verify-") as folder:
        aside = Path(folder)
        clean = replace(options, output=aside / "public", use_cache=False, state=aside / "state")
        build(clean)
        return compare(options.output, aside / "public")


def compare(output: Path, clean: Path) -> list[Diagnostic]:
    """How two outputs differ, by path."""
    one, two = _files(output), _files(clean)
    found: list[Diagnostic] = []
    for path in sorted(one.keys() | two.keys()):
        if path == NAME:
            continue
        if path not in one:
            message = "A clean build makes this file; it is not in the output."
        elif path not in two:
            message = "A clean build does not make this file."
        elif one[path].read_bytes() != two[path].read_bytes():
            message = "A clean build makes this file differently."
        else:
            continue
        hint = "Please report this as a fault of hcsite; hcsite clean helps until then."
        found.append(error("HC607", message, path=path, hint=hint))
    return found


def _files(folder: Path) -> dict[str, Path]:
    return {
        path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()
    }


def forget(options: Options) -> None:
    """Removes the cache."""
    shutil.rmtree(options.state_folder, ignore_errors=True)
