"""Writing what an import has planned; nothing that lies in the hub is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.features.importers.report import ImportPlan


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the planned files: paths from the hub's root."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    refused: tuple[Diagnostic, ...]

    def __len__(self) -> int:
        """How many files were written."""
        return len(self.written)


def write_plan(plan: ImportPlan, root: Path) -> Written:
    """Writes the files of a plan below a hub's root. A file that is there already stays as it is.

    Raises OSError where the disk or a permission forbids it.
    """
    written: list[str] = []
    unchanged: list[str] = []
    refused: list[Diagnostic] = []
    base = root.resolve()
    for file in plan.files:
        target = root / file.path
        if not target.parent.resolve().is_relative_to(base) or ".." in Path(file.path).parts:
            message = f"“{file.path}” would lie outside the hub and was not written."
            refused.append(error("HC718", message, path=file.path))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            _create(target, file.data)
        except FileExistsError:
            if target.is_file() and target.read_bytes() == file.data:
                unchanged.append(file.path)
                continue
            message = f"“{file.path}” is there already and differs, so it was left alone."
            hint = (
                "It may have been changed since an earlier import. Move it away to import it anew."
            )
            refused.append(error("HC718", message, path=file.path, hint=hint))
        else:
            written.append(file.path)
    return Written(tuple(written), tuple(unchanged), tuple(refused))


def _create(target: Path, data: bytes) -> None:
    """Writes a file that is not there yet, wholly or not at all."""
    with target.open("xb") as stream:
        try:
            stream.write(data)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
