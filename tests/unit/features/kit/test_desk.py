"""The pages of the desk: what stands on them, and that nothing hostile gets out of its place."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest

from hcsite.engine.codec import encode
from hcsite.engine.job import Inputs
from hcsite.engine.worker import renderer_of
from hcsite.features.kit.desk import index_view, slugs_of, speakers, week_of
from hcsite.features.kit.schedule import Send
from hcsite.features.kit.view import KitPerson, StaffTexts
from tests.unit.features.kit.desk_samples import (
    BAD,
    FILES,
    HELD,
    HOSTILE,
    KIT,
    SALT,
    SENDS,
    STAFF,
    jobs,
    page,
    shared,
    teaser,
)

PAGES = sorted(path for path in jobs() if path.endswith(".html"))
HOSTILE_PAGE = f"posts/{slugs_of(KIT.pieces)[HOSTILE.path]}.html"
STARTS = ("https://", "mailto:", "sms:", "data:,", "#")


class Outline(HTMLParser):
    """The elements of a page with their attributes, and the text within each kind of them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.areas: list[str] = []
        self._in_area = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes an element."""
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        self._in_area = tag == "textarea"
        if self._in_area:
            self.areas.append("")

    def handle_endtag(self, tag: str) -> None:
        """Notes the end of a field."""
        self._in_area = self._in_area and tag != "textarea"

    def handle_data(self, data: str) -> None:
        """Notes what stands in a field."""
        if self._in_area:
            self.areas[-1] += data

    def values(self, name: str) -> list[str]:
        """The values of an attribute."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def test_files_of_the_kit() -> None:
    """Pages for pieces, voices and the team, each by piece; nothing is printed of what is held."""
    long = HOSTILE_PAGE.removeprefix("posts/").removesuffix(".html")
    expected = {
        "index.html",
        "staff.html",
        "staff/salt.html",
        "people/anna-reid.html",
        "people/anna-reid/salt.html",
        "posts/salt.html",
        "posts/dose.html",
        f"posts/{long}.html",
        *(f"print/{name}-{kind}.html" for name in ("salt", long) for kind in ("poster", "cards")),
        "desk.css",
        "print.css",
        "desk.js",
    }
    assert expected == set(jobs())


@pytest.mark.parametrize("path", PAGES)
def test_page_works_from_a_disk(path: str) -> None:
    """Each address is relative and leads to a file of the kit, or is one of the web to click on."""
    files = {*jobs(), *FILES, *(p.path for piece in KIT.pieces for p in piece.images)}
    outline = Outline(page(path))
    for tag, attributes in outline.elements:
        for address in (attributes[name] for name in ("href", "src") if name in attributes):
            if tag in ("link", "script", "img") or not address.startswith(STARTS):
                assert not address.startswith(("/", "http")), address
                bare = re.sub("#.*", "", address)
                known = "image" in bare or bare == "data:,"
                assert known or normpath(join(dirname(path), bare)) in files, address
    assert "noindex, nofollow" in outline.values("content")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_gets_out_of_its_place(path: str) -> None:
    """Titles, texts and topics stay text: no element and no attribute comes from them."""
    outline = Outline(page(path))
    scripts = [attributes for tag, attributes in outline.elements if tag == "script"]
    assert ["src"] == [name for script in scripts for name in script if name != "defer"]
    assert set() == {tag for tag, _ in outline.elements} & {"i", "script ", "style", "iframe"}
    for tag, attributes in outline.elements:
        assert [] == [name for name in attributes if name.startswith("on") or name == "style"]
        assert tag != "a" or attributes["href"].startswith(STARTS) or ":" not in attributes["href"]


@pytest.mark.parametrize("path", PAGES)
def test_ids_are_unique_and_what_names_them_finds_them(path: str) -> None:
    """Labels, descriptions and buttons name something that is there."""
    outline = Outline(page(path))
    ids = outline.values("id")
    assert sorted(set(ids)) == sorted(ids)
    names = ("for", "aria-labelledby", "aria-describedby", "data-copy")
    assert set() == {value for name in names for value in outline.values(name)} - set(ids)
    assert set() == {h[1:] for h in outline.values("href") if h.startswith("#")} - set(ids)


