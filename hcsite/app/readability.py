"""How hard a text is to read: a content file, or any text that somebody pastes."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hcsite.core.diagnostics import Problems
from hcsite.model.words import BodyWords
from hcsite.prose.advice import Advice
from hcsite.prose.blocks import Block, plain_blocks, prose
from hcsite.prose.languages import other_language
from hcsite.prose.plain_language import findings, is_english
from hcsite.prose.plain_words import HardWord, hard_words
from hcsite.prose.reading import Reading, Score, grade

if TYPE_CHECKING:
    from hcsite.content.frontmatter import Split

MARKDOWN = frozenset({".md", ".markdown", ".qmd"})
CONFIG = "site.toml"
ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Readable:
    """A text in blocks, and what its front matter says: its language, and its own terms."""

    blocks: tuple[Block, ...]
    lang: str = ENGLISH
    terms: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What can be said of a text; None where its language has no formula here."""

    lang: str
    reading: Reading | None
    hard_words: tuple[HardWord, ...] = ()
    findings: tuple[Advice, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The assessment as the public contract has it; grades that nobody can give are null."""
        reading = self.reading
        if reading is None:
            return {"lang": self.lang, "flesch_kincaid": None, "smog": None, "band": ""}
        own = {**_score(reading.own), "band": reading.own.band} if reading.own else None
        return {
            "lang": self.lang,
            **_score(reading.score if reading.sentences else None),
            "band": reading.band,
            "trust": reading.trust,
            "ages": list(reading.score.ages),
            "sentences": reading.sentences,
            "words": reading.words,
            "syllables": reading.syllables,
            "long_words": reading.long_words,
            "fragments": reading.fragments,
            "without_terms": own,
            "hardest": [
                {"sentence": hard.sentence, "words": hard.words, "reason": hard.reason}
                for hard in reading.hardest
            ],
            "jargon": [
                {"words": word.words, "plain": word.plain, "medical": word.medical}
                for word in self.hard_words
            ],
            "findings": [
                {"rule": f.rule, "level": f.level.value, "message": f.message, "hint": f.hint}
                for f in self.findings
            ],
        }


def _score(score: Score | None) -> dict[str, float | None]:
    if score is None:
        return {"flesch_kincaid": None, "smog": None}
    return {"flesch_kincaid": round(score.flesch_kincaid, 2), "smog": round(score.smog, 2)}


def assess(readable: Readable) -> Assessment:
    """The reading level of a text and what makes it hard, where it is English."""
    if not is_english(readable.lang):
        return Assessment(readable.lang, None)
    told = " ".join(block.text for _, block in prose(readable.blocks))
    if other := other_language(told, readable.lang):
        return Assessment(other, None)
    blocks, terms, known = readable.blocks, readable.terms, readable.known
    return Assessment(
        readable.lang,
        grade(blocks, terms=terms),
        hard_words(blocks, known=known),
        findings(blocks, terms=terms, known=known),
    )


def decode(data: bytes, *, path: str) -> str:
    """The text of a file with plain line ends. Raises Problems where it is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from hcsite.content.text_input import decode as explain  # pydantic is slow to import

        text, _ = explain(data, path=path)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(text: str, *, markdown: bool, lang: str = ENGLISH) -> Readable:
    """A text in blocks. Front matter, or `markdown`, says that it is one of ours."""
    if not markdown and not text.startswith("---\n"):
        return Readable(plain_blocks(text), lang)
    from hcsite.content.body import parse_body  # the parser of Markdown is slow to import
    from hcsite.content.frontmatter import split
    from hcsite.prose.html_blocks import explained_in, html_blocks

    fields: Mapping[str, object] = {}
    try:
        parts = split(text, path="")
        text, fields = parts.body, _fields(parts)
    except Problems:
        pass  # a text without front matter, or with one that `check` will tell of
    body = parse_body(text, path="", offset=0, words=BodyWords(), sources=_sources(fields))
    said = fields.get("lang")
    return Readable(
        html_blocks(body.html),
        said if isinstance(said, str) else lang,
        _terms(fields),
        explained_in(text),
    )


def lang_at(root: Path) -> str:
    """The language of the hub at `root`; English where there is no hub."""
    try:
        settings = tomllib.loads((root / CONFIG).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ENGLISH
    site = settings.get("site")
    lang = site.get("default_lang") if isinstance(site, dict) else None
    return lang if isinstance(lang, str) and lang else ENGLISH


def _fields(parts: Split) -> Mapping[str, object]:
    from hcsite.content.yaml_nodes import compose  # YAML is slow to import

    return compose(parts, path="").tree


def _sources(fields: Mapping[str, object]) -> tuple[str, ...]:
    """The ids of the sources, to which marks in the text lead."""
    sources = fields.get("sources")
    listed = sources if isinstance(sources, list) else ()
    found = (source.get("id") for source in listed if isinstance(source, dict))
    return tuple(name for name in found if isinstance(name, str))


def _terms(fields: Mapping[str, object]) -> tuple[str, ...]:
    """What the piece is about, and its other names."""
    about = fields.get("about")
    found: list[str] = []
    for subject in about if isinstance(about, list) else ():
        if isinstance(subject, dict):
            others = subject.get("alt")
            names = [subject.get("name"), *(others if isinstance(others, list) else [others])]
            found.extend(name for name in names if isinstance(name, str))
    return tuple(found)
