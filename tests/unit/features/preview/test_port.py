"""The port: the wanted one, the next free one, or a sentence that says why not."""

from __future__ import annotations

import errno
import socket
from collections.abc import Iterator

import pytest

from hcsite.core.diagnostics import Problems
from hcsite.features.preview import port
from hcsite.features.preview.port import TRIES, listen


@pytest.fixture
def taken() -> Iterator[int]:
    """A port of this computer that somebody listens on."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def test_the_next_free_port(taken: int) -> None:
    """A port that is taken is left alone; one soon after it is held from now on."""
    with listen("127.0.0.1", taken) as first:
        number = first.getsockname()[1]
        assert taken < number < taken + TRIES
        with listen("127.0.0.1", number) as second:
            assert number < second.getsockname()[1]


def test_any_port() -> None:
    """Zero means any port that is free."""
    with listen("127.0.0.1", 0) as opened:
        assert 1024 <= opened.getsockname()[1] < 2**16


def test_no_free_port(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """When all are taken, it is said which were tried."""
    monkeypatch.setattr(port, "TRIES", 1)
    with pytest.raises(Problems) as caught:
        listen("127.0.0.1", taken)
    (found,) = caught.value.diagnostics
    assert ("HC611", f"Ports {taken} to {taken} are all in use.") == (found.code, found.message)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "Port 80 is kept for the system"),
        (errno.EADDRNOTAVAIL, "“192.0.2.1” is no address of this computer."),
    ],
)
def test_refusals(number: int, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses is a sentence with what to do instead, said after one try."""

    class Refusing(socket.socket):
        def bind(self, address: object) -> None:
            raise OSError(number, str(address))

    monkeypatch.setattr(socket, "socket", Refusing)
    with pytest.raises(Problems) as caught:
        listen("192.0.2.1", 80)
    (found,) = caught.value.diagnostics
    assert found.message.startswith(words)
    assert found.hint


def test_a_name_that_leads_nowhere() -> None:
    """A host that nobody knows is told as such."""
    with pytest.raises(Problems, match="is no address of this computer"):
        listen("no.such.host.invalid", 8000)
