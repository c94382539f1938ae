"""The alternative text of a card: its words, in the order in which they are read."""

from __future__ import annotations

from typing import Final

from hcsite.core.text import one_line
from hcsite.features.cards.view import CardView, Words

_ENDS: Final = tuple(".!?…:;。\uff01\uff1f؟।")
"""What ends a sentence; the two in numbers are the wide ! and ? of East Asia."""


def card_alt(view: CardView) -> str:
    """Give what a card says to those who do not see it.

    There is no word in it that is not on the card or in the interface's language, so it needs no
    translation.
    """
    words = view.words
    said = {
        "title": _title,
        "stat": _stat,
        "quote": _quote,
        "myth": _myth,
        "steps": _step,
    }[view.layout](words)
    signed = _joined(words.author, words.role) if view.layout != "quote" else ""
    parts = (*said, signed, words.call if view.layout == "steps" else "", words.site)
    seen = dict.fromkeys(one_line(part) for part in (*parts, words.reviewed))
    return " ".join(_sentence(part) for part in seen if part)


def _title(words: Words) -> tuple[str, ...]:
    return (words.title,)


def _stat(words: Words) -> tuple[str, ...]:
    figure = "" if words.figure in words.statement else words.figure
    return figure, words.statement, words.source


def _quote(words: Words) -> tuple[str, ...]:
    said_by = _joined(words.speaker, words.speaker_role)
    return (f"“{words.quote}” — {said_by}" if said_by else f"“{words.quote}”",)


def _myth(words: Words) -> tuple[str, ...]:
    return _labelled(words.myth_label, words.myth), _labelled(words.fact_label, words.fact)


def _step(words: Words) -> tuple[str, ...]:
    return words.title, _labelled(words.step_label, words.step)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label and text else label or text


def _sentence(text: str) -> str:
    return text if text.endswith(_ENDS) else f"{text}."
