"""Videos: addresses at their hosts, times, chapters, and the transcript that captions make."""

from __future__ import annotations

from hcsite.model.video import (
    Chapter,
    Cue,
    VideoSource,
    chapter_lines,
    clock,
    iso_duration,
    spoken_in,
    transcript_of,
)


def test_hosts_are_asked_without_cookies() -> None:
    """The frame is that of the host's player which sets none; a chapter has its own address."""
    tube = VideoSource(host="youtube", id="dQw4w9WgXcQ")
    vimeo = VideoSource(host="vimeo", id="123", key="abcd")
    peer = VideoSource(host="peertube", id="9c9d", origin="https://tube.example.org")
    assert "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0" == tube.frame
    assert "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=40s" == tube.watch_from(40)
    assert "https://player.vimeo.com/video/123?dnt=1&h=abcd" == vimeo.frame
    assert "https://vimeo.com/123/abcd#t=40s" == vimeo.watch_from(40)
    assert "https://tube.example.org" == peer.frame_origin
    assert "https://tube.example.org/w/9c9d?start=40s" == peer.watch_from(40)
    own = VideoSource(src="a.mp4")
    assert ("", "", "") == (own.watch, own.frame, own.watch_from(3))


def test_times_are_told_as_people_and_machines_write_them() -> None:
    """Minutes and seconds, hours where there are any."""
    assert ["0:05", "2:05", "1:02:05"] == [clock(n) for n in (5, 125, 3725)]
    assert ["", "PT5S", "PT2M", "PT1H2M5S"] == [iso_duration(n) for n in (0, 5, 120, 3725)]


def test_youtube_takes_three_chapters_of_ten_seconds_from_the_start() -> None:
    """Others it would leave as plain lines, so they are not told."""

    def lines(*starts: int) -> tuple[str, ...]:
        return chapter_lines(tuple(Chapter(start, "Part") for start in starts))

    assert ("0:00 Part", "0:10 Part", "1:00 Part") == lines(0, 10, 60)
    assert [(), (), (), ()] == [lines(), lines(0, 10), lines(5, 20, 40), lines(0, 9, 40)]


def test_captions_become_paragraphs() -> None:
    """One for each speaker, a new one after a pause; automatic captions repeat nothing."""
    cues = (
        Cue(0, 4, "Sit down.", "Anna"),
        Cue(4, 6, "Then rest", "Anna"),
        Cue(10, 12, "for five minutes."),
        Cue(16, 18, "Do not talk."),
        Cue(18, 20, "Why not?", "Ben"),
        Cue(20, 22, ""),
        Cue(22, 24, "It raises"),
        Cue(24, 26, "It raises the reading."),
    )
    expected = (
        "Anna: Sit down. Then rest for five minutes.",
        "Do not talk.",
        "Ben: Why not? It raises the reading.",
    )
    assert expected == transcript_of(cues)
    long = tuple(
        Cue(n, n + 1, "Ten words of which each one counts as much too.") for n in range(99)
    )
    assert len(transcript_of(long)) == 1  # what repeats itself is told once
    varied = tuple(Cue(n, n + 1, f"Number {n} is a sentence of some length.") for n in range(99))
    assert max(map(len, transcript_of(varied))) < 450
    assert () == transcript_of(())


def test_what_is_said_is_told_in_whole_sentences() -> None:
    """Across captions, without names and sounds; what nobody ends is left out."""
    cues = (
        Cue(0, 2, "[music] Sit down and", "Anna"),
        Cue(2, 4, "rest for five minutes."),
        Cue(4, 6, "JO: Why? (laughs) The numbers", "Jo"),
        Cue(6, 8, ">> Both feet on the floor!", "Anna"),
        Cue(8, 9, "and breathe out. Wait.", "Jo"),
        Cue(20, 22, "Then we will"),
    )
    said = ("Sit down and rest for five minutes.", "Why?", "Both feet on the floor!", "Wait.")
    assert " ".join(said) == " ".join(spoken_in(cues))
    assert () == spoken_in((Cue(0, 2, "♪ la la ♪"), Cue(2, 4, "and so")))
