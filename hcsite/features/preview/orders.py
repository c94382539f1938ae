"""What the preview makes only when somebody asks for it: the kit, and what becomes of links."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from hcsite.core.diagnostics import Diagnostic

KIT = "kit"
LINKS = "links"


@dataclass(frozen=True, slots=True)
class Order:
    """Something to be made: the kit, or the page about the link to a `page` of the hub."""

    shelf: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What came of an order.

    `version` is that of the board for which it was made, `until` the instant from which on it may
    be another. Where it could not be made, `diagnostics` say why; where there is no such thing, it
    is `absent`. `places` are pages of the kit, by the path of the file that they are about.
    """

    version: int
    until: datetime | None = None
    absent: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)


class Orders:
    """What is asked for, and what was delivered: between the server and the thread that builds."""

    def __init__(self, wake: Callable[[], None], clock: Callable[[], datetime]) -> None:
        self.ring: Callable[[], None] = lambda: None
        self._wake = wake
        self._clock = clock
        self._lock = threading.Lock()
        self._open: dict[Order, None] = {}
        self._done: dict[Order, Delivery] = {}

    def ask(self, order: Order) -> None:
        """Wants something; it is made as soon as no build is in its way."""
        with self._lock:
            is_new = order not in self._open
            self._open[order] = None
        if is_new:
            self.ring()

    def open(self) -> tuple[Order, ...]:
        """What is still to be made."""
        with self._lock:
            return tuple(self._open)

    def deliver(self, order: Order, delivery: Delivery) -> None:
        """Puts up what came of an order, and wakes all who wait."""
        with self._lock:
            self._open.pop(order, None)
            self._done[order] = delivery
        self._wake()

    def forget(self, order: Order) -> None:
        """What came of an order is there no more."""
        self._done.pop(order, None)

    def done(self, order: Order, version: int) -> Delivery | None:
        """What came of an order, as long as nothing has changed since."""
        found = self._done.get(order)
        if found is None or found.version != version:
            return None
        return found if found.until is None or self._clock() < found.until else None
