"""`hcsite init` leaves a hub that builds, asks little, and changes nothing that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from hcsite.cli import exits, init_command
from hcsite.cli.group import group
from hcsite.content.config import read_config
from hcsite.features.scaffold.answers import PROFILE_NAMES
from hcsite.model.site import Site
from tests.support.cli import run_cli
from tests.support.site import read_tree, write_files
from tests.unit.cli.conftest import Done, Run

ROOT = Path(__file__).resolve().parents[3]


def site_of(folder: Path) -> Site:
    """The settings of a hub."""
    site, _ = read_config((folder / "site.toml").read_bytes())
    assert site is not None
    return site


def test_words(run: Run, empty: Path) -> None:
    """It tells what it took for granted, where to change it, and what to do next."""
    done = run("init")
    count = len(read_tree(empty))
    assert "" == done.err
    assert done.out == (
        f"A new hub is in this folder ({count} files).\n"
        "\n"
        "  name        River health  (as its folder)\n"
        "  publisher   blog  (usual)\n"
        "  language    en  (usual)\n"
        "  time zone   UTC  (this computer does not say)\n"
        "  address     https://example.org/  (a placeholder)\n"
        "\n"
        "All of it can be changed in site.toml.\n"
        "Some texts have places that only you can fill in: “[[fill in: …]]”.\n"
        "\n"
        "Next:\n"
        "  hcsite serve                  look at it; stop with Ctrl-C\n"
        "  hcsite list unfinished        see which texts to fill in\n"
        '  hcsite new post "Your title"  start a post\n'
        "  hcsite build                  make the website, in public/\n"
    )
    assert exits.DONE == done.code


TO_FILL_IN = [
    ("HC318", f"content/pages/{name}.md")
    for name in (
        "about",
        "accessibility",
        "ai-policy",
        "corrections",
        "editorial-policy",
        "ethics",
        "feedback",
        "funding",
    )
]
"""What a build of a new hub warns of: the pages of trust, which only people can fill in."""


def warned(built: Done) -> list[tuple[str, str]]:
    """Code and path of each finding that is more than a note."""
    found = built.json["diagnostics"]
    return [(item["code"], item["path"]) for item in found if item["level"] != "info"]


@pytest.mark.parametrize("profile", PROFILE_NAMES)
def test_new_hub_has_no_finding(run: Run, empty: Path, profile: str) -> None:
    """A new hub of each kind of publisher builds; only what is to be filled in is told."""
    assert exits.DONE == run("init", "--profile", profile).code
    built = run("build", "-j", "1", "--format", "json")
    assert exits.DONE == built.code
    contact = [("AUT-08", "site.toml")] * 2 if profile != "blog" else []
    assert [*TO_FILL_IN, *contact] == warned(built)
    assert (empty / "public" / "posts" / "welcome" / "index.html").is_file()
    seen = run("build", "-j", "1", "--drafts", "-o", ".hcsite/look", "--format", "json")
    assert {*TO_FILL_IN} <= {*warned(seen)}
    assert (empty / ".hcsite" / "look" / "posts" / "every-field" / "index.html").is_file()


@pytest.mark.usefixtures("empty")
def test_new_hub_is_well(run: Run) -> None:
    """A check tells of places to fill in, and notes what people and settings do not say yet."""
    run("init", "-q")
    done = run("check", "--format", "json")
    assert TO_FILL_IN == warned(done)
    notes = {item["code"] for item in done.json["diagnostics"] if item["level"] == "info"}
    assert {"HC318", "HC892"} == notes
    assert exits.DONE == done.code


def test_drafts_are_not_public(run: Run, empty: Path) -> None:
    """The draft that shows every field and the person to fill in are not in the website."""
    run("init")
    run("build", "-q", "-j", "1")
    public = read_tree(empty / "public")
    assert not [path for path in public if "every-field" in path or "your-name" in path]
    assert not [path for path, data in public.items() if b"every-field" in data]


def test_flags(run: Run, empty: Path) -> None:
    """Each answer has a flag, and what is given is not explained."""
    done = run(
        "init", "sub/hub", "--name", 'The "River"', "--profile", "clinic", "--lang", "cy",
        "--time-zone", "Europe/London", "--base-url", "https://river.example/hub",
    )  # fmt: skip
    assert "(usual)" not in done.out
    assert "The starter texts are in English; write them anew in your language." in done.out
    assert "  cd sub/hub                    go there\n  hcsite serve  " in done.out
    site = site_of(empty / "sub" / "hub")
    given = (site.name, site.profile, site.default_lang, site.time_zone, site.base_url)
    expected = ('The "River"', "clinic", "cy", "Europe/London", "https://river.example/hub/")
    assert expected == given


def test_zone_of_this_computer(run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The zone comes from TZ, and that is said."""
    monkeypatch.setenv("TZ", ":Asia/Kolkata")
    assert "time zone   Asia/Kolkata  (of this computer)\n" in run("init").out
    assert "Asia/Kolkata" == site_of(empty).time_zone


