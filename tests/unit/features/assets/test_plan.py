"""Assets as jobs with addresses that are known before they are made."""

from __future__ import annotations

import re

from hcsite.core.digest import digest_bytes
from hcsite.features.assets.plan import icons, media_jobs, static_jobs, theme_assets
from hcsite.features.assets.views import FileView, FontView, IconView, PictureView, StyleView
from hcsite.model.media import Medium
from hcsite.model.site import Brand
from tests.unit.model.documents import site_with

SITE = site_with(name="riverside", brand=Brand(accent="#0b5c63", accent_dark="#7fd1d6"))
FILES = {
    "home-base.css": b"a { color: __ACCENT__ }",
    "plain.css": b"a { color: red }",
    "fonts/own.woff2": b"font",
}


def test_theme_files_have_their_content_in_their_names() -> None:
    """In folders too; only a stylesheet that names the brand's colours brings its fonts."""
    fonts = (FontView("text", "/media/own.woff2"),)
    assets = {asset.name: asset for asset in theme_assets(FILES, SITE, fonts)}
    digest = digest_bytes(FILES["home-base.css"])
    style = assets["home-base.css"]
    assert StyleView(digest, "#0b5c63", "#7fd1d6", fonts) == style.job.args
    assert re.fullmatch(r"/assets/home-base\.[0-9a-f]{10}\.css", style.address)
    assert style.address == f"/{style.job.path}"
    assert FileView(digest_bytes(b"font")) == assets["fonts/own.woff2"].job.args
    plain = digest_bytes(FILES["plain.css"])
    assert StyleView(plain, "", "") == assets["plain.css"].job.args
    assert re.fullmatch(
        r"/assets/fonts/own\.[0-9a-f]{10}\.woff2", assets["fonts/own.woff2"].address
    )


def test_stylesheet_has_another_name_for_another_colour() -> None:
    """So that a browser that keeps the old one for ever asks for the new one."""
    other = site_with(brand=Brand(accent="#7a1f5c"))
    names = [[asset.address for asset in theme_assets(FILES, site)] for site in (SITE, other)]
    assert names[0][0] != names[1][0]
    assert names[0][1:] == names[1][1:]


def test_icons_for_tabs_and_telephones() -> None:
    """With the first letter of the hub, in the brand's colour; another colour, another name."""
    made = icons(SITE)
    assert [
        "icon.svg",
        "icon-180-square.png",
        "icon-192-rounded.png",
        "icon-512-rounded.png",
        "icon-512-square.png",
    ] == [asset.name for asset in made]
    assert IconView("R", "#0b5c63", 0, "svg") == made[0].job.args
    others = icons(site_with(name="riverside", brand=Brand(accent="#7a1f5c")))
    assert not {asset.address for asset in made} & {asset.address for asset in others}


def test_each_medium_is_published_once() -> None:
    """Pictures are made clean, other files go as they are; the source is told in messages."""
    one = Medium("content/media/p.png", "aa", "image/png", 4, 3)
    twin = Medium("content/posts/p.png", "aa", "image/png", 4, 3)
    talk = Medium("content/media/talk.pdf", "bb")
    jobs = list(media_jobs([one, twin, talk, talk]))
    assert [PictureView("aa", "content/posts/p.png"), FileView("bb")] == [job.args for job in jobs]
    assert [one.address, talk.address] == [f"/{job.path}" for job in jobs]
    assert [("aa",), ("bb",)] == [job.blobs for job in jobs]
    assert ["content/posts/p.png", "content/media/talk.pdf"] == [job.source for job in jobs]


def test_static_files_keep_their_names() -> None:
    """They are for hosts and registers that ask for exactly those."""
    (job,) = static_jobs({"content/static/.well-known/a b.txt": "aa"})
    assert (".well-known/a b.txt", FileView("aa"), ("aa",)) == (job.path, job.args, job.blobs)
