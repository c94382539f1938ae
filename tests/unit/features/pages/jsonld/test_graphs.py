"""The graphs of all pages: that they hold together, are valid and safe."""

from __future__ import annotations

import json
from dataclasses import replace

import extruct
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.features.pages.jsonld import graphs_of
from hcsite.features.pages.outline import outline_of
from hcsite.theme.views import SiteView
from tests.support.schemaorg import FOLDER, nodes_of, vocabulary
from tests.unit.features.pages import samples
from tests.unit.features.pages.blocks import BARE, card, graph, node, references
from tests.unit.features.pages.samples import SITE, STRINGS

REFERENCE = FOLDER.parent / "jsonld"
HOSTILE = ["</script>", "<!--", "]]>", '"', "\\", "'", "&amp;", "\u2028", "\u2029", "🧂", "\x00"]
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(min_size=1), min_size=1)


@pytest.mark.parametrize("name", samples.PAGES)
@pytest.mark.parametrize("site", [SITE, BARE], ids=["full", "bare"])
def test_every_reference_resolves_in_its_own_graph(name: str, site: SiteView) -> None:
    """And no identity is given twice."""
    nodes = graph(samples.PAGES[name], site)
    given_ids = [one["@id"] for one in nodes_of(nodes) if "@id" in one]
    assert len(given_ids) == len(set(given_ids))
    assert set(references(nodes)) <= set(given_ids)


@pytest.mark.parametrize("name", samples.PAGES)
@pytest.mark.parametrize("site", [SITE, BARE], ids=["full", "bare"])
def test_types_properties_and_values_are_in_the_vocabulary(name: str, site: SiteView) -> None:
    """Both blocks of every page, against the tables of schema.org."""
    words = vocabulary()
    view = samples.PAGES[name]
    assert [] == words.problems(card(view, site))
    assert [] == words.problems({"@graph": graph(view, site, "Full text")})


@pytest.mark.parametrize("name", samples.PAGES)
def test_nothing_is_claimed_that_is_not_known(name: str) -> None:
    """No empty text, list or thing, and no null, even where a hub tells next to nothing."""
    for site in (SITE, BARE):
        for one in nodes_of([card(samples.PAGES[name], site), graph(samples.PAGES[name], site)]):
            assert not [key for key, value in one.items() if value in (None, "", [], {}, 0)]


@pytest.mark.parametrize("name", samples.PAGES)
def test_all_addresses_are_absolute(name: str) -> None:
    """What is read away from the page must lead back to it."""
    for one in nodes_of([card(samples.PAGES[name]), graph(samples.PAGES[name])]):
        for key in {"@id", "url", "contentUrl", "item", "publishingPrinciples"} & set(one):
            assert one[key].startswith("https://")  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", samples.PAGES)
def test_extruct_reads_both_blocks(name: str) -> None:
    """A reader that others wrote finds in a page what we wrote into it."""
    blocks = graphs_of(samples.PAGES[name], SITE, STRINGS)
    scripts = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    html = f"<!doctype html><html><head>{scripts}</head><body></body></html>"
    found = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    assert [json.loads(block) for block in blocks] == found


@given(
    text=st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(min_size=1)), min_size=1).map("".join)
)
def test_no_text_breaks_out_of_the_script(text: str) -> None:
    """Whatever stands in a title or a name, it stays text, and is read back as it was."""
    post = replace(samples.POST, key_message=text, tags=(text,), license=text)
    for block in graphs_of(post, SITE, STRINGS):
        assert not set(block) & set("<>&\u2028\u2029")
    posting = node(post, "BlogPosting")
    assert (text, [text]) == (posting["abstract"], posting["keywords"])


@pytest.mark.parametrize("name", ["home", "post", "infographic", "profile", "list"])
def test_graphs_hold_what_the_verified_ones_hold(name: str) -> None:
    """The same properties as in the graphs that a validator passed, but for those told here.

    Left out because no view has a value: who employs a person in a byline, a name for the hub, a
    page on reuse, a country of readers, clubs, dates of lists and profiles.
    """
    if not REFERENCE.is_dir():
        pytest.skip("the verified graphs are not here")
    file = REFERENCE / f"{name}.json"
    verified = {one["@type"]: set(one) for one in json.loads(file.read_text("utf-8"))["@graph"]}
    view = samples.TOPIC if name == "list" else samples.PAGES[name]
    ours = {one["@type"]: set(one) for one in graph(view, text="Full text")}
    absent = {
        "WebSite": {"alternateName"},
        "ImageObject": {"acquireLicensePage"},
        "ProfilePage": {"dateCreated", "dateModified"},
        "CollectionPage": {"datePublished", "dateModified"},
        "WebPage": {"datePublished", "dateModified"} if name == "home" else set(),
        "Person": {"memberOf"} if name == "profile" else {"worksFor"},
    }
    if name in ("post", "infographic"):
        ours["Person"] = set(graph(view)[-3])
    assert set(verified) <= set(ours)
    for kind, keys in verified.items():
        assert keys - absent.get(kind, set()) <= ours[kind], kind


def test_the_card_is_what_mastodon_reads() -> None:
    """A plain type, the author by name, no reference to elsewhere."""
    expected = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": samples.POST.canonical,
        "headline": samples.POST.title,
        "description": samples.POST.summary,
        "inLanguage": "en-US",
        "datePublished": "2026-03-02T09:00:00-06:00",
        "dateModified": "2026-09-14T10:30:00-05:00",
        "author": {
            "@type": "Person",
            "name": "Dr Jane Doe",
            "url": "https://health.example.org/hub/people/j-doe/",
        },
        "publisher": {"@type": "Organization", "name": "Riverside Family Clinic"},
        "image": "https://health.example.org/hub/media/hero.3c.jpg",
    }
    assert expected == card(samples.POST)
    assert list(expected) == list(card(samples.POST))


def test_the_card_names_all_who_sign() -> None:
    """Several authors stand as a list, the organisation last."""
    post = replace(samples.POST, authors=(samples.JANE, samples.ANIL), by_organisation=True)
    authors = card(post)["author"]
    assert ["Dr Jane Doe", "Dr Anil Rao", SITE.org.name] == [one["name"] for one in authors]
    assert "Organization" == card(samples.HOME)["author"]["@type"]


def test_the_outline_may_be_handed_over() -> None:
    """The result is the same."""
    outline = outline_of(samples.POST, SITE, STRINGS)
    expected = graphs_of(samples.POST, SITE, STRINGS)
    assert expected == graphs_of(samples.POST, SITE, STRINGS, outline=outline)


def test_the_page_for_nothing_has_no_graph() -> None:
    """There is nothing to tell of."""
    assert () == graphs_of(samples.NOT_FOUND, SITE, STRINGS)
