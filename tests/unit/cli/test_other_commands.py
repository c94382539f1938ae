"""The commands that show or tidy: list, explain, schema, config, clean, import."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hcsite.cli import exits
from hcsite.content.jsonschema import json_schemas
from tests.support.site import AS_OF, read_tree, write_files
from tests.unit.cli.conftest import Run

PIECES = {
    "content/posts/draft.md": "---\ntitle: A draft\ndraft: true\n---\n",
    "content/posts/later.md": "---\ntitle: Later\npublished: 2026-12-24\n---\nText.\n",
    "content/posts/over.md": "---\ntitle: Over\npublished: 2026-01-01\nexpires: 2026-02-01\n---\n",
    "content/posts/due.md": (
        "---\ntitle: Due\npublished: 2026-01-01\nlast_reviewed: 2026-01-01\n"
        "review_due: 2026-05-01\n---\nText.\n"
    ),
}


PAGE = "---\ntitle: Visit us\n---\nWe are at [[fill in: where]], from [[fill in: when]].\n"


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("posts", ["Later", "Eat less salt", "Due", "Over", "A draft"]),
        ("drafts", ["A draft"]),
        ("scheduled", ["Later"]),
        ("expired", ["Over"]),
        ("review-due", ["Due"]),
        ("infographics", []),
        ("pages", ["About us", "Visit us"]),
        ("people", ["Ana Flores"]),
        ("topics", ["Heart"]),
        ("unreviewed", ["Later", "Eat less salt", "Due"]),
        ("unsourced", ["Later", "Eat less salt", "Due"]),
        ("unfinished", ["Visit us"]),
        ("orphans", ["Visit us"]),
    ],
)
def test_list(run: Run, hub: Path, what: str, expected: list[str]) -> None:
    """Each subject lists its pieces, for programs and for people."""
    write_files(hub, {**PIECES, "content/pages/visit.md": PAGE})
    rows = run("list", what, "--as-of", AS_OF, "--format", "json").json
    assert expected == [row["title"] for row in rows]
    done = run("list", what, "--as-of", AS_OF)
    assert all(title in done.out for title in expected)
    assert exits.DONE == done.code


def test_list_in_review(run: Run, hub: Path) -> None:
    """What waits for approval is listed with that state, also among drafts."""
    write_files(hub, PIECES)
    config = (hub / "site.toml").read_text(encoding="utf-8").replace('"blog"', '"clinic"')
    write_files(hub, {"site.toml": config})
    rows = run("list", "in-review", "--as-of", AS_OF, "--format", "json").json
    assert {"in review"} == {row["state"] for row in rows}
    titles = [row["title"] for row in rows]
    assert ["Later", "Eat less salt", "Due", "Over"] == titles
    drafts = run("list", "drafts", "--as-of", AS_OF, "--format", "json").json
    assert [*titles, "A draft"] == [row["title"] for row in drafts]


def test_list_words(run: Run, hub: Path) -> None:
    """A piece has a line with date, state and title, and one with its file; then their number."""
    write_files(hub, PIECES)
    done = run("list", "review-due", "--as-of", AS_OF)
    assert done.out == (
        "2026-05-01  due        Due\n            content/posts/due.md\n"
        "            last reviewed 2026-01-01\n"
    )
    assert "1 piece.\n" == done.err
    assert "There are no infographics.\n" == run("list", "infographics").err


def test_list_of_what_is_unfinished(run: Run, hub: Path) -> None:
    """It says where the first place is, and how many there are."""
    write_files(hub, {"content/pages/visit.md": PAGE})
    assert run("list", "unfinished").out == (
        "            live       Visit us\n"
        "            content/pages/visit.md\n"
        "            line 4: This place is still to be filled in, and so is 1 more below.\n"
    )


def test_list_on_a_narrow_screen(run: Run, hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stood side by side stands under each other, and titles are wrapped."""
    long = "A title of many words that no narrow screen can hold on a single line"
    write_files(hub, {"content/posts/due.md": f"---\ntitle: {long}\ndraft: true\n---\n"})
    monkeypatch.setenv("COLUMNS", "40")
    assert run("list", "drafts").out == (
        "draft\n"
        "  A title of many words that no narrow\n"
        "  screen can hold on a single line\n"
        "  content/posts/due.md\n"
    )
    monkeypatch.setenv("COLUMNS", "80")
    assert run("list", "drafts").out == (
        "            draft      A title of many words that no narrow screen can hold on a\n"
        "                       single line\n"
        "            content/posts/due.md\n"
    )


@pytest.mark.usefixtures("hub")
def test_list_names_the_others(run: Run) -> None:
    """Who asks for nothing gets the posts, and learns what else can be listed."""
    told = run("list").err
    assert told.startswith("1 piece.\nOther lists: drafts, in-review, scheduled, ")
    assert "Other lists" not in run("list", "posts").err


@pytest.mark.usefixtures("hub")
def test_list_of_nothing_known(run: Run) -> None:
    """A subject that there is not is told with those that there are."""
    done = run("list", "poems")
    assert "“poems” is not one of them. Did you mean “posts”?" in done.err
    assert exits.USAGE == done.code


@pytest.mark.parametrize(
    "path", ["posts/salt/index.html", "/posts/salt/", "/posts/salt", "public/posts/salt/index.html"]
)
@pytest.mark.usefixtures("hub")
def test_explain(run: Run, path: str) -> None:
    """A file of the website, or its address, is explained."""
    run("build", "-j", "1", "--as-of", AS_OF)
    done = run("explain", path)
    assert done.out.startswith("posts/salt/index.html was made because:\n  ")
    assert "1 file.\n" == done.err
    assert exits.DONE == done.code


