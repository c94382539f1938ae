"""The preview: shows one folder to one person, and nothing else to anybody."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.types import Message

from hcsite.features.preview import server
from hcsite.features.preview.server import TRIES, application, free_port, serve
from tests.support.site import write_files

HERE = "localhost:8000"


@dataclass(frozen=True)
class Answer:
    """What a browser gets."""

    status: int
    headers: dict[str, str]
    body: bytes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A built hub, with a file beside it that is nobody's business."""
    site = tmp_path / "preview"
    write_files(
        site,
        {
            "index.html": "home",
            "404.html": "not here",
            "posts/salt/index.html": "salt",
            "media/a.css": "a{}",
            "media/a.svg": "<svg/>",
            "\u8840.txt": "blood",
        },
    )
    write_files(tmp_path, {"secret.txt": "secret", "preview-old/index.html": "secret"})
    return site


def ask(
    app: Starlette,
    path: str,
    *,
    method: str = "GET",
    host: str | None = HERE,
    headers: tuple[tuple[str, str], ...] = (),
) -> Answer:
    """One request, as uvicorn hands it over: the path is decoded."""
    sent: list[Message] = []

    async def run() -> None:
        async def send(message: Message) -> None:
            sent.append(message)

        async def receive() -> Message:
            await anyio.sleep_forever()
            raise AssertionError

        names = [*([("host", host)] if host is not None else []), *headers]
        scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "scheme": "http",
            "headers": [(name.encode(), value.encode()) for name, value in names],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", 8000),
        }
        await app(scope, receive, send)

    anyio.run(run)
    start, *rest = sent
    found = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], found, b"".join(part.get("body", b"") for part in rest))


@pytest.mark.parametrize(
    ("path", "body", "media_type"),
    [
        ("/", b"home", "text/html; charset=utf-8"),
        ("/index.html", b"home", "text/html; charset=utf-8"),
        ("/posts/salt/", b"salt", "text/html; charset=utf-8"),
        ("/media/a.css", b"a{}", "text/css; charset=utf-8"),
        ("/media/a.svg", b"<svg/>", "image/svg+xml"),
        ("/\u8840.txt", b"blood", "text/plain; charset=utf-8"),
    ],
)
@pytest.mark.parametrize("base", ["/", "/hub/", "/a/b/"])
def test_pages(folder: Path, base: str, path: str, body: bytes, media_type: str) -> None:
    """Files are shown below the base path, folders by their index, and nothing is kept."""
    answer = ask(application(folder, base=base), base.rstrip("/") + path)
    assert (200, body, media_type) == (answer.status, answer.body, answer.headers["content-type"])
    assert "no-store" == answer.headers["cache-control"]


def test_a_folder_without_its_slash(folder: Path) -> None:
    """It leads to the address with the slash, as hosts do."""
    answer = ask(application(folder, base="/hub/"), "/hub/posts/salt")
    location = f"http://{HERE}/hub/posts/salt/"
    assert (307, location) == (answer.status, answer.headers["location"])


@pytest.mark.parametrize("path", ["/nothing", "/posts/", "/nothing/at/all/", "/secret.txt"])
def test_what_is_not_there(folder: Path, path: str) -> None:
    """The hub's own page says so, with the right status."""
    answer = ask(application(folder, base="/"), path)
    assert (404, b"not here") == (answer.status, answer.body)
    assert "no-store" == answer.headers["cache-control"]


def test_without_a_page_for_it(folder: Path) -> None:
    """A hub that was never built to its end has a plain answer."""
    (folder / "404.html").unlink()
    assert 404 == ask(application(folder, base="/"), "/nothing").status


def test_a_page_that_was_built_anew(folder: Path) -> None:
    """The next request shows it, also to a browser that knows the old one."""
    app = application(folder, base="/")
    first = ask(app, "/")
    (folder / "index.html").write_text("anew", encoding="utf-8")
    os.utime(folder / "index.html", (1_000_000_000, 1_000_000_000))
    known = (("if-none-match", first.headers["etag"]),)
    assert b"anew" == ask(app, "/", headers=known).body


@pytest.mark.parametrize("base", ["/", "/hub/"])
@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/posts/../../secret.txt",
        "/posts/../../../../../../../../etc/passwd",
        "//etc/passwd",
        "/../preview-old/index.html",
        "/../preview-old/",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "/.../secret.txt",
        "/link.txt",
        "/up/secret.txt",
        "/up/",
        "/\0",
        "/index.html\0.txt",
        "/" + "x" * 5000,
        "/" + "x/" * 2000,
        "/\ud7ff\uffff",
    ],
)
def test_nothing_outside_of_the_folder(folder: Path, base: str, path: str) -> None:
    """Neither dots, encoded or not, nor links of the file system lead out of it."""
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to(folder.parent)
    answer = ask(application(folder, base=base), base.rstrip("/") + path)
    assert b"secret" not in answer.body
    assert b"root:" not in answer.body
    assert 404 == answer.status


