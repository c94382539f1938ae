"""Whom pages ask, and whether the privacy page tells readers of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hcsite.features.trust.recipients import named_recipients, recipients_of
from hcsite.features.trust.survey import survey
from hcsite.model.hub import Hub
from hcsite.model.kinds import Kind
from hcsite.model.passage import Passage
from hcsite.model.site import Policies, PrivacyPolicy
from hcsite.model.video import Video, VideoSource
from tests.unit.model.documents import FUTURE, hub_of, page, post, site_with

TUBE = VideoSource(host="peertube", id="x", origin="https://tube.clinic.example.org")
FORMS = PrivacyPolicy(("https://maps.example.net",), forms=("https://forms.example.com/send",))


def films(told: str, *sources: VideoSource, privacy: PrivacyPolicy = FORMS, **more: Any) -> Hub:
    """A hub with videos at these hosts, and a privacy page that tells this."""
    signs = tuple(sorted(set(named_recipients([Passage("paragraph", told)]))))
    videos = (
        post(f"film{at}", kind=Kind.VIDEO, video=Video(source), **more)
        for at, source in enumerate(sources)
    )
    site = site_with(profile="blog", privacy=privacy, policies=Policies(privacy="/privacy/"))
    hub, _ = hub_of(*videos, replace(page("privacy"), signs=signs), site=site)
    return hub


def told_of(hub: Hub) -> list[tuple[str, str]]:
    """What PRI-12 says of its privacy page: the weight, and who is in question."""
    found = [item for item in survey(hub) if item.code == "PRI-12"]
    return [(item.level.value, item.message.split(",")[0].split("name", 1)[1]) for item in found]


def test_all_who_are_asked_are_named() -> None:
    """Players, servers that pages ask, and those to whom forms go; of each piece that is live."""
    youtube = VideoSource(host="youtube", id="a")
    hub = films("We keep nothing.", youtube, youtube, TUBE)
    names = ["YouTube", "forms.example.com", "maps.example.net", "tube.clinic.example.org"]
    assert names == [one.told for one in recipients_of(hub)]
    assert [("warning", f" {name}") for name in names] == told_of(hub)
    said = "Videos come from YouTube and tube.clinic.example.org. Maps: example.net. "
    assert [] == told_of(films(said + "Forms go to forms.example.com.", youtube, TUBE))
    quiet = films("Hello.", youtube, privacy=PrivacyPolicy(), published=FUTURE)
    assert ((), []) == (recipients_of(quiet), told_of(quiet))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A click on a video asks YouTube. We use no Vimeo.", ["YouTube"]),
        ("YouTube is not asked until you press the button.", ["YouTube"]),
        ("Nothing is asked of Vimeo before you click.", ["Vimeo"]),
        ("We don’t use Google Analytics, and never Hotjar", []),
        ("Write to team@clinic.example.org, e.g. at noon.", []),
        ("Forms go to Forms.Example.com", ["forms.example.com"]),
    ],
)
def test_what_is_denied_is_not_named(text: str, names: list[str]) -> None:
    """Unless the sentence says when it is asked all the same."""
    assert names == [sign.removeprefix("names ") for sign in named_recipients([Passage("p", text)])]


def test_what_nobody_asks_needs_no_name() -> None:
    """A page that names a service which the hub does not use is told so, as a note."""
    none = PrivacyPolicy()
    assert [("info", "s Vimeo")] == told_of(films("Vimeo learns of you.", privacy=none))
    counted = PrivacyPolicy(analytics="Visits are counted with Matomo.")
    said = [item.message for item in survey(films("Matomo counts.", privacy=counted))]
    assert [] == [message for message in said if "names Matomo" in message]
