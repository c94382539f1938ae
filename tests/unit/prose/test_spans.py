"""Where quotations and brackets open and close."""

from __future__ import annotations

import pytest

from hcsite.prose.spans import spans, within


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a (b) c", ["(b)"]),
        ("“a (b)” c", ["(b)", "“a (b)”"]),
        ("“a (b” c)", ["“a (b”"]),
        ("a) b”", []),
        ("it's the patients' view", []),
        ("'it's so' he said", ["'it's so'"]),
        ('the 5" and 6" "x"', ['"x"']),
        ("the '90s 'n' so", ["'n'"]),
        ("„a“ «b»", ["„a“", "«b»"]),
    ],
)
def test_what_opens_and_closes_is_a_span(text: str, expected: list[str]) -> None:
    """Apostrophes, inches and marks without a partner are none."""
    assert expected == [text[start:end] for start, end in spans(text)]


def test_the_ends_of_a_span_are_not_within() -> None:
    """A sentence may end with a quotation."""
    assert [False, True, False] == [within(at, ((2, 5),)) for at in (2, 4, 5)]
