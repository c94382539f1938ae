"""What a privacy page promises, as signs."""

from __future__ import annotations

import pytest

from hcsite.features.trust.promises import (
    NAMES_COUNTING,
    NO_COOKIES,
    NO_COUNTING,
    NO_REQUESTS,
    privacy_signs,
)
from hcsite.model.passage import Passage


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("We set no cookies.", (NO_COOKIES,)),
        ("We load nothing from other companies: no fonts.", (NO_REQUESTS,)),
        ("They use no trackers and count no visitors.", (NO_COUNTING,)),
        ("You can switch cookies off.", ()),
        ("We count visits with Matomo.", ("names Matomo",)),
        ("Nobody is hurt. Cookies are sweet.", ()),
    ],
)
def test_promises_are_known_by_their_words(text: str, signs: tuple[str, ...]) -> None:
    """A page that only speaks of a thing promises nothing."""
    assert signs == privacy_signs([Passage("paragraph", text)], "none")


def test_counting_is_named_by_its_name_or_its_sentence() -> None:
    """In a sentence without a name all its words are wanted."""
    page = [Passage("paragraph", "Matomo counts visits, from our own server’s records")]
    assert {NAMES_COUNTING} < {*privacy_signs(page, "Visits are counted with Matomo.")}
    assert ("names Matomo",) == privacy_signs(page, "Visits are counted with Plausible.")
    assert ("names Matomo",) == privacy_signs(page, "By hand, at the door.")
