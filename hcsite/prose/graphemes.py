"""Characters as readers see them: grapheme clusters, of which some are emoji."""

from __future__ import annotations

import regex

_CLUSTER = regex.compile(r"\X")
_EMOJI = regex.compile(
    r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\N{VARIATION SELECTOR-16}"
    r"|[0-9#*]\N{VARIATION SELECTOR-16}?\N{COMBINING ENCLOSING KEYCAP}"
)
_PART_OF_EMOJI = regex.compile(
    r"(?![©®])[\p{Extended_Pictographic}\p{Regional_Indicator}\N{ZERO WIDTH JOINER}"
    r"\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}]"
)


def graphemes(text: str) -> list[str]:
    """The extended grapheme clusters of a text (Unicode Annex 29)."""
    return _CLUSTER.findall(text)


def grapheme_length(text: str) -> int:
    """How many clusters a text has; what Bluesky and Mastodon count."""
    if text.isascii() and "\r" not in text:
        return len(text)
    return len(graphemes(text))


def is_emoji(cluster: str) -> bool:
    """Whether a cluster is shown as a picture; a bare `©` or digit is not."""
    return not cluster.isascii() and _EMOJI.search(cluster) is not None


def may_hold_emoji(text: str) -> bool:
    """Whether a text has a character of which emoji are made; a bare `©` is none."""
    return not text.isascii() and _PART_OF_EMOJI.search(text) is not None


def threads_length(text: str) -> int:
    """Code points, but for each emoji its bytes in UTF-8.

    As Meta's documentation of posts on Threads says.
    """
    if text.isascii():
        return len(text)
    return sum(len(part.encode()) if is_emoji(part) else len(part) for part in graphemes(text))
