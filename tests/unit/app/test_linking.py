"""What fills the holes of bodies, which media that needs, and what leads nowhere."""

from __future__ import annotations

from hcsite.app.linking import Linked, image_of, link_up, pieces_of
from hcsite.core.diagnostics import Problems, error
from hcsite.model.directory import Directory
from hcsite.model.document import Body, Link
from hcsite.model.lifecycle import State
from hcsite.model.media import Medium
from hcsite.model.trust import Image
from hcsite.theme.views import HoleView
from tests.unit.model.documents import hub_of, page, person, post, topic

FILES = ("content/media/plate.png", "content/media/talk.pdf", "content/media/torn.png")
PLATE = Medium("content/media/plate.png", "aa", "image/png", 40, 30)
TALK = Medium("content/media/talk.pdf", "bb")


class Fetch:
    """Gives media, and remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, path: str) -> Medium:
        """A picture, a download, or a problem."""
        self.asked.append(path)
        if path.endswith("torn.png"):
            raise Problems([error("HC335", "This picture is torn.", path=path, hint="Mend it.")])
        return PLATE if path.endswith(".png") else TALK


def linked(*documents: object, fetch: Fetch | None = None, **asked: object) -> Linked:
    """The links of a hub, resolved."""
    hub, _ = hub_of(*documents, **asked)  # type: ignore[arg-type]
    return link_up(hub, Directory(hub, FILES, ("/",)), fetch or Fetch())


def body(*links: Link) -> Body:
    """A body with links."""
    return Body(links=links, words=9)


def test_holes_are_filled_in_order() -> None:
    """Links below the base path, pictures with their size, downloads."""
    links = (
        Link("pressure.md#top"),
        Link("/media/plate.png", image=True),
        Link("/media/talk.pdf"),
        Link("/"),
    )
    target = post("pressure", body=Body(anchors=("top",)))
    result = linked(post("salt", body=body(*links)), target)
    assert (
        HoleView("/hub/posts/pressure/#top"),
        HoleView(f"/hub{PLATE.address}", 40, 30, image=True),
        HoleView(f"/hub{TALK.address}"),
        HoleView("/hub/"),
    ) == result.holes["content/posts/salt.md"]
    assert {PLATE.path: PLATE, TALK.path: TALK} == result.media
    assert {"/posts/pressure/": 1, "/": 1} == result.inward
    assert () == result.diagnostics


def test_pictures_of_front_matter_are_found() -> None:
    """Of posts, topics and people; each file is asked for once."""
    image, fetch = Image("/media/plate.png", "A plate"), Fetch()
    result = linked(
        post("salt", image=image),
        topic("heart", image=image),
        person("ana", photo=image),
        page("about"),
        fetch=fetch,
    )
    assert {
        "content/posts/salt.md": PLATE.path,
        "content/topics/heart.md": PLATE.path,
        "content/people/ana.md": PLATE.path,
    } == result.images
    assert [PLATE.path] == fetch.asked


def test_media_of_drafts_are_not_even_read() -> None:
    """Nothing of a draft is published, and its findings are notes."""
    fetch = Fetch()
    links = body(Link("/media/plate.png", image=True), Link("nowhere.md"))
    image = Image("/media/talk.pdf")
    drafts = (
        post("salt", body=links, image=image, draft=True),
        page("plan", body=links, draft=True),
    )
    result = linked(*drafts, fetch=fetch)
    assert ([], {}, {}, {}) == (fetch.asked, result.media, result.holes, result.images)
    assert {"info"} == {item.level.value for item in result.diagnostics}
    assert 3 == len(result.diagnostics)


def test_preview_shows_drafts_with_their_media() -> None:
    """Where drafts are asked for."""
    draft = post("salt", body=body(Link("/media/plate.png", image=True)), draft=True)
    result = linked(draft, shown=(State.LIVE, State.DRAFT))
    assert [PLATE.path] == list(result.media)


def test_link_to_nothing_is_an_empty_hole() -> None:
    """The build stops, and a preview shows the words without a link."""
    result = linked(post("salt", body=body(Link("nowhere.md"), Link("no.png", image=True))))
    assert (HoleView(), HoleView(image=True)) == result.holes["content/posts/salt.md"]
    assert ["HC301", "HC301"] == [item.code for item in result.diagnostics]
    assert {"error"} == {item.level.value for item in result.diagnostics}


def test_torn_picture_is_told_where_it_is_asked_for() -> None:
    """With the place in the text, and the name of the picture."""
    link = Link("/media/torn.png", 7, 3, image=True, source="![](x)")
    result = linked(post("salt", body=body(link)))
    (item,) = result.diagnostics
    expected = ("HC335", "content/media/torn.png: This picture is torn.", "Mend it.")
    assert expected == (item.code, item.message, item.hint)
    assert ("content/posts/salt.md", 7, 3, "![](x)") == (
        item.path,
        item.line,
        item.column,
        item.source,
    )
    assert (HoleView(image=True),) == result.holes["content/posts/salt.md"]


def test_image_of_front_matter_that_cannot_be_used_is_left_out() -> None:
    """It is told at its key."""
    result = linked(post("salt", image=Image("/media/torn.png")))
    assert {} == result.images
    assert ["HC335"] == [item.code for item in result.diagnostics]


def test_every_kind_of_piece_is_looked_at() -> None:
    """Posts, pages, people, topics; pages have no picture of their own."""
    hub, _ = hub_of(post("salt"), page("about"), person("ana"), topic("heart"))
    pieces = pieces_of(hub)
    assert 4 == len(pieces)
    assert [None] * 4 == [image_of(piece) for piece in pieces]
