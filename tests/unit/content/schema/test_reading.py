"""From front matter to the nouns of the model; the messages are in tests/fixtures/frontmatter."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.frontmatter import Split, split
from hcsite.content.schema import known_keys, read_front_matter, read_matter
from hcsite.content.yaml_nodes import compose
from hcsite.core.diagnostics import Diagnostic, Level, Problems
from hcsite.model.kinds import Kind
from hcsite.model.matter import (
    Affiliation,
    Matter,
    PageMatter,
    PersonMatter,
    PostMatter,
    Series,
    TopicMatter,
)
from hcsite.model.promotion import PROMOTION, Voice
from hcsite.model.trust import (
    ASSURANCE,
    AiUse,
    Correction,
    Credential,
    Funding,
    Image,
    Interests,
    Review,
    Source,
    Subject,
)

LONDON = ZoneInfo("Europe/London")

POST = """\
title: "High blood pressure: 5 things to do this week"
id: posts/hbp
slug: high-blood-pressure
summary: >
  High blood pressure
  has few signs.
lang: en-us
aliases: [/2019/hbp/]
draft: no
published: 2026-03-02T09:00:00-06:00
updated: 2026-09-14
expires: 2030-01-01 00:00
authors: [j-doe]
editor: e-lee
reviewers: [a-rao, {id: b-ito, role: editorial, date: 2026-09-14}]
topics: heart
tags: [salt, 5-a-day]
series: {name: Heart, part: 2}
image: {src: hero.png, alt: A cuff, caption: C, credit: Us, creator: org, license: CC-BY-4.0,
  source_type: DigitalCapture}
key_message: Check it at least once a year.
actions:
  - Ask your nurse.
  - Eat less salt.
sources:
  - {id: acc, title: Guideline, authors: "Whelton PK, et al.", publisher: JACC, year: 2018,
     doi: "https://doi.org/10.1016/j.jacc.2017.11.006", kind: guideline}
  - {title: HBP, url: "https://medlineplus.gov/hbp.html", updated: 2025-11-03, accessed: 2026-09-10}
  - {title: Article, pmid: 123, year: n.d.}
  - {title: Book, isbn: 0-306-40615-x}
