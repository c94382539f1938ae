"""What the hub is planned from, and what is left out of that."""

from __future__ import annotations

from dataclasses import replace

from hcsite.core.diagnostics import error
from hcsite.model.document import Body, Document, Heading, Link
from hcsite.model.kinds import Kind
from hcsite.model.matter import PageMatter, PostMatter
from hcsite.model.particulars import Spot, Text, divide, located

PATH = "content/posts/salt.md"
LINKS = (
    Link("a.md", line=9, column=4, source="See [a](a.md)."),
    Link("b.png", line=12, column=1, image=True, alt="B", source="![B](b.png)"),
)
BODY = Body("digest", LINKS, (Heading(2, "One", "one"),), ("one",), 480, "Eat less.")
DOCUMENT = Document(PATH, Kind.POST, PostMatter("Salt"), BODY, (("title", 2), ("topics", 3)))


def test_a_document_is_divided() -> None:
    """Lines become numbers of spots; the text goes its own way."""
    planned, text, spots = divide(DOCUMENT, "<p>Eat less.</p>")
    links = (Link("a.md", line=-3), Link("b.png", line=-4, image=True, alt="B"))
    assert Body(PATH, links, (), ("one",), 5, "Eat less.") == planned.body
    assert (("title", -1), ("topics", -2)) == planned.lines
    assert Text("<p>Eat less.</p>", BODY.headings, 480, "Eat less.") == text
    assert (
        Spot(2),
        Spot(3),
        Spot(9, 4, "See [a](a.md)."),
        Spot(12, 1, "![B](b.png)"),
    ) == spots


def test_an_edit_of_words_leaves_the_plan_as_it_is() -> None:
    """Other words, other headings, more lines above each link: nothing that others see."""
    links = tuple(replace(link, line=link.line + 3, source="other") for link in LINKS)
    body = replace(BODY, html="other", links=links, words=900, headings=())
    matter = PostMatter("Salt", summary="Less of it.")
    one = divide(replace(DOCUMENT, matter=matter), "<p>1</p>")[0]
    two = divide(replace(DOCUMENT, matter=matter, body=replace(body, lead="New.")), "<p>2</p>")[0]
    assert one == two


def test_what_others_see_is_in_the_plan() -> None:
    """Where a link leads, what it may be led to, the lead where it is the summary, no text."""
    plain = divide(DOCUMENT, "<p>x</p>")[0]
    bodies = (
        replace(BODY, links=LINKS[:1]),
        replace(BODY, anchors=()),
        replace(BODY, lead="New."),
        replace(BODY, words=4),
    )
    assert all(plain != divide(replace(DOCUMENT, body=body), "<p>x</p>")[0] for body in bodies)
    assert "" == divide(DOCUMENT, "")[0].body.html
    page = Document("content/pages/a.md", Kind.PAGE, PageMatter("A"), BODY)
    assert "" == divide(page, "<p>x</p>")[0].body.lead


def test_findings_are_located() -> None:
    """At the key or the link, wherever it stands today; others stay where they are."""
    planned, _, spots = divide(DOCUMENT, "")
    found = [
        error("HC1", "One.", path=PATH, line=planned.line_of("topics")),
        error("HC2", "Two.", path=PATH, line=planned.body.links[0].line),
        error("HC3", "Three.", path=PATH, line=planned.line_of("not there")),
        error("HC4", "Four."),
    ]
    one, two, *rest = located(found, {PATH: spots}.__getitem__)
    assert (3, 0, "") == (one.line, one.column, one.source)
    assert (9, 4, "See [a](a.md).") == (two.line, two.column, two.source)
    assert found[2:] == rest
