"""Files for hosts, browsers and robots."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from urllib.robotparser import RobotFileParser

import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given
from hypothesis import strategies as st

from hcsite.engine.codec import decode, encode
from hcsite.features.host import headers, manifest, redirects, robots, sitemap
from hcsite.features.host.headers import HeadersView, csp
from hcsite.features.host.manifest import IconView, ManifestView
from hcsite.features.host.redirects import RedirectsView
from hcsite.features.host.robots import RobotsView
from hcsite.features.host.sitemap import SitemapView, VideoEntry

SPACE = f"{{{sitemap.NAMESPACE}}}"


def test_a_sitemap_lists_addresses_and_days() -> None:
    """An instant counts as its day; an unknown day is left out."""
    entries = (
        ("https://h.example/?a=1&b=2", date(2026, 3, 2)),
        ("https://h.example/b/", datetime(2026, 3, 3, 23, tzinfo=UTC)),
        ("https://h.example/c/", None),
    )
    (view,) = sitemap.split(entries)
    root = fromstring(sitemap.render(view))
    found = [(url.findtext(f"{SPACE}loc"), url.findtext(f"{SPACE}lastmod")) for url in root]
    assert f"{SPACE}urlset" == root.tag
    assert [
        ("https://h.example/?a=1&b=2", "2026-03-02"),
        ("https://h.example/b/", "2026-03-03"),
        ("https://h.example/c/", None),
    ] == found


def test_a_sitemap_tells_of_videos() -> None:
    """Only of those that are there, whatever their words; a length that Google refuses is none."""
    space = f"{{{sitemap.VIDEO_NAMESPACE}}}"
    film = VideoEntry(
        "https://h.example/a.jpg?x&y",
        'Wash </video:title> "hands" & \x0b🧂',
        "Soap. " * 500,
        content="https://h.example/a.mp4",
        duration=38,
        published="2026-03-02T09:00:00+00:00",
        expires="2027-03-02T09:00:00+00:00",
    )
    tube = VideoEntry("https://h.example/b.jpg", "T", "D", player="https://p/?a&b", duration=30_000)
    urls = [f"https://h.example/{n}/" for n in range(3)]
    videos = {urls[0]: film, urls[2]: tube, "https://h.example/draft/": tube}
    parts = sitemap.split(tuple((url, None) for url in urls), size=2, videos=videos)
    first, last = (fromstring(sitemap.render(part)) for part in parts)
    assert [1, 0, 1] == [len(url.findall(f"{space}video")) for url in (*first, *last)]
    told = {one.tag.removeprefix(space): one.text or "" for one in first[0].iter()}
    told = {name: text for name, text in told.items() if not name.startswith("{") and text.strip()}
    assert 'Wash </video:title> "hands" & 🧂' == told["title"]
    assert 2_048 >= len(told.pop("description"))
    assert {
        "thumbnail_loc": film.thumbnail,
        "title": told["title"],
        "content_loc": film.content,
        "duration": "38",
        "expiration_date": film.expires,
        "publication_date": film.published,
    } == told
    names = [one.tag.removeprefix(space) for one in last[0].iter()]
    assert ["video", "thumbnail_loc", "title", "description", "player_loc"] == names[2:]
    assert b"video" not in sitemap.render(sitemap.split(((urls[0], None),))[0])


def test_a_large_sitemap_is_parted_and_indexed() -> None:
    """Nothing is lost between the parts, and the index knows the newest day of each."""
    entries = tuple((f"https://h.example/{n}/", date(2026, 1, 1 + n % 9)) for n in range(25))
    parts = sitemap.split(entries, size=10)
    assert [10, 10, 5] == [len(part.entries) for part in parts]
    assert entries == tuple(entry for part in parts for entry in part.entries)
    urls = [f"https://h.example/sitemap-{n}.xml" for n in (1, 2, 3)]
    root = fromstring(sitemap.render(sitemap.index_of(tuple(zip(urls, parts, strict=True)))))
    assert f"{SPACE}sitemapindex" == root.tag
    assert urls == [one.findtext(f"{SPACE}loc") for one in root]
    assert ["2026-01-09", "2026-01-09", "2026-01-07"] == [
        one.findtext(f"{SPACE}lastmod") for one in root
    ]


@pytest.mark.parametrize(("count", "parts"), [(0, 1), (10_000, 1), (10_001, 2)])
def test_a_sitemap_is_parted_above_ten_thousand(count: int, parts: int) -> None:
    """And an empty hub has an empty one."""
    assert parts == len(sitemap.split((("https://h.example/", None),) * count))


def test_an_index_of_undated_parts_has_no_days() -> None:
    """Nothing is made up."""
    parts = (("https://h.example/s.xml", SitemapView((("https://h.example/", None),))),)
    assert (("https://h.example/s.xml", None),) == sitemap.index_of(parts).entries


def robot(view: RobotsView) -> RobotFileParser:
    """A robot that has read the file."""
    parser = RobotFileParser()
    parser.parse(robots.render(view).decode().splitlines())
    return parser


def test_robots_may_come_and_find_the_sitemap() -> None:
    """Unless a path is closed."""
    open_hub = robot(RobotsView("https://h.example/sitemap.xml"))
    assert open_hub.can_fetch("any", "https://h.example/posts/")
    assert ["https://h.example/sitemap.xml"] == open_hub.site_maps()
    closed = robot(RobotsView(closed=("/hub/drafts/",)))
    assert not closed.can_fetch("any", "https://h.example/hub/drafts/a/")
    assert closed.can_fetch("any", "https://h.example/hub/posts/")


def test_robots_stay_away_from_a_preview() -> None:
    """And are not told what there is."""
    preview = robot(RobotsView("https://h.example/sitemap.xml", open=False))
    assert not preview.can_fetch("any", "https://h.example/")
    assert preview.site_maps() is None


def test_the_manifest_has_what_a_home_screen_needs() -> None:
    """Names, colours, icons of two sizes and one that fills its shape."""
    icons = (
        IconView("/hub/media/192.png", 192),
        IconView("/hub/media/512.png", 512),
        IconView("/hub/media/mask.png", 512, maskable=True),
        IconView("/hub/media/icon.svg", 0, "image/svg+xml"),
    )
    view = ManifestView(
        "Salud «Río»",
        "/hub/",
        short_name="Río",
        lang="es",
        theme_color="#0b5c63",
        background_color="#ffffff",
        icons=icons,
    )
    found = json.loads(manifest.render(view))
    assert ["192x192 any", "512x512 any", "512x512 maskable", "any any"] == [
        f"{icon['sizes']} {icon['purpose']}" for icon in found.pop("icons")
    ]
    assert {
        "id": "/hub/",
        "name": "Salud «Río»",
        "short_name": "Río",
        "lang": "es",
        "dir": "ltr",
        "start_url": "/hub/",
        "scope": "/hub/",
        "display": "browser",
        "theme_color": "#0b5c63",
        "background_color": "#ffffff",
    } == found


def test_a_short_name_is_the_name_where_none_is_told() -> None:
    """And nothing stands empty."""
    found = json.loads(manifest.render(ManifestView("Hub", "/")))
    assert "Hub" == found["short_name"]
    assert "description" not in found


def test_redirects_stand_below_the_base_path_in_order() -> None:
    """A full URL stays as it is; a move to itself is none."""
    view = RedirectsView(
        "/hub/",
        (("/z/", "/new/#part"), ("/a/", "https://other.example/?x=1"), ("/same/", "/same/")),
    )
    expected = b"/hub/a/ https://other.example/?x=1 301\n/hub/z/ /hub/new/#part 301\n"
    assert expected == redirects.render(view)
    assert b"" == redirects.render(RedirectsView("/", ()))


def test_old_addresses_have_no_wildcards() -> None:
    """What these files would read as a pattern or as the next field is escaped."""
    view = RedirectsView("/", (("/a b*:c#d/", "/neu/ü/"),))
    assert b"/a%20b%2A%3Ac%23d/ /neu/%C3%BC/ 301\n" == redirects.render(view)


@given(st.dictionaries(st.text(min_size=1), st.text(min_size=1), max_size=5))
def test_each_move_is_one_line_of_three_fields(moves: dict[str, str]) -> None:
    """Whatever the addresses."""
    view = RedirectsView("/", tuple((f"/{old}", f"/{new}") for old, new in moves.items()))
    text = redirects.render(view).decode("ascii")
    assert len([1 for old, new in moves.items() if old != new]) == len(text.splitlines())
    assert all(len(line.split(" ")) == 3 for line in text.splitlines())


@pytest.mark.parametrize(
    "view",
    [
        *sitemap.split((("https://h.example/", datetime(2026, 3, 3, 23, tzinfo=UTC)),)),
        RobotsView("https://h.example/sitemap.xml", closed=("/a/",)),
        ManifestView("Hub", "/", icons=(IconView("/a.png", 192),)),
        RedirectsView("/", (("/a/", "/b/"),)),
        HeadersView("/"),
    ],
    ids=lambda view: type(view).__name__,
)
def test_views_survive_the_way_to_a_worker(view: object) -> None:
    """A renderer gets what was decoded from the bytes that its key was made of."""
    assert view == decode(encode(view), type(view))


def test_the_policy_allows_our_own_files_alone() -> None:
    """Nothing inline, nothing from elsewhere, no frame around us."""
    policy = dict(rule.split(" ", 1) for rule in csp().split("; "))
    assert "'none'" == policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"]
    assert "'self'" == policy["script-src"] == policy["style-src"] == policy["manifest-src"]
    assert "'self' data:" == policy["img-src"]
    assert "unsafe" not in csp()


def test_the_policy_in_a_page_leaves_out_what_browsers_ignore_there() -> None:
    """Else the console fills with complaints."""
    assert csp() == f"{csp(meta=True)}; frame-ancestors 'none'"


def test_web_assembly_runs_only_where_it_is_asked_for() -> None:
    """The search page needs it."""
    assert "script-src 'self' 'wasm-unsafe-eval';" in csp(wasm=True)
    assert b"'wasm-unsafe-eval'" in headers.render(HeadersView("/", wasm=True))
    assert b"wasm" not in headers.render(HeadersView("/"))


def test_headers_stand_below_the_base_path_and_never_twice() -> None:
    """Hosts join what matches, so a header in two rules that overlap would be broken."""
    text = headers.render(HeadersView("/hub/")).decode()
    rules = {block.split("\n")[0]: block.split("\n")[1:] for block in text.strip().split("\n\n")}
    assert ["/hub/*", "/hub/assets/*", "/hub/media/*"] == list(rules)
    assert f"  Content-Security-Policy: {csp()}" in rules["/hub/*"]
    assert "  X-Content-Type-Options: nosniff" in rules["/hub/*"]
    assert "  Referrer-Policy: strict-origin-when-cross-origin" in rules["/hub/*"]
    assert any("web-share=(self)" in line for line in rules["/hub/*"])
    assert not any("Cache-Control" in line for line in rules["/hub/*"])
    forever = ["  Cache-Control: public, max-age=31536000, immutable"]
    assert forever == rules["/hub/assets/*"] == rules["/hub/media/*"]
