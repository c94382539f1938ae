"""The report of a build: what was done, how long it took, and what there is to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from hcsite.core.diagnostics import Diagnostic, Level, has_errors


@dataclass(frozen=True, slots=True)
class Held:
    """Pieces that readers do not see yet, and when the next one goes live (ISO, or nothing)."""

    drafts: int = 0
    scheduled: int = 0
    expired: int = 0
    next_path: str = ""
    next_at: str = ""


@dataclass(frozen=True, slots=True)
class KitReport:
    """What was done for the staff; counts are of files of the kit, none where there is no kit."""

    outputs: int = 0
    written: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. Counts are of files of the output; `seconds` and `steps` of wall clock.

    `spans` give, by the name of a renderer, how many files it made and in how many seconds.
    """

    outputs: int = 0
    rendered: int = 0
    written: int = 0
    removed: int = 0
    unchanged: int = 0
    parsed: int = 0
    seconds: float = 0.0
    steps: Mapping[str, float] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    held: Held = Held()
    published: bool = True
    spans: Mapping[str, tuple[int, float]] = field(default_factory=dict)
    kit: KitReport = KitReport()

    @property
    def failed(self) -> bool:
        """Whether the output was left as it was."""
        return not self.published or has_errors(self.diagnostics)


def to_json(report: BuildReport) -> dict[str, object]:
    """The report as the public contract has it."""
    return {
        "outputs": report.outputs,
        "rendered": report.rendered,
        "written": report.written,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "parsed": report.parsed,
        "seconds": round(report.seconds, 3),
        "steps": {name: round(seconds, 3) for name, seconds in report.steps.items()},
        "diagnostics": [diagnostic_json(item) for item in report.diagnostics],
        "held": asdict(report.held),
        "kit": asdict(report.kit),
    }


def diagnostic_json(item: Diagnostic) -> dict[str, object]:
    """A diagnostic as the public contract has it."""
    return {
        "code": item.code,
        "level": item.level.value,
        "message": item.message,
        "path": item.path,
        "line": item.line,
        "column": item.column,
        "hint": item.hint,
    }


def kept_json(report: BuildReport) -> dict[str, object]:
    """What a later build with nothing to do has to say again."""
    return {
        "outputs": report.outputs,
        "held": asdict(report.held),
        "kit": report.kit.outputs,
        "diagnostics": [asdict(item) for item in report.diagnostics],
    }


def from_kept(kept: Mapping[str, object], seconds: float) -> BuildReport:
    """The report of a build that had nothing to do."""
    said = kept["diagnostics"]
    held = kept["held"]
    outputs, kit = kept["outputs"], kept["kit"]
    if not (isinstance(said, list) and isinstance(held, dict)):
        raise TypeError(kept)
    if not (isinstance(outputs, int) and isinstance(kit, int)):
        raise TypeError(kept)
    diagnostics = tuple(map(_diagnostic, said))
    return BuildReport(
        outputs=outputs,
        unchanged=outputs,
        seconds=seconds,
        steps={"nothing to do": seconds},
        diagnostics=diagnostics,
        held=Held(**held),
        kit=KitReport(kit),
    )


def _diagnostic(kept: Mapping[str, Any]) -> Diagnostic:
    meant = Level(kept["meant"]) if kept["meant"] else None
    return Diagnostic(**{**kept, "level": Level(kept["level"]), "meant": meant})
