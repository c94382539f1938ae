"""The small hub that other tests build on is itself sound."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support.cli import run_cli
from tests.support.site import AS_OF, HUB, make_site, read_tree


def test_files_lie_over_the_hub(tmp_path: Path) -> None:
    """A file that is given replaces the hub's, None leaves it out, and bytes stay as they are."""
    root = make_site(tmp_path, {"content/posts/salt.md": None, "content/media/a.bin": b"\xff"})
    expected = {"site.toml", "content/media/a.bin", *HUB} - {"content/posts/salt.md"}
    tree = read_tree(root)
    assert expected == set(tree)
    assert b"\xff" == tree["content/media/a.bin"]


def test_hub_builds_without_a_finding(tmp_path: Path) -> None:
    """It is the least hub that is good: hcsite has nothing to say about it."""
    root = make_site(tmp_path)
    done = run_cli("build", "-r", root, "--as-of", AS_OF, "--format", "json")
    assert 0 == done.returncode, done.stderr
    assert [] == json.loads(done.stdout)["diagnostics"]
    assert (root / "public" / "posts" / "salt" / "index.html").is_file()
