"""`hcsite theme`: lists, copies, comparisons, and what is said of them."""

from __future__ import annotations

from pathlib import Path

from hcsite import __version__
from hcsite.cli import exits
from tests.support.site import CONFIG, write_files
from tests.unit.cli.conftest import Run

BYLINE = "templates/partials/byline.html"


def use_own(hub: Path) -> None:
    """The hub uses the theme that was made for the first copy."""
    write_files(hub, {"site.toml": CONFIG.replace("[org]", 'theme = "own"\n\n[org]')})


def test_list(run: Run, hub: Path) -> None:
    """A line for each theme, and one for each file that the hub's own replaces or adds."""
    done = run("theme", "list")
    assert f"* home-base      comes with hcsite {__version__}, in use\n" == done.out
    run("theme", "eject", "byline.html")
    write_files(hub, {"themes/own/assets/own.css": "", "themes/torn/theme.toml": "api = 9\n"})
    use_own(hub)
    done = run("theme", "list")
    assert done.out == (
        f"+ home-base      comes with hcsite {__version__}, below it\n"
        "* own            themes/own, extends home-base, in use\n"
        f"    replaces {BYLINE}\n"
        "    adds     assets/own.css\n"
        "  torn           themes/torn\n"
        "    cannot be used: The theme “torn” is made for template API 9; this hcsite offers 1.\n"
    )
    assert (exits.DONE, "") == (done.code, done.err)
    rows = run("theme", "list", "--format", "json").json
    assert [("home-base", False), ("own", True), ("torn", False)] == [
        (row["name"], row["in_use"]) for row in rows
    ]
    assert [BYLINE] == rows[1]["replaces"]


def test_list_of_files(run: Run, hub: Path) -> None:
    """What can still be copied; a file that was copied is no longer among it."""
    before = run("theme", "list", "--files").out.splitlines()
    assert {BYLINE, "templates/post.html", "assets/home-base.css", "strings/en.toml"} <= {*before}
    run("theme", "eject", BYLINE)
    use_own(hub)
    after = run("theme", "list", "--files", "--format", "json").json
    assert [name for name in before if name != BYLINE] == after


def test_eject(run: Run, hub: Path) -> None:
    """It says what was copied, whence, and what to write into site.toml; then only the first."""
    done = run("theme", "eject", "byline.html")
    assert done.err == (
        f"themes/own/{BYLINE} is now a copy of what home-base has (hcsite {__version__}).\n"
        "The theme “own” was made for it, in themes/own/.\n"
        'To use it, write below [site] in site.toml: theme = "own"\n'
    )
    assert (exits.DONE, "") == (done.code, done.out)
    settings = (hub / "themes/own/theme.toml").read_text("utf-8")
    assert 'name = "own"\nextends = "home-base"\napi = 1\n' == settings
    use_own(hub)
    done = run("theme", "eject", "post.html", "--format", "json")
    assert 1 == len(done.err.splitlines())
    assert {
        "path": "themes/own/templates/post.html",
        "theme": "home-base",
        "version": f"hcsite {__version__}",
    } == done.json


def test_eject_twice(run: Run, hub: Path) -> None:
    """The second time nothing is written, and it is wrong use."""
    run("theme", "eject", "byline.html")
    use_own(hub)
    done = run("theme", "eject", "byline.html")
    assert exits.USAGE == done.code
    assert f"themes/own/{BYLINE}: error HC505: Your theme has this file already" in done.err
    assert (
        f"hint: To see how it differs from that of home-base: hcsite theme diff {BYLINE}"
        in done.err
    )


def test_diff(run: Run, hub: Path) -> None:
    """What is the same is said; else the lines that differ."""
    run("theme", "eject", "byline.html")
    use_own(hub)
    assert "The two are the same.\n" == run("theme", "diff", "byline.html").err
    copy = hub / "themes" / "own" / BYLINE
    copy.write_text(copy.read_text("utf-8") + "<p>Ours</p>\n", encoding="utf-8")
    done = run("theme", "diff", "byline.html", "--seen")
    assert done.out.startswith(f"--- home-base/{BYLINE}\n+++ themes/own/{BYLINE}\n")
    assert done.out.endswith("+<p>Ours</p>\n")
    assert "Noted: a warning comes when the theme below changes again.\n" == done.err
    assert exits.USAGE == run("theme", "diff", "post.html").code
