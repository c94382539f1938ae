"""Programs that others wrote see in the pages of the sample hub what our readers see."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import extruct
import pytest

from hcsite.features.unfurl.graphs import card_of
from hcsite.features.unfurl.head import Head, read_head
from hcsite.features.unfurl.preview import previews
from hcsite.model.link_card import LinkCard
from tests.browser.sample import KINDS, the_sample
from tests.support import tools

PAGES = {
    name: f"{path}index.html" for name, path in KINDS.items() if path.endswith("/") or not path
}
SHARED = sorted(PAGES.keys() - {"redirect"})

SCRAPE = """
const ogs = require('open-graph-scraper');
const fs = require('fs');
Promise.all(process.argv.slice(1).map(async (file) => {
  const { result } = await ogs({ html: fs.readFileSync(file, 'utf8') });
  return [file, result];
})).then((all) => console.log(JSON.stringify(Object.fromEntries(all))));
"""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample hub, built once."""
    return the_sample(tmp_path_factory)


@pytest.fixture(scope="module")
def scraped(output: Path) -> dict[str, dict[str, Any]]:
    """What open-graph-scraper sees in each page; skips where it has not been fetched."""
    tools.module_file("open-graph-scraper/package.json")
    files = {name: str(output / PAGES[name]) for name in SHARED}
    result = subprocess.run(
        [tools.program("node"), "-e", SCRAPE, *files.values()],
        cwd=tools.MODULES.parent,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    seen = json.loads(result.stdout)
    return {name: seen[file] for name, file in files.items()}


def head_at(output: Path, name: str) -> Head:
    """The head of a page of the sample hub."""
    return read_head((output / PAGES[name]).read_text("utf-8"))


def cards_at(output: Path, name: str) -> dict[str, LinkCard]:
    """The cards of a page of the sample hub."""
    html = (output / PAGES[name]).read_text("utf-8")
    return {card.reader: card for card in previews(html, image_of=lambda _url: None)}


@pytest.mark.parametrize("name", SHARED)
def test_extruct_sees_the_same(output: Path, name: str) -> None:
    """Every property of Open Graph in the same order, every block of JSON-LD."""
    html = (output / PAGES[name]).read_text("utf-8")
    head = head_at(output, name)
    found = extruct.extract(html, syntaxes=["opengraph", "json-ld"])
    (graph,) = found["opengraph"]
    ours = [(m.key, m.content) for m in head.metas if m.key.startswith(("og:", "article:"))]
    assert ours
    assert ours == [(key, text) for key, text in graph["properties"]]
    assert [json.loads(block.text) for block in head.graphs] == found["json-ld"]
    assert card_of(head) == next(x for x in found["json-ld"] if x.get("@type") == "WebPage")


@pytest.mark.parametrize("name", SHARED)
def test_open_graph_scraper_sees_the_same(
    output: Path, scraped: dict[str, dict[str, Any]], name: str
) -> None:
    """Titles, texts and pictures, of og: and of twitter: each."""
    seen, cards = scraped[name], cards_at(output, name)
    facebook, x = cards["facebook"], cards["x"]
    (image,) = seen["ogImage"]
    (small,) = seen["twitterImage"]
    assert [facebook.title, facebook.description, facebook.image, facebook.image_alt] == [
        seen["ogTitle"],
        seen["ogDescription"],
        image["url"],
        image["alt"],
    ]
    assert [x.title, x.description, x.image, x.image_alt] == [
        seen["twitterTitle"],
        seen["twitterDescription"],
        small["url"],
        small["alt"],
    ]
    assert cards["imessage"].site == seen["ogSiteName"]
    assert head_at(output, name).content("og:url") == seen["ogUrl"]


@pytest.mark.parametrize("name", SHARED)
def test_every_network_shows_the_sample(output: Path, name: str) -> None:
    """Title, picture and host are on each card, and nothing that a network needs is missing."""
    for card in cards_at(output, name).values():
        assert () == card.lacks
        assert all((card.title, card.image, card.image_alt or True, card.host))
        assert "willowbrook.example" == card.host
