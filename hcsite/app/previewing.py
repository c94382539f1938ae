"""The preview of a hub: it is built with drafts whenever a file changes, and shown meanwhile."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from hcsite.app.build import build
from hcsite.app.fresh import stamps_of
from hcsite.app.glimpse import glimpse, warm
from hcsite.app.made import Basis, Sight
from hcsite.app.options import STATE_FOLDER, Options
from hcsite.app.preview_pictures import WaitingPictures
from hcsite.app.preview_pieces import HubPieces
from hcsite.app.reading import site_of
from hcsite.app.report import BuildReport
from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.files import disk_problem, stamp_of
from hcsite.features.preview.state import HOST, NoPieces, Outcome, Pieces
from hcsite.model.changes import next_change

FOLDER = "preview"
PICTURES = "preview-pictures"
"""The folder of the pictures that were asked for, beside that of the preview."""

T = TypeVar("T")
Progress = Callable[[str, int, int], None]


class Stopped(BaseException):
    """Raised within a build that nobody waits for any more."""


class Previewer:
    """Builds the preview of the hub at `root`, again and again, and keeps what came of it.

    `show` is given each outcome as soon as its pages are in place, and `look_again` is called where
    a page is already that has still to be looked at; `clock` gives the instant. Where
    `is_vain` says that nobody wants a build any more it is given up, and `gave_up` tells.
    """

    def __init__(self, root: Path, *, clock: Callable[[], datetime], workers: int) -> None:
        self.root = root
        self.output = root / STATE_FOLDER / FOLDER
        self.outcome = Outcome(ready=(self.output / "index.html").is_file())
        self.show: Callable[[Outcome], None] = lambda _outcome: None
        self.look_again: Callable[[], None] = lambda: None
        self.stopping = False
        self.is_vain: Callable[[], bool] = lambda: False
        self.gave_up = False
        self._clock = clock
        self._workers = workers
        self._config: object = None
        self._base = "/"
        self._basis: Basis | None = None

    @property
    def is_read(self) -> bool:
        """Whether the pieces of the hub are known: a build with nothing to do does not tell."""
        return not isinstance(self.outcome.pieces, NoPieces)

    def options(self) -> Options:
        """What is built: everything, drafts included, as of now, for whatever port."""
        return Options(
            root=self.root,
            output=self.output,
            as_of=self._clock(),
            base_url=f"http://{HOST}{self._base}",
            drafts=True,
            future=True,
            preview=True,
            workers=self._workers,
        )

    def build(
        self,
        *,
        names: Sequence[str] = (),
        memo: bool = False,
        progress: Progress = lambda _step, _done, _total: None,
        waiting: Callable[[], None] | None = None,
    ) -> BuildReport:
        """One build. Never raises for what is wrong with the hub: the report tells.

        `names` are all files that may have changed, where that is known.
        """

        def going(step: str, done: int, total: int) -> None:
            if self.stopping or self.is_vain():
                raise Stopped
            progress(step, done, total)

        def work() -> BuildReport:
            self._find_base()
            return build(
                self.options(),
                progress=going,
                waiting=waiting,
                seen=self._seen,
                memo=memo,
                anew=not self.is_read,
            )

        self.gave_up = False
        early = self._glimpse(names)
        try:
            made = attempt(work, self.root)
        except Stopped:
            self.gave_up = True
            return BuildReport(published=False)
        report = (
            made
            if isinstance(made, BuildReport)
            else BuildReport(diagnostics=made, published=False)
        )
        if not report.published:
            self._basis = None
        self._put(report, self.outcome.pieces)
        return replace(report, written=report.written + early)

    def scan(self) -> str:
        """The digest of the stamps of all that a writer may change: for network drives."""
        places = [self.root / CONFIG, self.root / "content", self.root / "themes"]
        return stamps_of(places).digest

    def warm(self) -> None:
        """Loads what it takes to show the page of an edited text, before somebody waits for it."""
        basis = self._basis
        if basis is not None:
            attempt(lambda: warm(basis), self.root)

    def _glimpse(self, names: Sequence[str]) -> int:
        """Shows the pages of edited texts at once, where it can; gives how many."""
        basis = self._basis
        made = attempt(lambda: glimpse(basis, names) if basis else 0, self.root)
        if not isinstance(made, int):  # the build tells what is wrong
            return 0
        if made:
            self.look_again()
        return made

    def _find_base(self) -> None:
        """Reads the base path where the settings may have changed it."""
        stamp: object = None
        with suppress(OSError):
            stamp = stamp_of((self.root / CONFIG).stat())
        if stamp is None or stamp != self._config:
            site, _ = site_of(self.root)
            self._base = site.base_path
            self._config = stamp

    def _seen(self, sight: Sight, report: BuildReport) -> None:
        """Shows what is in place, while the build still writes down what it did."""
        pieces = self.outcome.pieces
        self._basis = sight.basis
        if sight.hub is not None:
            if report.published or not self.is_read:
                pieces = HubPieces(sight.hub, sight.text)
                folder = self.output.with_name(PICTURES)
                pictures = WaitingPictures(sight.waiting, sight.blobs, folder)
                pictures.forget_others()
                self.outcome = replace(self.outcome, pictures=pictures)
            kit = sight.hub.site.kit.enabled
            self.outcome = replace(self.outcome, next_change=next_change(sight.hub), kit=kit)
        elif isinstance(pieces, HubPieces) and report.published:
            pieces = pieces.reread(sight.text)
        self._put(report, pieces)

    def _put(self, report: BuildReport, pieces: Pieces) -> None:
        ready = self.outcome.ready or report.published
        now = replace(
            self.outcome,
            base=self._base if report.published or not self.outcome.ready else self.outcome.base,
            diagnostics=report.diagnostics,
            failed=report.failed,
            ready=ready and (self.output / "index.html").is_file(),
            pieces=pieces,
        )
        if now != self.outcome:
            self.outcome = now
            self.show(now)


def attempt(work: Callable[[], T], root: Path) -> T | tuple[Diagnostic, ...]:
    """What some work gives, or what stopped it: a preview goes on, whatever happens to one build.

    Only Stopped is raised.
    """
    try:
        return work()
    except Problems as problems:
        return problems.diagnostics
    except OSError as reason:
        return (disk_problem(reason, str(reason.filename or "")),)
    except Exception:  # noqa: BLE001  # our own faults are findings too
        return (_fault(root),)


def _fault(root: Path) -> Diagnostic:
    """Our own fault, told without an end of the preview; the rest is in a file."""
    place = root / STATE_FOLDER / "crash.log"
    with suppress(OSError):
        place.parent.mkdir(exist_ok=True)
        place.write_text(traceback.format_exc(), encoding="utf-8")
    message = "This is a fault in hcsite, not in your files."
    hint = "The details are in .hcsite/crash.log; please send it with your report."
    return error("HC610", message, hint=hint)
