"""The inspector: after any edits a build gives what a clean build gives, byte for byte."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.property.edits import TEXT_EDITS, Edit
from tests.property.files import FILE_EDITS
from tests.property.surroundings import SURROUNDING_EDITS
from tests.property.world import (
    World,
    build_and_compare,
    clean,
    new_world,
    restore,
    save,
    settle,
)

EDITS = {edit.__name__: edit for edit in (*TEXT_EDITS, *FILE_EDITS, *SURROUNDING_EDITS)}
USUAL = 5
SEQUENCES = int(os.environ.get("HCSITE_INSPECTIONS", str(USUAL)))
"""How many sequences of edits are tried; a night is long enough for hundreds."""

STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 2**16), st.booleans()),
    min_size=8,
    max_size=8,
)


def step(world: World, name: str, *, wait: bool) -> list[str]:
    """One edit and one build; what cannot be built is taken back, and built again."""
    edit: Edit = EDITS[name]
    saved = save(world)
    edit(world)
    if wait:
        settle()
    found = build_and_compare(world)
    if _is_broken(world):
        restore(world, saved)
    return found


def _is_broken(world: World) -> bool:
    return any(" error " in line for line in clean(world)[0])


@pytest.fixture(scope="module")
def one_world(tmp_path_factory: pytest.TempPathFactory) -> World:
    """A world that is edited from test to test."""
    return new_world(tmp_path_factory.mktemp("world"))


@pytest.mark.parametrize("name", sorted(EDITS))
def test_each_edit_by_itself(name: str, one_world: World) -> None:
    """Whatever is done to a hub, the next build gives what a clean build gives."""
    saved = save(one_world)
    assert [] == step(one_world, name, wait=True)
    assert [] == build_and_compare(one_world)
    restore(one_world, saved)
    assert [] == build_and_compare(one_world)


@settings(
    max_examples=SEQUENCES,
    deadline=None,
    derandomize=SEQUENCES == USUAL,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # to shrink would take an hour
    suppress_health_check=list(HealthCheck),
)
@given(STEPS)
def test_any_sequence_of_edits(steps: list[tuple[str, int, bool]]) -> None:
    """Edits follow each other in any order, and no build remembers too much."""
    with tempfile.TemporaryDirectory() as folder:
        world = new_world(Path(folder))
        for name, seed, wait in steps:
            world.chance.seed(seed)
            assert [] == step(world, name, wait=wait), (name, seed)
