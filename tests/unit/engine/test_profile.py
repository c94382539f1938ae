"""Spans of time are added by name."""

from __future__ import annotations

from hcsite.engine.profile import Profile


def test_add() -> None:
    """Spans of one name add up, with how often they were."""
    profile = Profile()
    profile.add("post", 0.5)
    profile.add("post", 0.25)
    profile.add("home", 1.0, times=2)
    assert {"post": (2, 0.75), "home": (2, 1.0)} == profile.spans


def test_merge() -> None:
    """What workers measured is added to what is there."""
    profile = Profile({"post": (1, 0.5)})
    profile.merge({"post": (2, 1.0), "home": (1, 0.25)})
    assert {"post": (3, 1.5), "home": (1, 0.25)} == profile.spans


def test_spans_are_a_value() -> None:
    """What was handed out does not change when more is added."""
    profile = Profile()
    before = profile.spans
    profile.add("post", 1.0)
    assert {} == before
