"""Invalid hubs that cannot lie in a repository as files: they are laid over a good one by code."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

POST = "content/posts/salt.md"
HEAD = b"---\ntitle: Eat less salt\npublished: 2026-03-02\n---\n"


def _write(root: Path, path: str, data: bytes) -> None:
    place = root / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)


def _not_utf8(root: Path) -> None:
    _write(root, POST, HEAD + "Ein Caf\u00e9 ohne Salz.\n".encode("latin-1"))


def _utf_16(root: Path) -> None:
    _write(root, POST, (HEAD + b"Less salt.\n").decode().encode("utf-16"))


def _bom_and_crlf(root: Path) -> None:
    text = HEAD + b"The first line\nand the second.\n"
    _write(root, POST, b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    config = (root / "site.toml").read_bytes()
    _write(root, "site.toml", b"\xef\xbb\xbf" + config.replace(b"\n", b"\r\n"))


def _site_not_utf8(root: Path) -> None:
    _write(root, "site.toml", '[site]\nname = "Caf\u00e9"\n'.encode("latin-1"))


def _site_missing(root: Path) -> None:
    (root / "site.toml").unlink()


def _long_line(root: Path) -> None:
    _write(root, POST, HEAD + b"salt and pepper " * 65536 + b"\n")


def _long_front_matter(root: Path) -> None:
    _write(root, POST, b"---\ntitle: Salt\nsummary: " + b"salt " * 200_000 + b"\n---\nText.\n")


def _deep_front_matter(root: Path) -> None:
    deep = b"[" * 5000 + b"]" * 5000
    _write(root, POST, b"---\ntitle: Salt\nextra: {a: " + deep + b"}\n---\nText.\n")


def _deep_site(root: Path) -> None:
    config = (root / "site.toml").read_bytes()
    _write(root, "site.toml", config + b"\n[extra]\na = " + b"[" * 5000 + b"]" * 5000 + b"\n")


def _deep_markdown(root: Path) -> None:
    _write(root, "content/posts/quotes.md", HEAD.replace(b"Eat", b"Quote") + b"> " * 5000 + b"x\n")
    lists = b"".join(b"  " * level + b"- x\n" for level in range(500))
    _write(root, "content/posts/lists.md", HEAD.replace(b"Eat", b"List") + lists)
    stars = b"*" * 5000 + b"x" + b"*" * 5000
    _write(root, "content/posts/stars.md", HEAD.replace(b"Eat", b"Star") + stars + b"\n")


def _many_brackets(root: Path) -> None:
    _write(root, POST, HEAD + b"[" * 50_000 + b"\n")


def _name_control(root: Path) -> None:
    _write(root, "content/posts/two\nlines.md", HEAD)
    _write(root, "content/posts/bell\x07.md", HEAD)


def _name_not_utf8(root: Path) -> None:
    folder = os.fsencode(root / "content" / "posts")
    with open(os.path.join(folder, b"caf\xe9.md"), "wb") as stream:  # noqa: PTH118, PTH123
        stream.write(HEAD)


def _link_out(root: Path) -> None:
    outside = root.parent / "outside"
    outside.mkdir()
    (outside / "secret.md").write_bytes(HEAD)
    (root / "content/posts/secret.md").symlink_to(outside / "secret.md")
    (root / "content/media").mkdir(exist_ok=True)
    (root / "content/media/secrets").symlink_to(outside, target_is_directory=True)


def _link_loop(root: Path) -> None:
    folder = root / "content/posts/ring"
    folder.mkdir()
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "self.md").symlink_to(folder / "self.md")


def _link_dangling(root: Path) -> None:
    (root / "content/posts/gone.md").symlink_to(root / "content/posts/never-there.md")


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def _png(width: int, height: int, data: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (_chunk(b"IHDR", header), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _picture_bomb(root: Path) -> None:
    _write(root, "content/media/plate.png", _png(60_000, 60_000, zlib.compress(bytes(1 << 20))))
    _write(root, POST, HEAD + b"![A plate](../media/plate.png)\n")


def _picture_cut_off(root: Path) -> None:
    whole = _png(64, 64, zlib.compress(bytes(65 * 64)))
    _write(root, "content/media/plate.png", whole[:60])
    _write(root, POST, HEAD + b"![A plate](../media/plate.png)\n")


def _control_characters(root: Path) -> None:
    _write(root, POST, HEAD + b"Less\x00 salt\x1b[31m is better\x07.\n")


def _everything_at_once(root: Path) -> None:
    _write(root, "content/posts/a.md", b"")
    _write(root, "content/posts/b.md", b"---\ntitle: [\n---\n")
    _write(root, "content/posts/c.md", b"\xff\xfe\x00")
    _write(root, "content/posts/d.md", HEAD.replace(b"---\n", b"", 1) + b"Text.\n")
    _write(root, "content/people/e.md", b"---\nname: E\nrole: 3\nfoto: e.png\n---\n")
    _write(root, "content/topics/f.md", b"---\nsummary: F\n---\n")
    _write(root, POST, HEAD + b"[gone](gone.md) ![no](no.png)\n")


MADE: Mapping[str, Callable[[Path], None]] = {
    "not-utf8": _not_utf8,
    "utf-16": _utf_16,
    "bom-and-crlf": _bom_and_crlf,
    "site-not-utf8": _site_not_utf8,
    "site-missing": _site_missing,
    "long-line": _long_line,
    "long-front-matter": _long_front_matter,
    "deep-front-matter": _deep_front_matter,
    "deep-site": _deep_site,
    "deep-markdown": _deep_markdown,
    "many-brackets": _many_brackets,
    "name-control": _name_control,
    "name-not-utf8": _name_not_utf8,
    "link-out": _link_out,
    "link-loop": _link_loop,
    "link-dangling": _link_dangling,
    "picture-bomb": _picture_bomb,
    "picture-cut-off": _picture_cut_off,
    "control-characters": _control_characters,
    "everything-at-once": _everything_at_once,
}
"""What each of these cases does to a good hub."""
