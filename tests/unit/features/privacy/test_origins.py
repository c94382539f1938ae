"""The firewall: one of each kind is planted and caught, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.privacy import markup
from hcsite.features.privacy.origins import check_output
from hcsite.features.privacy.policy import Breach, Policy, host_of, may_ask

OWN = "https://hub.example"
POLICY = Policy(OWN)
ROOT = Path(__file__).resolve().parents[4]


def check(text: str, path: str = "a/index.html", policy: Policy = POLICY) -> tuple[Breach, ...]:
    """What is found in a file."""
    return check_output(path, text.encode(), policy)


def rules(text: str, path: str = "a/index.html", policy: Policy = POLICY) -> set[str]:
    """The rules that a file breaks."""
    return {found.rule for found in check(text, path, policy)}


ASKING = [
    '<img src="https://evil.example/a.png">',
    "<img src=//evil.example/a.png>",
    "<IMG SRC = 'HTTPS://EVIL.example/a.png'>",
    '<img src="https&colon;//evil.example/a">',
    '<img src="&#104;ttps://evil.example/a">',
    '<img src="\\\\evil.example/a">',
    '<img src="/\n/evil.example/a">',
    '<img src="https:evil.example/a">',
    '<img src="https://hub.example@evil.example/a">',
    '<img src="https://hub.example.evil.example/a">',
    '<img srcset="/a.png 1x, https://evil.example/b.png 2x">',
    '<source srcset="/a.webp, //evil.example/b.webp 2x">',
    '<video poster="https://evil.example/a.jpg"></video>',
    '<video><track src="https://evil.example/a.vtt"></video>',
    '<audio src="https://evil.example/a.mp3"></audio>',
    '<input type="image" src="https://evil.example/a.png">',
    '<body background="https://evil.example/a.png">',
    '<object data="https://evil.example/a.swf"></object>',
    '<embed src="https://evil.example/a">',
    '<iframe src="https://evil.example/a"></iframe>',
    '<iframe srcdoc="&lt;img src=https://evil.example/a&gt;"></iframe>',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<link rel="preconnect" href="https://evil.example">',
    '<link rel="DNS-prefetch" href="//evil.example">',
    '<link rel="preload" as="font" href="https://evil.example/a.woff2">',
    '<link rel="shortcut icon" href="https://evil.example/a.ico">',
    '<link rel="apple-touch-icon" href="https://evil.example/a.png">',
    '<link rel="manifest" href="https://evil.example/a.json">',
    '<link rel="preload" as="image" imagesrcset="https://evil.example/a.png 1x">',
    '<base href="https://evil.example/">',
    '<meta http-equiv="Refresh" content="0; url=https://evil.example/">',
    '<a href="/x" ping="https://evil.example/p">x</a>',
    '<p style="background:url(https://evil.example/a.png)">x</p>',
    "<style>@import 'https://evil.example/a.css';</style>",
    "<style>p{background:url( //evil.example/a.png )}</style>",
    "<style>p{background:url(\\68ttps://evil.example/a.png)}</style>",
    '<style>p{background:image-set("https://evil.example/a.png" 1x)}</style>',
    '<svg><image href="https://evil.example/a.png"/></svg>',
    '<svg><use xlink:href="https://evil.example/a.svg#b"/></svg>',
    '<script src="https://evil.example/a.js"></script>',
    '<script>fetch("https://evil.example/a")</script>',
    "<script>import('https://evil.example/a.js')</script>",
    "<script>var u=`//evil.example/a`;new Image().src=u</script>",
    '<script>new WebSocket("wss://evil.example")</script>',
    '<script>navigator.sendBeacon("https:\\/\\/evil.example")</script>',
    '<script>x.open("GET","\\x68ttps://evil.example")</script>',
    '<script type="module">import"https://evil.example/a.js"</script>',
    "<button onclick=\"fetch('https://evil.example')\">x</button>",
    "<a href=\"javascript:fetch('https://evil.example')\">x</a>",
    "<p title=it's><img src=//evil.example/a><p title='x'>",
    '<noscript><img src="https://evil.example/p.gif"></noscript>',
    '<template><img src="https://evil.example/p.gif"></template>',
    '<!-- a --><img src="https://evil.example/a"',
]


@pytest.mark.parametrize("text", ASKING)
def test_a_request_to_another_origin_is_found(text: str) -> None:
    """In every way that markup, styles and scripts know, and however it is hidden."""
    found = [breach for breach in check(f"<p>a\n{text}") if breach.rule == "PRI-07"]
    assert {"evil.example"} == {breach.host.removeprefix("hub.example.") for breach in found}
    assert 2 == found[0].line


@pytest.mark.parametrize("text", ASKING)
def test_an_allowed_origin_may_be_asked(text: str) -> None:
    """What `site.toml` allows is no breach of this rule."""
    allowed = Policy(OWN, ("https://evil.example", "*.evil.example"))
    assert "PRI-07" not in rules(text, policy=allowed)


@pytest.mark.parametrize(
    "text",
    [
        '<img src="/a.png" srcset="/a.png 1x, b.png 2x">',
        '<img src="https://hub.example/a.png">',
        '<img src="https://HUB.example:443/a.png">',
        '<img src="data:image/png;base64,AAAA">',
        '<a href="https://other.example/">a link</a>',
        '<a href="mailto:a@other.example">write</a> <a href="tel:999">call</a>',
        '<link rel="canonical" href="https://other.example/">',
        '<link rel="alternate" type="application/rss+xml" href="https://other.example/f">',
        '<link rel="me" href="https://social.example/@a">',
        '<meta property="og:image" content="https://other.example/a.png">',
        '<meta http-equiv="refresh" content="0; url=https://hub.example/a/">',
        '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
        "<p>Do not load https://evil.example/a.js or gtag('x').</p>",
        "<pre><code>&lt;script src=\"https://evil.example\"&gt; fbq('init')</code></pre>",
        '<!-- <img src="https://evil.example/a.png"> -->',
        '<textarea><img src="https://evil.example/a.png"></textarea>',
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"></svg>',
        '<script>document.createElementNS("http://www.w3.org/2000/svg","g")</script>',
        '<script>\n// see "https://other.example"\nf()</script>',
        "<style>/* url(https://other.example/a) */ p{color:red}</style>",
        "<style>@namespace url(http://www.w3.org/1999/xhtml);</style>",
        '<blockquote cite="https://other.example">x</blockquote>',
        '<form action="/search" method="get"><input name="q"></form>',
        "<video controls src='/a.mp4'></video>",
    ],
)
def test_what_asks_nobody_is_no_breach(text: str) -> None:
    """Links that a reader follows, names, data, comments and visible words."""
    assert () == check(text)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.css", "@import url(//evil.example/a.css);"),
        ("a.js", "importScripts('https://evil.example/a.js')"),
        ("a.mjs", "import x from 'https://evil.example/a.js'"),
        ("a.svg", '<svg><image xlink:href="https://evil.example/a.png"/></svg>'),
        ("a.svg", '<?xml-stylesheet href="https://evil.example/a.css"?><svg/>'),
        ("a.SVG", "<svg><style>@import 'https://evil.example/a'</style></svg>"),
        ("site.webmanifest", '{"icons":[{"src":"https://evil.example/a.png"}]}'),
    ],
)
def test_files_of_other_kinds_are_read(path: str, text: str) -> None:
    """Styles, scripts, drawings and manifests are looked into as pages are."""
    assert {("PRI-07", "evil.example")} == {(b.rule, b.host) for b in check(text, path)}


def test_files_that_ask_nobody_are_not_read() -> None:
    """Texts, feeds and pictures are no concern of this rule."""
    assert () == check('<img src="https://evil.example/a">', "feed.xml")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<script src="https://www.googletagmanager.com/gtag/js"></script>', "Google"),
        ("<script>fbq('init', '1')</script>", "Facebook"),
        ("<script>window.dataLayer=window.dataLayer||[];gtag('js')</script>", "Google"),
        ('<img src="https://px.ads.linkedin.com/collect">', "LinkedIn"),
        ('<script async src="//static.hotjar.com/c.js"></script>', "Hotjar"),
        ('<a onclick="gtag(\'event\')" href="/x">x</a>', "Google"),
        ('<script src="https://s7.addthis.com/js/widget.js"></script>', "AddThis"),
        ('<script src="https://platform-api.sharethis.com/js/s.js"></script>', "ShareThis"),
        ('<link rel="preconnect" href="https://stats.g.doubleclick.net">', "Google"),
        ("<script>_paq.push(['trackPageView'])</script>", "Matomo"),
        ("<script>ttq.load('a')</script>", "TikTok"),
        ("<script>(function(c){c('clarity')})();clarity('set')</script>", "Microsoft"),
    ],
)
def test_a_tracker_is_named(text: str, name: str) -> None:
    """By its host even where that is allowed, and by its calls."""
    everywhere = Policy(OWN, ("*.com", "*.net"))
    found = [breach for breach in check(text, policy=everywhere) if breach.rule == "PRI-08"]
    assert found
    assert name in found[0].why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<a href="https://wa.me/?text=x">share</a>', {"PRI-09"}),
        ('<a rel="noopener" href="https://x.com/intent/tweet?text=x">share</a>', {"PRI-09"}),
        ('<a rel="noreferrer noopener" href="https://wa.me/?text=x">share</a>', set()),
        ('<a href="https://www.facebook.com/sharer/sharer.php?u=x">share</a>', {"PRI-09"}),
        ('<a href="https://www.facebook.com/clinic">us</a>', set()),
        ('<iframe src="https://hub.example/a"></iframe>', set()),
        ('<iframe src="https://www.youtube-nocookie.com/embed/a"></iframe>', {"PRI-10"}),
        ('<template><iframe src="https://www.youtube-nocookie.com/embed/a"></template>', set()),
        ('<template><iframe src="https://www.youtube.com/embed/a"></template>', {"PRI-10"}),
        ("<video autoplay src='/a.mp4'></video>", {"PRI-10"}),
        ('<iframe src="/player?autoplay=1"></iframe>', {"PRI-10"}),
        ('<form action="https://other.example/f"><input name="q"></form>', {"PRI-11"}),
        ('<form><button formaction="https://other.example/f">x</button></form>', {"PRI-11"}),
        ('<form action="/f"><label>Your symptoms <input name="s"></label></form>', {"PRI-11"}),
    ],
)
def test_share_links_embeds_and_forms(text: str, expected: set[str]) -> None:
    """Links without a referrer, embeds after a click, forms that stay at home."""
    allowed = Policy(OWN, ("www.youtube-nocookie.com", "www.youtube.com"))
    assert expected == rules(text, policy=allowed)


def test_a_form_may_be_sent_where_site_toml_allows() -> None:
    """A newsletter of another host is a choice, with a notice beside it."""
    allowed = Policy(OWN, forms=("https://letters.example",))
    assert set() == rules('<form action="https://letters.example/f"></form>', policy=allowed)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://A.example:443/x", "a.example"),
        ("http://a.example:8080", "a.example:8080"),
        ("//a.example?x", "a.example"),
        ("wss://a.example", "a.example"),
        ("https://user:word@a.example/", "a.example"),
        ("https://a.example./", "a.example"),
        ("/x//y", ""),
        ("x:y", ""),
        ("blob:https://a.example/1", ""),
        ("", ""),
    ],
)
def test_hosts_are_read_as_browsers_do(url: str, host: str) -> None:
    """Ports that are usual, names of users and the scheme make no difference."""
    assert host == host_of(url)


def test_hosts_below_one_may_be_allowed_together() -> None:
    """`*.cdn.example` is all below it, and not it."""
    policy = Policy(OWN, ("*.cdn.example",))
    assert may_ask("a.b.cdn.example", policy)
    assert not may_ask("cdn.example", policy)
    assert not may_ask("evilcdn.example", policy)


NAMES = "a a a link meta script img p svg title button base form template".split()
ATTRIBUTES = """href href src rel name property http-equiv content class data-url data ping style
    onclick type title viewBox action""".split()
VALUES = (
    "https://evil.example/a",
    "https://www.facebook.com/sharer/sharer.php?u=a",
    "https://www.www.facebook.com/sharer/sharer.php",
    "//evil.example",
    "/a.js",
    "mailto:a@b.example",
    "mailto:?body=see://wa.me/?text=a",
    "javascript:fetch('https://evil.example')",
    "noopener noreferrer",
    "noopener",
    "canonical",
    "alternate stylesheet",
    "refresh",
    "Content-Security-Policy",
    "0; url=https://evil.example",
    "application/ld+json",
    "a",
)
TAGS = st.builds(
    lambda name, given, end: "<" + " ".join((name, *(f'{a}="{v}"' for a, v in given))) + end,
    st.sampled_from(NAMES),
    st.lists(st.tuples(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES)), max_size=3),
    st.sampled_from(("> ", "></script>", "></title>", "/>", "\n")),
)
PIECES = st.sampled_from((*ASKING, "<!doctype html>", "</p>", "<!--", "-->", "a < b", "<b"))


@given(st.lists(TAGS | PIECES, max_size=6).map("".join))
@settings(max_examples=100)
def test_long_stretches_are_passed_over_without_a_loss(text: str) -> None:
    """What is found is the same where each tag is looked at by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_plain", lambda: re.compile("[^<]*+"))
        expected = check(text)
    assert expected == check(text)


