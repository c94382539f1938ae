"""No text that a writer puts anywhere can run a script in the browser of a reader."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import feedparser
import pytest
from defusedxml import ElementTree

from hcsite.cli.group import start
from hcsite.content.schema import known_keys
from hcsite.content.schema.hints import block_at
from hcsite.content.schema.site import SiteFile
from hcsite.model.kinds import Kind
from tests.invalid.markup import dangers, data_blocks, text_of
from tests.invalid.planted import EVIL, PAGE, PERSON, POST, SITE, TOPIC, plant
from tests.support.site import read_tree

OWN = "/hub/assets/"
STRICT = {
    Kind.POST: {
        *("draft", "slug", "lang", "expires", "legacy"),
        *("campaign", "must_keep", "promote_until", "teasers", "tone"),
        *("approvals", "scores"),
    },
    Kind.INFOGRAPHIC: {"draft", "slug", "lang", "expires", "legacy"},
    Kind.PAGE: {"draft", "slug", "lang", "updated"},
    Kind.PERSON: {"draft", "slug", "id", "active", "x", "bluesky"},
    Kind.TOPIC: {"draft", "slug", "aliases"},
}
"""Fields of each kind that take no free text, or whose like is planted in another kind."""


@pytest.fixture(scope="module", params=["public", "preview"])
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The planted hub, as readers get it and as its writer sees it with drafts."""
    root = tmp_path_factory.mktemp("planted")
    plant(root)
    folder: Path = root / request.param
    with_drafts = ["--drafts", "--future"] if request.param == "preview" else []
    arguments = ["-q", "-j", "1", "-r", str(root), "-o", str(folder), "--as-of", "2026-06-01"]
    assert 0 == start(["build", *arguments, *with_drafts])
    return folder


def test_no_page_of_the_kit_runs_what_was_planted(output: Path) -> None:
    """Nor in any page, letter or sheet for the staff."""
    kit = output.parent / "kit"
    if output.name == "preview":
        assert not kit.exists()  # drafts are not passed on
        return
    found = {path: dangers(html, own=OWN) for path, html in files(kit, ".html")}
    script = "<script {'src': '%sdesk.js', 'defer': ''}>"
    ours = ("href=data:, on <link>", script % "", script % "../")
    real = {p: [words for words in said if words not in ours] for p, said in found.items()}
    assert {path: [] for path in found} == real


def files(folder: Path, *endings: str) -> Iterator[tuple[str, str]]:
    """The texts of an output with one of these endings, by path; there is at least one."""
    found = [(path, data) for path, data in read_tree(folder).items() if path.endswith(endings)]
    assert found
    yield from ((path, data.decode()) for path, data in found)


def test_no_page_runs_what_was_planted(output: Path) -> None:
    """No script but our own, no handler of events, no address that runs, in any page."""
    found = {path: dangers(html, own=OWN) for path, html in files(output, ".html")}
    assert {path: [] for path in found} == found
    assert len(found) >= 12


def test_planted_texts_are_shown_as_they_are(output: Path) -> None:
    """Readers see the very characters, so each was escaped once and not twice."""
    html = (output / "posts" / "evil" / "index.html").read_text(encoding="utf-8")
    evil = " ".join(EVIL.split())
    assert f"Post {evil}" == text_of(html, ".//h1")
    assert text_of(html, "./head/title").startswith(f"Post {evil}")
    assert html.count("alert(1)") > 40
    assert "7*7" in text_of(html, ".//h1")


