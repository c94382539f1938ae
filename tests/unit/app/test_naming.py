"""Which piece a person means by a file, a slug or an address."""

from __future__ import annotations

import pytest

from hcsite.app.naming import post_named
from hcsite.core.diagnostics import Problems
from hcsite.model.kinds import Kind
from tests.unit.model.documents import hub_of, post

HUB, _ = hub_of(
    post("salt"), post("fast"), post("fast", kind=Kind.INFOGRAPHIC), post("other", slug="eat-less")
)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("salt", "content/posts/salt.md"),
        (" salt ", "content/posts/salt.md"),
        ("content/posts/salt.md", "content/posts/salt.md"),
        ("./content/posts/salt.md", "content/posts/salt.md"),
        ("posts/salt.md", "content/posts/salt.md"),
        ("content/posts/salt/", "content/posts/salt.md"),
        ("content\\posts\\salt.md", "content/posts/salt.md"),
        ("/home/ana/hub/content/posts/salt.md", "content/posts/salt.md"),
        ("/posts/salt/", "content/posts/salt.md"),
        ("eat-less", "content/posts/other.md"),
        ("/infographics/fast/", "content/infographics/fast.md"),
    ],
)
def test_named(name: str, path: str) -> None:
    """By the file, as it is seen from anywhere, by the address, or by its last part."""
    assert path == post_named(HUB, name).document.path


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        (
            "salty",
            "There is no post or infographic called “salty”.",
            "Did you mean “salt”?",
        ),
        (
            "",
            "There is no post or infographic called “”.",
            "Choose from: eat-less, fast, salt.",
        ),
        (
            "fast",
            "“fast” means several pieces.",
            "Name the file: content/infographics/fast.md or content/posts/fast.md.",
        ),
    ],
)
def test_unknown(name: str, message: str, hint: str) -> None:
    """What nobody has, and what two have."""
    with pytest.raises(Problems) as caught:
        post_named(HUB, name)
    (item,) = caught.value.diagnostics
    assert ("HC608", message, hint) == (item.code, item.message, item.hint)
