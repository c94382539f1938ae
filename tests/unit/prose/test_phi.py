"""Words that tell who a patient is are found, and numbers of daily life are not."""

from __future__ import annotations

import pytest

from hcsite.prose.phi import find_identifiers
from tests.support import corpus

PLANTED = {
    "His SSN is 123-45-6789.": "PRI-01 ssn",
    "SSN: 123 45 6789": "PRI-01 ssn",
    "mrn 00123456": "PRI-01 record",
    "photo_mrn_12345.jpg": "PRI-01 record",
    "medical record number is 445566": "PRI-01 record",
    "DOB: 3/14/1962": "PRI-01 birth-date",
    "date of birth 14 March 1962": "PRI-01 birth-date",
    "dob_1970-01-02.csv": "PRI-01 birth-date",
    "Member ID: XYZ123456789": "PRI-01 account",
    "policy no. 12345678": "PRI-01 account",
    "account number 1234 5678": "PRI-01 account",
    "1EG4-TE5-MK73": "PRI-01 member",
    "943 476 5870": "PRI-01 nhs-number",
    "943\u00a0476\u00a05870": "PRI-01 nhs-number",
    "NHS number 9434765870": "PRI-01 nhs-number",
    "nhs no: 943-476-5870": "PRI-01 nhs-number",
    "our patient Mary Jones said": "PRI-02 name",
    "The patient, John Smith, was well": "PRI-02 name",
    "Patient name: Mary Jones": "PRI-02 name",
    "Patient John Smith was here": "PRI-02 name",
    "She was admitted to the ward on 12 March 2024": "PRI-02 care-date",
    "discharged on 3/4/2024": "PRI-02 care-date",
    "born on 12 March 1950": "PRI-02 birth-date",
    "He lives at 12 Mill Lane": "PRI-02 street",
    "221B Baker Street": "PRI-02 street",
    "a 93-year-old woman": "PRI-02 age",
    "aged 94": "PRI-02 age",
    "98 yo man": "PRI-02 age",
    "call 217-555-0100": "PRI-02 phone",
    "(217) 555-0100": "PRI-02 phone",
    "07700900123": "PRI-02 phone",
    "+44 1632 960123": "PRI-02 phone",
    "01632 960123": "PRI-02 phone",
    "jane.doe@mail.example": "PRI-02 mail",
    "203.0.113.7": "PRI-02 ip",
    "2001:db8::1": "PRI-02 ip",
    "2001:0db8:0000:0000:0000:ff00:0042:8329": "PRI-02 ip",
}
HARMLESS = (
    "over 90 years old, aged 90 and over, aged 90-95, aged 90+, ages 90 to 95",
    "NHS number 123 456 7890",
    "Patient Access and patient Safety: the patient will see a patient Group.",
    "0800 1111, 0300 123 1234, 1-800-222-1222, 116 123, 999",
    "version 1.2.3.4.5 on 127.0.0.1 at 10:30:00",
    "doi 10.1016/j.jacc.2017.11.006 and ISBN 978-0-306-40615-7, PMID 12345678",
    "https://a.example/943-476-5870?x=217-555-0100",
    "info@charity.example",
    "Reach our team at open@agency.example.",
    "Or fax it to: 1-303-555-0109. Fax: 1-303-555-0109",
    "Patient Safety Learning is a charity.",
    "2014-2015, the 100 years war, 1,500 mg, 10\u201312 March 2024",
    "We open on 12 March 2024.",
    "9 Healthy Ways to eat less salt",
    "Mrs Jones and Mr Smith are our nurses.",
)


@pytest.mark.parametrize("text", PLANTED)
def test_an_identifier_is_found_where_it_stands(text: str) -> None:
    """Each form, with its rule, its topic and its place, also in the middle of a long text."""
    (found,) = find_identifiers(text)
    assert PLANTED[text] == f"{found.rule} {found.topic}"
    assert text[found.start :].startswith(found.words)
    around = f"{'Eat less salt. ' * 30}\n{text}\n{'Drink more water. ' * 30}"
    assert [found.words] == [other.words for other in find_identifiers(around)]


@pytest.mark.parametrize("text", HARMLESS)
def test_other_numbers_and_names_are_left_alone(text: str) -> None:
    """Helplines, populations, versions, publications, days of the calendar."""
    assert () == find_identifiers(text)


def test_a_telephone_is_no_nhs_number() -> None:
    """One in eleven numbers of ten digits has the right check; a word before it tells."""
    assert ["phone"] == [found.topic for found in find_identifiers("Call 943 476 5870.")]


def test_what_the_publisher_shows_on_purpose_is_allowed() -> None:
    """Its own telephone in any spelling, its hosts of e-mail, its address."""
    text = "Call +44 1632 960123, write to ana@clinic.example, come to 12 Mill Lane."
    allowed = frozenset({"01632 960 123", "clinic.example", "12 Mill Lane, Millbrook"})
    assert ["phone", "mail", "street"] == [found.topic for found in find_identifiers(text)]
    assert () == find_identifiers(text, allowed=allowed)


def test_names_with_a_title_count_in_stories_of_cases() -> None:
    """Elsewhere they are those of staff."""
    (found,) = find_identifiers("Then Mrs Jones felt ill.", case_story=True)
    assert ("PRI-03", "Mrs Jones", 5) == (found.rule, found.words, found.start)


def test_a_log_shows_no_identifier() -> None:
    """Of digits the last two stay, of names and addresses the first letters."""
    (number,) = find_identifiers("123-45-6789")
    (mail,) = find_identifiers("jane.doe@mail.example")
    assert "•••-••-••89" == number.masked
    assert "j….d…@m….e…" == mail.masked


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 300_000,
        "a" * 600_000,
        "patient " * 80_000,
        "123-45-6789 " * 20_000,
        "admitted " * 60_000 + "on 1",
        "a@" * 200_000,
        "1.1." * 100_000,
        "12 A " * 100_000,
        "::" * 200_000,
        "\u0130" * 200_000 + " SSN 123-45-6789",
    ],
)
def test_a_large_text_takes_no_more_than_its_length(text: str) -> None:
    """Each ends within the time limit of a test."""
    assert isinstance(find_identifiers(text), tuple)


def test_real_texts_raise_few_false_alarms() -> None:
    """In 3,300 sentences none of high precision, and a few of the other kind."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(corpus.folder().rglob("*.m*d*"))]
    found = [item for text in texts for item in find_identifiers(text)]
    assert [] == [item.words for item in found if item.rule == "PRI-01"]
    assert len(found) <= 12