HOSTILE = {
    "open": "<" * 500_000,
    "tags": "<a " * 200_000,
    "quotes": "<a b='" * 100_000,
    "comments": "<!--" * 200_000,
    "templates": "<template>" * 60_000,
    "scripts": "<script>" * 60_000,
    "equals": "<a b" + "=" * 500_000,
    "urls": '<script>"https://a.example"' + '\n"//' * 100_000,
    "dots": '<script>"//' + "a." * 300_000,
    "escapes": "<style>" + "\\" * 500_000,
    "blanks": "<img" + " " * 500_000 + "src=//a.example>",
    "forms": "<form>" * 60_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_half_a_megabyte_of_anything_is_read_in_time(name: str) -> None:
    """No input takes more than its length: each ends within the time limit of a test."""
    assert isinstance(check(HOSTILE[name]), tuple)


def test_our_own_theme_and_golden_pages_are_clean() -> None:
    """Nothing that we ship asks anybody."""
    folders = (ROOT / "tests" / "golden", ROOT / "themes" / "home-base" / "assets")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    policy = Policy("https://clinic.example", ("*.example",))
    found = [
        breach for path in files for breach in check_output(path.name, path.read_bytes(), policy)
    ]
    assert len(files) > 2
    assert [] == found


@pytest.mark.parametrize(
    ("page", "broken"),
    [
        ('<p>\n<img\nsrc="https://evil.example/a.png">\n</p>', {"PRI-07"}),
        ("<p title=\"\n<img src='https://evil.example/a.png'>\n\">\n</p>", set()),
        ("<!--\n<p>\n-->\n<img src=//evil.example/a.png>", {"PRI-07"}),
        ('<a href="tel:+441632960123">\n<img sizes="(min-width: 2rem) 9vw" src="/a.png">', set()),
    ],
)
def test_tags_over_several_lines(page: str, broken: set[str]) -> None:
    """Lines that look harmless each by itself are read as the page that they are."""
    assert broken == rules(f"<main>\n{page}\n</main>")
