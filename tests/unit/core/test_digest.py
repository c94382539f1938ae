"""Digests: no two contents share one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hcsite.core.digest import SIZE, digest_bytes, digest_parts

PARTS = st.lists(st.one_of(st.text(), st.binary()), max_size=5)


def test_digest_of_nothing_is_known() -> None:
    """It is BLAKE2b with 16 bytes, as hexadecimal digits, on every machine and in every year."""
    assert "cae66941d9efbd404e4d88758ea67670" == digest_bytes(b"")
    assert 2 * SIZE == len(digest_bytes(b"salt"))


@given(PARTS, PARTS)
def test_different_parts_differ(one: list[str | bytes], two: list[str | bytes]) -> None:
    """Where the border between two parts lies is a part of what is digested."""
    same = _as_bytes(one) == _as_bytes(two)
    assert same == (digest_parts(*one) == digest_parts(*two))


def test_borders_count() -> None:
    """("ab", "c") is not ("a", "bc"), and nothing is not an empty part."""
    made = {digest_parts("ab", "c"), digest_parts("a", "bc"), digest_parts("abc"), digest_parts()}
    assert 4 == len(made)
    assert digest_parts("") != digest_parts()


def test_half_a_character_has_a_digest() -> None:
    """A name that is no proper text still has one."""
    assert digest_parts("\udcff") != digest_parts("\udcfe")


def _as_bytes(parts: list[str | bytes]) -> list[bytes]:
    return [part.encode("utf-8") if isinstance(part, str) else part for part in parts]
