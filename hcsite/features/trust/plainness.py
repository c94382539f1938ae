"""Rules about what readers take away: the key message, what to do, what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import PieceCase, PieceRule

LONGEST_ALT = 125
"""Letters of an alt text that can be listened to in one go."""

_OPENING = re.compile(r"(?:an?\s+|the\s+)?(?:image|picture|photo|photograph|graphic)\s+of\b")
_FILES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif")


def key_message(case: PieceCase) -> Iterator[Diagnostic]:
    """LAN-03: a clinical piece begins with what to remember."""
    if not case.matter.key_message and "key-message" not in case.post.document.signs:
        message = "This piece has no key message."
        hint = "Add “key_message:” with the one thing to remember, in one to three sentences."
        yield case.found("LAN-03", message, hint)


def actions(case: PieceCase) -> Iterator[Diagnostic]:
    """LAN-04: a clinical piece says what readers can do."""
    if not case.matter.actions and "steps" not in case.post.document.signs:
        message = "This piece does not say what readers can do."
        hint = "Add “actions:”, a list of short sentences that begin with a verb."
        yield case.found("LAN-04", message, hint)


def both_sides(case: PieceCase) -> Iterator[Diagnostic]:
    """LAN-10: what a treatment brings, and what it can do to people."""
    assurance = case.matter.assurance
    if case.matter.kind == "treatment" and not (assurance.benefits and assurance.risks):
        message = "The fields for benefits and risks of what is advised are not both filled in."
        hint = "Add “benefits:” and “risks:”, each with a sentence for readers."
        yield case.found("LAN-10", message, hint)


def unknowns(case: PieceCase) -> Iterator[Diagnostic]:
    """EVI-10: what nobody knows yet is said."""
    if not case.matter.assurance.unknowns and "unknowns" not in case.post.document.signs:
        message = "This piece does not say what is not known."
        hint = "Add “unknowns:”, or a heading such as “What we do not know”."
        yield case.found("EVI-10", message, hint)


def telling_alt(case: PieceCase) -> Iterator[Diagnostic]:
    """ACC-01: the alt text says what the picture shows, in a breath."""
    image = case.matter.image
    if image is None or not image.alt:
        return
    alt = image.alt.strip()
    if alt.casefold().endswith(_FILES) or (alt.replace("-", "_").count("_") > 2 and " " not in alt):
        message = f"The alt text “{alt[:60]}” is the name of a file."
        hint = "Say what the picture shows."
        yield case.found("ACC-01", message, hint, key="image")
    elif _OPENING.match(alt.casefold()):
        message = "The alt text says that it is a picture, which screen readers say anyway."
        hint = "Begin with what the picture shows."
        yield case.found("ACC-01", message, hint, key="image", level=Level.WARNING)
    elif len(alt) > LONGEST_ALT:
        message = f"The alt text has {len(alt)} letters; about {LONGEST_ALT} are heard in one go."
        hint = "Say the main thing here, and the rest in the text."
        yield case.found("ACC-01", message, hint, key="image", level=Level.INFO)


PIECE_RULES: Mapping[str, PieceRule] = {
    "LAN-03": key_message,
    "LAN-04": actions,
    "LAN-10": both_sides,
    "EVI-10": unknowns,
    "ACC-01": telling_alt,
}
