"""`hcsite build` reports for people and for programs, and refuses what would harm."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hcsite.app import build as building
from hcsite.cli import build_command, exits
from hcsite.core.diagnostics import error
from tests.support.site import AS_OF, read_tree, write_files
from tests.unit.cli.conftest import Run

BUILD = ("build", "-j", "1", "--as-of", AS_OF)
SALT = "content/posts/salt.md"


def post(title: str, **fields: str) -> str:
    """A post with further fields."""
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\ntitle: {title}\n{lines}---\nText.\n"


def test_words(run: Run, hub: Path) -> None:
    """It tells how many files there are, how many were written, and how long it took."""
    write_files(hub, {SALT: post("Less salt", published="2026-03-02", authors="[ana-flores]")})
    done = run(*BUILD)
    website, kit = done.out.splitlines()
    assert re.fullmatch(r"\d+ files in public/ \(.*written.*\) in \d+\.\d\d s\.", website), done.out
    assert re.fullmatch(r"\d+ files in kit/ for the staff( \(\d+ written\))?\.", kit), done.out
    assert "" == done.err
    assert exits.DONE == done.code


def test_nothing_to_do(run: Run, hub: Path) -> None:
    """A second build writes nothing and says so."""
    run(*BUILD)
    before = read_tree(hub / "public")
    assert " files in public/ (nothing to write) in " in run(*BUILD).out
    assert before == read_tree(hub / "public")


def test_held_back(run: Run, hub: Path) -> None:
    """It tells what readers do not see, and when the next piece comes."""
    write_files(
        hub,
        {
            "content/posts/a.md": post("A", draft="true"),
            "content/posts/b.md": post("B", published="2026-12-24"),
            "content/posts/c.md": post("C", published="2026-01-01", expires="2026-02-01"),
        },
    )
    assert run(*BUILD).out.splitlines()[2] == (
        "Not shown to readers: 1 draft, 1 scheduled, 1 taken away;"
        " next: content/posts/b.md on 2026-12-24."
    )


def test_removed(run: Run, hub: Path) -> None:
    """It tells how many files went."""
    write_files(hub, {"content/pages/about.md": None})
    assert ", 1 removed) in " in run(*BUILD).out


def test_warnings(run: Run, hub: Path) -> None:
    """A warning does not stop a build, but with --strict it does."""
    write_files(hub, {"content/posts/twin.md": post("Eat less salt", published="2026-03-02")})
    done = run(*BUILD)
    assert done.out.endswith("1 warning above.\n")
    assert "warning HC422: " in done.err
    assert exits.DONE == done.code
    strict = run(*BUILD, "--strict")
    assert (
        "Nothing was written: 1 problem to mend first. The last good site is whole." in strict.err
    )
    assert exits.CONTENT == strict.code


def test_quiet(run: Run, hub: Path) -> None:
    """With -q a good build says nothing, and a bad one only what is wrong."""
    done = run(*BUILD, "-q")
    assert ("", "", exits.DONE) == (done.out, done.err, done.code)
    write_files(hub, {SALT: ""})
    done = run(*BUILD, "-q")
    assert "" == done.out
    assert done.err.startswith("content/posts/salt.md:1:1: error HC201: ")
    assert done.err.endswith("see: hcsite help HC201\n")
    assert exits.CONTENT == done.code


def test_verbose(run: Run, hub: Path) -> None:
    """With -v notes are shown too."""
    write_files(hub, {"content/posts/a.md": post("A")})
    assert "info HC411" not in run(*BUILD).err
    assert "info HC411" in run(*BUILD, "-v").err


def test_json(run: Run, hub: Path) -> None:
    """With --format json standard output is one document with all that the contract names."""
    done = run(*BUILD, "--format", "json")
    named = "outputs rendered written removed unchanged parsed seconds steps diagnostics".split()
    assert set(named) <= set(done.json)
    assert "" == done.err
    write_files(hub, {SALT: ""})
    done = run(*BUILD, "--format", "json")
    (found,) = done.json["diagnostics"]
    keys = {"code", "level", "message", "path", "line", "column", "hint"}
    assert keys == set(found)
    assert ("HC201", "error", SALT, 1, 1) == tuple(
        found[key] for key in ("code", "level", "path", "line", "column")
    )
    assert "" == done.err
    assert exits.CONTENT == done.code


def test_json_without_a_hub(run: Run, empty: Path) -> None:
    """Even where there is no hub the document is whole."""
    done = run("build", "--format", "json")
    assert ["HC001"] == [found["code"] for found in done.json["diagnostics"]]
    assert exits.USAGE == done.code
    assert {} == read_tree(empty)


def test_colour(run: Run, hub: Path) -> None:
    """Colours are there when they are asked for, and only then."""
    write_files(hub, {SALT: ""})
    assert "\x1b[31m" in run(*BUILD, "--color", "always").err
    assert "\x1b" not in run(*BUILD, "--color", "never").err
    assert "\x1b" not in run(*BUILD).err


def test_other_folder_and_address(run: Run, hub: Path) -> None:
    """-o and -u go before the usual folder and the address of the settings."""
    done = run(*BUILD, "-o", "site/out", "-u", "https://other.example/hub")
    assert "files in site/out/ (" in done.out
    page = (hub / "site" / "out" / "posts" / "salt" / "index.html").read_text(encoding="utf-8")
    assert "https://other.example/hub/posts/salt/" in page


def test_folder_elsewhere(run: Run, hub: Path, tmp_path: Path) -> None:
    """A folder outside of where one stands is told in full."""
    done = run(*BUILD, "-o", tmp_path / "out")
    assert f"files in {tmp_path / 'out'}/ (" in done.out
    assert (tmp_path / "out" / "index.html").is_file()
    assert hub.is_dir()


@pytest.mark.parametrize("flag", ["--drafts", "--future"])
def test_private_never_in_public(run: Run, hub: Path, flag: str) -> None:
    """Drafts and scheduled posts stay out of the public folder, whatever it is called."""
    before = read_tree(hub / "public")
    (hub / "linked").symlink_to("public")
    for place in ("", "public", hub / "content" / ".." / "public", "public/look", "linked/look"):
        output = ["-o", place] if place else []
        done = run(*BUILD, flag, *output)
        assert "error HC606: Drafts and scheduled posts are never built into public/." in done.err
        assert exits.USAGE == done.code
    assert before == read_tree(hub / "public")


def test_drafts_elsewhere(run: Run, hub: Path) -> None:
    """With another folder they are built, marked as what they are."""
    write_files(hub, {"content/posts/a.md": post("A", draft="true")})
    assert exits.DONE == run(*BUILD, "--drafts", "-o", "look").code
    assert "Readers do not see this page" in (hub / "look/posts/a/index.html").read_text()


@pytest.mark.parametrize("output", [".", "..", "content", "content/media/site", "themes/mine"])
def test_sources_are_no_output(run: Run, hub: Path, output: str) -> None:
    """The website is never written among the texts that it is made from."""
    before = read_tree(hub)
    done = run(*BUILD, "-o", output)
    assert "error HC605: The website cannot lie where the hub's own files are." in done.err
    assert exits.USAGE == done.code
    assert before == read_tree(hub)


def test_verify(run: Run, hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """--verify says that a clean build gives the same bytes, or what differs."""
    assert "Verified: a clean build gives the same bytes.\n" == run(*BUILD, "--verify").err
    found = [error("HC607", "A clean build makes this file differently.", path="index.html")]
    monkeypatch.setattr("hcsite.app.verify.differences", lambda _options: found)
    done = run(*BUILD, "--verify")
    assert "index.html: error HC607: " in done.err
    assert exits.CONTENT == done.code
    assert hub.is_dir()


def test_no_cache(run: Run, hub: Path) -> None:
    """--no-cache renders everything, and changes nothing."""
    before = read_tree(hub / "public")
    done = run(*BUILD, "--no-cache", "--format", "json").json
    assert done["rendered"] == done["outputs"] > 0
    assert before == read_tree(hub / "public")


def test_another_build_is_running(run: Run, hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that has to wait for another says so."""

    def waits(options: object, *, waiting: object, **_: object) -> object:
        assert callable(waiting)
        waiting()
        return building.build(options)  # type: ignore[arg-type]

    monkeypatch.setattr(build_command, "build", waits)
    assert "Another build is running; waiting for it to end.\n" in run(*BUILD).err
    assert hub.is_dir()


