"""Our counts beside those of libraries that the platforms, or others, wrote in JavaScript."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from hcsite.prose.facets import bluesky_facets
from hcsite.prose.graphemes import grapheme_length
from hcsite.prose.segments import GSM_7, segments
from hcsite.prose.x_weight import x_weight
from tests.support import tools
from tests.unit.prose.vectors import TEXTS

NEEDS = (
    "@atproto/api/package.json",
    "sms-segments-calculator/package.json",
    "twitter-text/package.json",
)


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """What the libraries say of each text; one run for all."""
    for name in NEEDS:
        tools.module_file(name)
    done = subprocess.run(
        [tools.program("node"), str(tools.MODULES.parent / "counting.mjs")],
        input=json.dumps(TEXTS),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return dict(zip(TEXTS, json.loads(done.stdout), strict=True))


def pairs(answers: dict[str, Any], key: str) -> Iterator[tuple[str, Any]]:
    """Each text with one of the answers."""
    for text, answer in answers.items():
        yield text, answer[key]


def test_x_weighs_alike(answers: dict[str, Any]) -> None:
    """The twitter-text of npm gives the same weighted length."""
    expected = dict(pairs(answers, "weight"))
    assert expected == {text: x_weight(text) for text in TEXTS}


def test_bluesky_counts_alike(answers: dict[str, Any]) -> None:
    """@atproto/api gives the same number of grapheme clusters."""
    expected = dict(pairs(answers, "graphemes"))
    assert expected == {text: grapheme_length(text) for text in TEXTS}


@pytest.mark.parametrize("text", TEXTS)
def test_bluesky_sees_the_same_facets(text: str, answers: dict[str, Any]) -> None:
    """@atproto/api gives the same kinds, values and places in bytes."""
    found = [(item.start, item.end, item.kind, item.value) for item in bluesky_facets(text)]
    assert sorted(map(tuple, answers[text]["facets"])) == sorted(found)


def test_messages_are_cut_alike(answers: dict[str, Any]) -> None:
    """sms-segments-calculator gives the same alphabet and number of parts."""
    expected = {
        text: (count, alphabet if text else GSM_7)
        for text, (count, alphabet) in pairs(answers, "sms")
    }
    sent = {text: segments(text) for text in TEXTS}
    assert expected == {text: (item.count, item.alphabet) for text, item in sent.items()}
