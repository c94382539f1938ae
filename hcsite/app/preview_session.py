"""A preview from its first page to Ctrl-C: bell, watcher, builder and server, put together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from socket import socket

from hcsite.app.preview_orders import Errands
from hcsite.app.previewing import Previewer
from hcsite.app.report import BuildReport
from hcsite.features.preview.board import Board
from hcsite.features.preview.doorbell import Doorbell
from hcsite.features.preview.rebuild import Rebuilder
from hcsite.features.preview.server import application, serve
from hcsite.features.preview.state import Outcome
from hcsite.features.preview.watch import Poller, Watcher

PATIENCE = 0.4
"""Seconds that a build gets to end by itself when nobody looks any more."""

SLOW = 1.0
"""Seconds between two looks at all files where the system cannot watch them."""


@dataclass(frozen=True, slots=True)
class Session:
    """How a preview runs. `told` gets the report of each build, and names of what changed.

    `poll`: so many seconds between two looks at all files; None: the system tells of changes.
    `unwatched` is called where it cannot. `hosts` and `any_address` say who is answered.
    """

    previewer: Previewer
    clock: Callable[[], datetime]
    told: Callable[[BuildReport, tuple[str, ...]], None]
    unwatched: Callable[[], None]
    poll: float | None = None
    hosts: tuple[str, ...] = ()
    any_address: bool = False

    def run(self, listening: socket) -> bool:
        """Shows the preview until Ctrl-C; whether everything has ended then."""
        previewer, bell = self.previewer, Doorbell()
        board = Board(
            root=previewer.root,
            folder=previewer.output,
            outcome=previewer.outcome,
            clock=self.clock,
        )
        previewer.show, previewer.look_again = board.show, board.look_again
        board.orders.ring = bell.call
        previewer.is_vain = lambda: bell.rang_again
        errands = Errands(previewer, board, lambda: bell.has_rung)
        rebuilder = Rebuilder(
            lambda names: self._build(names, bell),
            bell,
            clock=self.clock,
            outcome=previewer.outcome,
            errands=errands.run,
        )
        watcher = self._watch(bell)
        bell.ring()  # for what changed before anybody watched
        rebuilder.start()
        try:
            app = application(board, hosts=self.hosts, any_address=self.any_address)
            serve(app, board, listening=listening)
        finally:
            previewer.stopping = True
            watcher.stop()
            ended = rebuilder.stop(patience=PATIENCE)
        return ended

    def _build(self, names: tuple[str, ...], bell: Doorbell) -> Outcome:
        # The first build may have found nothing to do; then the pieces are still to be read.
        report = self.previewer.build(names=names, memo=not names and self.previewer.is_read)
        if self.previewer.gave_up:
            for name in names:  # they are told with what came after them
                bell.ring(name)
        else:
            bell.answered()
            self.told(report, names)
            if not names:  # nobody waits for anything
                self.previewer.warm()
        return self.previewer.outcome

    def _watch(self, bell: Doorbell) -> Watcher | Poller:
        if self.poll is None:
            watcher = Watcher(self.previewer.root, bell)
            try:
                watcher.start()
            except OSError:
                self.unwatched()
            else:
                return watcher
        poller = Poller(self.previewer.scan, bell, seconds=self.poll or SLOW)
        poller.start()
        return poller
