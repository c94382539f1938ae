"""Renderers that break the seal: each looks at something that is not among its arguments."""

from __future__ import annotations

import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import hcsite
from hcsite.engine.job import Inputs, Rendered, Renderer


def _planted(reach: Callable[[], object]) -> Renderer[None]:
    def render(view: None, inputs: Inputs) -> Rendered:
        del view, inputs
        return Rendered(str(reach()).encode())

    return Renderer(type(None), render)


def _connect() -> None:
    with socket.socket() as client:
        client.connect(("127.0.0.1", 9))


opens_a_file = _planted(lambda: Path("/etc/hostname").read_text(encoding="utf-8"))
opens_our_own_code = _planted(lambda: Path(hcsite.__file__).read_bytes())
lists_a_folder = _planted(lambda: os.listdir("/"))  # noqa: PTH208
scans_a_folder = _planted(lambda: list(Path("/").iterdir()))
opens_a_socket = _planted(_connect)
starts_a_program = _planted(lambda: subprocess.run(["true"], check=True))
