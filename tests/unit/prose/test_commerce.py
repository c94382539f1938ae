"""Links that earn money."""

from __future__ import annotations

import time

import pytest

from hcsite.prose.commerce import earning_links


@pytest.mark.parametrize(
    ("url", "paid"),
    [
        ("https://www.amazon.com/dp/1?tag=clinic-20", True),
        ("https://amzn.to/3abc", False),
        ("https://www.ebay.co.uk/itm/1", False),
        ("https://www.awin1.com/cread.php?id=1", True),
        ("http://any.example/?x=1&aff_id=7#buy", True),
        ("https://clinic.prf.hn/click", True),
        ("https://boots.com/?tag=pain", False),
    ],
)
def test_found(url: str, paid: bool) -> None:
    """Shops, and links by which somebody is paid for a sale, with their place."""
    (link,) = earning_links(f"See [it]({url}).")
    assert (url, 9, paid) == (link.url, link.start, link.paid)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.nhs.uk/?tag=heart",
        "https://amazon-river.example/",
        "https://amazon.example.org.uk/",
        "https://[::1",
        "https://cochrane.org/?ref=aff",
    ],
)
def test_not_found(url: str) -> None:
    """Names that only look alike, and addresses that are none."""
    assert [] == list(earning_links(f"See [it]({url})."))


def test_megabytes() -> None:
    """Long texts and addresses take no more than their length."""
    started = time.process_time()
    text = "<a " + "https://x.example/" * 20_000 + " <a https://amazon.com/a " * 2_000
    assert 2_000 == len(list(earning_links(text)))
    assert time.process_time() - started < 10
