"""Short addresses for print and SMS: made from what never changes, so that they never do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.model.hub import Post

PREFIX = "/s/"

BY_SMS = "t"
"""Stands behind the code in a text message, so that statistics tell it from what is printed."""

_LETTERS = "23456789abcdefghjkmnpqrstvwxyz"
"""Without those that are taken for one another on paper: 0 and o, 1 and i and l, u and v."""

_LENGTH = 6
_FORM = "short link 1"


def short_address(identity: str) -> str:
    """The short address of a piece, such as `/s/k7m2q9`, from its stable identity."""
    number = int.from_bytes(sha256(f"{_FORM}\n{identity}".encode()).digest()[:8], "big")
    code = ""
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_LETTERS))
        code += _LETTERS[rest]
    return PREFIX + code


def shared_codes(posts: Iterable[Post]) -> Iterator[Diagnostic]:
    """An error for each piece whose short address another, older one has already."""
    taken: dict[str, Post] = {}
    for post in sorted(posts, key=lambda item: (item.published, item.document.path)):
        address = short_address(post.identity)
        first = taken.setdefault(address, post)
        if first.identity != post.identity:
            message = f"Its short link {address} is that of {first.document.path} too."
            hint = "Give it another id; nothing that is printed for the older piece changes."
            path, line = post.document.path, post.document.line_of("id")
            yield error("HC849", message, path=path, line=line, hint=hint)
