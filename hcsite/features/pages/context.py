"""What the making of views needs to know of the whole hub."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hcsite.features.pages.pictures import picture_view
from hcsite.model.document import Body
from hcsite.model.hub import Hub
from hcsite.model.media import Medium
from hcsite.model.renditions import Ladder
from hcsite.model.trust import Image
from hcsite.theme.views import BodyView, DrawnView, HoleView, ImageView, LinkView, VideoView

FEEDS = (("feed.xml", "RSS"), ("atom.xml", "Atom"), ("feed.json", "JSON Feed"))
"""The file and the name of each form of feed."""


@dataclass(frozen=True, slots=True)
class Context:
    """The hub, and what was found out about it.

    `media`: what may be shown, by path; `holes`: what fills each body's holes, by the path of the
    document; `images`: the path of the picture that each front matter names; `closure`: gives the
    digest of all that a template can reach; `shares` are share cards, `successors` the links to
    what follows a retired piece, `drawn` the pictures of infographics that are drawn from their
    text, `videos` the videos of pages, all by the path of the document; `ladder` the widths and
    formats of pictures.
    """

    hub: Hub
    media: Mapping[str, Medium]
    holes: Mapping[str, tuple[HoleView, ...]]
    images: Mapping[str, str]
    closure: Callable[[str], str]
    shares: Mapping[str, ImageView] = field(default_factory=dict)
    successors: Mapping[str, str] = field(default_factory=dict)
    drawn: Mapping[str, DrawnView] = field(default_factory=dict)
    ladder: Ladder = Ladder()
    videos: Mapping[str, VideoView] = field(default_factory=dict)

    def url(self, address: str) -> str:
        """An address as a link from the root of the host."""
        return self.hub.site.link(address)

    def canonical(self, address: str) -> str:
        """An address as a full URL."""
        return self.hub.site.absolute(address)

    def feeds(self, address: str) -> tuple[LinkView, ...]:
        """The feeds of the hub (`/`), or of a person or topic at an address."""
        return tuple(LinkView(self.url(address + name), label) for name, label in FEEDS)

    def body(self, path: str, body: Body) -> BodyView:
        """A body with what fills its holes; its text comes to it where its page is rendered."""
        return BodyView(body.html, self.holes.get(path, ()), lead=body.lead)

    def picture(self, path: str, image: Image | None) -> ImageView | None:
        """The published picture that the front matter of the document at `path` names."""
        if path in self.drawn:
            return self.drawn[path].card
        if image is None and path in self.videos:
            return self.shares.get(path)  # a card stands for the poster
        medium = self.media.get(self.images.get(path, ""))
        if image is None or medium is None or not medium.is_picture:
            return None
        return picture_view(self.hub.site, medium, image, self.ladder)
