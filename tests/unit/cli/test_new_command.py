"""`hcsite new` writes a draft that a build takes, and never over another file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcsite.cli import exits
from tests.support.site import read_tree, write_files
from tests.unit.cli.conftest import Run

TITLES = (
    "yes",
    "Salt: how much?",
    '"Quotes" and it\'s \\ back',
    "#1 reason",
    "🧂 and you",
    "{braces} [brackets] &anchor *alias !tag",
    "word " * 60,
)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """New pieces bear the day of the hub, not that of the machine."""
    moment = datetime(2026, 11, 21, 12, tzinfo=UTC)
    monkeypatch.setattr("hcsite.cli.new_command.now", lambda: moment)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("post", "content/posts/salt-and-you.md"),
        ("infographic", "content/infographics/salt-and-you/index.md"),
        ("video", "content/videos/salt-and-you/index.md"),
        ("page", "content/pages/salt-and-you.md"),
        ("person", "content/people/salt-and-you.md"),
        ("topic", "content/topics/salt-and-you.md"),
    ],
)
def test_path(run: Run, hub: Path, kind: str, expected: str) -> None:
    """The path stands alone on standard output, so that other programs can use it."""
    done = run("new", kind, "Salt and you")
    assert f"{expected}\n" == done.out
    assert (hub / expected).is_file()
    assert exits.DONE == done.code


def test_words(run: Run, hub: Path) -> None:
    """It tells how the draft goes live, and how to look at it."""
    assert run("new", "post", "Salt", "-r", hub, "--slug", "salz").err == (
        "It is a draft: readers see it once you take “draft: true” away and give it a day in"
        " “published:”.\n"
        "Look at it with: hcsite serve\n"
    )
    assert run("new", "topic", "Salt").err.startswith(
        "It is a draft: readers see it once you take “draft: true” away.\n"
    )
    assert "" == run("new", "page", "Salt", "-q").err


def test_all_kinds_of_titles(run: Run, hub: Path) -> None:
    """Whatever the titles are, the hub has no error and shows none of the drafts."""
    for title in TITLES:
        for kind in ("post", "infographic", "page", "person", "topic"):
            assert exits.DONE == run("new", kind, title).code
    checked = run("check", "--format", "json")
    assert set() == {d["code"] for d in checked.json["diagnostics"] if d["level"] != "info"}
    rows = run("list", "drafts", "--format", "json").json
    titles = [" ".join(title.split()) for title in TITLES]
    assert sorted(titles * 3) == sorted(row["title"] for row in rows)  # people, topics apart
    before = read_tree(hub / "public")
    assert exits.DONE == run("build", "-j", "1", "--as-of", "2026-06-01").code
    assert before == read_tree(hub / "public")


def test_ready_post_goes_live(run: Run, hub: Path) -> None:
    """With a day given, taking one line away publishes the post."""
    run("new", "post", "Salt and you", "--date", "2026-05-04")
    path = hub / "content" / "posts" / "salt-and-you.md"
    text = path.read_text(encoding="utf-8")
    assert "\npublished: 2026-05-04 " in text
    lines = [line for line in text.split("\n") if not line.startswith("draft: true")]
    path.write_text("\n".join(lines), encoding="utf-8")
    built = run("build", "-j", "1", "--as-of", "2026-06-01", "--format", "json")
    assert {"HC318"} == {d["code"] for d in built.json["diagnostics"] if d["level"] != "info"}
    assert (hub / "public" / "posts" / "salt-and-you" / "index.html").is_file()


def test_words_without_quotes(run: Run, hub: Path) -> None:
    """Who forgets the quotes is understood."""
    assert "content/posts/salt-and-you.md\n" == run("new", "post", "Salt", "and", "you").out
    assert 'title: "Salt and you"' in (hub / "content/posts/salt-and-you.md").read_text()


def test_leading_dash(run: Run, hub: Path) -> None:
    """A title that looks like an option is told how to be a title."""
    done = run("new", "post", "-5 degrees")
    assert done.err.endswith(
        "Error: No such option '-5'."
        " If the title begins with a hyphen, write -- and a space before it.\n"
    )
    assert exits.USAGE == done.code
    assert "content/posts/5-degrees.md\n" == run("new", "post", "--", "-5 degrees").out
    assert 'title: "-5 degrees"' in (hub / "content/posts/5-degrees.md").read_text()


def test_never_overwrites(run: Run, hub: Path) -> None:
    """A title that is there already is refused, in whatever form it lies there."""
    before = read_tree(hub / "content")
    done = run("new", "post", "Salt", "--bundle")
    assert done.err == (
        "Error: content/posts/salt.md has the address /posts/salt/ already."
        " Write another title, or give another name with --slug.\n"
    )
    assert exits.USAGE == done.code
    assert before == read_tree(hub / "content")


def test_file_that_is_no_content(run: Run, hub: Path) -> None:
    """Even a file that hcsite does not read is not written over."""
    (hub / "content" / "posts" / "new.md").symlink_to("/nowhere")
    done = run("new", "post", "New")
    assert "content/posts/new.md is there already. Give another name with --slug." in done.err
    assert exits.USAGE == done.code


def test_ids_differ(run: Run, hub: Path) -> None:
    """A post that was renamed keeps its id, and the next of that title gets another."""
    run("new", "post", "Sugar")
    posts = hub / "content" / "posts"
    (posts / "sugar.md").rename(posts / "old-sugar.md")
    run("new", "post", "Sugar")
    assert "id: posts/sugar-2026-11-21 " in (posts / "old-sugar.md").read_text(encoding="utf-8")
    assert "id: posts/sugar-2026-11-21-2 " in (posts / "sugar.md").read_text(encoding="utf-8")


@pytest.mark.usefixtures("hub")
def test_symbols_alone(run: Run) -> None:
    """A title without letters asks for a name, and takes it."""
    done = run("new", "post", "?!")
    assert done.err == (
        "Error: “?!” has no letters from which a name for the file can be made."
        " Give one with --slug, such as: --slug my-post\n"
    )
    assert exits.USAGE == done.code
    assert "content/posts/what.md\n" == run("new", "post", "?!", "--slug", "what").out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["post"], 'Error: The title is missing. Write it in quotes: hcsite new post "Salt'),
        (["poster", "Salt"], "“poster” is not one of them. Did you mean “post”?\n"),
        (["post", ""], "Error: The title is missing."),
        (["post", "Salt", "--slug", "A B"], "not “A B”. Write --slug a-b\n"),
        (["post", "Salt", "--date", "soon"], "“soon” is no date; write 2026-03-02"),
    ],
)
def test_wrong_use(run: Run, hub: Path, arguments: list[str], expected: str) -> None:
    """Wrong use ends with code 2 and says what to do; nothing is written."""
    before = read_tree(hub / "content")
    done = run("new", *arguments)
    assert expected in done.err
    assert exits.USAGE == done.code
    assert before == read_tree(hub / "content")


def test_outside_of_a_hub(run: Run, empty: Path) -> None:
    """Where no hub is, the way to one is told."""
    done = run("new", "post", "Salt")
    assert "error HC001: There is no site.toml here" in done.err
    assert "hcsite init my-hub" in done.err
    assert exits.USAGE == done.code
    assert {} == read_tree(empty)


def test_edit(run: Run, hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With --edit the editor opens the new file."""
    script = hub / "editor.sh"
    script.write_text('#!/bin/sh\necho edited >> "$1"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(script))
    assert exits.DONE == run("new", "post", "Sugar", "--edit").code
    assert (hub / "content/posts/sugar.md").read_text(encoding="utf-8").endswith("edited\n")


def test_no_editor_unless_asked(run: Run, hub: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without --edit no editor is opened."""
    monkeypatch.setenv("VISUAL", "false")
    assert exits.DONE == run("new", "post", "Sugar").code
    assert exits.USAGE == run("new", "post", "Pepper", "--edit").code
    assert (hub / "content/posts/pepper.md").is_file()


def test_folder_that_leads_out(run: Run, hub: Path, tmp_path: Path) -> None:
    """Nothing is written through a link that leads out of the hub."""
    outside = tmp_path / "outside"
    write_files(outside, {"x.txt": "x"})
    (hub / "content" / "infographics").symlink_to(outside, target_is_directory=True)
    done = run("new", "infographic", "Plate")
    assert "leads out of" in done.err
    assert exits.USAGE == done.code
    assert ["x.txt"] == list(read_tree(outside))
