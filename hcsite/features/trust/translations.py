"""Rules on translations: they are of another language, and of what the original says now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.features.trust.examination import PieceCase, PieceRule

SHOWN = 16
"""Digits of a digest that are enough to tell texts apart."""


def of_another_language(case: PieceCase) -> Iterator[Diagnostic]:
    """ACC-08: a translation names another language than its original."""
    original = case.facts.originals.get(case.post.document.path)
    if original is None:
        return
    usual = case.site.default_lang
    own, other = case.matter.lang or usual, original.post.matter.lang or usual
    if own.casefold() == other.casefold():
        message = f"This is a translation, and both it and its original name “{own}”."
        hint = "Write the language of this text, such as “lang: es”."
        yield case.found("ACC-08", message, hint, key="lang")


def of_what_is_said_now(case: PieceCase) -> Iterator[Diagnostic]:
    """CUR-10: the original says what it said when it was translated, and a reader knows both."""
    original = case.facts.originals.get(case.post.document.path)
    made = case.matter.assurance.translation_of
    if original is None or made is None:
        return
    path, now = original.post.document.path, original.digest[:SHOWN]
    if now and not made.source_hash:
        message = f"Nothing tells which wording of {path} this translates."
        hint = f"If it is the one of today, add “source_hash: {now}” below “translation_of:”."
        yield case.found("CUR-10", message, hint, key="translation_of", level=Level.INFO)
    elif now and not original.digest.startswith(made.source_hash):
        message = f"{path} has changed since this was translated."
        hint = f"Compare the two, change this one, then write “source_hash: {now}”."
        yield case.found("CUR-10", message, hint, key="translation_of")
    reader = case.hub.people.get(made.reviewer)
    tongue = (case.matter.lang or case.site.default_lang).partition("-")[0].casefold()
    spoken = reader.document.matter.languages if reader else ()
    if reader and spoken and tongue not in {item.partition("-")[0].casefold() for item in spoken}:
        message = f"{reader.spoken_name} read this again, and does not name its language."
        hint = f"Add it to “languages:” in {reader.document.path}, or name somebody else."
        yield case.found("CUR-10", message, hint, key="translation_of")


PIECE_RULES: Mapping[str, PieceRule] = {
    "ACC-08": of_another_language,
    "CUR-10": of_what_is_said_now,
}
