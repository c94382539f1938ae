"""Importing: another site's posts into a hub."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from hcsite.app.reading import site_of
from hcsite.core.diagnostics import Diagnostic
from hcsite.core.files import disk_errors
from hcsite.features.importers.existing import read_existing
from hcsite.features.importers.plan import plan_import, write_plan
from hcsite.features.importers.report import PostReport

Origin = Literal["markdown", "jekyll", "hugo"]
ORIGINS: tuple[Origin, ...] = ("markdown", "jekyll", "hugo")


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of an import.

    There is a report for each file; `notes` concern no single one (settings of the old site,
    files that were left alone); `written` counts files.
    """

    reports: tuple[PostReport, ...]
    written: int
    notes: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> int:
        """How many files could not be brought over at all."""
        return sum(report.failed for report in self.reports)


def import_into(root: Path, *, origin: str, folder: Path, as_pages: bool, dry: bool) -> Imported:
    """Imports `folder` into the hub at `root`; with `dry` nothing is written.

    Raises Problems where there is no hub, or the disk refuses.
    """
    site, _ = site_of(root)
    with disk_errors(""):
        plan = plan_import(
            cast("Origin", origin),
            folder,
            existing=read_existing(root),
            as_pages=as_pages,
            time_zone=site.time_zone,
        )
        if dry:
            return Imported(plan.reports, 0, plan.notes)
        done = write_plan(plan, root)
        return Imported(plan.reports, len(done.written), (*plan.notes, *done.refused))
