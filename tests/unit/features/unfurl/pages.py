"""Heads of pages for tests: a good one, and what a test changes in it."""

from __future__ import annotations

import json
from html import escape

URL = "https://hub.example.org/posts/salt/"
IMAGE = "https://hub.example.org/media/salt.3f.jpg"
GOOD = (1200, 630, 90_000, "image/jpeg")
CARD = {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "headline": "Eat less salt",
    "description": "Small changes that help.",
    "author": {"@type": "Person", "name": "Ana Flores"},
    "publisher": {"@type": "Organization", "name": "Riverside Clinic"},
}

METAS = {
    "description": "Small changes that help.",
    "og:site_name": "Riverside Health",
    "og:title": "Eat less salt",
    "og:description": "Small changes that help.",
    "og:url": URL,
    "og:image": IMAGE,
    "og:image:type": "image/jpeg",
    "og:image:width": "1200",
    "og:image:height": "630",
    "og:image:alt": "A spoon of salt",
    "twitter:card": "summary_large_image",
    "twitter:title": "Eat less salt",
    "twitter:description": "Small changes that help.",
    "twitter:image": IMAGE,
    "twitter:image:alt": "A spoon of salt",
    "fediverse:creator": "@ana@social.example",
}


def meta(key: str, content: str) -> str:
    """A `<meta>` as the theme writes it."""
    attribute = "property" if key.startswith(("og:", "article:")) else "name"
    return f'<meta {attribute}="{key}" content="{escape(content)}">'


def page(
    changes: dict[str, str | None] | None = None,
    *,
    extra: str = "",
    graphs: tuple[object, ...] = (CARD,),
    canonical: str = URL,
    title: str = "Eat less salt – Riverside Health",
) -> str:
    """A page with a good head; None takes a value away, `extra` stands at the head's end."""
    metas = {key: text for key, text in {**METAS, **(changes or {})}.items() if text is not None}
    lines = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        f"<title>{escape(title)}</title>" if title else "",
        f'<link rel="canonical" href="{escape(canonical)}">' if canonical else "",
        *(meta(key, text) for key, text in metas.items()),
        *(script(graph) for graph in graphs),
        extra,
        "</head><body><p>Text</p></body></html>",
    ]
    return "\n".join(lines)


def script(graph: object) -> str:
    """A block of JSON-LD; a text stands as it is."""
    text = graph if isinstance(graph, str) else json.dumps(graph).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'
