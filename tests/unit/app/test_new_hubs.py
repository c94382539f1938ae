"""A new hub is whole in each profile, and says early what it will need."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hcsite.app.checking import survey
from hcsite.app.options import Options
from hcsite.app.signing import approve
from hcsite.core.diagnostics import Level, Problems
from hcsite.features.scaffold.answers import PROFILE_NAMES, Answers
from hcsite.features.scaffold.hub import plan_hub
from hcsite.model.lifecycle import State
from tests.support.site import write_files

DAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def new_hub(root: Path, profile: str, **more: str) -> Options:
    """The files of a new hub, and some more."""
    write_files(root, {file.path: file.text for file in plan_hub(Answers(profile=profile), DAY)})
    write_files(root, more)
    return Options(root=root, output=root / "public", as_of=NOON, workers=1)


@pytest.mark.parametrize("profile", PROFILE_NAMES)
def test_a_new_hub_has_no_error(profile: str, tmp_path: Path) -> None:
    """Whoever publishes, nothing stops the first build; what is missing is told as a warning."""
    hub, _, found = survey(new_hub(tmp_path, profile))
    assert [] == [item for item in found if item.level is Level.ERROR]
    assert ["posts/welcome"] == [
        post.identity.removesuffix("-2026-11-22") for post in hub.posts if post.state is State.LIVE
    ]
    warned = any(i.code == "AUT-08" and i.level is Level.WARNING for i in found)
    assert (profile != "blog") is warned


def test_advice_wants_an_address(tmp_path: Path) -> None:
    """Once readers see clinical advice, they must be able to reach who gives it."""
    salt = "---\ntitle: Salt\npublished: 2026-11-01\nclinical: true\n---\nEat less of it.\n"
    _, _, found = survey(new_hub(tmp_path, "solo", **{"content/posts/salt.md": salt}))
    levels = [item.level for item in found if "how to reach" in item.message]
    assert [Level.ERROR] == levels


def test_a_broken_person_is_told(tmp_path: Path) -> None:
    """Somebody whose file has an error cannot sign, and hears of that error."""
    person = "---\nname: Bo\ncredentials:\n  - {kind: licence, name: L}\n---\nBo.\n"
    options = new_hub(tmp_path, "clinic", **{"content/people/bo.md": person})
    with pytest.raises(Problems) as caught:
        approve(options, "welcome", by="bo", role="", minor=False)
    assert ["content/people/bo.md"] == [item.path for item in caught.value.diagnostics]
    assert ["HC211"] == [item.code for item in caught.value.diagnostics]
