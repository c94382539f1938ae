"""The files of a hub and their digests."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from hcsite.app import sources
from hcsite.app.sources import Listing, config_of, fresh_digests, list_content
from hcsite.core.diagnostics import Problems
from hcsite.core.digest import digest_bytes
from hcsite.core.files import Entry
from tests.unit.app.hubs import hub


def test_hub_without_settings_is_none(tmp_path: Path) -> None:
    """People are told where they may have gone wrong."""
    assert hub(tmp_path) / "site.toml" == config_of(tmp_path / "hub")
    with pytest.raises(Problems) as raised:
        config_of(tmp_path)
    (item,) = raised.value.diagnostics
    assert "HC001" == item.code
    assert "hcsite init my-hub" in item.hint


def test_listing_waits_until_stamps_can_be_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that changed this very moment may change again without a new stamp."""
    root = hub(tmp_path)
    waits: list[float] = []
    sleep = time.sleep

    def wait(seconds: float) -> None:
        waits.append(seconds)
        sleep(seconds)

    monkeypatch.setattr(time, "sleep", wait)
    listing = list_content(root)
    assert all(listing.settled(path) for path in listing.entries)
    sleep(0.03)
    waits.clear()
    list_content(root)
    assert [] == waits


def test_young_stamps_are_not_trusted() -> None:
    """Twenty milliseconds are more than one tick of any disk's clock."""
    entries = {"a": Entry("a", "", 80), "b": Entry("b", "", 100)}
    listing = Listing(entries, (), 90 + sources.SETTLED_NS)
    assert (True, False) == (listing.settled("a"), listing.settled("b"))


def test_known_digests_are_believed_where_the_stamp_is_the_same(tmp_path: Path) -> None:
    """Else the file is read."""
    root = hub(tmp_path)
    listing = list_content(root)
    path = "content/posts/salt.md"
    stamp = listing.entries[path].stamp
    right = digest_bytes((root / path).read_bytes())
    assert {path: "known"} == fresh_digests(listing, [path], {path: (stamp, "known")}, root)
    assert {path: right} == fresh_digests(listing, [path], {path: ("old", "known")}, root)
    assert {path: right} == fresh_digests(listing, [path], {}, root)


def test_file_that_went_meanwhile_is_told(tmp_path: Path) -> None:
    """It was listed and is not there any more."""
    root = hub(tmp_path)
    listing = list_content(root)
    os.unlink(root / "content/posts/salt.md")  # noqa: PTH108
    with pytest.raises(Problems) as raised:
        fresh_digests(listing, ["content/posts/salt.md"], {}, root)
    assert ["HC601"] == [item.code for item in raised.value.diagnostics]
