"""Proving a build: make it anew aside, without any cache, and compare every byte."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hcsite.app.build import build
from hcsite.app.options import Options
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.core.files import disk_errors
from hcsite.engine.manifest import read_manifest


def differences(options: Options) -> list[Diagnostic]:
    """An error for each file that a clean build makes differently, does not make, or makes more.

    Where the clean build fails, what it says is given.
    """
    with disk_errors(""), tempfile.TemporaryDirectory(prefix="hcsite-verify-") as folder:
        aside = Path(folder)
        kit = aside / "kit" if options.kit else None
        clean = replace(
            options, output=aside / "public", kit=kit, use_cache=False, state=aside / "state"
        )
        report = build(clean)
        if report.failed:
            return list(report.diagnostics)
        found = compare(options.output, aside / "public")
        if options.kit and kit:
            found.extend(compare(options.kit, kit, shown=f"{options.kit.name}/"))
        return found


def compare(output: Path, clean: Path, *, shown: str = "") -> list[Diagnostic]:
    """How two outputs differ, by path; files that are not ours do not matter.

    `shown` stands before the paths in what is said.
    """
    one, two = _ours(output), _ours(clean)
    found: list[Diagnostic] = []
    for path in sorted(one.keys() | two.keys()):
        if path not in one:
            message = "A clean build makes this file; it is not in the output."
        elif path not in two:
            message = "A clean build does not make this file."
        elif one[path].read_bytes() != two[path].read_bytes():
            message = "A clean build makes this file differently."
        else:
            continue
        hint = "Please report this as a fault of hcsite; hcsite clean helps until then."
        found.append(error("HC607", message, path=f"{shown}{path}", hint=hint))
    return found


def _ours(folder: Path) -> dict[str, Path]:
    """The files that the manifest of a folder names, and that are there."""
    places = {path: folder / path for path in read_manifest(folder)}
    return {path: place for path, place in places.items() if place.is_file()}