def test_one_slip_in_a_template_is_told_once(run: Run, hub: Path) -> None:
    """A slip that many pages meet is one problem, with the number of pages."""
    config = (hub / "site.toml").read_text(encoding="utf-8")
    posts = {f"content/posts/p{n}.md": post(f"P{n}", published="2026-03-02") for n in range(4)}
    write_files(
        hub,
        {
            "site.toml": config.replace("[org]", 'theme = "mine"\n[org]'),
            "themes/mine/theme.toml": 'name = "mine"\nextends = "home-base"\n',
            "themes/mine/templates/post.html": "<p>{{ page.autor }}</p>\n",
            **posts,
        },
    )
    done = run(*BUILD)
    assert 1 == done.err.count("error HC512")
    assert "(while making posts/p0/index.html and 4 more)" in done.err
    assert "Nothing was written: 1 problem to mend first." in done.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--as-of", "soon"], "“soon” is no date; write 2026-03-02 or 2026-03-02T09:00."),
        (["-j", "0"], "0 is not in the range 1<=x<=64."),
        (["--format", "xml"], "'xml' is not one of 'human', 'json'."),
        (["--nope"], "No such option '--nope'."),
        (["extra"], "Got unexpected extra argument (extra)"),
    ],
)
def test_wrong_use(run: Run, hub: Path, arguments: list[str], expected: str) -> None:
    """Wrong use ends with code 2, and nothing is built."""
    before = read_tree(hub)
    done = run("build", *arguments)
    assert expected in done.err
    assert exits.USAGE == done.code
    assert before == read_tree(hub)


