"""Plain text in sentences, by rules: no model, the same result each time.

Where a rule is in doubt, two sentences stay together: half a sentence of a medical text may say
the opposite of the whole.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hcsite.prose.spans import spans, within

FILE = Path(__file__).with_name("sentences.toml")

_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
_ITEM = re.compile(r"\n[^\S\n]*(?=(?:[-*•‣◦–]|\d{1,3}[.)]|[a-z]\))[^\S\n])")
_MARK = re.compile(r"\A\s*(?:[-*•‣◦–]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)")
_BLANKS = re.compile(r"[^\S\u00a0\u202f]+")
_ODD_BLANK = re.compile(r"[^\S\u00a0\u202f ]")
_END = re.compile(r"(?P<stop>[.!?…‽؟۔।॥։።]+)(?P<close>[\"'”“’»›)\]]*)(?:\[\^?\w{1,4}\])*(?=\s|$)")
_END_OR_WIDE = re.compile(_END.pattern + r"|[。！？｡]+[」』）”’]*")
_WIDE = re.compile(r"[。！？｡]")
_SURE_END = re.compile(r"[.!?](?: (?=[A-Z])|\n)")
_BEFORE_LAST_WORD = re.compile(r".*[\s(\[“\"‘—–/]", re.DOTALL)
_LAST_TWO = re.compile(r"(\S+)\s+\S+$")
_NEXT = re.compile(r"\s*[\"'“”‘’«»‹›(\[¿¡-]*\s*(\S+)")
_CLOSING = "\"'”’»)]"
_DOUBTFUL = ("never", "before_number", "perhaps")
_TRIMMED = ".,;:!?…\"'”’)]»"


@dataclass(frozen=True, slots=True)
class Language:
    """The words of a language that its full stops depend on; see sentences.toml.

    `doubtful` are all behind which a full stop need not end a sentence.
    """

    never: frozenset[str] = frozenset()
    before_number: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()


def sentences(text: str, lang: str = "en") -> tuple[str, ...]:
    """The sentences of a plain text, in order, each on one line.

    A paragraph and an item of a list end a sentence, a single line end does not; the marks of
    items are left out. A quotation, a bracket and a number are never split.
    """
    words = _language(lang.partition("-")[0].lower())
    found: list[str] = []
    for item in _items(text):
        mark = _MARK.match(item)
        bare = item[mark.end() :] if mark else item
        found.extend(_split(_spaced(bare), words))
    return tuple(found)


def is_simple(text: str) -> bool:
    """Whether no quotation, bracket, mark of an item, line end or address is in a text."""
    if "\n" in text or "\r" in text or "www." in text or _MARK.match(text):
        return False
    return not spans(text) and (text.isascii() or _WIDE.search(text) is None)


def sure_ends(text: str) -> int:
    """How many sentences of simple English texts, one on each line, end beyond doubt.

    They end in a word for which a full stop is nothing else, and a capital or nothing follows.
    """
    doubtful = _language("en").doubtful
    ends = [part[part.rfind(" ") + 1 :] for part in _SURE_END.split(f"{text}\n")[:-1]]
    return len([w for w in ends if len(w) > 1 and w.isalpha() and w.lower() not in doubtful])


def _items(text: str) -> Iterator[str]:
    """The paragraphs of a text, and those of lists by their items."""
    if "\n" not in text and "\r" not in text:
        yield text
        return
    for paragraph in _PARAGRAPH.split(text.replace("\r\n", "\n").replace("\r", "\n")):
        yield from _ITEM.split(paragraph)


def _spaced(text: str) -> str:
    """A text with single spaces; those that keep words on one line stay."""
    if "  " in text or _ODD_BLANK.search(text):
        text = _BLANKS.sub(" ", text)
    return text.strip()


def _split(text: str, words: Language) -> Iterator[str]:
    protected = spans(text)
    start = 0
    wide = not text.isascii() and _WIDE.search(text)
    ends = _END_OR_WIDE if wide else _END  # which is found more quickly
    for match in ends.finditer(text):
        end = match.end()
        if protected and within(end, protected):
            continue
        plain = _is_plain_end(text, match.start(), end, words)
        if not (plain or _is_end(text, match, start=start, words=words)):
            continue
        if sentence := text[start:end].strip():
            yield sentence
        start = end
    if rest := text[start:].strip():
        yield rest


def _is_plain_end(text: str, stop: int, end: int, words: Language) -> bool:
    """Whether a single mark stands behind a word that never asks for one, and a capital follows.

    So most sentences end; of all others `_is_end` knows.
    """
    if end != stop + 1 or text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper():
        return False
    last = text[text.rfind(" ", 0, stop) + 1 : stop]
    return len(last) > 1 and last.isalpha() and last.lower() not in words.doubtful


def _is_end(text: str, match: re.Match[str], *, start: int, words: Language) -> bool:
    following = _NEXT.match(text, match.end())
    if following is None or match["stop"] is None:
        return True
    word = following[1]
    if _begins_small(word):
        return False
    if match["stop"] != "." or match["close"]:
        return True
    return _full_stop_ends(text[start : match.start()], word, words)


def _full_stop_ends(before: str, following: str, words: Language) -> bool:
    before = before.rstrip(_CLOSING)
    ahead = _BEFORE_LAST_WORD.match(before)
    last = before[ahead.end() :] if ahead else before
    if not last:
        return True
    word = last.lower().replace("’", "'")
    starts = following.rstrip(_TRIMMED).lower().replace("’", "'") in words.starters
    if word in words.never or _is_number_of_item(word, before):
        return False
    if word in words.before_number:
        return not (following[0].isdigit() or _is_letter(following.rstrip(_TRIMMED)))
    if word in words.perhaps:
        return starts
    if _is_letter(last):
        return starts or not _is_initial(before, words)
    if re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", word):
        return starts
    return True


def _is_initial(before: str, words: Language) -> bool:
    """Whether the single letter at the end stands for a name: after another, or a small word."""
    if not before[-1].isupper():
        return False
    match = _LAST_TWO.search(before)
    if match is None:
        return True
    previous = match[1].strip('(“"‘[')
    bare = previous.rstrip(_TRIMMED).lower()
    if bare in words.letters:
        return False
    return bare in words.joins or previous[:1].isupper()


def _is_number_of_item(word: str, before: str) -> bool:
    """Whether “1.” stands at the beginning, or after a colon."""
    ahead = before[: -len(word)].rstrip()
    return word.isdigit() and len(word) <= 2 and (not ahead or ahead.endswith(":"))


def _begins_small(word: str) -> bool:
    """Whether a word begins with a small letter and is no name such as iPhone or mRNA."""
    bare = word.rstrip(_TRIMMED)
    return word[0].islower() and not any(char.isupper() for char in bare[1:])


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


@cache
def _language(lang: str) -> Language:
    table: Mapping[str, Mapping[str, str]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    lists = table.get(lang, {})
    sets = {name: frozenset(value.split()) for name, value in lists.items()}
    doubtful = frozenset().union(*(sets.get(name, ()) for name in _DOUBTFUL))
    return Language(**sets, doubtful=doubtful)