def test_explain_a_change(run: Run, hub: Path) -> None:
    """After a change of the title the reason names it; a content file leads to its pages."""
    run("build", "-j", "1", "--as-of", AS_OF)
    path = hub / "content" / "posts" / "salt.md"
    path.write_text(path.read_text().replace("Eat less salt", "Less salt"), encoding="utf-8")
    run("build", "-j", "1", "--as-of", AS_OF)
    told = run("explain", "content/posts/salt.md", "--format", "json").json
    assert any("title" in reason for reason in told["posts/salt/index.html"])


@pytest.mark.usefixtures("hub")
def test_explain_what_nobody_made(run: Run) -> None:
    """A file that no build made is told with the nearest."""
    run("build", "-j", "1", "--as-of", AS_OF)
    done = run("explain", "posts/sallt/index.html")
    assert "error HC608: No build made a file called “posts/sallt/index.html”." in done.err
    assert "Did you mean “posts/salt/index.html”?" in done.err
    assert exits.USAGE == done.code


@pytest.mark.usefixtures("empty")
def test_explain_a_code(run: Run) -> None:
    """A code is explained as `help` does it, wherever one is, and for programs too."""
    done = run("explain", "hc214")
    assert run("help", "HC214").out == done.out
    assert "HC214" == run("explain", "HC214", "--format", "json").json["code"]
    assert exits.DONE == done.code


@pytest.mark.usefixtures("empty")
def test_explain_before_a_build(run: Run) -> None:
    """Where nothing was built there is nothing to explain."""
    done = run("explain", "index.html")
    assert "error HC608: Nothing was built here yet" in done.err
    assert exits.USAGE == done.code


def test_schema(run: Run, empty: Path) -> None:
    """Schemas are printed, one or all, or written as files."""
    expected = json_schemas()
    assert expected == run("schema").json
    assert expected["post"] == run("schema", "post").json
    assert exits.DONE == run("schema", "-o", "one", "site").code
    assert ["site.schema.json"] == list(read_tree(empty / "one"))
    assert "" == run("schema", "-o", "all").out
    written = read_tree(empty / "all")
    assert expected == {name.split(".")[0]: json.loads(data) for name, data in written.items()}


def test_config(run: Run, hub: Path) -> None:
    """Every setting is shown with its value, the usual ones too."""
    done = run("config")
    lines = done.out.splitlines()
    assert 'name = "Riverside Health"' in lines
    assert 'org.name = "Riverside Clinic"' in lines
    assert "review.max_months = 36" in lines
    assert [] == [line for line in lines if line.startswith("lines")]
    assert "home-base" == run("config", "--format", "json").json["theme"]
    write_files(hub, {"site.toml": "[site]\n"})
    assert exits.USAGE == run("config").code


def test_clean(run: Run, hub: Path) -> None:
    """What hcsite made goes, what others put there stays."""
    write_files(hub, {"public/mine.txt": "Mine.\n"})
    done = run("clean")
    assert "files of the website removed.\n" in done.err
    assert "The cache is removed; the next build takes a little longer.\n" in done.err
    assert {"mine.txt": b"Mine.\n"} == read_tree(hub / "public")
    assert not (hub / ".hcsite").exists()


def test_clean_twice(run: Run, hub: Path) -> None:
    """Where nothing is left there is nothing to do."""
    assert exits.DONE == run("clean").code
    assert not (hub / "public").exists()
    assert "0 files of the website removed.\n" == run("clean").err


def test_clean_the_cache(run: Run, hub: Path) -> None:
    """With --cache the website stays."""
    before = read_tree(hub / "public")
    assert exits.DONE == run("clean", "--cache").code
    assert before == read_tree(hub / "public")
    assert not (hub / ".hcsite").exists()


def test_clean_leaves_others_alone(run: Run, hub: Path) -> None:
    """A folder that is not a website of ours is left alone."""
    before = read_tree(hub / "content")
    done = run("clean", "-o", "content")
    assert "error HC604" in done.err
    assert exits.USAGE == done.code
    assert before == read_tree(hub / "content")


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """A folder with posts of another tool: one good, one without a date."""
    folder = tmp_path / "old"
    write_files(
        folder,
        {
            "_posts/2020-05-04-sugar.md": "---\nlayout: post\ntitle: Sugar\n---\nLess sugar.\n",
            "_posts/2020-05-05-iron.md": "---\ntitle: Iron\n---\n{% include x.html %}\nIron.\n",
        },
    )
    return folder


def test_import(run: Run, hub: Path, old_site: Path) -> None:
    """Posts come over, and the report says how."""
    done = run("import", "jekyll", old_site)
    assert "2 files read: " in done.err
    assert exits.DONE == done.code
    assert (hub / "content" / "posts" / "sugar.md").is_file()


def test_import_dry(run: Run, hub: Path, old_site: Path) -> None:
    """With --dry-run nothing is written, and all is told."""
    before = read_tree(hub / "content")
    done = run("import", "jekyll", old_site, "--dry-run", "-v")
    assert "would come over clean" in done.err
    assert "sugar.md → content/posts/sugar.md" in done.out
    told = run("import", "jekyll", old_site, "--dry-run", "--format", "json").json
    assert 2 == len(told["posts"])
    assert 0 == told["written"]
    assert before == read_tree(hub / "content")


def test_import_into(
    run: Run, hub: Path, old_site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--into names the hub; where there is none, that is told."""
    monkeypatch.chdir(tmp_path)
    assert exits.DONE == run("import", "jekyll", "old", "--into", "hub").code
    assert (hub / "content" / "posts" / "sugar.md").is_file()
    done = run("import", "jekyll", "old", "--into", "nowhere")
    assert "error HC001" in done.err
    assert exits.USAGE == done.code
    assert old_site.is_dir()
