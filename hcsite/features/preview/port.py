"""A port to listen on, and a sentence where there is none."""

from __future__ import annotations

import errno
import socket

from hcsite.core.diagnostics import Problems, error

TRIES = 20
"""So many ports above the wanted one are tried."""


def listen(host: str, wanted: int) -> socket.socket:
    """A socket at the wanted port, or at the next one that nobody uses; raises Problems.

    It holds the port from now on; who asks before the server runs waits a little.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    last = min(wanted + TRIES, 2**16) - 1
    for port in range(wanted, last + 1):
        opened = socket.socket(family)
        try:
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            opened.bind((host, port))
            opened.listen()
        except OSError as reason:
            opened.close()
            if reason.errno != errno.EADDRINUSE:  # no such host, or no right to the port
                message, hint = _told(reason, host, port)
                raise Problems([error("HC611", message, hint=hint)]) from reason
            continue
        opened.set_inheritable(False)
        return opened
    message = f"Ports {wanted} to {last} are all in use."
    raise Problems([error("HC611", message, hint="Name another: hcsite serve --port 9000")])


def _told(reason: OSError, host: str, port: int) -> tuple[str, str]:
    if reason.errno in (errno.EACCES, errno.EPERM):
        message = f"Port {port} is kept for the system; ports below 1024 mostly are."
        return message, "Leave --port out, or name one from 1024 on: hcsite serve --port 8000"
    hint = "Leave --host out to look at the hub on this computer, or use 0.0.0.0 for all others."
    return f"“{host}” is no address of this computer.", hint
