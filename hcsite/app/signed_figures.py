"""The figures and denials that a piece holds: no change that touches them is minor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hcsite.model.approval import UNSEEN
from hcsite.model.document import Document
from hcsite.model.matter import PostMatter
from hcsite.prose.substance import Substance, plain_html, substance


def substance_of(document: Document[PostMatter], html: str, lang: str) -> Substance:
    """The digests of the figures and denials of a piece: of its own words and of its text.

    `lang` is the language of the hub. Notes on corrections, sources, names and days tell nobody
    what to do: they are left out.
    """
    matter = document.matter
    told = (matter.title, matter.summary, matter.key_message, matter.actions)
    words = _words((*told, matter.image, matter.assurance, matter.video))
    return substance((*words, plain_html(html)), matter.lang or lang)


def _words(noun: Any) -> Iterator[str]:
    """All texts in a value that readers see, in order."""
    if isinstance(noun, str):
        yield noun
    elif isinstance(noun, tuple):
        for item in noun:
            yield from _words(item)
    elif is_dataclass(noun):
        unseen = UNSEEN.get(type(noun), ())
        for field in fields(noun):
            if field.name not in unseen:
                yield from _words(getattr(noun, field.name))
