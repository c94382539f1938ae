"""ACC-03: a video has captions, and a transcript."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import PieceCase, PieceRule
from hcsite.model.document import FEWEST_WORDS

RULE = "ACC-03"


def unheard_or_unseen(case: PieceCase) -> Iterator[Diagnostic]:
    """What would be missed by those who cannot hear or see."""
    video = case.matter.video
    if video is None or video.video is None:
        return
    if not video.captions:
        hint = (
            "Write captions: {en: talk.en.vtt}, or captions: burned-in where they are in the film."
        )
        yield case.found(RULE, "This video has no captions.", hint, key="video")
    has_text = case.post.document.body.words >= FEWEST_WORDS
    if not has_text and not video.captions.files:
        hint = "Write below the front matter all that is said and shown."
        yield case.found(RULE, "This video has no transcript.", hint, key="video")


PIECE_RULES: Mapping[str, PieceRule] = {RULE: unheard_or_unseen}
