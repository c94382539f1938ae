"""Words of a glossary, in the forms in which a text uses them."""

from __future__ import annotations

import pytest

from hcsite.prose.glossary import MOST, used_words

WORDS = ("hypertension", "kidney function", "CKD", "stent", "gout", "A&E")


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("Stents help. Hypertension hurts the arteries.", ("stent", "hypertension")),
        ("Your kidney function, or CKD.", ("kidney function", "CKD")),
        ("Go to A&E (at once).", ("A&E",)),
        ("What is “hypertension”? A stent-like thing.", ("hypertension",)),
        ("ckd in small letters, prehypertension, ragouts and a kidney.", ()),
        ("", ()),
        ("İstanbul: Gout there.", ()),
    ],
)
def test_used(text: str, used: tuple[str, ...]) -> None:
    """Whole words in any form and order; what stands in capitals is looked for in them."""
    assert used == used_words(text, WORDS)


def test_many() -> None:
    """No more than readers look at."""
    words = tuple(f"word{chr(97 + n)}x" for n in range(MOST + 3))
    assert MOST == len(used_words(" ".join(words), words))
