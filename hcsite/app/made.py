"""What came of making the output, and what a preview saw of the hub."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.report import Held
from hcsite.core.diagnostics import Diagnostic
from hcsite.engine.blobs import Blobs
from hcsite.engine.job import Job
from hcsite.engine.run import Report, Setting
from hcsite.model.hub import Hub
from hcsite.model.particulars import Text


@dataclass(frozen=True, slots=True)
class Basis:
    """What a build leaves to a first look at what changes next (see app/glimpse.py)."""

    options: Options
    read: Sources
    engine: str
    setting: Setting


@dataclass(frozen=True, slots=True)
class Sight:
    """What a preview saw: the hub (None where the last plan stands, so that it is still the same).

    `text` gives the text of the document at a path; `waiting` are jobs of pictures that are done
    when somebody asks, by path; `blobs` what they are made from.
    """

    hub: Hub | None
    text: Callable[[str], Text]
    waiting: Mapping[str, Job]
    blobs: Blobs
    basis: Basis


@dataclass(frozen=True, slots=True)
class Made:
    """What came of it.

    `told` is what is said of content files, in order, `others` all else that is to be said;
    `span` is the time in which no state changes by itself (ISO, or nothing); `foreign` says whether
    it depends on more than the files that are looked at.
    """

    run: Report
    kit: Report
    told: tuple[Diagnostic, ...]
    others: tuple[Diagnostic, ...]
    held: Held
    parsed: int
    span: tuple[str, str]
    foreign: bool
    zone: str
    sight: Sight
