"""The phrases of a theme: their form, and what they may say."""

from __future__ import annotations

import re

import pytest

from hcsite.features.teasers.phrases import filled, options, read_phrases, slots_of
from hcsite.features.teasers.recipes import DEFAULT, recipes
from hcsite.features.teasers.slots import SLOTS
from hcsite.model.platforms import known_platforms
from hcsite.prose.claims import claims
from tests.unit.features.teasers.pieces import phrases

KNOWN = set(
    "title short subject site org place author reviewer date noun a_noun sources keywords "
    "heading link read Read".split()
)


def test_a_later_table_replaces_what_it_has() -> None:
    """A theme that extends another writes only what it changes."""
    found = slots_of(read_phrases({"lang": "en", "cue": {"we": ["A"]}}, {"cue": {"we": ["B"]}}))
    assert {"cue.we": ("B",)} == found


def test_what_is_no_text_is_refused() -> None:
    """A number is no phrase."""
    with pytest.raises(ValueError, match=r"cue\.we is neither"):
        read_phrases({"cue": {"we": [1]}})


def test_a_phrase_with_an_unknown_word_is_passed_over() -> None:
    """Nothing is ever printed with a hole in it."""
    assert "" == filled("By {reviewer}.", {"reviewer": ""})
    assert "Is it? So." == filled("{title}. So.", {"title": "Is it?"})


def test_a_kind_and_a_voice_choose_the_list() -> None:
    """The nearest list is taken: kind, then voice, then as the organisation."""
    table = {"cue.stat.we": ("a",), "cue.i": ("b",), "cue.we": ("c",)}
    assert ("a",) == options(table, "cue", kinds=("stat",), voice="we")
    assert ("b",) == options(table, "cue", kinds=("stat",), voice="i")
    assert ("c",) == options(table, "cue", kinds=("myth",), voice="staff")


def test_ours_have_three_for_each_angle_and_voice() -> None:
    """So that texts differ in their frames too."""
    cues = {n: t for n, t in slots_of(phrases()).items() if n.startswith("cue")}
    assert all(len(texts) >= 3 for texts in cues.values())


def test_ours_hold_no_figure_no_claim_and_no_unknown_word() -> None:
    """A phrase says nothing that a piece does not."""
    for name, texts in slots_of(phrases()).items():
        for text in texts:
            assert not re.search(r"\d", text), (name, text)
            assert not claims(text), (name, text)
            assert KNOWN >= set(re.findall(r"\{(\w+)\}", text)), (name, text)


def test_every_platform_has_a_recipe_and_every_slot_a_phrase() -> None:
    """A slot is made by code, or there are phrases of its name."""
    named = {name.partition(".")[0] for name in slots_of(phrases())}
    built = {*SLOTS, "points", "safety"}
    assert set(known_platforms()) == set(recipes()) - {DEFAULT}
    for recipe in recipes().values():
        assert recipe.slots <= named | built
        assert set(recipe.drop) <= recipe.slots


def test_ours_leave_to_the_kind_of_piece_what_readers_do_with_it() -> None:
    """A phrase that said “read” would say it of a film: it says {read}."""
    said = {n: texts for n, texts in slots_of(phrases()).items() if not n.startswith("verb.")}
    named = re.compile(r"(?<!\{)\b(?:read|watch|listen)\b", re.IGNORECASE)
    assert not [text for texts in said.values() for text in texts if named.search(text)]
