"""The report of a build: what was done, how long it took, and what there is to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from hcsite.core.diagnostics import Diagnostic, Level, has_errors, in_order

Findings = tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Pieces that readers do not see yet, and when the next one goes live (ISO, or nothing)."""

    drafts: int = 0
    scheduled: int = 0
    expired: int = 0
    next_path: str = ""
    next_at: str = ""
    in_review: int = 0


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


def kept_json(report: BuildReport, others: Sequence[Diagnostic]) -> dict[str, object]:
    """What a later build with nothing to do has to say again; of findings the `others`.

    Those in content files are kept by themselves: see app/telling.py.
    """
    return {
        "outputs": report.outputs,
        "held": asdict(report.held),
        "kit": report.kit.outputs,
        "others": [asdict(item) for item in others],
    }


def from_kept(kept: Mapping[str, object], told: Iterable[bytes], seconds: float) -> BuildReport:
    """The report of a build that had nothing to do; `told` is what is said of content files."""
    others, held = kept["others"], kept["held"]
    outputs, kit = kept["outputs"], kept["kit"]
    if not (isinstance(others, list) and isinstance(held, dict)):
        raise TypeError(kept)
    if not (isinstance(outputs, int) and isinstance(kit, int)):
        raise TypeError(kept)
    return BuildReport(
        outputs=outputs,
        unchanged=outputs,
        seconds=seconds,
        steps={"nothing to do": seconds},
        diagnostics=merged(findings_in(told), tuple(map(_diagnostic, others))),
        held=Held(**held),
        kit=KitReport(kit),
    )


def merged(told: Findings, others: Findings) -> Findings:
    """What is said of content files, which is in order, and all else."""
    return in_order((*told, *others)) if others else told


def findings_in(told: Iterable[bytes]) -> Findings:
    """The findings that were kept of many files."""
    some = b",".join(data[1:-1] for data in told if data != b"[]")
    if not some:
        return ()
    from hcsite.engine.codec import decode  # who has nothing to say need not load it

    return decode(b"[%b]" % some, Findings)  # lists in JSON, read as one: there may be thousands


def _diagnostic(kept: Mapping[str, Any]) -> Diagnostic:
    meant = Level(kept["meant"]) if kept["meant"] else None
    return Diagnostic(**{**kept, "level": Level(kept["level"]), "meant": meant})
