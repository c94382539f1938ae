"""A first look: the page of an edited text is there before the build that looks at everything."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hcsite.app import previewing
from hcsite.app.made import Basis
from hcsite.app.previewing import Previewer
from tests.support.site import CONFIG, make_site, read_tree, write_files
from tests.unit.app.hubs import post as written

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
PATH, PAGE = "content/posts/tea.md", "posts/tea/index.html"
BROKEN = "---\ntitle: Tea\n"


def post(title: str, body: str) -> str:
    """A post with a summary, so that lists show nothing of its text."""
    return written(title, body, summary="In short.")


def preview_of(root: Path) -> Previewer:
    """The preview of a hub, built once."""
    previewer = Previewer(root, clock=lambda: NOW, workers=1)
    assert not previewer.build().failed
    return previewer


def test_a_first_look(tmp_path: Path) -> None:
    """It shows the page as the build does, which then finds all in order, and says what was made.

    A new heading changes the page alone; a file that an editor makes for a moment nothing.
    """
    root = make_site(tmp_path, {PATH: post("Tea", "Warm.")})
    previewer = preview_of(root)
    page, looks = previewer.output / PAGE, list[bytes]()
    previewer.look_again = lambda: looks.append(page.read_bytes())
    before = page.stat()
    previewer.warm()  # which leaves all as it is
    assert before == page.stat()
    for words in ("Warm or cold.", "Cold.\n\n## More of it\n\nWords."):
        write_files(root, {PATH: post("Tea", words)})
        report = previewer.build(names=(PATH, "content/posts/4913"))
        assert words.split("\n")[-1].encode() in looks[-1]
        assert looks.pop() == page.read_bytes()
        assert report.written >= 1
    assert not looks
    other = make_site(tmp_path / "other", {PATH: (root / PATH).read_text(encoding="utf-8")})
    assert read_tree(preview_of(other).output) == read_tree(previewer.output)


def test_a_first_look_and_a_build_that_fails(tmp_path: Path) -> None:
    """The newest text lies under the problems that it makes elsewhere; undone, all is as it was."""
    good = post("Tea", "## Warm\n\nWords.")
    more = "content/posts/cup.md", post("Cup", "See [warm tea](tea.md#warm).")
    root = make_site(tmp_path, {PATH: good, more[0]: more[1]})
    previewer = preview_of(root)
    before = read_tree(previewer.output)
    write_files(root, {PATH: post("Tea", "## Cold\n\nOther words.")})
    report = previewer.build(names=(PATH,))
    assert [more[0]] == [item.path for item in report.diagnostics if item.level == "error"]
    assert report.failed
    assert previewer.outcome.diagnostics == report.diagnostics
    assert "Other words." in (previewer.output / PAGE).read_text(encoding="utf-8")
    write_files(root, {PATH: good})
    assert not previewer.build(names=(PATH,)).failed
    assert before == read_tree(previewer.output)


def test_where_the_build_alone_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is shown early where more than a text is another, or may be."""
    root = make_site(tmp_path, {PATH: post("Tea", "Warm.")})
    previewer = preview_of(root)
    looks: list[str] = []
    previewer.look_again = lambda: looks.append("again")
    before = read_tree(previewer.output)

    def stop(*_: object, **__: object) -> None:
        raise previewing.Stopped

    monkeypatch.setattr(previewing, "build", stop)  # what is written now was written early
    cold = post("Tea", "Cold.")
    changes: list[Mapping[str, str | bytes | None]] = [
        {PATH: post("Tea again", "Warm.")},
        {PATH: post("Tea", "Warm: [about us](../pages/about.md).")},
        {PATH: BROKEN},
        {PATH: cold, "site.toml": CONFIG},
        {PATH: cold, "content/posts/new.md": cold},
        {PATH: cold, **{f"content/posts/n{n}.md": cold for n in range(3)}},
    ]
    for change in changes:
        write_files(root, change)
        previewer.build(names=tuple(change))
        assert previewer.gave_up
    write_files(root, {PATH: post("Tea", "Warm.")})
    previewer.build(names=(PATH,))
    assert (before, []) == (read_tree(previewer.output), looks)
    assert isinstance(previewer._basis, Basis)
