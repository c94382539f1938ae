"""The front matter of videos: addresses as people copy them, captions, chapters, lengths."""

from __future__ import annotations

import pytest

from hcsite.content.document import Settings, read_document
from hcsite.model.kinds import Kind
from hcsite.model.matter import PostMatter
from hcsite.model.video import CaptionFile, Captions, Chapter, Video, VideoSource


def read(*lines: str) -> tuple[Video | None, list[tuple[str, int, str]]]:
    """What a front matter says of its video, and what is said against it."""
    text = "\n".join(("---", "title: Rest", *lines, "---", "Sit down and rest for five minutes."))
    record, _ = read_document(
        text.encode(), path="content/videos/a.md", kind=Kind.VIDEO, settings=Settings("UTC")
    )
    matter = record.document.matter if record.document else None
    video = matter.video if isinstance(matter, PostMatter) else None
    return video, [(item.code, item.line, item.message) for item in record.diagnostics]


TUBE = VideoSource(host="youtube", id="dQw4w9WgXcQ")
UUID = "9c9de5e8-0a1e-484a-b099-e80766180a6d"


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("talk.mp4", VideoSource(src="talk.mp4")),
        ("/media/talk.webm", VideoSource(src="/media/talk.webm")),
        ("youtube:dQw4w9WgXcQ", TUBE),
        ("https://youtu.be/dQw4w9WgXcQ?si=x", TUBE),
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3s", TUBE),
        ("https://m.youtube.com/shorts/dQw4w9WgXcQ", TUBE),
        ("https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ", TUBE),
        ("vimeo:123456", VideoSource(host="vimeo", id="123456")),
        (
            "https://vimeo.com/123456/abcdef12",
            VideoSource(host="vimeo", id="123456", key="abcdef12"),
        ),
        (
            f"https://tube.example.org/videos/watch/{UUID}",
            VideoSource(host="peertube", id=UUID, origin="https://tube.example.org"),
        ),
    ],
)
def test_a_video_is_named_as_people_copy_it(written: str, source: VideoSource) -> None:
    """A file, or an address in any of the forms that hosts give."""
    video, said = read(f'video: "{written}"')
    assert (source, []) == (video.video if video else None, said)


@pytest.mark.parametrize(
    "written",
    [
        "talk.txt",
        "https://www.youtube.com/@clinic",
        'youtube:\\"><script>',
        "https://evil.example/?v=dQw4w9WgXcQ",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://a@b.example/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "javascript://x/w/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "//x.example/talk.mp4",
        "http://[::1/",
    ],
)
def test_what_is_no_video_is_refused(written: str) -> None:
    """Nothing but an id of a known form ever reaches a page."""
    video, said = read(f'video: "{written}"')
    assert video is None
    assert [("HC211", 3)] == [item[:2] for item in said]


def test_captions_chapters_and_length() -> None:
    """By language or alone; chapters as YouTube has them; lengths in the usual forms."""
    video, said = read(
        "captions: {en-gb: a.vtt, es: b.vtt}",
        "chapters:",
        "  - 0:00 Rest",
        "  - {start: 75, title: Measure}",
        "duration: PT2M5S",
        "poster: {src: a.png, alt: A cuff}",
    )
    files = (CaptionFile("a.vtt", "en-GB"), CaptionFile("b.vtt", "es"))
    chapters = (Chapter(0, "Rest"), Chapter(75, "Measure"))
    assert (Video(None, Captions(files), chapters, 125), []) == (video, said)
    burned, _ = read("captions: burned-in")
    assert burned is not None
    assert burned.captions.burned_in


def test_what_is_wrong_is_told_where_it_stands() -> None:
    """Chapters out of order or after the end, captions of another kind, a poster without words."""
    _, said = read(
        "captions: talk.srt",
        "chapters: [0:40 Measure, 0:10 Rest, 9:00 End]",
        "duration: 2:05",
        "poster: a.png",
    )
    expected = [
        ("HC211", 3, "“captions” takes the name of a .vtt file, not “talk.srt”."),
        ("HC211", 4, "“Rest” does not begin after the chapter before it."),
        ("HC211", 4, "“End” begins after the end of the video."),
        ("HC214", 6, "“poster” has no alt text."),
    ]
    assert expected == said
    _, twice = read("image: {src: a.png, alt: A}", "poster: {src: b.png, alt: B}")
    assert ["“poster” and “image” are both given; they mean the same."] == [x[2] for x in twice]
