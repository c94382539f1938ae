"""The graphs of posts and infographics."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hcsite.model.trust import AiUse, Correction, Funding, Retirement, Source, Subject
from hcsite.theme.views import ReviewView, TranslationView
from tests.unit.features.pages import samples
from tests.unit.features.pages.blocks import graph, node


def test_the_order_of_nodes_is_fixed() -> None:
    """The publisher, the page, the piece, its picture, its subject, the way to it, the people."""
    kinds = [
        "MedicalClinic",
        "WebSite",
        "MedicalWebPage",
        "BlogPosting",
        "ImageObject",
        "MedicalCondition",
        "BreadcrumbList",
        "Person",
        "Person",
        "Person",
    ]
    assert kinds == [one["@type"] for one in graph(samples.POST)]


def test_a_piece_that_is_not_clinical_is_a_plain_page() -> None:
    """With a plain audience."""
    page = node(replace(samples.POST, clinical=False), "WebPage")
    assert {"@type": "Audience", "audienceType": "Patient"} == page["audience"]
    assert "audience" not in node(replace(samples.POST, audience=""), "MedicalWebPage")


def test_the_page_says_who_reviewed_it_and_when() -> None:
    """Reviews belong to the page, not to the article."""
    twice = (*samples.POST.reviewers, ReviewView(samples.ANIL, samples.POST.reviewers[0].review))
    page = node(replace(samples.POST, reviewers=twice), "MedicalWebPage")
    assert "2026-09-14" == page["lastReviewed"]
    assert [{"@id": "https://health.example.org/hub/people/a-rao/#person"}] == page["reviewedBy"]
    assert "https://schema.org/Cardiovascular" == page["specialty"]


def test_each_person_stands_once() -> None:
    """Also one who wrote, reviewed and edited."""
    reviews = (ReviewView(samples.JANE, samples.POST.reviewers[0].review),)
    post = replace(samples.POST, reviewers=reviews, editor=samples.JANE)
    assert "Jane Doe" == node(post, "Person")["name"]


def test_the_organisation_is_an_author_where_it_signs() -> None:
    """Alone, or after the people."""
    organisation = {"@id": "https://health.example.org/hub/#organization"}
    jane = {"@id": "https://health.example.org/hub/people/j-doe/#person"}
    assert [organisation] == node(replace(samples.POST, authors=()), "BlogPosting")["author"]
    both = replace(samples.POST, by_organisation=True)
    assert [jane, organisation] == node(both, "BlogPosting")["author"]


def test_length_is_told_in_words_and_minutes() -> None:
    """At 200 words a minute."""
    posting = node(samples.POST, "BlogPosting")
    assert (640, "PT4M") == (posting["wordCount"], posting["timeRequired"])


@pytest.mark.parametrize(
    ("ai", "line"),
    [
        (AiUse("none", (), "e-lee"), "No AI was used."),
        (
            AiUse("assisted", ("Helper 2",), "e-lee"),
            "AI helped. Tools: Helper 2. Erin Lee answers for it.",
        ),
        (AiUse("assisted", (), "somebody"), "AI helped. somebody answers for it."),
        (AiUse(), None),
    ],
)
def test_the_backstory_is_the_line_on_the_page(ai: AiUse, line: str | None) -> None:
    """How far software wrote the text, in the theme's own sentences."""
    post = replace(samples.POST, ai=ai, funding=Funding())
    assert line == node(post, "BlogPosting").get("backstory")
    told = node(replace(post, funding=Funding("Paid for by us.")), "BlogPosting")["backstory"]
    assert f"Paid for by us. {line or ''}".rstrip() == told


def test_sources_are_cited_by_what_they_are() -> None:
    """Articles by their number, books by theirs, pages by their address."""
    sources = (
        samples.GUIDELINE,
        Source("Study", pmid="123", year="n.d."),
        Source("Book", isbn="9780000000002"),
        Source("Leaflet"),
        samples.PAGE_SOURCE,
    )
    cited = node(replace(samples.POST, sources=sources), "BlogPosting")["citation"]
    kinds = ["ScholarlyArticle", "ScholarlyArticle", "Book", "CreativeWork", "WebPage"]
    assert kinds == [one["@type"] for one in cited]
    assert "doi:10.1016/j.jacc.2017.11.006" == cited[0]["identifier"]
    assert "https://doi.org/10.1016/j.jacc.2017.11.006" == cited[0]["url"]
    assert "Whelton PK, et al." == cited[0]["creditText"]
    assert ("pmid:123", None) == (cited[1]["identifier"], cited[1].get("datePublished"))
    assert "9780000000002" == cited[2]["isbn"]
    assert {"@type": "CreativeWork", "name": "Leaflet"} == cited[3]
    assert "2025-11-03" == cited[4]["dateModified"]


@pytest.mark.parametrize(
    ("correction", "text"),
    [
        (Correction(date(2026, 5, 1), note="Wrong limit."), "Wrong limit."),
        (Correction(date(2026, 5, 1), was="1 g", now="2 g"), "1 g → 2 g"),
        (Correction(date(2026, 5, 1), note="Limit.", was="1 g", now="2 g"), "Limit. 1 g → 2 g"),
    ],
)
def test_corrections_are_told(correction: Correction, text: str) -> None:
    """With their day, and in all words that the page has for them."""
    (told,) = node(replace(samples.POST, corrections=(correction,)), "BlogPosting")["correction"]
    assert (text, "2026-05-01") == (told["text"], told["datePublished"])