def test_links_within_the_folder(folder: Path) -> None:
    """A link of the file system that stays inside is a file like another."""
    (folder / "copy.html").symlink_to(folder / "index.html")
    assert b"home" == ask(application(folder, base="/"), "/copy.html").body


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost:8000",
        "LocalHost:1",
        "127.0.0.1",
        "127.0.0.1:8000",
        "[::1]",
        "[::1]:8000",
    ],
)
def test_names_of_this_computer(folder: Path, host: str) -> None:
    """Every usual name of this computer is answered, with any port."""
    assert 200 == ask(application(folder, base="/"), "/", host=host).status


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "localhost.example.org",
        "example.org:8000",
        "127.0.0.1.nip.io",
        "localhost@example.org",
        "localhost:80:80",
        "www.localhost",
        "127.0.0.2",
        "",
        None,
    ],
)
def test_other_names(folder: Path, host: str | None) -> None:
    """A name of another site that leads here gets nothing, whatever it asks for."""
    for base, path in (("/", "/"), ("/hub/", "/"), ("/hub/", "/hub/posts/salt/")):
        answer = ask(application(folder, base=base), path, host=host)
        assert (400, False) == (answer.status, b"salt" in answer.body or b"home" in answer.body)


def test_names_that_were_asked_for(folder: Path) -> None:
    """Who listens for a network says under which names, or under any."""
    app = application(folder, base="/", hosts=("desk.local",))
    statuses = [ask(app, "/", host=host).status for host in ("desk.local:80", "localhost")]
    assert [200, 400] == statuses
    assert 200 == ask(application(folder, base="/", hosts=("*",)), "/", host="x.example").status


def test_only_the_head(folder: Path) -> None:
    """HEAD gives what GET gives, without the body."""
    app = application(folder, base="/")
    answer, whole = ask(app, "/", method="HEAD"), ask(app, "/")
    assert (200, b"") == (answer.status, answer.body)
    assert whole.headers == answer.headers


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"])
@pytest.mark.parametrize("base", ["/", "/hub/"])
def test_only_reading(folder: Path, base: str, method: str) -> None:
    """Nothing can be sent here; the answer says what can be done."""
    answer = ask(application(folder, base=base), f"{base}index.html", method=method)
    assert (405, "GET, HEAD") == (answer.status, answer.headers["allow"])


def test_the_way_to_the_base_path(folder: Path) -> None:
    """Somebody who forgets the base path is led to it, with or without its slash."""
    app = application(folder, base="/hub/")
    answer = ask(app, "/")
    assert (307, "/hub/") == (answer.status, answer.headers["location"])
    answer = ask(app, "/hub")
    assert (307, f"http://{HERE}/hub/") == (answer.status, answer.headers["location"])
    assert 404 == ask(app, "/posts/salt/").status
    assert 405 == ask(app, "/", method="POST").status


@pytest.fixture
def taken() -> Iterator[int]:
    """A port of this computer that somebody listens on."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        yield holder.getsockname()[1]


def test_a_free_port_is_taken(taken: int) -> None:
    """The wanted port, or one soon after it where somebody listens there already."""
    port = free_port("127.0.0.1", taken)
    assert taken < port < taken + TRIES
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", port))
    assert port == free_port("127.0.0.1", port)


def test_any_port() -> None:
    """Zero means any port that is free."""
    assert 1024 <= free_port("127.0.0.1", 0) < 2**16


def test_no_free_port(taken: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """When all are taken, the error says which were tried."""
    monkeypatch.setattr(server, "TRIES", 1)
    with pytest.raises(OSError, match=f"ports {taken} to {taken} are all in use") as caught:
        free_port("127.0.0.1", taken)
    assert errno.EADDRINUSE == caught.value.errno


def test_the_last_port(monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind the last port there is none, so no other is tried."""

    class Busy(socket.socket):
        def bind(self, address: object) -> None:
            raise OSError(errno.EADDRINUSE, str(address))

    monkeypatch.setattr(socket, "socket", Busy)
    with pytest.raises(OSError, match="ports 65530 to 65535 are all in use"):
        free_port("127.0.0.1", 65530)


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"])
def test_a_host_that_is_not_this_computer(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that is not ours is told as such, and not as twenty busy ports."""

    class Elsewhere(socket.socket):
        def bind(self, address: object) -> None:
            raise OSError(errno.EADDRNOTAVAIL, f"cannot be had: {address}")

    monkeypatch.setattr(socket, "socket", Elsewhere)
    with pytest.raises(OSError, match="cannot be had"):
        free_port(host, 8000)


@pytest.mark.skipif(not socket.has_ipv6, reason="this Python has no IPv6")
def test_ports_of_ipv6() -> None:
    """An address with colons is one of IPv6."""
    try:
        port = free_port("::1", 0)
    except OSError as reason:
        pytest.skip(f"this computer has no IPv6: {reason}")
    assert 1024 <= port < 2**16


def test_serving(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The server gets the application, host and port, and keeps quiet."""
    ran: list[uvicorn.Config] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda self: ran.append(self.config))
    app = application(folder, base="/")
    serve(app, host="127.0.0.1", port=8123)
    (config,) = ran
    assert (app, "127.0.0.1", 8123) == (config.app, config.host, config.port)
    assert ("warning", False) == (config.log_level, config.access_log)
