"""Finding the figures of a text: each with its unit, or the thing that is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from hcsite.prose.figure_dates import clock_times, dates
from hcsite.prose.figure_words import Words, words
from hcsite.prose.numerals import value_of, written_value

AGE = "age"
PERCENT = "%"

_LINKS = re.compile(
    r"https?://\S+|www\.\S+|\b[\w.+-]+@[\w-]+\.\w+|[#@][^\W\d_]\w*|\b[^\W_][\w-]*(?:\.[\w-]+)+/\S*"
    r"|(?m:^\s*\d{1,2}[.)](?=\s))|\d\ufe0f?\u20e3|\d[\d,.\u00a0\u202f\u2009]{99,}"
)
_NOUN = re.compile(r"[\s-]+(?P<word>[^\W\d_][\w'’]*)")
_GLUED = re.compile(r"(?:s|st|nd|rd|th)\b")
_JOINED = re.compile(r",?\s+(?:and|or|to)\s+|,\s+|\s?[-–—/]\s?")
_NEAR = 24
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a text. `written` is how it stands there, from `start` to `end`.

    `kind` is `number`, `share`, `date`, `time`, `phone` or `pair`; `value` its normal form and
    `upto` that of the end of a range; `unit` what is measured; `rate` per what; `noun` the thing
    that is counted, without its plural, where no unit is written.
    """

    written: str
    start: int
    end: int
    kind: str
    value: str
    upto: str = ""
    unit: str = ""
    rate: str = ""
    noun: str = ""

    @property
    def normal(self) -> str:
        """One form for all ways to write it: `2–3 day`, `500 mg`, `1/3`, `2026-10-03`."""
        value = f"{self.value}–{self.upto}" if self.upto else self.value
        thing = self.unit or self.noun
        rate = f" a {self.rate}" if self.rate else ""
        return f"{value} {thing}".rstrip() + rate


@lru_cache(maxsize=256)
def scan(text: str, lang: str = "en") -> tuple[Figure, ...]:
    """All figures of a text, in order; what only looks like one is none.

    Links, handles, hashtags, numbers of items, and what has a hundred digits or more.
    """
    known = words(lang)
    bare = _LINKS.sub(lambda match: " " * len(match[0]), text)
    found = [figure for match in known.scan.finditer(bare) for figure in _read(bare, match, known)]
    return tuple(_share_units(bare, found))


def single_units(text: str, lang: str = "en") -> Iterator[Figure]:
    """What `a week` and `an hour` say of one unit without a number."""
    known = words(lang)
    for match in known.single.finditer(text):
        unit = known.unit_of(match["unit"])
        yield Figure(match[0], match.start(), match.end(), "number", "1", unit=unit)


def stem(word: str) -> str:
    """A word without its plural, in small letters."""
    low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if low.endswith("ies") and len(low) > 4:
        return f"{low[:-3]}y"
    if low.endswith(("ches", "shes", "sses", "xes")):
        return low[:-2]
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


def _read(text: str, match: re.Match[str], known: Words) -> Iterator[Figure]:
    kind, written = match.lastgroup or "number", match[0]
    base = Figure(written, match.start(), match.end(), "number", "")
    if kind == "phone":
        yield replace(base, kind="phone", value="".join(c for c in written if c in "+0123456789"))
    elif kind in {"iso", "days", "date", "slashes"}:
        for value in dates(kind, written, known):
            yield replace(base, kind="date", value=value)
    elif kind in {"times", "time", "hour"}:
        for value in clock_times(written, known):
            yield replace(base, kind="time", value=value)
    elif kind in {"over", "pair"}:
        yield _pair(text, base, known)
    else:
        yield from _counted(text, kind, base, known)


def _pair(text: str, base: Figure, known: Words) -> Figure:
    numbers = re.findall(r"\d+(?:\.\d+)?", base.written)
    if len(numbers) == 2 and "." not in "".join(numbers):
        one, other = int(numbers[0]), int(numbers[1])
        if 0 < one < other <= 10:
            return _measured(text, replace(base, value=written_value(Fraction(one, other))), known)
    unit = known.unit.match(text, base.end)
    end = unit.end() if unit else base.end
    return replace(base, kind="pair", value="/".join(numbers), end=end)


