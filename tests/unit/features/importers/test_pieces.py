"""Which files are texts."""

from __future__ import annotations

import pytest

from hcsite.features.importers import pieces
from hcsite.features.importers.site import Origin
from tests.unit.features.importers.old_site import Bring

HEAD = "---\ntitle: A\n---\nx"


def sources(bring: Bring, files: dict[str, str | bytes], origin: Origin) -> list[str]:
    """The old files that became pieces."""
    return [report.source for report in bring(files, origin).plan.reports]


def test_markdown(bring: Bring) -> None:
    """All texts but those about the files; pages of HTML are none."""
    files: dict[str, str | bytes] = {
        "a.md": "Text", "b/c.qmd": HEAD, "README.md": "x", "d.html": HEAD, "e.txt": "x",
        "_includes/f.md": HEAD, "node_modules/g.md": HEAD,
    }  # fmt: skip
    assert ["a.md", "b/c.qmd"] == sources(bring, files, "markdown")


def test_jekyll(bring: Bring) -> None:
    """Files without front matter are pieces only in collections."""
    files: dict[str, str | bytes] = {
        "_config.yml": "exclude: [skip/]", "a.md": "Text", "b.html": HEAD, "c.html": "<p>x",
        "_recipes/d.md": "Text", "_layouts/e.html": HEAD, "skip/f.md": HEAD,
    }  # fmt: skip
    assert ["_recipes/d.md", "b.html"] == sources(bring, files, "jekyll")


def test_hugo(bring: Bring) -> None:
    """Only what lies in `content`, where there is one; lists without text are passed by."""
    files: dict[str, str | bytes] = {
        "content/a.md": HEAD, "content/posts/_index.md": "---\ntitle: P\n---\n",
        "content/news/_index.md": HEAD, "archetypes/b.md": HEAD, "c.md": HEAD,
    }  # fmt: skip
    assert ["content/a.md", "content/news/_index.md"] == sources(bring, files, "hugo")


def test_hugo_without_its_folder(bring: Bring) -> None:
    """The folder of texts alone will do."""
    assert ["a.md"] == sources(bring, {"a.md": HEAD}, "hugo")


def test_files_that_cannot_come_over(bring: Bring, monkeypatch: pytest.MonkeyPatch) -> None:
    """No text, too long, or unreadable: named with the reason."""
    monkeypatch.setattr(pieces, "_LONGEST", 100)
    made = bring({"a.md": b"\x00\x01\x02", "b.md": "x" * 101, "c.md": HEAD})
    failed = {report.source: report.notes[0] for report in made.plan.reports if report.failed}
    assert {"a.md": "HC700", "b.md": "HC700"} == {k: note.code for k, note in failed.items()}
    assert not made.report("a.md").clean


def test_a_file_that_cannot_be_read(bring: Bring, monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the system are told."""
    from hcsite.features.importers.tree import SourceTree

    def refuse(self: SourceTree, path: str) -> bytes:
        del self, path
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(SourceTree, "read", refuse)
    made = bring({"a.md": HEAD})
    assert "Permission denied" in made.said("a.md", "HC700")[0]


def test_slips_of_front_matter_are_told(bring: Bring) -> None:
    """What could be read is taken."""
    made = bring({"a.md": "---\ntitle: A: b\n---\nx"})
    assert 'title: "A: b"' == made.matter("posts/a.md")[0]
    assert 1 == len(made.said("a.md", "HC701"))