def test_every_text_can_be_copied_as_it_is() -> None:
    """Character by character, quotes, ampersands and right-to-left text too."""
    for path, piece in (("posts/salt.html", SALT), (HOSTILE_PAGE, HOSTILE)):
        shown = [area.removeprefix("\n") for area in Outline(page(path)).areas]
        assert sorted(t.text for t in piece.teasers) == sorted(shown)


def test_count_of_the_build_is_shown() -> None:
    """Also without a script: the length, the limit and where the fold is."""
    html = page("posts/salt.html")
    assert "<b data-number>203 of 280</b>" in html
    assert "Readers see the first 125 before" in html


def test_text_of_a_piece_that_is_held_back_is_nowhere() -> None:
    """Its page and its row say why; nobody can copy what nobody may send."""
    told = [path for path in PAGES if HELD.held in page(path)]
    assert ["index.html", "posts/dose.html"] == told
    assert [] == [path for path in PAGES if HELD.teasers[0].text in page(path)]


def test_warnings_are_seen() -> None:
    """Those of a piece in the list and on its page, those of a text beside it.

    What is to be mended in a piece stands on its own page and on the board, not in lists.
    """
    (caution,), (note,) = SALT.cautions, SALT.notes
    lists = ("index.html", "people/anna-reid.html", "staff.html")
    pages = (*lists, "posts/salt.html", "people/anna-reid/salt.html", "staff/salt.html")
    assert [] == [path for path in pages if caution not in page(path)]
    assert ["posts/salt.html"] == [path for path in pages if note in page(path)]
    assert "Say when it ends." in page("posts/salt.html")


def test_person_has_what_is_theirs_alone() -> None:
    """The texts in their voice, and those of nobody else."""
    outline = Outline(page("people/anna-reid/salt.html"))
    own = [t.text for t in SALT.teasers if t.speaker == "anna-reid"]
    assert own == [area.removeprefix("\n") for area in outline.areas]
    listed = Outline(page("people/anna-reid.html")).values("href")
    assert {"anna-reid/salt.html", "anna-reid/salt.html#hc-mastodon"} <= set(listed)
    assert "anna-reid/salt.html#hc-x" not in listed


def test_person_sees_when_their_texts_go_out() -> None:
    """Those of the week in their voice, and of nobody else's."""
    own = Send(datetime(2026, 11, 22, 9, tzinfo=UTC), SALT, SALT.teasers[3])
    week = week_of(KIT, slugs_of(KIT.pieces), (*SENDS, own), "anna-reid")
    assert ["mastodon"] == [item.platform for item in week]
    assert f'id="{week[0].anchor}"' in page("people/anna-reid/salt.html")


def test_edit_of_one_piece_redoes_its_own_pages() -> None:
    """A changed text leaves the pages of all other pieces as they were, and every list."""
    said = tuple(replace(t, text=f"{t.text} Now.") for t in SALT.teasers)
    told = tuple(replace(t, text=f"{t.text} Now.") for t in STAFF)
    after = jobs(
        replace(
            KIT,
            pieces=(replace(SALT, teasers=said), HOSTILE, HELD),
            staff=(StaffTexts(SALT.path, told),),
        )
    )
    before = {path: encode(job.args) for path, job in jobs().items()}
    assert {path for path in after if encode(after[path].args) != before[path]} == {
        "posts/salt.html",
        "people/anna-reid/salt.html",
        "staff/salt.html",
    }


def test_who_has_a_page() -> None:
    """People in whose voice there is a text; that of the organisation is everybody's."""
    assert (KitPerson("anna-reid", "Anna Reid", "i"),) == speakers(KIT)


def test_staff_have_different_texts() -> None:
    """As many as there are, in their order."""
    areas = Outline(page("staff/salt.html")).areas
    assert [item.text for item in STAFF] == [area.removeprefix("\n") for area in areas]


