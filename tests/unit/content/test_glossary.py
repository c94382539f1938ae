"""The glossary of a hub as people write it."""

from __future__ import annotations

import pytest

from hcsite.content.glossary import GLOSSARY, read_glossary


def test_words() -> None:
    """In the order of the file; a BOM, CRLF and lines in a meaning do no harm."""
    data = '\ufeffstent = "A small tube."\r\n"heart  attack" = """\r\nPart of it\r\ndies."""\r\n'
    words, found = read_glossary(data.encode())
    assert (("stent", "A small tube."), ("heart attack", "Part of it dies.")) == words
    assert () == found


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('a = "A"\nb = ""\n', 2, "“b” has no meaning in words."),
        ("a = 3\n", 1, "“a” has no meaning in words."),
        ('a = "A"\n[b]\nc = "C"\n', 2, "“b” has no meaning in words."),
        ('a = "A"\nA = "B"\n', 2, "“A” stands in the glossary twice."),
        ("heart attack = 3\n", 1, "There is no “=” between the name and the value."),
    ],
)
def test_wrong(text: str, line: int, message: str) -> None:
    """Each thing that cannot be used is told with its line."""
    _, (item,) = read_glossary(text.encode())
    assert ("HC109", "error", GLOSSARY, line) == (item.code, item.level, item.path, item.line)
    assert item.message.startswith(message)
    assert item.hint
