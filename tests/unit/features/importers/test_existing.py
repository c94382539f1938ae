"""What lies in the hub already."""

from __future__ import annotations

from pathlib import Path

from hcsite.features.importers.existing import Existing, by_words, read_existing
from tests.support.site import write_files


def test_an_empty_hub(tmp_path: Path) -> None:
    """A folder without content has nothing."""
    assert Existing() == read_existing(tmp_path)


def test_a_hub(tmp_path: Path) -> None:
    """Ids, people, topics with their synonyms, and addresses."""
    write_files(
        tmp_path,
        {
            "content/posts/a/index.md": "---\ntitle: A\nid: x/a\nslug: aa\n---\n",
            "content/posts/a/b.png": b"png",
            "content/people/ana.md": "---\nname: Ana Flores\n---\n",
            "content/people/bo/index.md": "---\ntitle: x\n---\n",
            "content/topics/heart.md": "---\ntitle: Heart\nsynonyms: [Cardiology]\n---\n",
            "content/pages/c/d.md": "---\ntitle: D\n---\n",
            "content/posts/bad.md": b"\x00\x00\x00\x00",
            "content/notes.txt": "x",
        },
    )
    found = read_existing(tmp_path)
    assert (("x/a", "content/posts/a/index.md"),) == found.pieces
    assert (("Ana Flores", "ana"), ("bo", "bo")) == found.people
    assert (("Heart", "heart"), ("Cardiology", "heart")) == found.topics
    expected = {"/posts/aa/", "/people/ana/", "/people/bo/", "/topics/heart/", "/c/d/"}
    assert expected == found.addresses
    assert "content/posts/a/b.png" in found.paths


def test_the_first_of_two_names_counts() -> None:
    """Names without letters are none."""
    assert {"a": "1"} == by_words((("A", "1"), ("a", "2"), ("!", "3")))
