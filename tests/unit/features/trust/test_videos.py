"""ACC-03: a video has captions, and a transcript."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hcsite.model.document import Body
from hcsite.model.kinds import Kind
from hcsite.model.video import CaptionFile, Captions, Video, VideoSource
from tests.unit.features.trust.cases import clinical, findings

SOURCE = VideoSource(src="talk.mp4")
VTT = Captions((CaptionFile("talk.vtt"),))
BURNED = Captions(burned_in=True)
NONE = Captions()
NO_CAPTIONS = ("error", "This video has no captions.")
NO_TRANSCRIPT = ("error", "This video has no transcript.")


@pytest.mark.parametrize(
    ("video", "words", "said"),
    [
        (Video(SOURCE, VTT), 90, []),
        (Video(SOURCE, VTT), 0, []),  # the captions become the transcript
        (Video(SOURCE, BURNED), 90, []),
        (Video(VideoSource(host="youtube", id="x"), VTT), 0, []),
        (Video(SOURCE, BURNED), 0, [NO_TRANSCRIPT]),
        (Video(SOURCE, NONE), 90, [NO_CAPTIONS]),
        (Video(SOURCE, NONE), 3, [NO_CAPTIONS, NO_TRANSCRIPT]),
        (Video(None, NONE), 0, []),  # that it names no video is another finding
        (None, 0, []),  # a post about films
    ],
)
def test_those_who_cannot_hear_or_see_miss_nothing(
    video: Video | None, words: int, said: list[tuple[str, str]]
) -> None:
    """Captions are files or part of the picture; the transcript is written, or made of captions."""
    piece = clinical(video=video)
    assert said == findings("ACC-03", replace(piece, kind=Kind.VIDEO, body=Body(words=words)))
