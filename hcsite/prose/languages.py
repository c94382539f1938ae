"""In which language a text is, as far as its commonest words and its letters tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

_COMMON: Final = {
    "en": "the and of to you your is are it with for that can have if when not this from they",
    "es": "el los las y que es una con para por su se más pero este cuando muy puede también del",
    "fr": "le les des et est une vous votre pour avec dans que qui ne pas sur plus ou sont cette",
    "de": "der die das und ist sie ein eine mit für nicht auf den dem wenn auch bei oder wird zu",
    "pt": "o os as e que é uma com para por não mais seu sua você quando também pode dos da",
    "it": "il gli le e che è una con per non più di del della sono quando anche può questo nel",
    "nl": "de het een en is u uw van met voor niet dat als ook op bij of naar kunt worden",
    "pl": "i w na z się nie jest to że do jak lub oraz może który przez dla jeśli są po",
    "sv": "och att det som är en på för med inte du kan om av till har eller när den ett",
    "tr": "ve bir bu için ile da de olarak daha çok gibi veya kadar sonra değil ise en her ne olan",
    "vi": "và của là có không cho được các một những người khi với để trong này hoặc bạn thể từ",
    "so": "iyo waa in ka ku la oo ah uu ay si loo leh haddii waxaa aad kale mid waxa ama",
}
"""Twenty of the commonest words of each language."""

_SCRIPTS: Final = {
    "Arabic": (re.compile("[\u0600-\u06ff]"), "ar ckb fa ks ku ps sd ug ur"),
    "Hebrew": (re.compile("[\u0590-\u05ff]"), "he yi"),
    "Cyrillic": (re.compile("[\u0400-\u04ff]"), "be bg kk ky mk mn ru sr tg uk"),
    "Greek": (re.compile("[\u0370-\u03ff]"), "el grc"),
    "Devanagari": (re.compile("[\u0900-\u097f]"), "bho hi mai mr ne sa"),
    "Bengali": (re.compile("[\u0980-\u09ff]"), "as bn"),
    "Gurmukhi": (re.compile("[\u0a00-\u0a7f]"), "pa"),
    "Tamil": (re.compile("[\u0b80-\u0bff]"), "ta"),
    "Thai": (re.compile("[\u0e00-\u0e7f]"), "th"),
    "Japanese": (re.compile("[\u3040-\u30ff]"), "ja"),
    "Korean": (re.compile("[\uac00-\ud7af]"), "ko"),
    "Chinese": (re.compile("[\u4e00-\u9fff]"), "ja ko yue zh"),
}
"""The letters of other scripts, and the languages that are written in them."""

_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_WORDS: Final = re.compile(r"[^\W\d_]+")
_BASE: Final = 1 << 16
"""More than any sample has words."""

_FEWEST: Final = 40
"""Words of a text of which anything can be told."""

_MOST: Final = 1500
"""Characters after which nothing new is to be expected."""

_OWN: Final = 8
"""In running text at least every eighth word is one of the twenty commonest."""


def other_language(text: str, lang: str) -> str:
    """The language, or the script, in which a text seems to be if that is not `lang`; else nothing.

    Says nothing of short texts, or where it is not plain.
    """
    own, sample = lang.partition("-")[0].lower(), text[:_MOST]
    tokens = sample.lower().split()
    common, count = divmod(sum([_counts(token, own) for token in tokens]), _BASE)
    if (count < _FEWEST and sample.isascii()) or common * _OWN > count:
        return ""
    if not sample.isascii():
        latin = len(_LATIN.findall(sample))
        for name, (letters, languages) in _SCRIPTS.items():
            others = len(letters.findall(sample))
            if own not in languages.split() and others > max(3 * latin, _FEWEST):
                return name
        if latin * 2 < len(sample):
            return ""
    if own not in _COMMON or count < _FEWEST:
        return ""
    return _by_words([word for token in tokens for word in _WORDS.findall(token)], own)


def _by_words(words: list[str], own: str) -> str:
    counts = {language: sum(w in _words_of(language) for w in words) for language in _COMMON}
    best = max(counts, key=lambda language: (counts[language], language))
    return best if counts[best] * _OWN > len(words) and counts[best] > 3 * counts[own] else ""


@lru_cache(maxsize=20_000)
def _counts(token: str, language: str) -> int:
    """The words in what stands between blanks, and the common ones, as one number."""
    words = _WORDS.findall(token)
    return len(words) + _BASE * len([word for word in words if word in _words_of(language)])


@cache
def _words_of(language: str) -> frozenset[str]:
    return frozenset(_COMMON.get(language, "").split())
