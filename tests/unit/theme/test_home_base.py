"""The theme `home-base`: every template, its words, and its assets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from hcsite.model.trust import Correction
from hcsite.theme.environment import Pages
from hcsite.theme.views import BodyView, LinkView, PersonView, ReviewView, TopicView, TrustView
from tests.unit.theme.home_base_views import (
    BARE_SITE,
    BODY,
    CARDS,
    DAY,
    FILMS,
    HEAD,
    HUB,
    POST,
    REPORT,
    SITE,
    STRINGS,
    THEME,
    TOM,
    VIEWS,
    show,
)


@cache
def page_of(name: str) -> str:
    """A page with its barest view (`post.html-0`), or with its fullest (`post.html-1`)."""
    template, _, form = name.rpartition("-")
    bare, full = VIEWS[template]
    if form == "0":
        return show(template, bare, site=BARE_SITE, full=False)
    return show(template, full)


@cache
def redirect() -> str:
    """The page at an old address."""
    context = {"target": f"{HUB}posts/salt/", "title": "Salt"}
    return Pages(THEME, SITE, STRINGS).render("redirect.html", page_path="old/", context=context)


NAMES = [f"{template}-{form}" for template in VIEWS for form in (0, 1)]
PAGES: dict[str, Callable[[], str]] = {
    **{name: partial(page_of, name) for name in NAMES},
    "redirect.html": redirect,
}


class Outline(HTMLParser):
    """The elements of a page, in order, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def all(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements of a name."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.mark.parametrize("name", PAGES)
def test_page_has_one_heading_and_nothing_inline(name: str) -> None:
    """Each page has one h1, unique ids, alternative texts, and no inline style or script."""
    page = Outline(PAGES[name]())
    assert 1 == len(page.all("h1"))
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert sorted(set(ids)) == sorted(ids)
    assert [] == [i for i in ids if not i.startswith(("hc-", "part-"))]
    assert [] == [
        image for image in page.all("img") if not {"alt", "width", "height"} <= set(image)
    ]
    assert [] == page.all("style")
    assert [] == [x for _, x in page.elements if "style" in x or any(k[:2] == "on" for k in x)]
    graphs = [x for x in page.all("script") if "src" not in x]
    assert {"application/ld+json"} >= {x["type"] for x in graphs}


@pytest.mark.parametrize("name", PAGES)
def test_links_within_a_page_lead_somewhere(name: str) -> None:
    """What a link to a part of the page, a label or a description names is there."""
    page = Outline(PAGES[name]())
    ids = {attributes.get("id") for _, attributes in page.elements}
    wanted = {x["href"][1:] for x in page.all("a") if x.get("href", "").startswith("#")}
    for label in ("aria-labelledby", "aria-describedby"):
        wanted |= {x[label] for _, x in page.elements if label in x}
    assert [] == sorted(wanted - ids - {f"part-{n}" for n in "bcd"})


def test_headings_of_a_post_leave_out_no_level() -> None:
    """A heading is at most one level deeper than the one before it."""
    tags = [tag for tag, _ in Outline(show("post.html", POST)).elements]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert [] == [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]


def test_text_is_escaped_and_graphs_are_not() -> None:
    """A title never becomes markup; what is already safe in the head is left as it is."""
    html = show("post.html", POST)
    assert "Salt &lt;script&gt;alert(1)" in html
    assert "<script>" not in html
    assert "<b>health" not in html
    assert HEAD.graphs[0] in html


def test_answer_and_warnings_come_before_all_else() -> None:
    """A correction and a late review stand before the key message, and that before the byline."""
    html = show("post.html", POST)
    places = [
        html.index(words)
        for words in (
            "Corrected on 14 September 2026",
            STRINGS["review_overdue"],
            'id="hc-key"',
            STRINGS["written_by"],
            'class="prose"',
            'id="hc-actions"',
            STRINGS["page_last_reviewed"],
            'id="hc-sources"',
            'id="hc-corrections"',
        )
    ]
    assert sorted(places) == places


def test_withdrawn_piece_gives_no_advice() -> None:
    """It says so first and keeps its text, but not the advice in short, and is not to be shared."""
    html = show(
        "post.html", replace(POST, corrections=(replace(POST.corrections[0], type="retraction"),))
    )
    assert html.index("Withdrawn on 14 September 2026") < html.index('class="prose"')
    advice = ('id="hc-key"', 'id="hc-actions"', "data-hc-share", 'class="share-links"')
    assert [] == [mark for mark in advice if mark in html]
    assert [] == [mark for mark in advice if mark not in show("post.html", POST)]


def test_only_a_health_professional_reviews_medicine() -> None:
    """Somebody else's review is shown as a review, not as a medical one."""
    label = STRINGS["medically_reviewed_by"]
    assert label in show("post.html", POST)
    lay = replace(POST, reviewers=(ReviewView(TOM, POST.reviewers[0].review),))
    assert label not in show("post.html", lay)


def test_own_review_is_said_in_words() -> None:
    """Where an author also reviewed, readers are told; where not, nothing is said."""
    assert STRINGS["self_reviewed"] in show("post.html", POST)
    assert STRINGS["self_reviewed"] not in show("post.html", replace(POST, authors=()))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [(True, ["health_professional"]), (False, ["not_health_professional"]), (None, [])],
)
def test_page_says_of_a_person_only_what_was_stated(
    stated: bool | None,
    expected: list[str],
) -> None:
    """A profile says health professional, or not one, or neither where nobody has said it."""
    person = replace(TOM, health_professional=stated)
    html = show("person.html", PersonView(TOM.url, HUB, person, BodyView()))
    both = ("health_professional", "not_health_professional")
    assert expected == [name for name in both if f">{STRINGS[name]}</p>" in html]


