"""`hcsite check` tells what is wrong in the form that is asked for, and writes no website."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.cli import exits
from tests.property.pictures import picture
from tests.support.site import AS_OF, CONFIG, read_tree, write_files
from tests.unit.cli.conftest import Run

CHECK = ("check", "--as-of", AS_OF)
FAULTS = {
    "content/posts/a.md": "",
    "content/posts/b.md": "---\ntitle: Eat less salt\npublished: 2026-03-02\n---\n[x](gone.md)\n",
    "content/posts/c.md": "---\ntitle: C\n---\nText.\n",
}


def codes(found: list[dict[str, str]]) -> list[str]:
    """The codes of findings, in their order."""
    return [item["code"] for item in found]


def test_good_hub(run: Run, hub: Path) -> None:
    """A good hub is told to be one, and nothing of the website changes."""
    brand = '\n[brand]\nshare_image = "/media/share.png"\nshare_image_alt = "A river"\n'
    share: dict[str, str | bytes | None] = {
        "site.toml": CONFIG + brand,
        "content/media/share.png": picture((1200, 630)),
    }
    write_files(hub, share)
    before = read_tree(hub / "public")
    done = run(*CHECK)
    assert ("", "All is well: nothing wrong was found.\n") == (done.out, done.err)
    assert exits.DONE == done.code
    assert before == read_tree(hub / "public")


def test_counts(run: Run, hub: Path) -> None:
    """Errors, warnings and notes are all shown and counted."""
    write_files(hub, FAULTS)
    done = run(*CHECK)
    assert done.err.endswith("2 errors, 1 warning, 2 notes.\n")
    assert "info HC411" in done.err
    assert exits.CONTENT == done.code


def test_quiet(run: Run, hub: Path) -> None:
    """With -q only errors are shown."""
    write_files(hub, FAULTS)
    err = run(*CHECK, "-q").err
    assert ["error", "error"] == [w for w in ("error", "error") if f"{w} HC" in err]
    assert "warning" not in err
    assert "info" not in err


def test_json(run: Run, hub: Path) -> None:
    """The document has the findings and their counts."""
    write_files(hub, FAULTS)
    done = run(*CHECK, "--format", "json")
    assert {"error": 2, "warning": 1, "info": 2} == done.json["counts"]
    assert ["HC201", "HC301", "HC411", "HC422", "HC892"] == sorted(codes(done.json["diagnostics"]))
    assert "" == done.err


def test_github(run: Run, hub: Path) -> None:
    """Each finding is a command that marks the line in a review."""
    write_files(hub, FAULTS)
    lines = run(*CHECK, "--format", "github").out.splitlines()
    assert lines[0].startswith("::error file=content/posts/a.md,line=1,col=1,title=HC201::This ")
    assert {"::error", "::warning", "::notice"} == {line.split(" ")[0] for line in lines}


def test_sarif(run: Run, hub: Path) -> None:
    """The log names each code once and each finding with its place."""
    write_files(hub, FAULTS)
    log = json.loads(run(*CHECK, "--format", "sarif").out)
    (one,) = log["runs"]
    assert "2.1.0" == log["version"]
    assert 5 == len(one["results"])
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert sorted({result["ruleId"] for result in one["results"]}) == rules


def test_fail_on(run: Run, hub: Path) -> None:
    """A warning fails only where it is asked to."""
    write_files(hub, {"content/posts/b.md": FAULTS["content/posts/b.md"].replace("[x]", "x ")})
    assert exits.DONE == run(*CHECK).code
    assert exits.CONTENT == run(*CHECK, "--fail-on", "warning").code


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("HC301", ["HC301"]),
        ("hc2", ["HC201"]),
        ("HC2, HC3", ["HC201", "HC301"]),
        ("HC5", []),
        (",", ["HC201", "HC301", "HC411", "HC422", "HC892"]),
    ],
)
def test_only(run: Run, hub: Path, only: str, expected: list[str]) -> None:
    """Codes can be chosen, whole or by their beginning."""
    write_files(hub, FAULTS)
    done = run(*CHECK, "--only", only, "--format", "json")
    assert expected == sorted(codes(done.json["diagnostics"]))
    assert (exits.CONTENT if expected else exits.DONE) == done.code


@pytest.mark.usefixtures("hub")
def test_unknown_code(run: Run) -> None:
    """A code that there is not is told, or nothing would ever be found."""
    done = run(*CHECK, "--only", "HC999")
    assert "Invalid value for --only: There is no code “HC999”." in done.err
    assert exits.USAGE == done.code


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["content/posts/b.md"], ["HC301", "HC422"]),
        (["content/posts"], ["HC201", "HC301", "HC411", "HC422"]),
        (["content/pages"], []),
        (["content/posts/a.md", "content/posts/c.md"], ["HC201", "HC411"]),
    ],
)
def test_paths(run: Run, hub: Path, paths: list[str], expected: list[str]) -> None:
    """Files and folders can be chosen, from here and from the hub."""
    write_files(hub, FAULTS)
    for root in (".", hub):
        done = run(*CHECK, *paths, "-r", root, "--format", "json")
        assert sorted(expected, key=expected.index) == sorted(codes(done.json["diagnostics"]))


def test_paths_seen_from_the_hub(
    run: Run, hub: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From another folder the paths of the hub are understood too."""
    write_files(hub, FAULTS)
    monkeypatch.chdir(tmp_path)
    done = run(*CHECK, "content/posts/a.md", "-r", "hub", "--format", "json")
    assert ["HC201"] == codes(done.json["diagnostics"])


@pytest.mark.usefixtures("hub")
def test_path_that_is_not_there(run: Run) -> None:
    """A path with a slip is told, or all would seem to be well."""
    done = run(*CHECK, "content/post/salt.md")
    assert "There is no file or folder “content/post/salt.md”." in done.err
    assert exits.USAGE == done.code


def test_broken_settings(run: Run, hub: Path) -> None:
    """Broken settings are told whatever was asked for, with the code of the configuration."""
    write_files(hub, {"site.toml": "[site\n"})
    done = run(*CHECK, "content/posts/salt.md", "--only", "HC3")
    assert "site.toml:1:6: error HC002" in done.err
    assert "All is well" not in done.err
    assert exits.USAGE == done.code


def test_settings_that_do_not_fit(run: Run, hub: Path) -> None:
    """What is wrong in the settings alone is configuration, here as in a build."""
    config = (hub / "site.toml").read_text(encoding="utf-8")
    write_files(hub, {"site.toml": f'{config}\n[brand]\naccent = "#ffff00"\n'})
    assert exits.USAGE == run(*CHECK).code
    assert exits.USAGE == run("build", "-j", "1", "--as-of", AS_OF).code