def test_zone_of_the_link(run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the zone comes from where the system's link leads."""
    link = empty.parent / "localtime"
    link.symlink_to("/usr/share/zoneinfo/Europe/Paris")
    monkeypatch.setattr(init_command, "_LOCALTIME", str(link))
    run("init", "-q")
    assert "Europe/Paris" == site_of(empty).time_zone


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (
            ["--time-zone", "London"],
            (
                "Error: Invalid value for --time-zone: “time_zone” takes the name of a time zone,"
                " not “London”. Did you mean “Europe/London”?\n"
            ),
        ),
        (
            ["--lang", "english"],
            (
                "Error: Invalid value for --lang: “default_lang” takes the code of a language, not"
                " “english”. Write a code such as en, en-GB or es.\n"
            ),
        ),
        (
            ["--base-url", "river.example"],
            (
                "Error: Invalid value for --base-url: “base_url” takes an address with https://,"
                " not “river.example”. Write https://river.example\n"
            ),
        ),
        (
            ["--profile", "clinik"],
            (
                "Error: Invalid value for '--profile': “clinik” is not one of them."
                " Did you mean “clinic”?\n"
            ),
        ),
    ],
)
def test_wrong_flags(run: Run, empty: Path, flags: list[str], expected: str) -> None:
    """An impossible answer is told, and nothing is written."""
    done = run("init", *flags)
    assert done.err.endswith(expected)
    assert exits.USAGE == done.code
    assert {} == read_tree(empty)


def test_folder_with_files(run: Run, empty: Path) -> None:
    """A folder with somebody's files is left alone, with two ways out."""
    write_files(empty, {"thesis.txt": "Years of work.\n"})
    done = run("init")
    assert done.err == (
        "Error: This folder is not empty, so nothing was written. Name a new one (hcsite init"
        " my-hub), or add --force: it changes no file that is there and adds only what is"
        " missing.\n"
    )
    assert exits.USAGE == done.code
    assert ["thesis.txt"] == list(read_tree(empty))


def test_folder_with_a_hub(run: Run, empty: Path) -> None:
    """A hub is not made twice."""
    run("init", "hub", "-q")
    before = read_tree(empty)
    done = run("init", "hub")
    assert done.err == (
        "Error: There is a hub here already (site.toml)."
        ' Start a post in it with: hcsite new post "Its title"\n'
    )
    assert exits.USAGE == done.code
    assert before == read_tree(empty)