def test_profile_names_specialties() -> None:
    """In words of the hub's language, not in codes."""
    assert "Primary care, Heart and circulation" in show("person.html", VIEWS["person.html"][1])


def test_piece_calls_nobody_a_layman_unasked() -> None:
    """Below a piece, an author is no health professional only where that was stated."""
    words = STRINGS["not_health_professional"]
    said = replace(TOM, health_professional=False)
    assert words not in show("post.html", replace(POST, authors=(TOM,)))
    assert words in show("post.html", replace(POST, authors=(said,)))


def test_organisation_signs_where_no_person_does() -> None:
    """A piece by the organisation names it in the byline and links to what it says of itself."""
    html = show("post.html", replace(POST, authors=(), by_organisation=True))
    about = '<a href="/hub/about/">Clinic</a>'
    assert about in html
    assert about not in show("post.html", POST)


def test_contents_are_listed_from_four_parts_on() -> None:
    """A short text has no list of contents."""
    three = replace(POST, body=replace(POST.body, headings=POST.body.headings[:3]))
    assert 'class="toc"' in show("post.html", POST)
    assert 'class="toc"' not in show("post.html", three)


def test_topics_say_above_their_list_what_is_in_it() -> None:
    """A list that holds a film is not headed by articles alone."""
    topic = VIEWS["topic.html"][1]
    assert isinstance(topic, TopicView)
    for cards, told in (
        (FILMS, "Videos: Heart<"),
        (CARDS, "Articles and infographics: Heart<"),
        ((*FILMS, *CARDS), "Articles, infographics and videos: Heart<"),
    ):
        assert f">{told}" in show("topic.html", replace(topic, cards=cards))


def test_menu_marks_where_the_reader_is() -> None:
    """The section of a post is marked, and the page itself when it stands in the menu."""
    assert '<a href="/hub/posts/" aria-current="true">' in show("post.html", POST)
    here = replace(SITE, nav=(LinkView(POST.url, "Salt"),))
    assert f'<a href="{POST.url}" aria-current="page">' in show("post.html", POST, site=here)


def test_who_answers_for_the_text_is_named() -> None:
    """Where AI helped, the page names the person who answers for the text."""
    helped = replace(POST, ai=replace(POST.ai, responsible="Tom Becker"))
    assert "Tom Becker answers" in show("post.html", helped)


def test_infographic_is_tied_to_its_words() -> None:
    """The picture is described by the link to its text, and can be fetched in full."""
    page = Outline(show("infographic.html", VIEWS["infographic.html"][1]))
    (picture,) = [image for image in page.all("img") if "aria-describedby" in image]
    assert "hc-picture-note" == picture["aria-describedby"]
    assert "#hc-text" in [link["href"] for link in page.all("a")]
    assert "hc-text" in [section.get("id") for section in page.all("section")]
    assert 1 == len([link for link in page.all("a") if "download" in link])


def test_page_of_a_lost_address_works_from_anywhere() -> None:
    """It may be served at any depth: all its links begin at the root, with the base path."""
    page = Outline(show("404.html", VIEWS["404.html"][1]))
    links = [x["href"] for x in page.all("a") + page.all("link") if x["href"][0] != "#"]
    own = [link for link in links if not re.match("(https|tel|mailto):", link)]
    assert [] == [link for link in own if not link.startswith("/hub/")]


def test_redirect_leads_on_without_a_script() -> None:
    """An old address names the new one for browsers, search engines and people."""
    html = redirect()
    target = f"{HUB}posts/salt/"
    assert f'<meta http-equiv="refresh" content="0; url={target}">' in html
    assert f'<link rel="canonical" href="{target}">' in html
    assert f'<a href="{target}">Salt</a>' in html
    assert '<meta name="robots" content="noindex">' in html


def test_signs_of_an_emergency_come_with_the_numbers_of_the_country() -> None:
    """What to do stands in the heading; a hub of which no country is known names no number."""
    here = show("post.html", POST)
    for told in ("Call 999 now if:", "Call 111 today if:", "See a health professional soon if:"):
        assert told in here
    assert ["tel:999", "tel:112", "tel:111"] == re.findall(r'href="(tel:1?[19]+2?)"', here)
    assert here.index("chest &lt;b&gt;pain") < here.index('id="part-a"')
    nowhere = show("post.html", POST, site=BARE_SITE)
    assert "Get emergency help now if:" in nowhere
    assert "tel:" not in nowhere
    back = (Correction(DAY, "retraction"),)
    assert "hc-signs-1" not in show("post.html", replace(POST, corrections=back))


def test_sources_lead_back_to_each_mark() -> None:
    """As often as the text names them."""
    marks = (("cite1", "cite1-2"), ())
    html = show("post.html", replace(POST, body=replace(BODY, marks=marks)))
    assert 'href="#cite1" aria-label="Back to the text, place 1"' in html
    assert 'href="#cite1-2" aria-label="Back to the text, place 2"' in html


def test_report_on_trust_tells_what_is_late_and_who_reviews() -> None:
    """In words, with the share in time and the corrections; who only writes is no reviewer."""
    html = show("trust.html", REPORT)
    assert "2 of 3 pages on health (66%). 1 is still to be checked." in html
    reviewers = html.partition('id="hc-reviewers"')[2].partition("</section>")[0]
    assert "Dr Ana Flores" in reviewers
    assert "Tom Becker" not in reviewers
    assert "Systematic reviews</dt><dd>2" in html
    assert "It said: <del>1</del> It now says: <ins>2</ins>" in html
    assert "Nothing to declare." in html
    bare = show("trust.html", TrustView("/trust/", ""), site=BARE_SITE, full=False)
    assert "So far no page had to be put right." in bare
