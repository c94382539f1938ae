"""What a page may hold, judged by another parser: the HTML rules of html5lib, and our own list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import html5lib  # type: ignore[import-untyped]

from hcsite.content.body import ParsedBody, parse_body
from hcsite.core.diagnostics import has_errors
from hcsite.model.holes import CLOSE, OPEN, fill
from hcsite.model.words import BodyWords
from hcsite.theme.views import FilmView, PictureSource, ShownView
from tests.unit.content.dot_format import show

WORDS = BodyWords()
SCHEMES = frozenset({"", "http", "https", "mailto", "tel", "sms"})
ELEMENTS = frozenset(
    "a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em"
    " figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd label li mark ol p pre q rp rt ruby s"
    " samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var"
    " wbr".split()
)
ATTRIBUTES = frozenset(
    "abbr alt aria-label checked class colspan datetime decoding dir disabled headers height href"
    " hreflang id lang loading open rel reversed role rowspan scope span src start tabindex target"
    " title type value width".split()
)


@dataclass(frozen=True)
class Filling:
    """What fills a hole in these tests."""

    url: str = ""
    width: int = 0
    height: int = 0
    image: bool = False
    sources: tuple[PictureSource, ...] = ()
    tone: str = ""
    shown: ShownView | None = None
    film: FilmView | None = None


def parsed(text: str) -> ParsedBody:
    """A body, as if it were a file without front matter."""
    return parse_body(text, path="x.md", offset=0, words=WORDS)


def codes(body: ParsedBody) -> list[str]:
    """The codes of what was said, in order."""
    return [found.code for found in body.diagnostics]


def filled(body: ParsedBody) -> str:
    """The HTML with every hole filled: `/page-0/`, `/picture-1.png`, and nothing for the third."""
    shown = ShownView('A "plate"', "/card.webp", "/plate.png", label="Read <it>", credit="By & by")
    fillings = [
        Filling(shown=shown if link.infographic else None)
        if number % 3 == 2
        else Filling(f"/picture-{number}.png", 4, 3, image=True)
        if link.image
        else Filling(f"/page-{number}/", 4, 5, shown=shown if link.infographic else None)
        for number, link in enumerate(body.body.links)
    ]
    return fill(body.html, fillings)


def readable(body: ParsedBody) -> str:
    """The HTML with each hole as `{target}`, and below it what was said, as in the fixtures."""
    links = body.body.links
    marks = re.compile(f"{OPEN}([0-9]+){CLOSE}")
    html = marks.sub(lambda match: f"{{{links[int(match[1])].target}}}", body.html)
    said = f"\n--\n{show(body.diagnostics)}" if body.diagnostics else ""
    return html.rstrip("\n") + said


def nodes(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element of some HTML with its attributes, as a browser would build them."""
    tree: Any = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    for node in tree.iter():
        if node is not tree:
            yield str(node.tag), {str(k): str(v) for k, v in node.attrib.items()}


def strict_problem(html: str) -> str:
    """What html5lib calls an error in a piece of HTML; nothing where it is sound."""
    parser: Any = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parseFragment(html, container="div")
    return "; ".join(str(code) for _, code, _ in parser.errors)


def text_of(html: str) -> str:
    """The text of some HTML, each run of white space as one space."""
    tree: Any = html5lib.parseFragment(html, container="div", namespaceHTMLElements=False)
    return " ".join("".join(tree.itertext()).split())


def canonical(html: str) -> str:
    """HTML in one form: what gives the same elements, attributes and texts is the same."""
    tree: Any = html5lib.parseFragment(html)
    return str(html5lib.serialize(tree, alphabetical_attributes=True, omit_optional_tags=False))


def dangers(html: str) -> list[str]:
    """All that must not stand on a page: what is executable, foreign pictures, marks of holes."""
    found = [f"a mark {mark!r}" for mark in (OPEN, CLOSE) if mark in html]
    sources = [attributes.get("src", "") for _, attributes in nodes(html)]
    found += [f"a picture of {url!r}" for url in sources if scheme_of(url) or _leaves(url)]
    return found + executable(html)


def executable(html: str) -> list[str]:
    """Elements, attributes and schemes that are not on the list."""
    found: list[str] = []
    for tag, attributes in nodes(html):
        if tag not in ELEMENTS:
            found.append(f"<{tag}>")
        if tag == "input" and attributes.get("type") != "checkbox":
            found.append("an input that is no box")
        for name, value in attributes.items():
            if name not in ATTRIBUTES:
                found.append(f"{name} on <{tag}>")
            if name in ("href", "src") and scheme_of(value) not in SCHEMES:
                found.append(f"{name}={value!r}")
    return found


def scheme_of(url: str) -> str:
    """The scheme as a browser sees it: it drops tabs, line ends, and what is invisible around."""
    match = re.match(r"[a-z][a-z0-9+.-]*(?=:)", _bare(url), re.IGNORECASE)
    return match[0].lower() if match else ""


def _leaves(url: str) -> bool:
    return _bare(url).replace("\\", "/").startswith("//")


def _bare(url: str) -> str:
    return re.sub(r"[\t\n\r]", "", url).strip("".join(map(chr, range(33))))


def assert_safe(text: str) -> ParsedBody:
    """The parsed body; fails where its HTML, its holes or its links are not as they must be."""
    body = parsed(text)
    assert [] == dangers(filled(body)), text
    marks = re.findall(f' (href|src)="{OPEN}([0-9]+){CLOSE}"', body.html)
    links = body.body.links
    assert len(marks) == body.html.count(OPEN) == body.html.count(CLOSE), text
    assert OPEN not in text_of(body.html), text
    for name, number in marks:
        assert ("src" == name) is links[int(number)].image, text
    if not has_errors(body.diagnostics):  # else a link may stand in what was taken out
        assert set(range(len(links))) == {int(number) for _, number in marks}, text
    return body
