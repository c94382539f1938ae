"""The list of texts for programs."""

from __future__ import annotations

import json

from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs
from hcsite.features.kit.teasers_json import TeasersView, render_teasers
from tests.unit.features.kit.export_samples import HOSTILE, letter, teaser

CONTRACT = (
    "post platform variant angle text length limit unit url hashtags image image_alt warnings"
)


def test_names_of_the_contract() -> None:
    """Each text has the names that programs rely on, in their order, and its further fields."""
    view = TeasersView((letter(warnings=("Long.",), hashtags=("#Salt",)),))
    data = render_teasers(decode(encode(view), TeasersView), Inputs({}, {})).data
    (record,) = json.loads(data)
    names = CONTRACT.split()
    assert names == list(record)[: len(names)]
    assert (["Long."], ["#Salt"]) == (record["warnings"], record["hashtags"])
    assert "Less salt, same taste" == record["parts"][0]["text"]
    assert ("org", False) == (record["speaker"], record["written"])


def test_hostile_texts() -> None:
    """Texts come back as they were; each has a line of its own."""
    view = TeasersView(tuple(teaser(text=text) for text in HOSTILE))
    data = render_teasers(view, Inputs({}, {})).data
    assert list(HOSTILE) == [record["text"] for record in json.loads(data)]
    assert len(HOSTILE) + 2 == len(data.decode().rstrip("\n").split("\n"))


def test_nothing() -> None:
    """No texts are an empty list."""
    assert [] == json.loads(render_teasers(TeasersView(()), Inputs({}, {})).data)
