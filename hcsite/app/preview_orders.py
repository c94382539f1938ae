"""Doing what the preview's server is asked for beside the hub, in the thread that builds."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from hcsite.app.preview_aside import Aside, aside_options, make_kit, make_links
from hcsite.app.previewing import Previewer, Stopped, attempt
from hcsite.features.preview.board import Board
from hcsite.features.preview.orders import KIT, LINKS, Delivery, Order

MOST_LINKS = 100
"""So many pages about links are kept up; the one that was asked for first goes first."""


class Errands:
    """Does what is asked for on a board. `is_wanted_elsewhere`: a build has to come first."""

    def __init__(
        self, previewer: Previewer, board: Board, is_wanted_elsewhere: Callable[[], bool]
    ) -> None:
        self._previewer = previewer
        self._board = board
        self._is_wanted_elsewhere = is_wanted_elsewhere
        self._links: dict[str, None] = {}

    def run(self) -> None:
        """Does all that is open; what a build interrupts stays open."""
        for order in self._board.orders.open():
            version = self._board.version
            try:
                made = attempt(partial(self._make, order), self._previewer.root)
            except Stopped:
                return
            aside = made if isinstance(made, Aside) else Aside({}, diagnostics=made)
            self._board.orders.deliver(order, _delivery(aside, order, version))

    def _make(self, order: Order) -> Aside:
        options = aside_options(self._previewer.options(), self._board.shelf(order.shelf))
        if order.shelf == KIT:
            return make_kit(options, watch=self._watch)
        self._links[order.page] = None
        while len(self._links) > MOST_LINKS:
            first = next(iter(self._links))
            del self._links[first]
            self._board.orders.forget(Order(LINKS, first))
        made = make_links(options, tuple(self._links), watch=self._watch)
        if order.page not in made.places:
            del self._links[order.page]
        return made

    def _watch(self) -> None:
        if self._previewer.stopping or self._is_wanted_elsewhere():
            raise Stopped


def _delivery(made: Aside, order: Order, version: int) -> Delivery:
    missing = order.shelf == LINKS and order.page not in made.places and not made.diagnostics
    return Delivery(version, made.until, made.absent or missing, made.diagnostics, made.places)
