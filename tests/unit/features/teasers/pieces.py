"""Pieces for the tests of teasers, and the phrases of the default theme."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from typing import Any

from hcsite.content.body import parse_body
from hcsite.features.teasers.compose import compose
from hcsite.features.teasers.phrases import Phrases, read_phrases
from hcsite.features.teasers.view import Author, Citation, Composed, PieceView
from hcsite.model.platform import Platform
from hcsite.model.platforms import known_platforms
from hcsite.model.promotion import Promotion, Voice
from hcsite.model.teaser import Teaser
from hcsite.model.words import BodyWords
from tests.support.corpus import ROOT

NOROVIRUS = """
It starts fast. Norovirus is a stomach bug that makes you sick. Most people feel better in two to
three days.

There is no medicine that kills norovirus. Antibiotics do not help, because it is a virus.

## Look after yourself

::: steps
1. Rest at home.
2. Take small sips often. Water or squash is good.
3. Eat when you feel like it.
:::

## Does hand gel help?

Alcohol gel works on many germs. It does not kill norovirus.

::: myth Hand gel will protect me
Alcohol gel works on many germs. It does not kill norovirus.
:::

::: fact Soap and water do the job
They lift it off your skin and wash it away.
:::

## If you have a baby

Keep up breast or bottle feeds as usual, day and night.

::: warning Call 111 if:
- you are worried about a baby under 12 months
- someone cannot keep any fluid down
:::

In one study, researchers looked at 1,200 people with norovirus. About 1 in 10 needed care in
hospital.

| Age | Share |
|---|---|
| under 5 | 30 % |
"""


@cache
def phrases() -> Phrases:
    """The English phrases of the default theme."""
    path = ROOT / "themes" / "home-base" / "teasers" / "en.toml"
    return read_phrases(tomllib.loads(path.read_text(encoding="utf-8")))


def every_platform() -> tuple[Platform, ...]:
    """All platforms that we know."""
    return tuple(known_platforms().values())


def html(markdown: str) -> str:
    """The HTML of a body."""
    return parse_body(markdown, path="x.md", offset=0, words=BodyWords()).html


def piece(markdown: str = NOROVIRUS, **fields: Any) -> PieceView:
    """A piece about norovirus, with other fields where they are given."""
    base = PieceView(
        path="content/posts/norovirus.md",
        identity="norovirus",
        slug="norovirus",
        url="https://health.example.org/posts/norovirus/",
        title="Norovirus at home: get through it and stop it spreading",
        summary="The vomiting bug is nasty but short. Rest, wash with soap, and stay home.",
        key_message="Drink small sips often, and stay at home until you are well.",
        actions=(
            "Wash your hands with soap and water.",
            "Stay off work for two days after it stops.",
        ),
        tags=("norovirus", "vomiting bug", "how to"),
        authors=(Author("sam", "Sam Okafor"),),
        reviewers=("Dr Anna Reid",),
        reviewed="29 October 2026",
        sources=(Citation("NHS", "2024"),),
        organisation="Willowbrook Clinic",
        site="Willowbrook Health",
        place="Millbrook",
        kind="condition",
        body=html(markdown),
        year="2026",
        short_url="https://wbrk.org/s/k7m2q9",
        lines=(("title", 2), ("teasers", 9)),
    )
    return replace(base, **fields)


def composed(view: PieceView) -> Composed:
    """Its teasers for all platforms, in English."""
    return compose(view, every_platform(), phrases())


def of_day(result: Composed) -> dict[str, Teaser]:
    """The teasers of the day itself, by platform."""
    return {t.platform: t for t in result.teasers if t.variant == "day-0"}


def promoted(**fields: Any) -> PieceView:
    """The piece with something for its promotion."""
    return piece(promotion=replace(Promotion(), **fields))


def all_text(teaser: Teaser) -> str:
    """What a teaser says, its further fields too."""
    return "\n".join((teaser.text, *(part.text for part in teaser.parts)))


FIRST_PERSON = Author("sam", "Sam Okafor", Voice(person="i"))