def test_force_adds_what_is_missing(run: Run, empty: Path) -> None:
    """With --force nothing that is there changes, and the hub is whole afterwards."""
    mine = {
        "site.toml": '[site]\nbase_url = "https://a.example/"\nname = "A"\ntime_zone = "UTC"\n',
        "README.md": "Mine.\n",
        "content/posts/salt.md": "---\ntitle: Salt\npublished: 2026-03-02\n---\nText.\n",
        "content/pages/about/index.md": "---\ntitle: About me\n---\nMe.\n",
    }
    write_files(empty, mine)
    done = run("init", "--force")
    tree = read_tree(empty)
    assert {path: text.encode() for path, text in mine.items()} == {p: tree[p] for p in mine}
    assert "content/pages/privacy.md" in tree
    assert "content/pages/about.md" not in tree
    assert "content/posts/welcome.md" not in tree
    assert f"{len(tree) - len(mine)} files added in this folder; nothing was changed." in done.out
    assert "address" not in done.out
    found = run("check", "--format", "json").json["diagnostics"]
    assert {"HC318"} == {item["code"] for item in found if item["level"] != "info"}


def test_link_out(run: Run, empty: Path) -> None:
    """A folder that leads elsewhere is not written through."""
    outside = empty.parent / "outside"
    outside.mkdir()
    (empty / "content").symlink_to(outside, target_is_directory=True)
    done = run("init", "--force")
    assert "leads out of" in done.err
    assert exits.USAGE == done.code
    assert {} == read_tree(outside)


def test_disk_that_refuses(run: Run, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk refuses has its own code."""

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device", "site.toml")

    monkeypatch.setattr("hcsite.features.scaffold.write._create", refuse)
    done = run("init")
    assert "error HC601: site.toml: The disk is full." in done.err
    assert exits.DISK == done.code
    assert {} == read_tree(empty)


def test_questions(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal it asks what was not given, and again where an answer cannot be used."""
    monkeypatch.setattr(init_command, "_somebody_answers", lambda: True)
    typed = "River voices\nclinik\nclinic\n\nLondon\nEurope/London\n"
    done = CliRunner().invoke(group, ["init", "--base-url", "https://r.example/"], input=typed)
    assert 0 == done.exit_code, done.output
    assert "What is the hub called? [River health] " in done.stderr
    assert "\n  clinic       a clinic or a practice\n" in done.stderr
    assert "Error: This cannot have the value “clinik”. Did you mean “clinic”?" in done.stderr
    assert "Did you mean “Europe/London”?" in done.stderr
    site = site_of(empty)
    assert ("River voices", "clinic", "en") == (site.name, site.profile, site.default_lang)
    assert "Europe/London" == site.time_zone


def test_no_questions_about_a_hub_that_is_there(
    empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With --force in a hub nothing is asked: its settings have the answers."""
    config = '[site]\nbase_url = "https://a.example/"\nname = "A"\ntime_zone = "UTC"\n'
    write_files(empty, {"site.toml": config})
    monkeypatch.setattr(init_command, "_somebody_answers", lambda: True)
    done = CliRunner().invoke(group, ["init", "--force"], input="Other\n")
    assert "" == done.stderr
    assert "A" == site_of(empty).name


def test_nobody_answers(empty: Path) -> None:
    """Without a terminal the program asks nothing, even if words wait in its input."""
    env = {"PYTHONPATH": str(ROOT), "TZ": "Europe/Rome"}
    done = run_cli("init", cwd=empty, stdin="Not a name\nclinic\n", env=env)
    assert 0 == done.returncode, done.stderr
    assert "River health" == site_of(empty).name
    assert "Europe/Rome" == site_of(empty).time_zone
    assert "" == done.stderr


def test_quiet(run: Run, empty: Path) -> None:
    """With -q it says nothing."""
    done = run("init", "-q")
    assert ("", "", exits.DONE) == (done.out, done.err, done.code)
    assert (empty / "site.toml").is_file()


def test_root_and_folder(run: Run, empty: Path) -> None:
    """The folder is seen from --root."""
    run("init", "-q", "-r", "a", "b")
    assert (empty / "a" / "b" / "site.toml").is_file()


def test_a_file_is_no_folder(run: Run, empty: Path) -> None:
    """A file where the hub should lie is told."""
    write_files(empty, {"hub": "x"})
    done = run("init", "hub")
    assert done.err.endswith("Directory 'hub' is a file.\n")
    assert exits.USAGE == done.code
