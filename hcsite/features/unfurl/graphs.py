"""The JSON-LD of a page, as Mastodon reads it: one plain block, or nothing.

Of all blocks it takes the first that holds a thing whose `@type` is the one word `NewsArticle` or
`WebPage` (app/lib/link_details_extractor.rb). Lists of types and graphs are passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from html import unescape
from typing import Any

from hcsite.features.unfurl.head import Head

TYPES = ("NewsArticle", "WebPage")

Node = Mapping[str, Any]


def card_of(head: Head) -> Node:
    """The thing that Mastodon takes; empty where there is none."""
    for roots in blocks_of(head):
        for root in roots or ():
            if root.get("@type") in TYPES:
                return root
    return {}


def value_in(node: Node, path: str) -> str:
    """A text in a thing, such as `author.name`; of several authors the first counts."""
    found: Any = node
    for name in path.split("."):
        found = found[0] if isinstance(found, list) and found else found
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, str) else ""


def blocks_of(head: Head) -> Iterator[tuple[Node, ...] | None]:
    """The things at the root of each block; None where a block cannot be read.

    Mastodon decodes entities in a block before it reads it, so that `&quot;` breaks it.
    """
    for block in head.graphs:
        try:
            root = json.loads(unescape(block.text))
        except (ValueError, RecursionError):
            yield None
        else:
            roots = root if isinstance(root, list) else [root]
            yield tuple(item for item in roots if isinstance(item, dict))


def accounts_in(head: Head) -> tuple[str, ...]:
    """All addresses that a page gives as other places of who signs: `rel="me"` and `sameAs`."""
    found = list(head.hrefs("me"))
    for roots in blocks_of(head):
        for node in _nodes(list(roots or ())):
            same = node.get("sameAs")
            found += [x for x in (same if isinstance(same, list) else [same]) if isinstance(x, str)]
    return tuple(dict.fromkeys(found))


def _nodes(value: Any) -> Iterator[Node]:
    """Every thing within a value, however deep."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item