def test_week_is_seven_days_from_today() -> None:
    """In local time; what comes later is not shown."""
    view = index_view(KIT, slugs_of(KIT.pieces), SENDS)
    assert [("x", 21), ("bluesky", 23), ("instagram", 23)] == [
        (item.platform, item.at.day) for item in view.week
    ]
    html = page("index.html")
    assert html.index("Today") < html.index("17:45") < html.index("Monday")
    for item in view.week:
        assert f'id="{item.anchor}"' in page(f"posts/{item.slug}.html")


def test_local_time_is_that_of_the_hub() -> None:
    """A text of the evening in London is one of the next day in Auckland."""
    view = index_view(replace(KIT, zone="Pacific/Auckland"), slugs_of(KIT.pieces), SENDS)
    assert date(2026, 11, 22) == view.week[0].at.date()


def test_other_files_are_listed() -> None:
    """With words of ours, by the tool and the platform that they are for."""
    html = page("index.html")
    for words in (">For Publer<", ">For Buffer<", ">Newsletter, to look at<"):
        assert words in html


def test_files_of_a_scheduler_stand_together() -> None:
    """Below its name, each by its platform; a second file has its number."""
    files = ("schedule/publer/x.csv", "schedule/publer/x-2.csv", "schedule/metricool.csv")
    job = replace(jobs()["index.html"], args=replace(jobs()["index.html"].args, files=files))
    html = renderer_of(job.renderer).render(job.args, Inputs({}, shared())).data.decode()
    panel = html[html.index('id="hc-files"') :].partition("</nav>")[0]
    expected = ["For Publer", "X", "X 2", "For Metricool"]
    assert expected == re.findall(r"<(?:summary|a [^>]*)>([^<]*)<", panel)


def test_filters_offer_what_occurs() -> None:
    """Values of pieces with the names that people know; a hostile topic is one of them."""
    options = [a["value"] for tag, a in Outline(page("index.html")).elements if tag == "option"]
    assert {"anna-reid", "Heart health", "gbp", *HOSTILE.topics} <= set(options)
    assert "samuel-okafor" not in options


def test_files_of_two_pieces_never_meet() -> None:
    """A post and an infographic of one name, or of one but for capitals, are told apart."""
    other = replace(SALT, path="b.md", identity="b", url="https://w.example/infographics/Salt/")
    slugs = slugs_of((SALT, other, HELD))
    assert "dose" == slugs[HELD.path]
    assert 3 == len({slug.casefold() for slug in slugs.values()})
    assert all(slug.startswith("salt-") for path, slug in slugs.items() if path != HELD.path)


@pytest.mark.parametrize("url", ["https://w.example/", "https://w.example/%2E%2E/", "x:/../"])
def test_name_of_a_file_is_harmless(url: str) -> None:
    """It is never empty and leads out of no folder."""
    assert "piece" == slugs_of((replace(SALT, url=url),))[SALT.path]


def test_empty_kit() -> None:
    """Says so, and is a page all the same."""
    kit = replace(KIT, pieces=(), staff=(), people=())
    assert "There are no pieces in the kit yet." in page("index.html", kit)


def test_platform_that_nobody_knows() -> None:
    """Its text is shown by its bare name, without rules."""
    html = page(HOSTILE_PAGE)
    assert 'id="hc-unheard_of-name">unheard_of<' in html


def test_two_texts_of_one_kind() -> None:
    """Each has a place of its own."""
    twice = replace(SALT, teasers=(teaser("x", "One"), teaser("x", "Two")))
    html = page("posts/salt.html", replace(KIT, pieces=(twice,), staff=()))
    assert 'id="x-day-0-org"' in html
    assert 'id="x-day-0-org-2"' in html


def test_text_from_right_to_left_finds_its_direction() -> None:
    """Each text says that its direction is its own."""
    areas = [a for tag, a in Outline(page(HOSTILE_PAGE)).elements if tag == "textarea"]
    assert {"auto"} == {attributes["dir"] for attributes in areas}
    assert BAD.strip() in Outline(page(HOSTILE_PAGE)).areas[-1]
