"""Which file below `content/` is what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.discover import Discovery, discover
from hcsite.core.diagnostics import Level
from hcsite.model.kinds import FOLDERS, Kind

PARTS = st.sampled_from(
    ["posts", "pages", "media", "static", "index.md", "a.md", "b.png", "x", "é"]
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/posts/salt.md", Kind.POST),
        ("content/posts/salt/index.md", Kind.POST),
        ("content/posts/2026/salt.md", Kind.POST),
        ("content/posts/SALT.MD", Kind.POST),
        ("content/posts/salt.markdown", Kind.POST),
        ("content/posts/index.md", Kind.POST),
        ("content/infographics/plate/index.md", Kind.INFOGRAPHIC),
        ("content/videos/plate/index.md", Kind.VIDEO),
        ("content/pages/about.md", Kind.PAGE),
        ("content/people/ana-flores.md", Kind.PERSON),
        ("content/topics/heart.md", Kind.TOPIC),
    ],
)
def test_content_files(path: str, kind: Kind) -> None:
    """The folder below `content/` tells the kind, whatever lies between."""
    assert Discovery(((path, kind),), (), (), ()) == discover([path])


def test_other_files() -> None:
    """Pictures wait to be asked for, wherever they lie; static files are copied."""
    paths = [
        "content/static/a.md",
        "content/static/b/c.txt",
        "content/media/d.png",
        "content/media/e.md",
        "content/posts/salt/f.png",
        "content/posts/g.pdf",
        "content/glossary.toml",
    ]
    expected = Discovery(
        documents=(),
        static=("content/static/a.md", "content/static/b/c.txt"),
        others=(
            "content/media/d.png",
            "content/media/e.md",
            "content/posts/g.pdf",
            "content/posts/salt/f.png",
        ),
        diagnostics=(),
    )
    assert expected == discover(paths)


def test_a_text_in_the_folder_of_another() -> None:
    """Beside an index.md no other text is published, and it is said."""
    found = discover(["content/posts/salt/index.md", "content/posts/salt/more.md"])
    assert (("content/posts/salt/index.md", Kind.POST),) == found.documents
    (item,) = found.diagnostics
    assert ("HC107", Level.WARNING) == (item.code, item.level)
    assert "content/posts/salt/more.md" == item.path


def test_texts_around_a_folder_of_another() -> None:
    """Below it and above it they are texts of their own, and so beside posts/index.md."""
    paths = [
        "content/posts/index.md",
        "content/posts/salt.md",
        "content/posts/salt/index.md",
        "content/posts/salt/old/more.md",
    ]
    found = discover(paths)
    assert paths == [path for path, _ in found.documents]
    assert () == found.diagnostics


def test_unknown_folders() -> None:
    """A folder of an unknown name is one error, however many files are in it."""
    found = discover(["content/post/a.md", "content/post/b.md", "content/zzz/c/d.png"])
    assert () == found.documents
    first, second = found.diagnostics
    assert ("HC108", Level.ERROR, "content/post") == (first.code, first.level, first.path)
    assert "Did you mean “posts”?" == first.hint
    assert "content/zzz" == second.path
    assert second.hint.startswith("Choose from: ")


def test_files_in_no_folder() -> None:
    """A file directly in `content/` is not read; the hint names the folders."""
    (item,) = discover(["content/salt.md"]).diagnostics
    assert ("HC108", Level.WARNING) == (item.code, item.level)
    assert all(folder in item.hint for folder in (*FOLDERS, "media", "static"))


def test_nothing() -> None:
    """Without files there is nothing."""
    assert Discovery((), (), (), ()) == discover([])


@given(st.lists(st.lists(PARTS, min_size=1, max_size=4).map("/".join), max_size=12), st.randoms())
def test_each_file_is_one_thing(names: list[str], random: object) -> None:
    """In whatever order files come, each is a text, static, another file, or spoken of."""
    paths = [f"content/{name}" for name in dict.fromkeys(names)]
    found = discover(paths)
    shuffle = getattr(random, "shuffle")  # noqa: B009  # hypothesis types it as an object
    shuffle(paths)
    assert found == discover(paths)
    sorted_out = [*(path for path, _ in found.documents), *found.static, *found.others]
    assert len(sorted_out) == len(set(sorted_out))
    spoken_of = {item.path for item in found.diagnostics}
    for path in set(paths) - set(sorted_out):
        assert {path, "/".join(path.split("/")[:2])} & spoken_of
    assert set(sorted_out) <= set(paths)
