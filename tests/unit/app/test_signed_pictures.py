"""The pictures that readers see of a piece: an approval holds for them too."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.checking import survey
from hcsite.app.signed_pictures import pictures_of
from hcsite.model.document import Document
from hcsite.model.matter import PostMatter
from tests.unit.app.hubs import PICTURE, hub, options, post, write_files

FILES = {
    "content/posts/a.png": PICTURE,
    "content/posts/two words.png": PICTURE,
    "content/media/b.png": PICTURE,
}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (post("S", image="{src: a.png, alt: A plate}"), "content/posts/a.png"),
        (post("S", "![A plate](a.png)"), "content/posts/a.png"),
        (post("S", "![A plate](<two words.png>)"), "content/posts/two words.png"),
        (post("S", "![A plate](/media/b.png)"), "content/media/b.png"),
        (post("S", "![A plate](../media/b.png?v=1)"), "content/media/b.png"),
    ],
)
def test_pictures_of(tmp_path: Path, text: str, path: str) -> None:
    """However a picture is named, another one in its place is noticed."""
    root = hub(tmp_path, posts__salt=text)
    write_files(root, FILES)

    def digest() -> str:
        found, sources, _ = survey(options(root))
        document: Document[PostMatter] = found.posts[0].document
        return pictures_of(document, sources, root)

    before = digest()
    assert before
    write_files(root, {path: PICTURE + b"\0"})
    assert before != digest()


def test_no_pictures(tmp_path: Path) -> None:
    """Without pictures, or where they are missing, there is nothing to sign."""
    root = hub(tmp_path, posts__salt=post("S", "![Gone](gone.png) and [a link](../pages/about.md)"))
    found, sources, _ = survey(options(root))
    assert "" == pictures_of(found.posts[0].document, sources, root)
