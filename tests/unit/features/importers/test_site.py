"""The old site's own settings."""

from __future__ import annotations

from pathlib import Path

from hcsite.features.importers.site import Origin, dig, read_data, read_site
from hcsite.features.importers.tree import read_tree


def site(tmp_path: Path, origin: Origin, name: str, text: str | bytes) -> object:
    """The settings out of one file."""
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    found = read_site(origin, read_tree(tmp_path))
    return found.host, found.base, found.zone, len(found.notes)


def test_jekyll(tmp_path: Path) -> None:
    """`url`, `baseurl` and `timezone`."""
    text = "url: https://a.org\nbaseurl: /blog/\ntimezone: Europe/London\n"
    assert ("a.org", "/blog", "Europe/London", 0) == site(tmp_path, "jekyll", "_config.yml", text)


def test_hugo(tmp_path: Path) -> None:
    """`baseURL` with a path, in TOML; an unknown time zone is none."""
    text = 'baseURL = "https://a.org/sub/"\ntimeZone = "Nowhere/Land"\n'
    assert ("a.org", "/sub", "", 0) == site(tmp_path, "hugo", "hugo.toml", text)


def test_hugo_in_json(tmp_path: Path) -> None:
    """The settings may lie in a folder, as JSON."""
    text = '{"baseURL": "https://a.org/", "timeZone": "UTC"}'
    found = site(tmp_path, "hugo", "config/_default/hugo.json", text)
    assert ("a.org", "", "UTC", 0) == found


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    """They are told and left."""
    assert ("", "", "", 1) == site(tmp_path, "jekyll", "_config.yml", b"\x00\x01")


def test_settings_with_a_slip(tmp_path: Path) -> None:
    """What can be read is taken."""
    found = site(tmp_path, "jekyll", "_config.yml", "url: https://a.org\nx: a: b\n")
    assert ("a.org", "", "", 1) == found


def test_no_settings(tmp_path: Path) -> None:
    """A folder of Markdown needs none."""
    found = read_site("markdown", read_tree(tmp_path))
    assert ("", "", {}) == (found.host, found.base, found.data)
    assert {} == read_data(found.tree, "_data/authors.yml")


def test_values_by_path() -> None:
    """Values within mappings and lists."""
    data = {"a": [{"b": 1}]}
    assert 1 == dig(data, "a.0.b")
    assert dig(data, "a.1.b") is None
    assert dig(data, "a.b") is None
