"""Reading `content/glossary.toml`: a word and its plain meaning on each line."""

from __future__ import annotations

import tomllib

from hcsite.content.text_input import decode
from hcsite.content.toml_places import TomlPlaces
from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.text import one_line
from hcsite.core.toml_text import toml_fault

GLOSSARY = "content/glossary.toml"
_FORM = 'Lines look like this: hypertension = "High blood pressure."'


def read_glossary(data: bytes) -> tuple[tuple[tuple[str, str], ...], tuple[Diagnostic, ...]]:
    """The words and their meanings, in the order of the file, and what is wrong in it (HC109)."""
    try:
        text, said = decode(data, path=GLOSSARY)
    except Problems as problems:
        return (), problems.diagnostics
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        form = f"{_FORM} A word with a space stands in quotes too."
        return (), (*said, toml_fault(cause, text, form=form).diagnostic("HC109", GLOSSARY))
    except RecursionError:
        return (), (_wrong("Brackets stand in brackets too many times.", _FORM),)
    places = TomlPlaces(text)
    words: dict[str, tuple[str, str]] = {}
    found = list(said)
    for word, meaning in values.items():
        line = places.key((word,)).line
        told = one_line(meaning) if isinstance(meaning, str) else ""
        if not told or not word.strip():
            found.append(_wrong(f"“{word}” has no meaning in words.", _FORM, line))
        elif word.strip().casefold() in words:
            found.append(_wrong(f"“{word}” stands in the glossary twice.", "Keep one.", line))
        else:
            words[word.strip().casefold()] = (one_line(word), told)
    return tuple(words.values()), tuple(found)


def _wrong(message: str, hint: str, line: int = 1) -> Diagnostic:
    return error("HC109", message, path=GLOSSARY, line=line, hint=hint)
