"""Every address that a page names must be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.engine.references import broken_references, references_in, references_to

OUTPUTS = frozenset({"index.html", "posts/a b/index.html", "media/x.png", "posts/é/index.html"})


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/posts/a/">', {b"/posts/a/"}),
        ('<img alt="" src="/media/x.png">', {b"/media/x.png"}),
        ('<a class="b" href="/a/?q=1#x">', {b"/a/"}),
        ('<link rel="icon"\nhref="/i.svg">', {b"/i.svg"}),
        ('<a href="//other.example/">', set()),
        ('<a href="https://other.example/">', set()),
        ('<a href="#part">', set()),
        ('<a data-href="/x/">', set()),
        ('<p>Write &lt;a href="/x/"&gt; and it works.</p>', set()),
        ('<script>{"url": "/x/"}</script>', set()),
    ],
)
def test_addresses_of_a_page(html: str, expected: set[bytes]) -> None:
    """Links and files from the root of the host; not what stands in the text or leads elsewhere."""
    assert expected == references_in(html.encode())


def test_addresses_that_are_there_are_fine() -> None:
    """As they stand in a page: encoded for URLs and for HTML."""
    names = [b"/hub/", b"/hub/posts/a%20b/", b"/hub/media/x.png", b"/hub/posts/%C3%A9/"]
    given = dict.fromkeys(names, "index.html")
    assert [] == broken_references(given, outputs=OUTPUTS, base="/hub/")


def test_addresses_that_are_not_there_are_told() -> None:
    """With the page that names them, in order of address."""
    given = {b"/hub/x&amp;y/": "b.html", b"/hub/media/": "a.html", b"/other/": "c.html"}
    found = broken_references(given, outputs=OUTPUTS, base="/hub/")
    assert [
        "The page a.html names /hub/media/, and there is no such page or file.",
        "The page b.html names /hub/x&y/, and there is no such page or file.",
        "The page c.html names /other/, which is outside of this hub.",
    ] == [item.message for item in found]
    assert {"HC513"} == {item.code for item in found}


def test_pages_are_asked_what_they_lose(tmp_path: Path) -> None:
    """Of the pages that stay, those are found that name what goes; the first is named."""
    for name, html in {
        "b.html": '<a href="/hub/gone/"><a href="/hub/">',
        "a.html": '<a href="/hub/gone/">',
        "c.html": '<a href="/hub/gone.txt"><a href="/elsewhere/gone.txt">',
    }.items():
        (tmp_path / name).write_text(html, encoding="utf-8")
    pages = [(path.name, path) for path in tmp_path.iterdir()]
    lost = references_to(["gone/index.html", "gone.txt"], pages, "/hub/")
    assert {b"/hub/gone/": "a.html", b"/hub/gone.txt": "c.html"} == lost
