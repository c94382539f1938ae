"""The preview: shows one folder to one person, and nothing else to anybody."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest
from starlette.applications import Starlette
from starlette.types import Message

from hcsite.features.preview import server
from hcsite.features.preview.board import Board
from hcsite.features.preview.state import Outcome
from tests.support.site import write_files

HERE = "localhost:8000"
_CLIENT = re.compile(rb"<script src=\"/_hcsite/[^>]*></script>\n")


def application(folder: Path, *, base: str, **more: Any) -> Starlette:
    """The server of a hub that was built into a folder."""
    board = Board(root=folder.parent, folder=folder, outcome=Outcome(base=base, ready=True))
    return server.application(board, **more)


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
    write_files(tmp_path, {"secret.txt": "hush", "preview-old/index.html": "hush"})
    return site


def ask(
    app: Starlette,
    path: str,
    *,
    method: str = "GET",
    host: str | None = HERE,
    headers: tuple[tuple[str, str], ...] = (),
    query: str = "",
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
            "query_string": query.encode(),
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
    shown = _CLIENT.sub(b"", answer.body)
    assert (200, body, media_type) == (answer.status, shown, answer.headers["content-type"])
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
    assert (404, b"not here") == (answer.status, _CLIENT.sub(b"", answer.body))
    assert b'data-shape="absent-' in answer.body
    assert "no-store" == answer.headers["cache-control"]


def test_without_a_page_for_it(folder: Path) -> None:
    """A theme without such a page gets a plain answer."""
    (folder / "404.html").unlink()
    assert 404 == ask(application(folder, base="/"), "/nothing").status


def test_a_page_that_was_built_anew(folder: Path) -> None:
    """The next request shows it, also to a browser that knows the old one."""
    app = application(folder, base="/")
    first = ask(app, "/media/a.css")
    (folder / "media" / "a.css").write_text("b{}", encoding="utf-8")
    os.utime(folder / "media" / "a.css", (1_000_000_000, 1_000_000_000))
    known = (("if-none-match", first.headers["etag"]),)
    assert b"b{}" == ask(app, "/media/a.css", headers=known).body


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
        "/.hcsite-manifest.json",
        "/.hcsite-stage/1/x",
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
    assert b"hush" not in answer.body
    assert b"root:" not in answer.body
    assert 404 == answer.status


def test_links_within_the_folder(folder: Path) -> None:
    """A link of the file system that stays inside is a file like another."""
    (folder / "copy.html").symlink_to(folder / "index.html")
    assert ask(application(folder, base="/"), "/copy.html").body.startswith(b"home")


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
    assert (307, "/hub/") == (answer.status, answer.headers["location"])
    assert 404 == ask(app, "/posts/salt/").status
    assert 405 == ask(app, "/", method="POST").status


def test_the_own_files_of_a_build(folder: Path) -> None:
    """What a build keeps in its folder for itself is not shown."""
    (folder / ".hcsite-manifest.json").write_text("secret", encoding="utf-8")
    assert 404 == ask(application(folder, base="/"), "/.hcsite-manifest.json").status


def test_the_host_of_the_browser(folder: Path) -> None:
    """Full addresses of the hub lead where the browser already is."""
    (folder / "feed.xml").write_text("http://preview.invalid/posts/salt/", encoding="utf-8")
    body = ask(application(folder, base="/"), "/feed.xml", host="127.0.0.1:9").body
    assert b"http://127.0.0.1:9/posts/salt/" == body


@pytest.mark.parametrize("name", ["preview.js", "preview.css", "start.css"])
def test_the_own_files_of_the_preview(folder: Path, name: str) -> None:
    """Its script and styles lie beside the hub, whatever its base path."""
    assert 200 == ask(application(folder, base="/hub/"), f"/_hcsite/{name}").status


@pytest.mark.parametrize("name", ["nothing.js", "../server.py", "..%2fserver.py", "a/b", "\0"])
def test_nothing_else_of_the_preview(folder: Path, name: str) -> None:
    """And no other file of the package."""
    answer = ask(application(folder, base="/"), f"/_hcsite/{name}")
    assert (404, False) == (answer.status, b"import" in answer.body)


@pytest.mark.parametrize(
    "headers",
    [
        (("sec-fetch-site", "cross-site"),),
        (("sec-fetch-site", "same-site"), ("sec-fetch-mode", "cors")),
        (("origin", "https://example.org"),),
        (("origin", "null"),),
        (("origin", "http://localhost:8001"),),
    ],
)
@pytest.mark.parametrize("path", ["/_hcsite/", "/_hcsite/events", "/_hcsite/preview.js"])
def test_other_sites(folder: Path, path: str, headers: tuple[tuple[str, str], ...]) -> None:
    """A page of another site learns nothing of what is in the making."""
    assert 403 == ask(application(folder, base="/"), path, headers=headers).status


def test_a_link_from_elsewhere(folder: Path) -> None:
    """Somebody who follows a link to the start page gets there."""
    headers = (
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-mode", "navigate"),
        ("sec-fetch-dest", "document"),
    )
    assert 200 == ask(application(folder, base="/"), "/_hcsite/", headers=headers).status


def test_addresses_in_numbers(folder: Path) -> None:
    """For a network any address in numbers is answered, but no name that could be bent."""
    app = application(folder, base="/", any_address=True)
    hosts = ("192.168.1.7:8000", "[fe80::1]:8000", "evil.example", "192.168.1.7.nip.io")
    assert [200, 200, 400, 400] == [ask(app, "/", host=host).status for host in hosts]


def test_before_anything_was_good(tmp_path: Path) -> None:
    """Each address says that there is nothing yet, and listens for the first good build."""
    board = Board(root=tmp_path, folder=tmp_path / "none", outcome=Outcome(failed=True))
    answer = ask(server.application(board), "/posts/salt/")
    assert 503 == answer.status
    assert b"Your hub cannot be built yet" in answer.body
    assert b"/_hcsite/preview.js" in answer.body
