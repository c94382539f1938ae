"""Videos of a hub: what their pages show and ask, their files, and what is said against them."""

from __future__ import annotations

import json
from pathlib import Path

from hcsite.app.checking import survey
from hcsite.app.signed_pictures import pictures_of
from tests.unit.app.hubs import PICTURE, built, hub, options, post, write_files
from tests.unit.pixels.films import mp4

VTT = """\
WEBVTT

00:01.000 --> 00:04.000
<v Anna>Sit & rest <script>alert(1)</script> first.
"""
POSTER = "{src: cuff.png, alt: A cuff}"
FILES: dict[str, str | bytes | None] = {
    "content/videos/rest.mp4": mp4(),
    "content/videos/rest.vtt": VTT,
    "content/videos/cuff.png": PICTURE,
}


def site(tmp_path: Path, **videos: str) -> Path:
    """A hub with these videos, and files that they may name."""
    root = hub(tmp_path, **{f"videos__{name}": text for name, text in videos.items()})
    write_files(root, FILES)
    return root


def test_pages_of_videos(tmp_path: Path) -> None:
    """One of our own plays without a script; one elsewhere is a link, and asks nobody."""
    chapters = '["0:00 Rest", "0:05 Measure"]'
    own = post("Rest", "", video="rest.mp4", captions="rest.vtt", chapters=chapters, poster=POSTER)
    tube = post("Tube", "", video="youtube:dQw4w9WgXcQ", captions="rest.vtt", duration="2:05")
    report = built(site(tmp_path, rest=own, tube=tube))
    (told,) = report.diagnostics
    assert ("PRI-12", "Write a page that names YouTube") == (told.code, told.hint.split(",")[0])
    output = tmp_path / "public"
    page = (output / "videos/rest/index.html").read_text(encoding="utf-8")
    assert '<video controls preload="none" playsinline width="640" height="360" poster="/m' in page
    assert 'srclang="en" label="English" default' in page
    assert ".mp4#t=5" in page
    assert "<p>Anna: Sit &amp; rest alert(1) first.</p>" in page
    assert "frame-src" not in page
    assert "Length: 0:13" in page
    (graph,) = [
        json.loads(line.partition(">")[2].removesuffix("</script>"))["@graph"]
        for line in page.splitlines()
        if '"@graph"' in line
    ]
    video = next(node for node in graph if node["@type"] == "VideoObject")
    assert ("PT13S", "Anna: Sit & rest alert(1) first.") == (video["duration"], video["transcript"])
    assert [(0, 5), (5, 13)] == [(c["startOffset"], c["endOffset"]) for c in video["hasPart"]]
    hosted = (output / "videos/tube/index.html").read_text(encoding="utf-8")
    assert 'href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener noref' in hosted
    assert "<iframe" not in hosted
    assert 'src="/cards/tube.' in hosted  # a card stands for the poster
    assert "frame-src https://www.youtube-nocookie.com;" in hosted
    assert "frame-src https://www.youtube-nocookie.com;" in (output / "_headers").read_text()
    listed = (output / "videos/index.html").read_text(encoding="utf-8")
    assert listed.index("/videos/rest/") > 0 < listed.index("/videos/tube/")
    assert 'href="/videos/"' in (output / "index.html").read_text(encoding="utf-8")
    assert 0 == built(tmp_path / "hub").rendered


def test_what_is_wrong_with_videos(tmp_path: Path) -> None:
    """Each finding names its file; a draft is only told, and nothing of it is looked at."""
    told = {"captions": "rest.vtt", "poster": POSTER}
    root = site(
        tmp_path,
        broken=post("A", video="broken.mp4", **told),
        draft=post("B", "", video="broken.mp4", draft="true"),
        gone=post("C", video="gone.mp4", **told),
        late=post(
            "D", video="rest.mp4", captions="late.vtt", poster=POSTER, chapters='["9:00 End"]'
        ),
        none=post("E", **told),
        silent=post("F", video="rest.mp4", poster=POSTER),
        unknown=post("G", video="vimeo:12345", **told),
    )
    write_files(
        root,
        {
            "content/videos/broken.mp4": b"<html>",
            "content/videos/late.vtt": "WEBVTT\n\n01:00.000 --> 01:02.000\nMRN 00482913 came.",
        },
    )
    said = {
        (x.code, str(x.level), x.path.removeprefix("content/videos/"), x.line)
        for x in built(root).diagnostics
    }
    expected = {
        ("HC351", "error", "broken.mp4", 0),
        ("ACC-03", "info", "draft.md", 4),
        ("HC301", "error", "gone.md", 4),
        ("HC352", "error", "late.vtt", 3),
        ("PRI-01", "error", "late.vtt", 3),
        ("HC211", "error", "late.md", 7),
        ("HC212", "error", "none.md", 2),
        ("ACC-03", "error", "silent.md", 4),
        ("HC355", "warning", "unknown.md", 4),
    }
    assert expected <= said
    assert not {entry for entry in said - expected if entry[1] == "error"}


def test_the_kit_names_the_file_to_upload(tmp_path: Path) -> None:
    """With its captions where a platform takes them, and what does not fit there."""
    told = {"summary": "Five minutes on a chair make the numbers right.", "promote": "true"}
    words = (
        "Sit down and rest for five minutes. Put both feet flat on the floor.\n\n"
        "Rest your arm on a table, at the height of your heart. Do not talk while the cuff "
        "fills.\n\nMeasure twice, a minute apart. Write both numbers down for your nurse."
    )
    own = post("Rest", words, video="rest.mp4", captions="rest.vtt", poster=POSTER, **told)
    root = site(tmp_path, rest=own)
    kit = root.parent / "kit"
    assert built(root, kit=kit).published
    shown = (kit / "posts/rest.html").read_text(encoding="utf-8")
    top, *parts = shown.split('<section class="platform" id="hc-')
    sections = {part.partition('"')[0]: part for part in parts}
    assert "<code>content/videos/rest.mp4</code>" in top
    assert 'download>rest.mp4</a> <span class="soft">(0.1 MB, 0:13, 640 × 360)' in top
    assert "content/videos/rest.vtt" in sections["bluesky"]
    assert "wider than high, and Instagram" in sections["instagram"]
    assert "content/videos/rest.vtt" not in sections["instagram"]
    assert "rest.mp4" not in sections["linkedin"]


def test_an_approval_holds_for_the_film_and_its_captions(tmp_path: Path) -> None:
    """Nobody approved another one."""
    root = site(tmp_path, rest=post("Rest", video="rest.mp4", captions="rest.vtt", poster=POSTER))

    def digest() -> str:
        found, sources, _ = survey(options(root))
        (film,) = (item for item in found.posts if item.matter.video)
        return pictures_of(film.document, sources, root)

    before = digest()
    write_files(root, {"content/videos/rest.vtt": f"{VTT}\n00:05.000 --> 00:06.000\nMore"})
    after = digest()
    write_files(root, {"content/videos/rest.mp4": mp4(inside=b"others")})
    assert 3 == len({before, after, digest()})
