"""How another device in the same network finds this computer."""

from __future__ import annotations

import io
import socket
from contextlib import suppress

import segno

ELSEWHERE = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses that exist nowhere (RFC 5737, RFC 3849): asked only for the way there."""


def own_address(host: str) -> str:
    """The address of this computer in its network; nothing where it has none.

    Nothing is sent: the system is only asked from which of its addresses it would send.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
        probe.connect((ELSEWHERE[family], 9))
        return str(probe.getsockname()[0])
    return ""


def qr_code(text: str) -> str:
    """A QR code for a terminal, two rows of it in each line; dark is what stays empty."""
    out = io.StringIO()
    segno.make(text, error="m", micro=False).terminal(out, border=2, compact=True)
    return out.getvalue().rstrip("\n")