def test_kit_is_made_and_cleaned(run: Run, hub: Path) -> None:
    """It lies beside the website, is left out on request, and goes with the website."""
    write_files(hub, {SALT: post("Less salt", published="2026-03-02", authors="[ana-flores]")})
    run("clean")
    run(*BUILD, "--no-kit")
    assert not (hub / "kit/index.html").exists()
    run(*BUILD)
    assert (hub / "kit/index.html").is_file()
    assert not list((hub / "public").rglob("teasers.json"))
    told = run("clean").out + run("clean").err
    assert not (hub / "kit/index.html").exists(), told


def test_kit_that_is_not_wanted_goes(run: Run, hub: Path) -> None:
    """Where the hub turns it off, what was written goes, and what others put there stays."""
    run(*BUILD)
    (hub / "kit/notes.txt").write_text("Ours.", encoding="utf-8")
    with (hub / "site.toml").open("a", encoding="utf-8") as config:
        config.write("\n[kit]\nenabled = false\n")
    done = run(*BUILD)
    assert "of the kit removed: this hub wants none." in done.out
    assert {"kit/notes.txt"} == {p.relative_to(hub).as_posix() for p in (hub / "kit").rglob("*")}
    again = run(*BUILD)
    assert exits.DONE == again.code
    assert "nothing to write" in again.out
    assert "Ours." == (hub / "kit/notes.txt").read_text(encoding="utf-8")


def test_kit_that_was_left_behind_is_told(run: Run, hub: Path) -> None:
    """Without the kit the website goes on, and it is said that the kit did not; not where none is.

    That stops nothing, however strict a build is.
    """
    run("clean")
    assert "HC883" not in run(*BUILD, "--no-kit").err
    run(*BUILD)
    for flags in ((), ("--strict",)):
        done = run(*BUILD, "--no-kit", *flags)
        assert "warning HC883: The kit was left as an earlier build made it" in done.err
        assert exits.DONE == done.code
    assert (hub / "kit/index.html").is_file()


def test_kit_is_never_in_the_website(run: Run, hub: Path) -> None:
    """Neither in it, nor around it."""
    for place in ("public/kit", "public", "."):
        done = run(*BUILD, "--kit", str(hub / place))
        assert "HC882" in done.err
        assert exits.DONE != done.code
    assert not (hub / "public/kit").exists()
