"""A theme that changes one file of each kind changes that and nothing else; slips are told."""

from __future__ import annotations

import re
from pathlib import Path

from hcsite.app.checking import check
from hcsite.theme.folder import built_in
from tests.golden.sites import read_files
from tests.support.site import CONFIG, write_files
from tests.unit.app.hubs import built, hub, options
from tests.unit.theme.themes import write_theme

DRAWN = """---
title: Salt
published: 2026-05-20
license: CC-BY-4.0
---
::: big-number 6 g
of salt a day is the most for an adult: about one level teaspoon, with all that is in bread.
:::

Taste before you add salt. Herbs, garlic and lemon give taste too, and so does a little time.
"""
PAGES = r"public/(?!s/).*html"
KINDS = (
    (
        "templates/404.html",
        '{% extends "parent:404.html" %}{% block main %}<p>Ask us.</p>{{ super() }}{% endblock %}',
        {r"public/404\.html"},
    ),
    ("strings/en.toml", 'skip = "Jump to the text"\n', {PAGES}),
    (
        "assets/home-base.css",
        ".ward { color: red }\n",
        {r"public/.*html", r"public/assets/home-base\..*css"},
    ),
    (
        "cards/colours.toml",
        'paper = "#fff5e6"\n',
        {r"public/cards/.*jpg", r"public/(posts|infographics)/salt/index.html", r"kit/.*"},
    ),
    (
        "infographics/styles.toml",
        'paper = "#fff5e6"\n',
        {r"public/infographics/salt/.*(svg|png|webp)", r"kit/.*"},
    ),
    ("teasers/en.toml", '[cue.x]\nwe = ["Look here:"]\n', {r"kit/.*"}),
)
"""A file of a theme, what is changed in it, and the patterns of what that may change."""


def of_theme(file: str, text: str) -> str:
    """What a theme has to hold: words and phrases alone, the rest as below with a change."""
    below = (built_in() / file).read_text("utf-8")
    if file.startswith(("cards", "infographics")):
        return re.sub(r"^paper = .*\n", text, below, count=1, flags=re.MULTILINE)
    return below + text if file.startswith("assets") else text


def files_of(root: Path) -> dict[str, bytes]:
    """The website and the kit, without the list of the website's files."""
    found = {f"public/{p}": data for p, data in read_files(root.parent / "public").items()}
    found |= {f"kit/{p}": data for p, data in read_files(root.parent / "kit").items()}
    return {p: data for p, data in found.items() if "manifest.json" not in p}


def test_each_kind_of_file_changes_what_it_should(tmp_path: Path) -> None:
    """One after the other: what changed matches a pattern of its kind, and each pattern is met."""
    root = hub(tmp_path, infographics__salt=DRAWN)
    write_theme(root, "ward", {"theme.toml": 'extends = "home-base"\napi = 1\n'})
    config = CONFIG.replace("[org]", 'theme = "ward"\n\n[platforms]\nuse = ["x", "sms"]\n\n[org]')
    write_files(root, {"site.toml": config})
    assert [] == [x for x in built(root, kit=tmp_path / "kit").diagnostics if x.level == "error"]
    before = files_of(root)
    for file, text, patterns in KINDS:
        write_files(root / "themes/ward", {file: of_theme(file, text)})
        built(root, kit=tmp_path / "kit")
        after = files_of(root)
        changed = {p for p in before.keys() | after.keys() if before.get(p) != after.get(p)}
        met = {one for one in patterns for path in changed if re.fullmatch(one, path)}
        stray = {p for p in changed if not any(re.fullmatch(one, p) for one in patterns)}
        assert (file, patterns, set()) == (file, met, stray)
        before = after


def test_phrases_that_nobody_asks_for_are_told(tmp_path: Path) -> None:
    """With the line and the name that was meant; own kinds, platforms and voices are known."""
    root = hub(tmp_path)
    phrases = (
        '[cue]\nwe = ["Here:"]\nstafff = ["Here:"]\n[cue.x]\nwee = ["Here:"]\n[cue.bluesky]\n'
        'member = ["Here:"]\n[shar]\nwe = ["Here:"]\n[words]\nleanning = ["it"]\n'
        '[with_article]\nleaflet = "a leaflet"\n[noun]\nvideo = ["film"]\n'
        '[sticker.stat]\ni = ["x"]\n'
    )
    files = {"theme.toml": 'extends = "home-base"\napi = 1\n', "teasers/en.toml": phrases}
    write_theme(root, "ward", files)
    write_files(root, {"site.toml": CONFIG.replace("[org]", 'theme = "ward"\n\n[org]')})
    found = [item for item in check(options(root)) if item.code == "HC514"]
    assert {("themes/ward/teasers/en.toml", "warning")} == {(x.path, x.level) for x in found}
    assert [
        (3, "cue.stafff", "Did you mean “staff”?"),
        (5, "cue.x.wee", "Did you mean “we”?"),
        (8, "shar", "Did you mean “share”?"),
        (11, "words.leanning", "Did you mean “leaning”?"),
    ] == [(item.line, item.message.split("“")[1].split("”")[0], item.hint) for item in found]
