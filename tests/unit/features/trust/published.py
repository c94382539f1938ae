"""A page that breaks no rule, to spoil in tests; and what is found on it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hcsite.features.trust.page import Expectation
from hcsite.features.trust.pages import RULES, check_page

URL = "https://hub.example/posts/salt/"
ANA = "https://hub.example/people/ana/"
LINE = "This page supports, and does not replace, your own doctor’s advice."
EXPECTED = Expectation(
    piece=True,
    clinical=True,
    last_reviewed=date(2026, 3, 4),
    review_due=date(2027, 3, 4),
    disclaimer=LINE,
    last="what-to-do",
)
CARD: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "WebPage",
    "url": URL,
    "headline": "Salt & you",
    "description": "Less is better.",
    "datePublished": "2026-03-02T00:00:00+00:00",
    "image": "https://hub.example/salt.png",
}
PAGE: dict[str, Any] = {
    "@type": "MedicalWebPage",
    "@id": f"{URL}#webpage",
    "url": URL,
    "isPartOf": {"@id": "https://hub.example/#website"},
    "mainEntity": {"@id": f"{URL}#article"},
    "lastReviewed": "2026-03-04",
}
ARTICLE: dict[str, Any] = {
    "@type": "BlogPosting",
    "@id": f"{URL}#article",
    "headline": "Salt & you",
    "datePublished": "2026-03-02T00:00:00+00:00",
    "dateModified": "2026-03-05T00:00:00+00:00",
    "author": [{"@id": f"{ANA}#person"}],
    "mainEntityOfPage": {"@id": f"{URL}#webpage"},
}
PERSON: dict[str, Any] = {
    "@type": "Person",
    "@id": f"{ANA}#person",
    "name": "Ana Flores",
    "url": ANA,
}
SITE: dict[str, Any] = {
    "@type": "WebSite",
    "@id": "https://hub.example/#website",
    "name": "Hub",
}
HTML = f"""<!doctype html>
<html lang="en" dir="ltr">
<head>
<title>Salt &amp; you | Hub</title>
<link rel="canonical" href="{URL}">
<meta name="twitter:card" content="summary">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Hub">
<meta property="og:title" content="Salt &amp; you">
<meta property="og:description" content="Less is better.">
<meta property="og:url" content="{URL}">
<meta property="og:locale" content="en_GB">
<meta property="og:image" content="https://hub.example/salt.png">
<meta property="og:image:alt" content="Salt">
<meta property="article:published_time" content="2026-03-02T00:00:00+00:00">
@DATA@
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<main id="main">
<h1>Salt <span>&amp; you</span></h1>
<p class="byline"><a href="/people/ana/">Ana Flores, RN</a></p>
<p><time datetime="2026-03-02">2 March</time> <time datetime="2026-03-05T10:00">5 March</time></p>
<h2>Why</h2>
<h3>More</h3>
<h2 id="what-to-do">What to do</h2>
<p>Read <a href="/posts/label/">how to read a label</a>.</p>
<p>Reviewed <time datetime="2026-03-04">4 March</time>,
due <time datetime="2027-03-04">4 March 2027</time></p>
<p>{LINE}</p>
</main>
</body>
</html>
"""


def html(*nodes: dict[str, Any], card: dict[str, Any] | None = None) -> str:
    """The page with some nodes in place of its own; `card` in place of its plain block."""
    graph = {"@context": "https://schema.org", "@graph": [*nodes]}
    blocks = (card or CARD, graph if nodes else graph | {"@graph": [SITE, PAGE, ARTICLE, PERSON]})
    texts = (json.dumps(block) for block in blocks)
    data = "\n".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return HTML.replace("@DATA@", data)


GOOD = html()


def broken(text: str, expected: Expectation = EXPECTED) -> list[str]:
    """The rules that a page breaks, in the order in which they are asked."""
    return [item.rule for item in check_page(text, expected, frozenset(RULES))]


def messages(text: str, expected: Expectation = EXPECTED) -> list[str]:
    """What is said of a page."""
    return [item.message for item in check_page(text, expected, frozenset(RULES))]
