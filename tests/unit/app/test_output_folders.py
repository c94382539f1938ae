"""Where a site may be built to, and what is never touched there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.cli.group import start
from hcsite.engine.manifest import NAME
from tests.golden.sites import read_files
from tests.unit.app.hubs import built, codes, hub, post, write_files

AS_OF = "2026-06-01T12:00:00Z"


@pytest.mark.parametrize(
    "output", [".", "content", "content/static/site", "themes", "themes/x", "..", "../.."]
)
def test_site_is_never_built_among_its_sources(
    output: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor around them, even where a manifest says that all of it is ours."""
    root = hub(tmp_path)
    sources = read_files(root)
    forged = json.dumps({"paths": sorted(sources)})
    place = root / output
    if place.is_dir() and output != "../..":
        (place / NAME).write_text(forged, encoding="utf-8")
    assert 2 == start(["build", "-r", str(root), "-o", str(place), "--as-of", AS_OF])
    assert "HC605" in capsys.readouterr().err
    after = read_files(root)
    assert sources == {name: after.get(name) for name in sources}


def test_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """The file stays."""
    root = hub(tmp_path)
    (tmp_path / "public").write_text("mine", encoding="utf-8")
    report = built(root)
    assert ["HC605"] == [code for code, _ in codes(report)]
    assert "mine" == (tmp_path / "public").read_text(encoding="utf-8")


def test_folder_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """Not one file is added to it."""
    root = hub(tmp_path)
    write_files(tmp_path, {"public/thesis.doc": "years of work"})
    assert ["HC604"] == [code for code, _ in codes(built(root))]
    assert ["thesis.doc"] == list(read_files(tmp_path / "public"))


def test_forged_manifest_deletes_nothing_elsewhere(tmp_path: Path) -> None:
    """Neither by going up, nor by a full path, nor through a link."""
    root = hub(tmp_path)
    write_files(tmp_path, {"secret.txt": "mine", "folder/secret.txt": "mine"})
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "link").symlink_to(tmp_path / "folder")
    paths = ["../secret.txt", str(tmp_path / "secret.txt"), "link/secret.txt", "a/../../secret.txt"]
    write_files(tmp_path, {f"public/{NAME}": json.dumps({"paths": paths})})
    assert not built(root).failed
    assert "mine" == (tmp_path / "secret.txt").read_text(encoding="utf-8")
    assert "mine" == (tmp_path / "folder/secret.txt").read_text(encoding="utf-8")
    assert (tmp_path / "public" / "index.html").is_file()


def test_forged_manifest_writes_nothing_elsewhere(tmp_path: Path) -> None:
    """A link in the place of a folder of ours is not followed."""
    root = hub(tmp_path)
    write_files(tmp_path, {"folder/index.html": "mine"})
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "posts").symlink_to(tmp_path / "folder")
    write_files(tmp_path, {f"public/{NAME}": json.dumps({"paths": ["posts/index.html"]})})
    report = built(root)
    assert ["HC604"] == [code for code, _ in codes(report)]
    assert {"index.html": b"mine"} == read_files(tmp_path / "folder")
    assert [NAME, "posts"] == sorted(path.name for path in (tmp_path / "public").iterdir())


def test_output_may_be_a_link(tmp_path: Path) -> None:
    """To a folder on another disk, say; the link stays, also where a build fails."""
    root = hub(tmp_path)
    (tmp_path / "disk").mkdir()
    (tmp_path / "public").symlink_to(tmp_path / "disk")
    write_files(root, {"themes/t/theme.toml": 'name = "t"\nextends = "home-base"\n'})
    write_files(root, {"themes/t/templates/page.html": "{{ page.nothing }}"})
    settings = (root / "site.toml").read_text(encoding="utf-8")
    themed = settings.replace('profile = "blog"', 'theme = "t"')
    (root / "site.toml").write_text(themed, encoding="utf-8")
    assert ["HC512"] == [code for code, _ in codes(built(root))]
    assert (tmp_path / "public").is_symlink()
    (root / "site.toml").write_text(settings, encoding="utf-8")
    assert not built(root).failed
    assert (tmp_path / "disk" / "index.html").is_file()


def test_foreign_file_in_the_way_stops_the_build(tmp_path: Path) -> None:
    """It is named, and the site stays as it was."""
    root = hub(tmp_path)
    built(root)
    write_files(tmp_path, {"public/posts/new/index.html": "mine", "public/own.txt": "mine"})
    before = read_files(tmp_path / "public")
    write_files(root, {"content/posts/new.md": post("New"), "content/static/own.txt": "ours"})
    report = built(root)
    places = [str(tmp_path / "public" / name) for name in ("own.txt", "posts/new/index.html")]
    assert [("HC604", place) for place in places] == codes(report)
    assert before == read_files(tmp_path / "public")


def test_two_files_for_one_address_name_both(tmp_path: Path) -> None:
    """By slug, by folder, by an alias, by a static file."""
    root = hub(
        tmp_path,
        posts__a=post("A", slug="same"),
        posts__b=post("B", slug="same"),
        pages__old="---\ntitle: Old\naliases: [/about/, /robots.txt/]\n---\nText.\n",
    )
    write_files(root, {"content/static/feed.xml": "mine"})
    messages = sorted(item.message for item in built(root).diagnostics if item.code == "HC401")
    pairs = (
        "content/pages/about.md and content/pages/old.md (/about/)",
        "content/posts/a.md and content/posts/b.md (/posts/same/)",
        "feed.xml and content/static/feed.xml (/feed.xml)",
    )
    assert [f"Two files want the same address: {pair}." for pair in pairs] == [
        item for item in messages if "robots" not in item
    ]
    assert any("robots.txt" in item for item in messages)


def test_names_that_differ_by_case_alone_clash(tmp_path: Path) -> None:
    """On many disks they would be one file."""
    root = hub(tmp_path)
    write_files(root, {"content/static/Leaflet.pdf": "1", "content/static/leaflet.pdf": "2"})
    (item,) = built(root).diagnostics
    names = "content/static/Leaflet.pdf and content/static/leaflet.pdf (/leaflet.pdf)"
    assert f"Two files want addresses that clash: {names}." == item.message
