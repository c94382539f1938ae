"""Identifiers with a check of their own, against published ones and another library."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import isbn, luhn
from stdnum.gb import nhs
from stdnum.iso7064 import mod_11_2

from hcsite.prose import identifiers
from hcsite.prose.identifiers import (
    is_doi,
    is_isbn,
    is_nhs_number,
    is_npi,
    is_orcid,
    is_pmid,
    is_ror,
    is_shortener,
)

VALID = {
    "is_npi": ("1234567893",),
    "is_orcid": (
        "0000-0002-1825-0097",
        "0000-0002-1694-233X",
        "https://orcid.org/0000-0001-5109-3700",
    ),
    "is_ror": ("03yrm5c26", "https://ror.org/05dxps055", "02mhbdp94"),
    "is_isbn": ("0-306-40615-2", "978-0-306-40615-7", "080442957X"),
    "is_nhs_number": ("943 476 5870", "9434765919", "943-476-5870"),
    "is_doi": (
        "10.1016/j.jacc.2017.11.006",
        "10.1000/182",
        "10.1002/(SICI)1097-0258(19980815)17:15",
    ),
    "is_pmid": ("1", "29133356"),
}
INVALID = {
    "is_npi": ("1234567890", "123456789", "12345678９3", "3234567893", ""),
    "is_orcid": ("0000-0002-1825-0098", "0000000218250097", "", "0000-0002-1825-009X"),
    "is_ror": ("03yrm5c27", "13yrm5c26", "0ilou5c26", ""),
    "is_isbn": ("0-306-40615-3", "977-0-306-40615-7", "08044295XX", "", "١٢٣٤٥٦٧٨٩٠"),
    "is_nhs_number": ("943 476 5871", "1111111111", "", "943 476"),
    "is_doi": ("11.1000/1", "10.1/x", "10.1000/", "10.1000/a b", ""),
    "is_pmid": ("0123", "123456789", "12a", ""),
}


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, texts in VALID.items() for t in texts])
def test_published_identifiers_are_valid(name: str, text: str) -> None:
    """Those that their own documents give as examples."""
    assert getattr(identifiers, name)(text)


@pytest.mark.parametrize(("name", "text"), [(n, t) for n, texts in INVALID.items() for t in texts])
def test_a_wrong_digit_or_form_is_found(name: str, text: str) -> None:
    """One digit changed, one left out, digits of another script, nothing."""
    assert not getattr(identifiers, name)(text)


@given(st.integers(0, 10**10 - 1))
@settings(max_examples=300)
def test_another_library_agrees_on_ten_digits(number: int) -> None:
    """python-stdnum says the same of NHS numbers, ISBNs and Luhn's check."""
    text = f"{number:010}"
    assert (luhn.is_valid("80840" + text) and text[0] in "12") == is_npi(text)
    assert isbn.is_valid(text) == is_isbn(text)
    assert (nhs.is_valid(text) and len(set(text)) > 1) == is_nhs_number(text)


@given(st.from_regex(r"\A(?:\d{4}-){3}\d{3}[\dX]\Z"))
@settings(max_examples=200)
def test_another_library_agrees_on_orcid(text: str) -> None:
    """ISO 7064, MOD 11-2, by another hand."""
    if text.isascii():
        assert mod_11_2.is_valid(text.replace("-", "")) == is_orcid(text)


@given(st.from_regex(r"\A0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}\Z"))
@settings(max_examples=200)
def test_any_ror_has_one_check(text: str) -> None:
    """Of the hundred endings of two digits one is right."""
    right = [end for end in range(100) if is_ror(f"{text[:7]}{end:02}")]
    assert 1 == len(right)


def test_short_links_are_known() -> None:
    """Shorteners hide where a source lies; other hosts do not."""
    assert is_shortener("bit.ly")
    assert is_shortener("www.tinyurl.com")
    assert not is_shortener("www.nhs.uk")
    assert not is_shortener("")


def test_forms_of_papers() -> None:
    """A DOI stands without the address of its resolver, a PMID without words."""
    assert not is_doi("https://doi.org/10.1000/182")
    assert not is_pmid("PMID 1")
    assert not is_orcid("orcid")
    assert not is_isbn("x")
    assert not is_nhs_number("x")
    assert not is_npi("x")
