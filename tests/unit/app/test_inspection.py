"""Looking at each output of a build: what breaks the rules is told, and nothing is written."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.checking import check
from tests.support.site import CONFIG, write_files
from tests.unit.app.hubs import built, hub, options

ASKS = b'<!doctype html><title>x</title><img src="https://evil.example/a.png">'
THEME = {
    "site.toml": CONFIG.replace("[site]", '[site]\ntheme = "own"'),
    "themes/own/theme.toml": 'name = "own"\napi = 1\nextends = "home-base"\n',
}


def rules(root: Path) -> list[tuple[str, str]]:
    """The errors of a build: rule and message."""
    found = built(root).diagnostics
    return [(item.code, item.message) for item in found if item.level.value == "error"]


def test_a_file_that_asks_others_stops_the_build(tmp_path: Path) -> None:
    """By name; nothing is written until it is mended or allowed."""
    root = hub(tmp_path)
    write_files(root, {"content/static/odd.html": ASKS})
    [(code, message)] = rules(root)
    assert "PRI-07" == code
    assert "odd.html" in message
    assert not (tmp_path / "public").exists()
    allowed = '\n[privacy]\nallow_origins = ["https://evil.example"]\n'
    write_files(root, {"site.toml": CONFIG + allowed})
    assert [] == rules(root)
    policy = (tmp_path / "public" / "_headers").read_text(encoding="utf-8")
    assert "img-src 'self' data: https://evil.example;" in policy


def test_a_finding_that_only_warns_is_told_again_when_nothing_is_done(tmp_path: Path) -> None:
    """It is kept with the result; a rule that is off is not asked."""
    root = hub(tmp_path)
    write_files(
        root,
        {
            "content/static/odd.html": ASKS,
            "site.toml": CONFIG + '\n[severity]\nPRI-07 = "warning"\n',
        },
    )
    first, second = built(root), built(root)
    told = [[d for d in report.diagnostics if d.code == "PRI-07"] for report in (first, second)]
    assert told[0] == told[1] != []
    assert 0 == second.rendered
    write_files(root, {"site.toml": CONFIG + '\n[severity]\nPRI-07 = "off"\n'})
    assert [] == [d for d in built(root).diagnostics if d.code == "PRI-07"]


def test_a_theme_that_drops_the_byline_is_told(tmp_path: Path) -> None:
    """By a build, and by a check too."""
    root = hub(tmp_path)
    drop = '{% extends "parent:post.html" %}{% block byline %}{% endblock %}'
    drop += "{% block proof %}{% endblock %}"
    write_files(root, {**THEME, "themes/own/templates/post.html": drop})
    assert {"SDA-02"} <= {code for code, _ in rules(root)}
    assert {"AUT-03", "SDA-02"} <= {item.code for item in check(options(root))}
