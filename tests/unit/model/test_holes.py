"""Holes of bodies and what fills them."""

from __future__ import annotations

from hcsite.model.holes import fill, hole
from hcsite.theme.views import HoleView

LINK = f'<a href="{hole(0)}">salt</a>'
PICTURE = f'<img src="{hole(1)}" alt="A plate">'


def test_links_and_pictures_are_filled() -> None:
    """A picture gets its size, so that the text does not jump when it arrives."""
    holes = (HoleView("/posts/salt/?a=1&b=2"), HoleView("/media/p.jpg", 40, 30, image=True))
    expected = (
        '<a href="/posts/salt/?a=1&amp;b=2">salt</a>'
        '<img src="/media/p.jpg" width="40" height="30" loading="lazy" decoding="async"'
        ' alt="A plate">'
    )
    assert expected == fill(LINK + PICTURE, holes)


def test_hole_without_an_address_is_taken_out() -> None:
    """The words of a link stay where what it led to has been taken away."""
    assert "<a>salt</a>" == fill(LINK, (HoleView(),))


def test_picture_of_unknown_size_has_none() -> None:
    """A size that is not known is not made up."""
    holes = (HoleView(), HoleView("https://cdn.example/p.jpg", image=True))
    expected = '<img src="https://cdn.example/p.jpg" loading="lazy" decoding="async" alt="A plate">'
    assert expected == fill(PICTURE, holes)


def test_feeds_get_whole_addresses() -> None:
    """In a feed nothing is relative: not links, not pictures, not places within the page."""
    html = f'{LINK}{PICTURE}<a class="x" href="#part">part</a><p id="y">href="#z"</p>'
    holes = (HoleView("/posts/salt/"), HoleView("/media/p.jpg", image=True))
    filled = fill(html, holes, origin="https://x.org", page="https://x.org/a/?b=1&c=2")
    assert '<a href="https://x.org/posts/salt/">' in filled
    assert '<img src="https://x.org/media/p.jpg"' in filled
    assert '<a class="x" href="https://x.org/a/?b=1&amp;c=2#part">' in filled
    assert '<p id="y">href="#z"</p>' in filled


def test_text_without_holes_stays() -> None:
    """Signs that mean something to a pattern mean nothing here."""
    assert r"<p>\1 \g<0></p>" == fill(r"<p>\1 \g<0></p>", ())
    page = r"https://x.org/\1/"
    assert rf'<a href="{page}#a">' == fill('<a href="#a">', (), page=page)
