"""Plug-ins in whole builds, in this process and in workers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.support.packages import INSTALLED, install, on_path
from tests.support.site import CONFIG, write_files
from tests.unit.app.hubs import built, codes, hub, post
from tests.unit.app.test_plugins import HEAD, told


def with_plugin(tmp_path: Path, name: str, *, table: str = "", **files: str) -> Path:
    """A hub that uses a plug-in."""
    config = CONFIG.replace("[org]", f'plugins = ["{name}"]\n\n[org]')
    root = hub(tmp_path, **files)
    write_files(root, {"site.toml": f"{config}\n[plugin.{name}]\n{table}\n"})
    return root


def listed(tmp_path: Path) -> dict[str, Any]:
    """What the plug-in of the documentation wrote."""
    found: dict[str, Any] = json.loads((tmp_path / "public/api/posts.json").read_bytes())
    return found


def test_the_example_in_a_build(tmp_path: Path) -> None:
    """Its file holds what readers see; a change of a title renders it anew, one of a body not."""
    more = {f"posts__p{n}": post(f"Post {n}", published="2026-01-01") for n in range(50)}
    root = with_plugin(
        tmp_path, "posts-api", table="newest = 2", posts__b=post("Draft", draft="true"), **more
    )
    with on_path(INSTALLED):
        report = built(root, workers=2)
        assert [] == codes(report)
        assert "Riverside Health" == listed(tmp_path)["name"]
        assert ["Eat less salt", "Post 0"] == [
            entry["title"] for entry in listed(tmp_path)["posts"]
        ]
        assert "https://health.example.org/posts/salt/" == listed(tmp_path)["posts"][0]["url"]
        assert (0, 0) == ((again := built(root, workers=2)).rendered, again.parsed)
        text = (root / "content/posts/salt.md").read_text("utf-8")
        write_files(root, {"content/posts/salt.md": text + "More.\n"})
        before = (tmp_path / "public/api/posts.json").stat().st_mtime_ns
        built(root)
        assert before == (tmp_path / "public/api/posts.json").stat().st_mtime_ns
        write_files(root, {"content/posts/salt.md": text.replace("Eat less", "Less")})
        built(root)
    assert "Less salt" == listed(tmp_path)["posts"][0]["title"]


def test_its_own_check_of_settings(tmp_path: Path) -> None:
    """What the example says of a wrong setting stops the build."""
    root = with_plugin(tmp_path, "posts-api", table='newest = "all"')
    with on_path(INSTALLED):
        report = built(root)
    assert [("HC524", "site.toml")] == codes(report)
    assert not (tmp_path / "public").exists()


def test_a_change_of_the_plug_in_makes_its_files_anew(tmp_path: Path) -> None:
    """And no other file of the hub."""
    root, place = with_plugin(tmp_path, "probe"), tmp_path / "site-packages"
    plan = "\ndef plan(given):\n    yield Job('a.txt', 'probe:text', View('same'))\n"
    points = "[hcsite.plugins]\nprobe = probe:plan\n"
    texts, report = [], None
    for source in (HEAD, HEAD.replace("view.text.", "view.text.upper().")):
        install(place, "probe", {"probe/__init__.py": source + plan}, points=points)
        with on_path(place):
            report = built(root)
        texts.append((tmp_path / "public/a.txt").read_text("utf-8"))
    assert ["same", "SAME"] == texts
    assert report is not None
    assert (1, 1) == (report.rendered, report.written)


def test_a_renderer_that_fails(tmp_path: Path) -> None:
    """Its file, its line, the file that it was to make; the last good site stays."""
    more = {f"posts__p{n}": post(f"Post {n}") for n in range(50)}
    root, place = with_plugin(tmp_path, "probe", **more), tmp_path / "site-packages"
    source = HEAD.replace("return Rendered(", "print('loud'); return Rendered(1 / 0 or ")
    plan = "\ndef plan(given):\n    yield Job('a.txt', 'probe:text', View('x'))\n"
    points = "[hcsite.plugins]\nprobe = probe:plan\n"
    install(place, "probe", {"probe/__init__.py": source + plan}, points=points)
    with on_path(place):
        (found,) = built(root, workers=2).diagnostics
    expected = (
        "HC522",
        "The plug-in “probe” failed: ZeroDivisionError: division by zero. (while making a.txt)",
        "probe/__init__.py",
        10,
    )
    assert expected == told(found)
    assert not (tmp_path / "public/index.html").exists()


def test_a_file_that_is_taken(tmp_path: Path) -> None:
    """Two files for one path are told as ever, with the name of the plug-in."""
    root, place = with_plugin(tmp_path, "probe"), tmp_path / "site-packages"
    plan = "\ndef plan(given):\n    yield Job('feed.json', 'probe:text', View('x'))\n"
    points = "[hcsite.plugins]\nprobe = probe:plan\n"
    install(place, "probe", {"probe/__init__.py": HEAD + plan}, points=points)
    with on_path(place):
        (found,) = built(root).diagnostics
    assert "HC401" == found.code
    assert "plug-in probe" in found.message


def test_texts_and_pictures(tmp_path: Path) -> None:
    """A plug-in can read the text of a post, with its links, and knows its published picture."""
    root, place = with_plugin(tmp_path, "probe"), tmp_path / "site-packages"
    source = HEAD.replace("text: str", "text: str\n    html: str").replace(
        "view.text.encode()", "inputs.texts[view.html] + view.text.encode()"
    )
    plan = (
        "\ndef plan(given):\n"
        "    (post,) = given.hub.posts\n"
        "    body = given.body(post.document.path, post.document.body)\n"
        "    words = f'{given.picture(post)}'\n"
        "    yield Job('a.txt', 'probe:text', View(words, body.html), texts=(body.html,))\n"
    )
    points = "[hcsite.plugins]\nprobe = probe:plan\n"
    install(place, "probe", {"probe/__init__.py": source + plan}, points=points)
    with on_path(place):
        assert () == built(root).diagnostics
    text = (tmp_path / "public/a.txt").read_text("utf-8")
    assert text.startswith('{"html":"<p>Too much salt')
    assert text.endswith("}None")
