"""What the making of views knows of the hub."""

from __future__ import annotations

import pytest

from hcsite.app.linking import PLAIN
from hcsite.features.pages.pictures import picture_view
from hcsite.model.document import Body
from hcsite.model.media import Medium
from hcsite.model.trust import Image
from hcsite.theme.views import BodyView, HoleView, ImageView, LinkView
from tests.unit.features.pages.hubs import context_of, hub

PLATE = Medium("content/media/plate.png", "digest", "image/png", 40, 30)
LEAFLET = Medium("content/media/leaflet.pdf", "digest")
IMAGE = Image("plate.png", "A plate", "Half.", "Ana", "ana-flores", "CC-BY-4.0", "DigitalCapture")


def test_addresses() -> None:
    """Links have the base path, canonical addresses the whole URL, both percent-encoded."""
    context = context_of(hub())
    assert "/hub/posts/salt/" == context.url("/posts/salt/")
    assert "/hub/" == context.url("/")
    assert "/hub/%E8%A1%80/" == context.url("/\u8840/")
    assert "https://health.example.org/hub/posts/salt/" == context.canonical("/posts/salt/")


def test_feeds() -> None:
    """The hub, a topic and a person have three forms of feed each."""
    names = (("feed.xml", "RSS"), ("atom.xml", "Atom"), ("feed.json", "JSON Feed"))
    for address in ("/", "/topics/heart/"):
        expected = tuple(LinkView(f"/hub{address}{name}", label) for name, label in names)
        assert expected == context_of(hub()).feeds(address)


def test_bodies() -> None:
    """A body names its text and comes with what fills its holes; one without holes has none."""
    holes = (HoleView("/a/"), HoleView("/b.png", 4, 3, image=True))
    context = context_of(hub(), holes={"content/a.md": holes})
    body = Body("content/a.md", anchors=("a",), words=5, lead="Lead.")
    expected = BodyView("content/a.md", holes, lead="Lead.")
    assert expected == context.body("content/a.md", body)
    assert () == context.body("content/b.md", body).holes


def test_pictures() -> None:
    """The picture that front matter names, with its published address and size."""
    context = context_of(hub(), media={PLATE.path: PLATE}, images={"content/a.md": PLATE.path})
    expected = ImageView(
        f"/hub{PLATE.address}",
        40,
        30,
        "image/png",
        "A plate",
        "Half.",
        "Ana",
        "ana-flores",
        "CC-BY-4.0",
        "DigitalCapture",
    )
    assert expected == context.picture("content/a.md", IMAGE)
    assert expected == picture_view(context.hub.site, PLATE, IMAGE, PLAIN)


@pytest.mark.parametrize(
    ("path", "image", "medium"),
    [
        ("content/a.md", None, PLATE),
        ("content/b.md", IMAGE, PLATE),
        ("content/a.md", IMAGE, LEAFLET),
        ("content/a.md", IMAGE, None),
    ],
)
def test_no_picture(path: str, image: Image | None, medium: Medium | None) -> None:
    """None where none is named, where the file is not published, or is no picture."""
    media = {medium.path: medium} if medium else {}
    images = {"content/a.md": medium.path if medium else "content/media/gone.png"}
    context = context_of(hub(), media=media, images=images)
    assert context.picture(path, image) is None