clinical: yes
kind: condition
risk: high
audience: patient
about: [{type: MedicalCondition, name: HBP, alt: [Hypertension], codes: {mesh: D006973, icd10: I10},
  same_as: [https://medlineplus.gov/hbp.html]}, Salt]
specialties: [Cardiovascular]
last_reviewed: 2026-09-14
review_due: 2027-09-14
funding: {statement: Paid for by the clinic., sponsor: X}
ai: {use: assisted, tools: [spell checker], responsible: e-lee}
license: CC-BY-4.0
corrections: [{date: 2026-05-01, type: correction, was: "1,500 mg", now: "2,300 mg", note: Wrong.}]
legacy: false
extra: {colour: red, n: 5, f: 1.5, yes: true, quoted: "5", list: [1, {a: null}],
  big: 12345678901234567}
"""
EXPECTED = PostMatter(
    title="High blood pressure: 5 things to do this week",
    id="posts/hbp",
    slug="high-blood-pressure",
    summary="High blood pressure has few signs.",
    lang="en-US",
    aliases=("/2019/hbp/",),
    draft=False,
    published=datetime(2026, 3, 2, 15, tzinfo=UTC),
    updated=datetime(2026, 9, 13, 23, tzinfo=UTC),
    expires=datetime(2030, 1, 1, tzinfo=UTC),
    authors=("j-doe",),
    reviewers=(Review("a-rao"), Review("b-ito", "editorial", date(2026, 9, 14))),
    editor="e-lee",
    topics=("heart",),
    tags=("salt", "5-a-day"),
    series=Series("Heart", 2),
    image=Image("hero.png", "A cuff", "C", "Us", "org", "CC-BY-4.0", "digitalCapture"),
    key_message="Check it at least once a year.",
    actions=("Ask your nurse.", "Eat less salt."),
    sources=(
        Source(
            title="Guideline",
            id="acc",
            authors="Whelton PK, et al.",
            publisher="JACC",
            year="2018",
            doi="10.1016/j.jacc.2017.11.006",
            kind="guideline",
        ),
        Source(
            title="HBP",
            url="https://medlineplus.gov/hbp.html",
            updated=date(2025, 11, 3),
            accessed=date(2026, 9, 10),
        ),
        Source(title="Article", pmid="123", year="n.d."),
        Source(title="Book", isbn="0-306-40615-X"),
    ),
    clinical=True,
    kind="condition",
    risk="high",
    audience="patient",
    about=(
        Subject(
            name="HBP",
            alt=("Hypertension",),
            codes=(("icd10", "I10"), ("mesh", "D006973")),
            same_as=("https://medlineplus.gov/hbp.html",),
        ),
        Subject(name="Salt"),
    ),
    specialties=("Cardiovascular",),
    last_reviewed=date(2026, 9, 14),
    review_due=date(2027, 9, 14),
    funding=Funding("Paid for by the clinic.", "X"),
    ai=AiUse("assisted", ("spell checker",), "e-lee"),
    license="CC-BY-4.0",
    corrections=(Correction(date(2026, 5, 1), "correction", "Wrong.", "1,500 mg", "2,300 mg"),),
    legacy=False,
    extra={
        "colour": "red",
        "n": 5,
        "f": 1.5,
        "yes": True,
        "quoted": "5",
        "list": [1, {"a": None}],
        "big": "12345678901234567",
    },
)


def read(text: str, kind: Kind = Kind.POST) -> tuple[Matter | None, tuple[Diagnostic, ...]]:
    """The noun of a front matter, and what is said about it."""
    result = read_front_matter(
        Split(text, "", 2, 9), kind=kind, path="x.md", time_zone="Europe/London"
    )
    return result.matter, result.diagnostics


def test_every_field_of_a_post() -> None:
    """A post with all fields becomes the noun with all of them, dates in the zone of the hub."""
    matter, found = read(POST)
    assert (EXPECTED, ()) == (matter, found)
    assert isinstance(matter, PostMatter)
    assert matter.published is not None
    assert LONDON is matter.published.tzinfo
    fields = {line.partition(":")[0] for line in POST.split("\n")}
    assert (
        set() == set(known_keys(Kind.POST)) - PROMOTION - ASSURANCE - fields
    )  # those have tests of their own


def test_only_a_title() -> None:
    """A title is enough for a post; it has no date, and so is a draft."""
    assert (PostMatter(title="Salt"), ()) == read("title: Salt\n")


def test_a_field_without_a_value_is_as_good_as_none() -> None:
    """Fields that were prepared and never filled in change nothing."""
    empty = "".join(f"{key}:\n" for key in known_keys(Kind.POST) if key != "title")
    assert (PostMatter(title="Salt"), ()) == read("title: Salt\n" + empty)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("image: {src: a.png, alt: A}", PostMatter("T", image=Image("a.png", "A"))),
        ("funding: Ours.", PostMatter("T", funding=Funding("Ours."))),
        ("ai: none", PostMatter("T", ai=AiUse("none"))),
        ("series: Heart", PostMatter("T", series=Series("Heart"))),
        ("about: Salt", PostMatter("T", about=(Subject("Salt"),))),
        ("authors: anna-reid", PostMatter("T", authors=("anna-reid",))),
        ("reviewers: anna-reid", PostMatter("T", reviewers=(Review("anna-reid"),))),
        ("date: 2026-01-05", PostMatter("T", published=datetime(2026, 1, 5, tzinfo=UTC))),
        ("year: x\nextra:\n  a: b"[8:], PostMatter("T", extra={"a": "b"})),
    ],
)
def test_short_forms(text: str, expected: PostMatter) -> None:
    """A single text stands for a block or a list."""
    assert (expected, ()) == read(f"title: T\n{text}\n")


def test_an_infographic() -> None:
    """An infographic is read as a post."""
    expected = PostMatter("T", image=Image("a.svg", "A"))
    assert (expected, ()) == read("title: T\nimage: {src: a.svg, alt: A}", Kind.INFOGRAPHIC)


def test_a_page() -> None:
    """A page has few fields."""
    expected = PageMatter("T", slug="t", updated=datetime(2026, 1, 5, tzinfo=UTC))
    assert (expected, ()) == read("title: T\nslug: t\nupdated: 2026-01-05", Kind.PAGE)


def test_a_topic() -> None:
    """A topic has synonyms."""
    expected = TopicMatter("Heart", synonyms=("cardiac",), about=(Subject("HBP"),))
    assert (expected, ()) == read("title: Heart\nsynonyms: cardiac\nabout: [HBP]", Kind.TOPIC)


def test_a_person() -> None:
    """Every field of a person reaches the noun."""
    text = """\
name: Anil Rao
id: a-rao
slug: anil-rao
summary: A cardiologist.
aliases: /rao/
draft: false
honorific_prefix: Dr
honorific_suffix: MD, FACC
health_professional: true
role: Cardiologist
affiliation: {name: Example University, url: "https://example.org/"}
specialties: [Cardiovascular]
credentials:
  - {kind: license, name: Physician, number: "036-000000", by: Illinois, year: 2008,
     verify_url: "https://example.org/", expires: 2027-07-31}
ids: {orcid: 0000-0002-1825-0097, npi: "1234567893"}
same_as: [https://example.org/rao]
languages: [en, es]
interests: {statement: No interests., none: true, date: 2026-08-01}
photo: {src: a.jpg, alt: A portrait}
mastodon: "@rao@example.org"
x: "rao"
bluesky: "@rao.example.org"
voice: {person: i, greeting: Hello}
active: no
extra: {a: b}
"""
    expected = PersonMatter(
        name="Anil Rao",
        id="a-rao",
        slug="anil-rao",
        summary="A cardiologist.",
        aliases=("/rao/",),
        honorific_prefix="Dr",
        honorific_suffix="MD, FACC",
        health_professional=True,
        role="Cardiologist",
        affiliation=Affiliation(own=False, name="Example University", url="https://example.org/"),
        specialties=("Cardiovascular",),
        credentials=(
            Credential(
                name="Physician",
                kind="license",
                by="Illinois",
                year="2008",
                number="036-000000",
                verify_url="https://example.org/",
                expires=date(2027, 7, 31),
            ),
        ),
        ids=(("npi", "1234567893"), ("orcid", "0000-0002-1825-0097")),
        same_as=("https://example.org/rao",),
        languages=("en", "es"),
        interests=Interests("No interests.", none=True, date=date(2026, 8, 1)),
        photo=Image("a.jpg", "A portrait"),
        mastodon="@rao@example.org",
        x="@rao",
        bluesky="rao.example.org",
        voice=Voice("i", greeting="Hello"),
        active=False,
        extra={"a": "b"},
    )
    assert (expected, ()) == read(text, Kind.PERSON)
    fields = {line.partition(":")[0] for line in text.split("\n")}
    assert set(known_keys(Kind.PERSON)) == fields & set(known_keys(Kind.PERSON))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("affiliation: org", PersonMatter("A")),
        (
            "affiliation: Elsewhere",
            PersonMatter("A", affiliation=Affiliation(own=False, name="Elsewhere")),
        ),
        ("interests: None", PersonMatter("A", interests=Interests(none=True))),
        ("interests: I own shares.", PersonMatter("A", interests=Interests("I own shares."))),
    ],
)
def test_short_forms_of_people(text: str, expected: PersonMatter) -> None:
    """The organisation and interests have short forms."""
    assert (expected, ()) == read(f"name: A\n{text}\n", Kind.PERSON)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("image: a.png", "HC214"),
        ("sources: [{title: A}]", "HC215"),
        ("published: 2026-01-02\nexpires: 2026-01-01", "HC213"),
    ],
)
def test_findings_come_with_the_noun(text: str, code: str) -> None:
    """What cannot be published, but can be read, comes with the noun: it may be a draft."""
    matter, (found,) = read(f"title: T\n{text}\n")
    assert (code, Level.ERROR) == (found.code, found.level)
    assert matter is not None


@pytest.mark.parametrize(
    "text", ["titel: T", "title: T\ndraft: x", "title: T\ndate: 2026-01-01\npublished: 2026-01-01"]
)
def test_there_is_no_noun_where_a_value_is_wrong(text: str) -> None:
    """A value that cannot be read leaves no noun, so that no draft is published by mistake."""
    matter, found = read(text)
    assert matter is None
    assert found


def test_problems_of_yaml_are_among_the_diagnostics() -> None:
    """Errors of the form come back as the others do; warnings leave the noun, errors do not."""
    split_ = Split("title: [", "", 2, 9)
    result = read_front_matter(split_, kind=Kind.POST, path="x", time_zone="UTC")
    assert (None, None, ()) == (result.matter, result.partial, result.lines)
    assert ["HC204"] == [item.code for item in result.diagnostics]
    matter, (found,) = read("title: Salt #1\n")
    assert (PostMatter("Salt"), "HC216") == (matter, found.code)
    matter, (found,) = read("title: T\nactions:\n  - a\n    - b\n")
    assert (None, "HC204") == (matter, found.code)


def test_lines_of_fields() -> None:
    """The lines of the fields are those of the file, and `date` goes by its proper name."""
    text = "---\n# x\ntitle: T\n\ndate: 2026-01-01\n---\n"
    result = read_front_matter(split(text, path="x"), kind=Kind.POST, path="x", time_zone="UTC")
    assert (("title", 3), ("published", 5)) == result.lines
    page = read_front_matter(
        split("---\ntitle: T\ndate: x\n---\n", path="x"), kind=Kind.PAGE, path="x", time_zone="UTC"
    )
    assert (("title", 2), ("date", 3)) == page.lines


def test_reading_leaves_the_values_alone() -> None:
    """The tree that is read is not changed, so that it can be read twice."""
    composed = compose(Split("title: T\ndate: 2026-01-01\nextra: {a: 1}\n", "", 2, 9), path="x")
    before = repr(composed.tree)
    results = [
        read_matter(composed.tree, composed.places, kind=Kind.POST, path="x", zone=LONDON)
        for _ in range(2)
    ]
    assert results[0] == results[1]
    assert before == repr(composed.tree)


FIELDS = st.sampled_from([*known_keys(Kind.POST), *known_keys(Kind.PERSON), "date", "flavour"])
VALUES = st.sampled_from(
    "|a|yes|2026-01-01|{}|[]|[a]|{src: a}|{title: a}|[{title: a}]|~|[~]|' '|[[a]]|[{}]|[' ']|- a|"
    "{name: [a]}|{id: {a: b}}|'é'|[{id: a}, a]|{name: ' '}|[{name: ' '}]|{date: ~}|{statement: {}}|"
    '"\\0"'.split("|")
)


@given(st.dictionaries(FIELDS, VALUES, max_size=6), st.sampled_from(Kind))
def test_any_fields_give_a_noun_or_problems(fields: dict[str, str], kind: Kind) -> None:
    """Never an exception; without a noun there is an error, and every place is in the file."""
    text = "".join(f"{key}: {value}\n" for key, value in fields.items())
    matter, found = read(text, kind)
    assert matter is not None or any(item.level is Level.ERROR for item in found)
    assert all(1 <= item.line <= len(fields) + 1 for item in found)
    assert len(found) == len(set(found))


@given(st.text(max_size=80))
def test_any_file_gives_a_noun_or_problems(text: str) -> None:
    """The same for any text between the lines of hyphens."""
    file = f"---\ntitle: T\n{text}\n---\n"
    try:
        parts = split(file, path="x")
    except Problems as problems:
        found: tuple[Diagnostic, ...] = problems.diagnostics
    else:
        found = read_front_matter(parts, kind=Kind.POST, path="x", time_zone="UTC").diagnostics
    assert all(1 <= item.line <= file.count("\n") + 1 for item in found)