def test_data_blocks_hold_the_texts(output: Path) -> None:
    """JSON-LD gives every text back unchanged, and cannot be closed from within."""
    html = (output / "posts" / "evil" / "index.html").read_text(encoding="utf-8")
    title = f"Post {' '.join(EVIL.split())}"
    assert title in set(_strings(data_blocks(html)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def test_feeds_are_whole_and_harmless(output: Path) -> None:
    """RSS and Atom parse without complaint, and the HTML that they carry runs nothing."""
    for path, text in files(output, ".xml"):
        ElementTree.fromstring(text)
        if "sitemap" in path:
            continue
        feed = feedparser.parse(text, sanitize_html=False, resolve_relative_uris=False)
        assert not feed.bozo, path
        for entry in feed.entries:
            parts = [*entry.get("content", []), entry.get("summary_detail", {})]
            html = [part["value"] for part in parts if "html" in part.get("type", "")]
            assert [[] for _ in html] == [dangers(value, own=OWN) for value in html], path


def test_json_parses_and_is_harmless(output: Path) -> None:
    """JSON Feed and the manifest are JSON, and the HTML that a feed carries runs nothing."""
    for path, text in files(output, ".json", ".webmanifest"):
        document = json.loads(text)
        for item in document.get("items", []):
            assert [] == dangers(item.get("content_html", ""), own=OWN), path


def test_drawings_and_styles_run_nothing(output: Path) -> None:
    """What was planted in drawings is taken out, and nothing of it reaches the styles."""
    for _, text in files(output, ".svg"):
        ElementTree.fromstring(text)
        assert [] == [words for words in dangers(text, own=OWN) if words != "style on <style>"]
        assert "x.example" not in text
    for _, text in files(output, ".css"):
        assert "alert(" not in text
        assert "javascript:" not in text


def test_host_files_keep_their_lines(output: Path) -> None:
    """A planted text cannot add a line or a field to the files that hosts read."""
    lines = (output / "_redirects").read_text(encoding="utf-8").splitlines()
    assert {3} == {len(line.split(" ")) for line in lines}
    assert "alert(1)" not in (output / "_headers").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "matter"),
    [(Kind.POST, POST), (Kind.PAGE, PAGE), (Kind.PERSON, PERSON), (Kind.TOPIC, TOPIC)],
)
def test_every_field_is_planted(kind: Kind, matter: dict[str, object]) -> None:
    """A field that is new in a schema has to be planted here too."""
    assert set(known_keys(kind)) == set(matter) | STRICT[kind]


STRICT_SETTINGS = {
    "site": {"default_lang", "profile", "theme", "feed_limit", "plugins"},
    "org": {"id", "type"},
    "brand": {"accent", "accent_dark", "heading_font_file"},
    "policies": {"accessibility", "funding", "ethics", "ai", "ads"},
    "review": {
        *("max_months", "high_risk_months", "grace_days"),
        *("min_sources", "source_age_years", "reviewer_must_differ"),
    },
    "privacy": {"allow_origins", "forms", "contacts"},
    "emergency": {"locale", "numbers", "advice"},
    "readability": {
        *("audience", "target_fk", "target_smog", "warn_fk", "warn_smog", "error_fk"),
    },
    "waivers": {"rule", "path", "reason", "until"},
    "content": {"org_author", "clinical", "legacy_until"},
    "social": {"mastodon", "x", "bluesky"},
    "share": {"channels"},
    "nav": {"main"},
    "kit": {"enabled", "cards", "short_links", "days", "staff", "utm", "campaign", "short_url"},
    "pictures": {"formats", "widths"},
    "voice": {"person", "emoji", "contractions", "greeting", "sign_off", "avoid"},
    "platforms": {"use"},
}
"""Settings that take no free text, or whose like is planted in the same table."""


def test_every_setting_is_planted() -> None:
    """A setting that is new has to be planted here too."""
    for name in set(SiteFile.model_fields) - {"extra", "plugin", "severity"}:
        known = set(block_at(SiteFile, (name,)).model_fields)
        assert known == set(SITE.get(name, ())) | STRICT_SETTINGS[name], name


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        '<script src="https://x.example/a.js"></script>',
        '<script type="application/ld+json">{</script>',
        "<p onclick=alert(1)>",
        '<svg><a xlink:href="javascript:alert(1)"></a></svg>',
        '<a href="\tjava\nscript:alert(1)">',
        '<iframe src="https://x.example"></iframe>',
        '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
        '<p style="color: red">',
        '<base href="https://x.example/">',
        "<title></title><img src=x onerror=alert(1)></title>",
    ],
)
def test_the_checker_finds_what_runs(html: str) -> None:
    """The check that all the others rely on can fail."""
    assert dangers(html, own=OWN)
