"""What a glossary does in a hub: its words are explained to readers, and so are no findings."""

from __future__ import annotations

from pathlib import Path

from tests.unit.app.hubs import built, hub, post, write_files

WORDS = 'dyspnoea = "Short of breath, <b>often</b>."\nSBP = "The upper number."\n'


def test_glossary(tmp_path: Path) -> None:
    """A word is explained on the pages that use it, in the language of the hub alone."""
    body = "You may have dyspnoea. Ask about your SBP."
    root = hub(
        tmp_path,
        posts__salt=post("Salt", body, clinical="true"),
        posts__sal=post("Sal", body, lang="es", clinical="true"),
        posts__tea=post("Tea", "Plain words."),
    )
    wanted = {"LAN-05", "LAN-06"}
    before = {item.code for item in built(root).diagnostics if item.path.endswith("salt.md")}
    assert wanted <= before
    write_files(root, {"content/glossary.toml": WORDS})
    report = built(root)
    assert report.published
    assert not wanted & {item.code for item in report.diagnostics if item.path.endswith("salt.md")}
    pages = {
        name: (tmp_path / f"public/posts/{name}/index.html").read_text(encoding="utf-8")
        for name in ("salt", "sal", "tea")
    }
    assert ["salt"] == [name for name, page in pages.items() if 'id="hc-words"' in page]
    meaning = "<dt>dyspnoea</dt><dd>Short of breath, &lt;b&gt;often&lt;/b&gt;.</dd>"
    assert meaning in pages["salt"]
    write_files(root, {"content/glossary.toml": WORDS.replace("upper", "higher")})
    assert built(root).published
    page = (tmp_path / "public/posts/salt/index.html").read_text(encoding="utf-8")
    assert "The higher number." in page
    write_files(root, {"content/glossary.toml": "dyspnoea = 3\n"})
    assert ["HC109"] == [item.code for item in built(root).diagnostics if item.level == "error"]
