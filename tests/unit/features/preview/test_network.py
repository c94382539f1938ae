"""The address for a telephone, and its QR code."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from hcsite.features.preview.network import own_address, qr_code


@pytest.mark.parametrize("family", ["0.0.0.0", "::"])  # noqa: S104  # nothing listens
def test_an_address(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is one of this computer's own, found without sending anything."""

    class Probe(socket.socket):
        def connect(self, address: object) -> None:
            del address

    monkeypatch.setattr(socket, "socket", Probe)
    own = own_address(family)
    assert own == "" or ipaddress.ip_address(own).version in (4, 6)


def test_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no way out there is no address."""

    class Alone(socket.socket):
        def connect(self, address: object) -> None:
            raise OSError(str(address))

    monkeypatch.setattr(socket, "socket", Alone)
    assert "" == own_address("0.0.0.0")  # noqa: S104  # nothing listens


def test_a_qr_code() -> None:
    """It fits a terminal of 80 columns, quiet zone included, and is the same each time."""
    lines = qr_code("http://192.168.1.7:8000/hub/").splitlines()
    assert 1 == len({len(line) for line in lines})
    assert len(lines[0]) <= 40
    assert set("".join(lines)) == set(" \u2580\u2584\u2588")
