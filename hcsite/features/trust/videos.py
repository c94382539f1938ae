"""Videos: ACC-03, and in their captions PRI-01 and PRI-02."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic
from hcsite.features.trust.examination import PieceCase, PieceRule
from hcsite.model.document import FEWEST_WORDS
from hcsite.model.rule import known_rules, own_contacts, rules_in_force
from hcsite.model.site import Site
from hcsite.model.video import Track

RULE = "ACC-03"
IDENTIFIERS = frozenset(("PRI-01", "PRI-02"))


def unheard_or_unseen(case: PieceCase) -> Iterator[Diagnostic]:
    """ACC-03: what would be missed by those who cannot hear or see."""
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


def told_in_captions(track: Track, path: str, site: Site) -> Iterator[Diagnostic]:
    """PRI-01 and PRI-02 in captions: they are read, kept and found as texts are."""
    asked = rules_in_force(site) & IDENTIFIERS
    if not asked:
        return
    from hcsite.prose.phi import find_identifiers  # its patterns are many

    starts, text = [], ""
    for cue in track.cues:
        starts.append(len(text))
        text += f"{cue.speaker} {cue.text}\n"
    for item in find_identifiers(text, allowed=frozenset(own_contacts(site))):
        if item.rule in asked:
            line = track.cues[bisect_right(starts, item.start) - 1].line
            message = f"“{item.masked}”: {item.why}"
            level = known_rules()[item.rule].level
            yield Diagnostic(item.rule, level, message, path=path, line=line, hint=item.mend)


PIECE_RULES: Mapping[str, PieceRule] = {RULE: unheard_or_unseen}