def test_a_retracted_piece_says_so() -> None:
    """It keeps its address, but not its standing."""
    post = replace(samples.POST, corrections=(Correction(date(2026, 5, 1), "retraction"),))
    told = node(post, "BlogPosting")
    assert ("Retracted", "2026-05-01") == (told["creativeWorkStatus"], told["expires"])
    assert not {"creativeWorkStatus", "expires"} & set(node(samples.POST, "BlogPosting"))


def test_a_retired_piece_says_since_when() -> None:
    """It is obsolete, and no longer holds."""
    told = node(replace(samples.POST, retired=Retirement(date(2026, 6, 1))), "BlogPosting")
    assert ("Obsolete", "2026-06-01") == (told["creativeWorkStatus"], told["expires"])


def test_translations_name_each_other() -> None:
    """By address, title and language."""
    other = TranslationView("/hub/posts/sal/", "Sal", "es")
    expected = {
        "@type": "CreativeWork",
        "name": "Sal",
        "url": "https://health.example.org/hub/posts/sal/",
        "inLanguage": "es",
    }
    told = node(replace(samples.POST, translation_of=other, translations=(other,)), "BlogPosting")
    assert (expected, [expected]) == (told["translationOfWork"], told["workTranslation"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("cc0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("https://example.org/reuse/", "https://example.org/reuse/"),
        ("All rights reserved", {"@type": "CreativeWork", "name": "All rights reserved"}),
    ],
)
def test_licences_have_addresses_where_they_are_known(name: str, expected: object) -> None:
    """Otherwise they keep their words."""
    assert expected == node(replace(samples.POST, license=name), "BlogPosting")["license"]


@pytest.mark.parametrize(
    ("creator", "expected"),
    [
        ("org", {"@id": "https://health.example.org/hub/#organization"}),
        ("Riverside Family Clinic", {"@id": "https://health.example.org/hub/#organization"}),
        ("e-lee", {"@id": "https://health.example.org/hub/people/e-lee/#person"}),
        ("Mo Painter", {"@type": "Person", "name": "Mo Painter"}),
        ("", None),
    ],
)
def test_the_creator_of_a_picture_is_linked_where_known(creator: str, expected: object) -> None:
    """And copyright is claimed for the organisation alone."""
    image = replace(samples.HERO, creator=creator)
    picture = node(replace(samples.POST, image=image), "ImageObject")
    assert expected == picture.get("creator")
    ours = expected == {"@id": "https://health.example.org/hub/#organization"}
    assert ours == ("© 2026 Riverside Family Clinic" == picture.get("copyrightNotice"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("DigitalCapture", "https://schema.org/DigitalCaptureDigitalSource"),
        ("DigitalCaptureDigitalSource", "https://schema.org/DigitalCaptureDigitalSource"),
        ("PrintDigitalSource", "https://schema.org/PrintDigitalSource"),
        ("painted", None),
        ("", None),
    ],
)
def test_how_a_picture_came_to_be_is_a_term_or_nothing(told: str, expected: str | None) -> None:
    """An unknown word is not made up into an address."""
    image = replace(samples.HERO, source_type=told)
    picture = node(replace(samples.POST, image=image), "ImageObject")
    assert expected == picture.get("digitalSourceType")


def test_subjects_have_their_codes_and_other_names() -> None:
    """The heading of MeSH is an address, the others are codes."""
    condition = node(samples.POST, "MedicalCondition")
    code = {"@type": "MedicalCode", "codeValue": "I10", "codingSystem": "ICD-10-CM"}
    assert code == condition["code"]
    assert "Hypertension" == condition["alternateName"]
    assert "http://id.nlm.nih.gov/mesh/D006973" == condition["sameAs"][1]
    assert (
        "https://health.example.org/hub/#medicalcondition-high-blood-pressure" == condition["@id"]
    )


def test_a_subject_is_one_thing_on_all_pages() -> None:
    """The post and its topic speak of the same node, told twice or not."""
    twice = replace(samples.POST, about=(samples.PRESSURE, samples.PRESSURE))
    assert node(samples.TOPIC, "MedicalCondition") == node(twice, "MedicalCondition")


def test_a_subject_outside_medicine_has_no_medical_code() -> None:
    """`code` belongs to medical things."""
    post = replace(samples.POST, about=(Subject("Housing", "Thing", codes=(("icd10", "Z59"),)),))
    thing = node(post, "Thing")
    assert {"@type", "@id", "name"} == set(thing)
    assert {"@id": thing["@id"]} == node(post, "BlogPosting")["about"]


def test_an_infographic_is_a_picture_with_its_words() -> None:
    """The picture is what the page is about; the text alternative goes with it."""
    page = node(samples.INFOGRAPHIC, "MedicalWebPage")
    picture = node(samples.INFOGRAPHIC, "ImageObject", text="Aim for 5 g.")
    assert {"@id": picture["@id"]} == page["mainEntity"] == page["primaryImageOfPage"]
    assert picture["@id"].endswith("/infographics/salt/#infographic")
    assert "Aim for 5 g." == picture["embeddedTextCaption"]
    assert "embeddedTextCaption" not in node(samples.INFOGRAPHIC, "ImageObject")


def test_an_infographic_without_its_picture_is_an_article() -> None:
    """A picture whose consent has ended is withheld; the words stay."""
    bare = replace(samples.INFOGRAPHIC, image=None)
    posting = node(bare, "BlogPosting")
    assert {"@id": posting["@id"]} == node(bare, "MedicalWebPage")["mainEntity"]
    assert "primaryImageOfPage" not in node(bare, "MedicalWebPage")
