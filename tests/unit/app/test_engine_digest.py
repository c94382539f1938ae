"""The digest of hcsite itself: made anew only where a file of it changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.engine_digest import engine_fingerprint
from hcsite.engine.cache import Cache


def test_fingerprint_is_made_when_its_sign_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To digest all of our code takes a while."""
    signs = iter(["one", "one", "two"])
    made: list[str] = []
    monkeypatch.setattr("hcsite.app.engine_digest.stamp", lambda: next(signs))

    def make() -> str:
        made.append("made")
        return f"print {len(made)}"

    monkeypatch.setattr("hcsite.app.engine_digest.fingerprint", make)
    with Cache.opened(tmp_path / "cache.db") as cache:
        found = [engine_fingerprint(cache) for _ in range(3)]
    assert ["print 1", "print 1", "print 2"] == found