def _counted(text: str, kind: str, base: Figure, known: Words) -> Iterator[Figure]:
    written = base.written
    if kind == "ratio":
        one, other = known.share.split(written, maxsplit=1)
        bottom = value_of(other, known)
        if bottom >= value_of(one, known) > 0:
            share = value_of(one, known) / bottom
            yield replace(base, kind="share", value=str(share))
            return
        for number in (one, other):
            yield replace(base, value=written_value(value_of(number, known)))
    elif kind in {"part", "mixed"}:
        yield from _parts(text, kind, base, known)
    elif kind == "multiple":
        value = str(known.multiples[written.lower()])
        yield _measured(text, replace(base, value=value, unit="time"), known)
    elif kind == "money":
        numbers = known.between.split(written)
        yield _range(base, numbers, known, unit=known.currencies[written[0]])
    else:
        numbers = known.between.split(written) if kind == "range" else [written]
        measured = _measured(text, _range(base, numbers, known), known)
        if _stands(text, measured):
            yield measured


def _range(base: Figure, numbers: list[str], known: Words, *, unit: str = "") -> Figure:
    values = [written_value(value_of(number, known)) for number in numbers]
    if base.written[0] in "−-":
        values[0] = f"-{values[0]}"
    return replace(base, value=values[0], upto=values[1] if len(values) > 1 else "", unit=unit)


def _parts(text: str, kind: str, base: Figure, known: Words) -> Iterator[Figure]:
    tokens = re.split(r"[\s-]+", base.written.lower())
    bottom = known.parts[tokens[-1]]
    if kind == "mixed":
        whole = value_of(" ".join(tokens[:-3]), known)
        value = written_value(whole + Fraction(1, bottom))
        yield _measured(text, replace(base, value=value), known)
        return
    ahead = base.written[: -len(tokens[-1])].strip(" -")
    top = Fraction(1) if ahead.lower() in {"", *known.articles} else value_of(ahead, known)
    behind = re.match(r"(?:\s+of)?(?:\s+an?)?(?=[\s-])", text[base.end :])
    unit = known.unit.match(text, base.end + (behind.end() if behind else 0))
    if unit is not None:
        value = written_value(top / bottom)
        yield replace(base, value=value, unit=known.unit_of(unit["unit"]), end=unit.end())
    elif bottom == 2 or tokens[-1].endswith("s") or re.match(r"\s+of\b", text[base.end :]):
        yield replace(base, kind="share", value=str(top / bottom))


def _measured(text: str, figure: Figure, known: Words) -> Figure:
    """The figure with what follows it: unit, rate, or the thing that is counted."""
    unit = None if figure.unit else known.unit.match(text, figure.end)
    if unit is not None:
        figure = replace(figure, unit=known.unit_of(unit["unit"]), end=unit.end())
    elif not figure.unit and known.ages.search(text[max(0, figure.start - _NEAR) : figure.start]):
        figure = replace(figure, unit=AGE)
    if figure.unit and figure.unit != AGE:
        if rate := known.rate.match(text, figure.end):
            figure = replace(figure, rate=_rate(rate["rate"], known), end=rate.end())
    elif not figure.unit:
        figure = replace(figure, noun=_noun(text, figure.end, known))
    return figure


def _rate(written: str, known: Words) -> str:
    low = written.lower()
    return known.units.get(low, stem(low))


def _noun(text: str, end: int, known: Words) -> str:
    """The first of the next three words that is a plural; nothing where there is none."""
    for _ in range(3):
        match = _NOUN.match(text, end)
        if match is None or match["word"].lower() in known.small:
            return ""
        word = match["word"].lower()
        if word in known.plurals or (word.endswith("s") and not word.endswith(("ss", "'s", "’s"))):
            return stem(word)
        end = match.end()
    return ""


def _stands(text: str, figure: Figure) -> bool:
    """Whether it is a figure: `5G` is a name, `one` alone a pronoun."""
    written = figure.written
    behind = text[figure.end : figure.end + 1]
    if not figure.unit or figure.unit == AGE:
        if written[-1].isdigit() and behind.isalpha() and not _GLUED.match(text, figure.end):
            return False
        return bool(_NUMBER.search(written)) or bool(figure.upto) or figure.value != "1"
    return True


def _share_units(text: str, found: list[Figure]) -> list[Figure]:
    """`2 and 3 years`: a number without a unit takes that of its neighbour in a list."""
    for index in range(len(found) - 2, -1, -1):
        one, other = found[index], found[index + 1]
        alone = one.kind == other.kind == "number" and not one.unit and not one.noun
        if alone and _JOINED.fullmatch(text[one.end : other.start]):
            found[index] = replace(one, unit=other.unit, rate=other.rate, noun=other.noun)
    return found
