"""What is said of a head: its texts, its address, its length, what is passed over."""

from __future__ import annotations

import pytest

from hcsite.core.diagnostics import Level
from hcsite.features.unfurl.findings import Finding
from hcsite.features.unfurl.head import read_head
from hcsite.features.unfurl.readers import read_all
from hcsite.features.unfurl.rules import findings_in
from tests.unit.features.unfurl.pages import CARD, GOOD, URL, page, script


def told(html: str) -> tuple[Finding, ...]:
    """All findings of a page whose picture is as it should be."""
    head = read_head(html)
    return findings_in(head, read_all(head), image_of=lambda _url: GOOD)


def short(html: str) -> list[tuple[str, str]]:
    """Code and level of each finding."""
    return [(item.diagnostic.code, item.diagnostic.level.value) for item in told(html)]


def test_nothing_is_said_of_a_good_page() -> None:
    """What hcsite writes is right everywhere."""
    assert () == told(page())


def test_a_page_that_says_nothing() -> None:
    """Each fault once, however many networks it concerns."""
    expected = [
        ("HC890", "warning"),
        ("HC890", "warning"),
        ("HC891", "warning"),
        ("HC892", "info"),
    ]
    assert expected == short("<head></head>")


@pytest.mark.parametrize("title", [None, "", "  "])
def test_a_missing_title(title: str | None) -> None:
    """Named are the networks that take nothing in its place."""
    (found,) = told(page({"og:title": title}))
    assert "The page has no title for WhatsApp." == found.diagnostic.message
    assert ("whatsapp",) == found.readers


def test_a_missing_description() -> None:
    """Those that show none do not mind."""
    changes: dict[str, str | None] = dict.fromkeys(
        ("og:description", "twitter:description", "description")
    )
    (found,) = told(page(changes, graphs=({**CARD, "description": ""},)))
    assert "imessage" not in found.readers
    assert (10, Level.WARNING) == (len(found.readers), found.diagnostic.level)


ADDRESSES = {
    None: "does not name its own address",
    "/posts/salt/": "not a whole one",
    "https://[hub/": "not a whole one",
    f"{URL}?utm_source=x": "has parameters",
    f"{URL}#top": "has parameters",
    "https://hub.example.org/salt/": "canonical link differ",
    f"https://hub.example.org/{'a' * 2000}": "canonical link differ",
}


@pytest.mark.parametrize(("own", "words"), ADDRESSES.items())
def test_an_address_that_is_not_the_plain_one(own: str | None, words: str) -> None:
    """One finding for each way in which it is wrong."""
    (found,) = told(page({"og:url": own}))
    assert ("HC891", Level.WARNING) == (found.diagnostic.code, found.diagnostic.level)
    assert words in found.diagnostic.message


def test_a_page_need_not_have_a_canonical_link() -> None:
    """Then there is nothing to differ from."""
    assert () == told(page(canonical=""))


@pytest.mark.parametrize(
    ("length", "shown"),
    [(70, ""), (71, "70 on X"), (300, "200 on LinkedIn, 70 on X, 75 on Microsoft Teams")],
)
def test_a_long_title(length: int, shown: str) -> None:
    """A note says how much of it each network shows; characters are counted, not bytes."""
    title = "é" * length
    found = told(page({"og:title": title, "twitter:title": title}))
    expected = [f"The title has {length} characters; shown are {shown}."] if shown else []
    assert expected == [item.diagnostic.message for item in found]
    assert {"HC896"} >= {item.diagnostic.code for item in found}


def test_a_long_alternative_text() -> None:
    """X takes 420 characters."""
    (found,) = told(page({"twitter:image:alt": "a" * 421}))
    assert ("HC896", ("x",)) == (found.diagnostic.code, found.readers)


def test_a_head_that_is_too_long() -> None:
    """Named are the networks that stop before its end."""
    late = page().partition("<title>")[2].partition("</head>")[0]
    filler = script('"' + "é" * 200_000 + '"')
    found = told(f"<head>{filler}<title>{late}</head>")
    assert [("HC897", ("whatsapp",))] == [(x.diagnostic.code, x.readers) for x in found]
    assert "reads 300,000 bytes" in found[0].diagnostic.message


def test_json_ld_that_nobody_can_read() -> None:
    """A broken block is a warning; one that only Mastodon passes over is a note."""
    assert [("HC898", "warning")] == short(page(graphs=("{", CARD)))
    assert [("HC898", "info")] == short(page(graphs=({**CARD, "@type": ["WebPage"]},)))
    assert [] == short(page(graphs=({**CARD, "@type": "MedicalWebPage"}, CARD)))
    assert [] == short(page(graphs=()))


def test_an_oembed_document() -> None:
    """Slack reads nothing else then; a feed is no such document."""
    link = '<link rel="alternate" type="application/json+oembed" href="/oembed.json">'
    (found,) = told(page(extra=link))
    assert ("HC898", ("slack",)) == (found.diagnostic.code, found.readers)
    assert [] == short(page(extra=link.replace("json+oembed", "rss+xml")))


ME = '<link rel="me" href="{}">'


@pytest.mark.parametrize(
    "extra",
    [
        ME.format("https://social.example/@ana"),
        script({"@graph": [{"author": {"sameAs": ["https://x.com/a", "https://s.example/@a"]}}]}),
        script({"sameAs": "https://s.example/@a.b-c"}),
    ],
)
def test_an_account_without_credit(extra: str) -> None:
    """A note, where the page itself knows an account of the fediverse."""
    (found,) = told(page({"fediverse:creator": None}, extra=extra))
    assert ("HC899", Level.INFO) == (found.diagnostic.code, found.diagnostic.level)
    assert ("mastodon",) == found.readers
    assert () == told(page(extra=extra))


@pytest.mark.parametrize(
    "url", ["https://www.youtube.com/@ana", "https://medium.com/@ana", "https://s.example/ana"]
)
def test_accounts_elsewhere_want_no_credit(url: str) -> None:
    """Their addresses only look alike."""
    assert () == told(page({"fediverse:creator": None}, extra=ME.format(url)))


@pytest.mark.parametrize("account", ["ana", "@ana", "https://social.example/@ana", "@a b@c.de"])
def test_what_is_no_account(account: str) -> None:
    """Mastodon would look for it in vain."""
    assert [("HC899", "warning")] == short(page({"fediverse:creator": account}))


def test_every_finding_says_what_to_do() -> None:
    """A sentence, and a hint that is one too."""
    bad = page(
        {"og:title": "", "og:url": "/x", "fediverse:creator": "ana", "og:image:alt": None},
        graphs=("{",),
    )
    found = [item.diagnostic for item in told(bad)]
    assert {"HC890", "HC891", "HC895", "HC898", "HC899"} == {item.code for item in found}
    assert [] == [item for item in found if not item.message.endswith(".")]
    assert [] == [item for item in found if not item.hint.endswith(".")]
