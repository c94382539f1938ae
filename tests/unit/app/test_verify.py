"""Proving a build against a clean one."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.verify import compare, differences
from tests.unit.app.hubs import built, hub, options


def found(root: Path) -> list[tuple[str, str]]:
    """What a verification says: paths and messages."""
    return [(item.path, item.message) for item in differences(options(root))]


def test_good_build_is_proved(tmp_path: Path) -> None:
    """Files of others in the output are nobody's fault."""
    root = hub(tmp_path)
    built(root)
    (tmp_path / "public" / "CNAME").write_text("health.example.org", encoding="utf-8")
    (tmp_path / "public" / ".git").mkdir()
    (tmp_path / "public" / ".git" / "config").write_text("", encoding="utf-8")
    assert [] == found(root)


def test_every_kind_of_difference_is_told(tmp_path: Path) -> None:
    """Other bytes, a file that is missing, a file too many."""
    root = hub(tmp_path)
    built(root)
    output = tmp_path / "public"
    (output / "index.html").write_text("stale", encoding="utf-8")
    (output / "robots.txt").unlink()
    manifest = output / ".hcsite-manifest.json"
    text = manifest.read_text(encoding="utf-8").replace('"robots.txt"', '"robots.txt",\n"old.html"')
    manifest.write_text(text, encoding="utf-8")
    (output / "old.html").write_text("old", encoding="utf-8")
    assert [
        ("index.html", "A clean build makes this file differently."),
        ("old.html", "A clean build does not make this file."),
        ("robots.txt", "A clean build makes this file; it is not in the output."),
    ] == found(root)
    assert {"HC607"} == {item.code for item in differences(options(root))}


def test_kit_is_proved_too(tmp_path: Path) -> None:
    """What is not as a clean build makes it is named with the kit's folder; the kit stays."""
    root = hub(tmp_path)
    kit = tmp_path / "kit"
    built(root, kit=kit)
    asked = options(root, kit=kit)
    assert [] == differences(asked)
    (kit / "teasers.json").write_text("stale", encoding="utf-8")
    assert ["kit/teasers.json"] == [item.path for item in differences(asked)]
    assert "stale" == (kit / "teasers.json").read_text(encoding="utf-8")


def test_verification_leaves_everything_alone(tmp_path: Path) -> None:
    """Neither the output nor the cache of the hub is touched."""
    root = hub(tmp_path)
    built(root)
    before = sorted(str(path) for path in tmp_path.rglob("*"))
    found(root)
    assert before == sorted(str(path) for path in tmp_path.rglob("*"))


def test_clean_build_that_fails_says_why(tmp_path: Path) -> None:
    """Its own findings tell more than a list of all files."""
    root = hub(tmp_path)
    built(root)
    (root / "content/posts/salt.md").write_text("broken", encoding="utf-8")
    assert {"content/posts/salt.md"} == {path for path, _ in found(root)}


def test_same_outputs_do_not_differ(tmp_path: Path) -> None:
    """Compared by bytes, whatever their times."""
    root = hub(tmp_path)
    built(root)
    built(root, output=tmp_path / "other", state=tmp_path / "state")
    assert [] == compare(tmp_path / "public", tmp_path / "other")
