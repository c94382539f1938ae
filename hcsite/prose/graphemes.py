"""Characters as readers see them: grapheme clusters, of which some are emoji."""

from __future__ import annotations

import re

from hcsite.prose.letters import any_script

_SIMPLE = re.compile(
    r"[\n -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u203b"
    r"\u203d-\u2048\u204a-\u205e\u20a0-\u20bf\u3001-\u3029\u3041-\u3096\u309b-\u30ff"
    r"\u4e00-\u9fff\uff01-\uff65]*"
)
"""Signs of European and East Asian texts that join with no other, and are no part of an emoji."""

_CLUSTER = r"\X"
_EMOJI = (
    r"\p{Emoji_Presentation}|\p{Extended_Pictographic}\N{VARIATION SELECTOR-16}"
    r"|[0-9#*]\N{VARIATION SELECTOR-16}?\N{COMBINING ENCLOSING KEYCAP}"
)
_PART_OF_EMOJI = (
    r"(?![©®])[\p{Extended_Pictographic}\p{Regional_Indicator}\N{ZERO WIDTH JOINER}"
    r"\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}]"
)


def graphemes(text: str) -> list[str]:
    """The extended grapheme clusters of a text (Unicode Annex 29)."""
    return any_script(_CLUSTER).findall(text)


def grapheme_length(text: str) -> int:
    """How many clusters a text has; what Bluesky and Mastodon count."""
    if is_simple(text):
        return len(text)
    return len(graphemes(text))


def is_simple(text: str) -> bool:
    """Whether each character is a cluster of its own, and none may belong to an emoji."""
    return _SIMPLE.fullmatch(text) is not None


def is_emoji(cluster: str) -> bool:
    """Whether a cluster is shown as a picture; a bare `©` or digit is not."""
    return not cluster.isascii() and any_script(_EMOJI).search(cluster) is not None


def may_hold_emoji(text: str) -> bool:
    """Whether a text has a character of which emoji are made; a bare `©` is none."""
    return not is_simple(text) and any_script(_PART_OF_EMOJI).search(text) is not None


def threads_length(text: str) -> int:
    """Code points, but for each emoji its bytes in UTF-8.

    As Meta's documentation of posts on Threads says.
    """
    if is_simple(text):
        return len(text)
    return sum(len(part.encode()) if is_emoji(part) else len(part) for part in graphemes(text))
