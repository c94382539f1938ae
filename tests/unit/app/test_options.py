"""What a build is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.options import Options, output_cache
from hcsite.model.lifecycle import State
from tests.unit.app.hubs import AS_OF


@pytest.mark.parametrize(
    ("drafts", "future", "expected"),
    [
        (False, False, {State.LIVE}),
        (True, False, {State.LIVE, State.DRAFT, State.IN_REVIEW}),
        (False, True, {State.LIVE, State.SCHEDULED}),
        (True, True, {State.LIVE, State.DRAFT, State.IN_REVIEW, State.SCHEDULED}),
    ],
)
def test_shown_states(expected: set[State], *, drafts: bool, future: bool) -> None:
    """What has been taken away is never shown."""
    asked = Options(Path("hub"), Path("out"), AS_OF, drafts=drafts, future=future)
    assert expected == asked.shown


def test_cache_lies_in_the_hub_where_nothing_else_is_said() -> None:
    """A preview and a verification may have it elsewhere."""
    assert Path("hub/.hcsite") == Options(Path("hub"), Path("out"), AS_OF).state_folder
    elsewhere = Options(Path("hub"), Path("out"), AS_OF, state=Path("aside"))
    assert Path("aside") == elsewhere.state_folder


def test_each_output_has_a_cache_of_its_own(tmp_path: Path) -> None:
    """However the folder is named; a link to it is the same folder."""
    (tmp_path / "public").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "public")
    one = output_cache(tmp_path, tmp_path / "public")
    assert one == output_cache(tmp_path, tmp_path / "link")
    assert one == output_cache(tmp_path, tmp_path / "x" / ".." / "public")
    assert one != output_cache(tmp_path, tmp_path / "preview")
