"""Videos in the midst of texts: played there, corrected, withdrawn; on any page that has a text."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.unit.app.hubs import PICTURE, built, hub, post, write_files
from tests.unit.app.test_shown_infographics import page

VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\nSit down and rest for five minutes.\n"
BODY = """Rest first.

::: video rest Where <b> & how
:::

::: video tube
:::"""
FILM = {"captions": "a.vtt", "duration": "2:05"}
POSTER = "{src: a.png, alt: A chair}"


def film(title: str, **more: str) -> str:
    """A video at a host."""
    return post(title, "", **{"video": "youtube:dQw4w9WgXcQ", **FILM, **more})


def test_a_text_shows_videos(tmp_path: Path) -> None:
    """One player and one policy for each page; a correction redoes it, a withdrawal empties it."""
    root = hub(
        tmp_path, posts__calm=post("Calm", BODY), pages__about=post("About", BODY, published="")
    )
    files: dict[str, str | bytes | None] = {
        "content/videos/rest.md": film("Canary rest", video="vimeo:123456", poster=POSTER),
        "content/videos/tube.md": film("A tube", poster=POSTER),
        "content/videos/a.vtt": VTT,
        "content/videos/a.png": PICTURE,
    }
    write_files(root, files)
    assert [] == [item for item in built(root).diagnostics if item.level.value == "error"]
    for name in ("posts/calm/index.html", "about/index.html"):
        shown = page(root, name)
        assert 2 == shown.count('<figure class="picture video">')
        assert "<p>Where &lt;b&gt; &amp; how</p>" in shown
        assert 'data-hc-frame="https://player.vimeo.com/video/123456?dnt=1"' in shown
        assert '<a href="/videos/rest/">The video “Canary rest” (2:05)' in shown
        assert 2 == len(re.findall(r"/assets/video\.[0-9a-f]+\.(?:css|js)", shown))
        policy = str(re.search(r"frame-src ([^;]+);", shown).group(1))  # type: ignore[union-attr]
        assert {"https://player.vimeo.com", "https://www.youtube-nocookie.com"} == {*policy.split()}
        graph = json.loads(
            shown.split('<script type="application/ld+json">')[2].split("</script>")[0]
        )
        films = [node for node in graph["@graph"] if node["@type"] == "VideoObject"]
        assert ["Canary rest", "A tube"] == [node["name"] for node in films]
        assert films[0]["@id"].endswith("/videos/rest/#video")
        (main,) = (node for node in graph["@graph"] if "video" in node)
        assert [node["@id"] for node in films] == [item["@id"] for item in main["video"]]
    for name in ("index.html", "videos/index.html"):
        assert "Video (2:05)" in page(root, name)
    assert '<a href="/videos/">Videos</a>' in page(root, "index.html")
    feed = page(root, "feed.json")
    assert "data-hc-frame" not in feed
    assert '<a href=\\"/' not in feed
    assert "The video “Canary rest” (2:05)" in feed

    write_files(root, {"content/videos/rest.md": film("Canary nap", poster=POSTER)})
    built(root)
    assert "Canary nap" in page(root, "posts/calm/index.html")
    gone = "[{date: 2026-05-01, type: retraction, note: Wrong.}]"
    write_files(root, {"content/videos/rest.md": film("Canary nap", corrections=gone)})
    told = [(item.code, item.level.value, item.line) for item in built(root).diagnostics]
    assert ("HC346", "warning", 7) in told
    for name in ("posts/calm/index.html", "about/index.html", "feed.json"):
        assert "Canary" not in page(root, name)
        assert "player.vimeo.com" not in page(root, name)
    write_files(root, {"content/videos/rest.md": film("Canary nap", draft="true")})
    why = [item.message for item in built(root).diagnostics if item.line == 7]
    assert ["The video “rest” is still a draft, so readers cannot see it."] == why
