"""A running preview and rude visitors: nothing outside is told, nobody is kept waiting."""

from __future__ import annotations

import http.client
import signal
import socket
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from tests.browser.previewed import PATIENCE, Shown, showing
from tests.support.site import make_site, write_files


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    """One preview for all visitors."""
    root = make_site(tmp_path_factory.mktemp("session"))
    write_files(root, {"secret.txt": "hush"})
    with showing(root) as running:
        yield running


def connect(shown: Shown) -> socket.socket:
    """A bare connection: no library makes what is sent polite."""
    port = urlsplit(shown.url).port
    assert port is not None
    return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)


def is_well(shown: Shown) -> bool:
    """Whether the next visitor gets the page."""
    with urllib.request.urlopen(shown.url + "about/", timeout=PATIENCE) as answer:
        return b"<h1>About us</h1>" in answer.read()


@pytest.mark.parametrize(
    "path",
    [
        "/../../secret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/%2e%2e%2f%2e%2e%2fsecret.txt",
        "/..%5c..%5csecret.txt",
        "/posts/%00secret.txt",
        "/%252e%252e%252f%252e%252e%252fsecret.txt",
        "//etc/passwd",
        "/_hcsite/..%2f..%2fstate.py",
    ],
)
def test_paths_that_lead_out(shown: Shown, path: str) -> None:
    """Whatever stands on the wire, nothing outside of the built pages comes back."""
    with connect(shown) as wire:
        wire.sendall(
            f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
        )
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    assert answer.split()[1] in (b"400", b"404")
    assert b"hush" not in answer
    assert is_well(shown)


def test_a_header_without_end(shown: Shown) -> None:
    """Much more than any browser sends is refused before it is read to its end."""
    with connect(shown) as wire:
        wire.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 200_000)
        assert b"400" in wire.recv(1000)
    assert is_well(shown)


def test_streams_that_nobody_closes(shown: Shown) -> None:
    """Visitors that ask for news and never read them hinder no other, nor the end."""
    wires = [connect(shown) for _ in range(8)]
    for wire in wires:
        wire.sendall(b"GET /_hcsite/events?page=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert is_well(shown)
    for wire in wires:
        wire.close()


def test_two_previews_of_one_hub(shown: Shown) -> None:
    """The second takes another port; both follow the files."""
    with showing(shown.root) as second:
        assert shown.url != second.url
        shown.post("both", "For both.")
        for running in (shown, second):
            running.settle()
            with urllib.request.urlopen(running.url + "posts/both/", timeout=PATIENCE) as answer:
                assert b"For both." in answer.read()


def test_the_end(shown: Shown) -> None:
    """Ctrl-C ends it with a word and without a fault, also while somebody listens."""
    with showing(shown.root) as running:
        port = urlsplit(running.url).port
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as listener:
            listener.request(
                "GET", "/_hcsite/events?page=index.html", headers={"Host": "localhost"}
            )
            assert b"retry" in listener.getresponse().readline()
            running.process.send_signal(signal.SIGINT)
            assert 0 == running.process.wait(PATIENCE)
        assert running.process.stdout is not None
        assert running.process.stdout.read().endswith("Goodbye.\n")
