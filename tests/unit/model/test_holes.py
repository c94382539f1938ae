"""Holes of bodies and what fills them."""

from __future__ import annotations

from dataclasses import replace

from hcsite.model.holes import NEAR_TOP, Show, fill, hole
from hcsite.model.infographic import Block, Infographic
from hcsite.model.shown import mark
from hcsite.theme.views import HoleView, ScaledView, ShownView

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


SCALED = ScaledView("/media/p.1", (160, 360), ("avif", "webp"), "/media/p.jpg")
PHOTO = HoleView("/media/p.jpg", 40, 30, image=True, scaled=SCALED, tone="pool")


def test_pages_get_all_widths_and_formats() -> None:
    """The best format first; the class of the tone stands beside those of the writer."""
    html = f'<p><img class="wide" src="{hole(0)}" alt="a > b"> and</p>'
    expected = (
        '<p><picture><source type="image/avif" srcset="/media/p.1-160.avif 160w,'
        ' /media/p.1-360.avif 360w" sizes="50vw"><source type="image/webp"'
        ' srcset="/media/p.1-160.webp 160w, /media/p.1-360.webp 360w" sizes="50vw">'
        '<img src="/media/p.jpg" width="40" height="30" loading="lazy" decoding="async"'
        ' class="wide tone-pool" alt="a > b"></picture> and</p>'
    )
    assert expected == fill(html, (PHOTO,), show=Show("50vw"))
    assert "<picture>" not in fill(html, (PHOTO,), origin="https://x.org")


def test_the_first_picture_is_urgent_near_the_top_of_a_page_without_another() -> None:
    """All others wait until they are near to be seen."""
    two = f'<img src="{hole(0)}" alt=""><img src="{hole(0)}" alt="&lt;img">'
    shown = fill(two, (PHOTO,), show=Show("1px", urgent=True))
    assert (1, 1) == (shown.count('fetchpriority="high"'), shown.count('loading="lazy"'))
    assert shown.index("fetchpriority") < shown.index("lazy")
    below = fill("x" * NEAR_TOP + two, (PHOTO,), show=Show("1px", urgent=True))
    assert 2 == below.count('loading="lazy"')
    assert 2 == fill(two, (PHOTO,), show=Show("1px")).count('loading="lazy"')


def test_an_animation_has_a_still_for_who_wants_no_motion() -> None:
    """Before the one that moves; neither has widths to choose from."""
    moving = replace(PHOTO, scaled=replace(SCALED, widths=(40,), formats=("webp",), moving=True))
    shown = fill(f'<img src="{hole(0)}" alt="x">', (moving,), show=Show("50vw"))
    assert shown.startswith(
        '<picture><source type="image/webp" media="(prefers-reduced-motion: reduce)"'
        ' srcset="/media/p.1-40-still.webp"><source type="image/webp" srcset="/media/p.1-40.webp">'
    )


SALT = ShownView("Salt & us", "/s-card.webp", "/s.png", "salt", label="As text", credit="By us")
SALT_HOLE = HoleView("/salt/", 40, 50, shown=SALT)


def test_an_infographic_stands_in_a_text() -> None:
    """Its picture leads to the whole, a link to its page; its own text says what is to be seen."""
    html = mark("", hole(0), "Where <it> hides") + "</figure>\n<p>Then.</p>"
    blocks = {"salt": Infographic((Block("steps", "Swaps"),))}
    expected = (
        '<figure>\n<a href="https://x.org/s.png"><img src="https://x.org/s-card.webp"'
        ' alt="Salt &amp; us. Swaps." width="40" height="50" loading="lazy" decoding="async"></a>\n'
        "<figcaption>\n<p>Where &lt;it&gt; hides</p>\n"
        '<p><a href="https://x.org/salt/">As text</a></p>\n'
        '<p><span class="credit">By us</span></p>\n</figcaption>\n</figure>\n<p>Then.</p>'
    )
    assert expected == fill(html, [SALT_HOLE], origin="https://x.org", blocks=blocks.get)
    assert 'alt="Salt &amp; us"' in fill(html, [SALT_HOLE])
    assert "<p>Then.</p>" == fill(html, [HoleView(shown=ShownView())])


def test_an_infographic_that_was_made_elsewhere() -> None:
    """It comes in all widths, in its own language; where its picture is withheld the words stay."""
    own = replace(SALT, text="", alt="A plate", lang="cy")
    html = mark("", hole(0), "") + "</figure>"
    filled = fill(html, [replace(SALT_HOLE, shown=own, scaled=SCALED)], show=Show("50vw"))
    assert '<picture><source type="image/avif"' in filled
    assert 'alt="A plate" lang="cy"' in filled
    bare = fill(html, [HoleView("/salt/", shown=replace(own, picture=""))])
    assert "<img" not in bare
    assert '<a href="/salt/">As text</a>' in bare
