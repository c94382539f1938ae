"""Where a link leads, as writers write it."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from hcsite.model.directory import Directory, Found
from hcsite.model.document import Body, Link
from hcsite.model.lifecycle import State
from hcsite.model.trust import RETRACTION, Correction
from tests.unit.model.documents import FUTURE, PAST, hub_of, page, person, post, topic

HERE = "content/posts/salt.md"
FILES = (
    "content/posts/salt.md",
    "content/posts/pressure/index.md",
    "content/posts/pressure/Dial.png",
    "content/posts/torn.md",
    "content/media/plate.png",
    "content/media/tool.exe",
    "content/media/talk.mp3",
    "content/static/files/leaflet 1.txt",
)


def directory(*, shown: frozenset[State] = frozenset({State.LIVE})) -> Directory:
    """A hub with a piece of each kind and state."""
    hub, _ = hub_of(
        post("salt", body=Body(anchors=("how-much",)), aliases=("/old/salt/", "/s.html")),
        post("coming", published=FUTURE, aliases=("/old/salt",)),
        post("draft", draft=True),
        post("gone", expires=PAST),
        post("wrong", corrections=(Correction(date(2026, 1, 2), RETRACTION, "Wrong."),)),
        page("about"),
        page("rules/editorial"),
        person("ana"),
        topic("heart"),
        shown=shown,
    )
    return Directory(hub, FILES, ("/", "/posts/"))


def find(target: str, *, image: bool = False, path: str = HERE) -> Found:
    """What a link in a file leads to."""
    return directory().find(Link(target, 7, 3, image=image, source="the line"), path=path)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("salt.md", "/posts/salt/"),
        ("salt.md#how-much", "/posts/salt/#how-much"),
        ("salt.md?print=1#how-much", "/posts/salt/?print=1#how-much"),
        ("../pages/about.md", "/about/"),
        ("../pages/rules/editorial.md", "/rules/editorial/"),
        ("../people/ana.md", "/people/ana/"),
        ("../topics/heart.md", "/topics/heart/"),
        ("/posts/salt/", "/posts/salt/"),
        ("/posts/salt", "/posts/salt/"),
        ("/old/salt/", "/posts/salt/"),
        ("/old/salt", "/posts/salt/"),
        ("/s.html", "/posts/salt/"),
        ("/", "/"),
        ("/posts/#newest", "/posts/#newest"),
        ("/files/leaflet 1.txt", "/files/leaflet%201.txt"),
        ("../static/files/leaflet 1.txt", "/files/leaflet%201.txt"),
    ],
)
def test_links_lead_to_addresses(target: str, expected: str) -> None:
    """By file, by final address, by a former one; places within pages are known."""
    assert Found(address=expected) == find(target)


@pytest.mark.parametrize(
    ("target", "image", "expected"),
    [
        ("pressure/Dial.png", True, "content/posts/pressure/Dial.png"),
        ("/media/plate.png", True, "content/media/plate.png"),
        ("../media/plate.png", False, "content/media/plate.png"),
        ("/media/talk.mp3", False, "content/media/talk.mp3"),
    ],
)
def test_links_lead_to_media(target: str, expected: str, *, image: bool) -> None:
    """Pictures and downloads lie beside the text or in `media/`."""
    assert Found(medium=expected) == find(target, image=image)


def test_accents_may_be_written_in_either_way() -> None:
    """A Mac takes letters and accents apart in names of files; links still lead there."""
    apart = unicodedata.normalize("NFD", "content/media/Ménière.png")
    hub, _ = hub_of(post("salt"))
    found = Directory(hub, [apart], ()).find(Link("/media/Ménière.png", image=True), path=HERE)
    assert Found(medium=apart) == found


@pytest.mark.parametrize(
    ("target", "image", "code", "message", "hint"),
    [
        (
            "sallt.md",
            False,
            "HC301",
            "The link “sallt.md” leads nowhere.",
            "Did you mean “salt.md”?",
        ),
        ("salt", False, "HC301", "The link “salt” leads nowhere.", "Name the file: add .md."),
        (
            "pressure",
            False,
            "HC301",
            "The link “pressure” leads nowhere.",
            "Name the file: add .md.",
        ),
        (
            "pressure/dial.png",
            True,
            "HC301",
            "The picture “pressure/dial.png” is not there.",
            "It is called “Dial.png”: capital letters count on the web.",
        ),
        (
            "nowhere/x.png",
            True,
            "HC301",
            "The picture “nowhere/x.png” is not there.",
            "Put the picture into content/posts/nowhere/, or correct its name or folder here.",
        ),
        (
            "../../site.toml",
            False,
            "HC301",
            "The link “../../site.toml” leads out of the content folder.",
            "Check the spelling; a path is seen from the folder of this file.",
        ),
        (
            "/post/salt/",
            False,
            "HC301",
            "The link “/post/salt/” leads nowhere.",
            "Did you mean “/posts/salt/”?",
        ),
        (
            "coming.md",
            False,
            "HC332",
            "“coming.md” is not published yet, so readers cannot go there.",
            "Publish that piece first, or take out the link.",
        ),
        (
            "draft.md",
            False,
            "HC332",
            "“draft.md” is still a draft, so readers cannot go there.",
            "Publish that piece first, or take out the link.",
        ),
        (
            "gone.md",
            False,
            "HC331",
            "“gone.md” has been taken away; the link is left out.",
            "Link to what takes its place, or take the link out.",
        ),
        (
            "salt.md#how-mach",
            False,
            "HC308",
            "There is no place “#how-mach” in content/posts/salt.md.",
            "Did you mean “how-much”?",
        ),
        (
            "/media/talk.mp3",
            True,
            "HC334",
            "“/media/talk.mp3” is of a kind that is not published here.",
            "Published are: .avif, .gif, .jpeg, .jpg, .png, .svg, .webp.",
        ),
    ],
)
def test_links_that_lead_nowhere_are_told(
    target: str, code: str, message: str, hint: str, *, image: bool
) -> None:
    """With the place in the text, and with what was probably meant."""
    item = find(target, image=image).diagnostic
    assert item is not None
    assert (code, message, hint) == (item.code, item.message, item.hint)
    assert (HERE, 7, 3, "the line") == (item.path, item.line, item.column, item.source)


def test_programs_are_not_published() -> None:
    """The hint of what is published names downloads too."""
    item = find("/media/tool.exe").diagnostic
    assert item is not None
    assert "HC334" == item.code
    assert ".pdf" in item.hint


def test_wrong_place_in_a_page_still_leads_to_the_page() -> None:
    """So that a preview can go on."""
    assert "/posts/salt/" == find("salt.md#nothing").address


def test_file_that_could_not_be_read_is_told_there() -> None:
    """A link to it is not told as well."""
    assert Found() == find("torn.md")


def test_preview_shows_more() -> None:
    """Where drafts are shown, links to them lead there."""
    every = directory(shown=frozenset(State))
    targets = ("draft.md", "coming.md", "gone.md")
    found = [every.find(Link(target), path=HERE).address for target in targets]
    assert ["/posts/draft/", "/posts/coming/", "/posts/gone/"] == found


def test_what_is_to_come_takes_no_address_away() -> None:
    """A post that will replace another one has its address already; links lead to what is live."""
    hub, _ = hub_of(post("new", slug="salt", published=FUTURE), post("salt"))
    place = Directory(hub, FILES, ()).place_at("/posts/salt")
    assert place is not None
    assert ("content/posts/salt.md", State.LIVE) == (place.path, place.state)


def test_place_is_found_with_or_without_its_slash() -> None:
    """And nothing is found where nothing is."""
    found = directory()
    assert found.place_at("/about") == found.place_at("/about/")
    assert found.place_at("/nothing/") is None


def test_links_to_what_was_withdrawn_are_told() -> None:
    """They lead to its reason; what they say there may rest on what was wrong."""
    found = find("wrong.md#how-much")
    assert found.diagnostic is not None
    assert ("/posts/wrong/", "HC333", "warning") == (
        found.address,
        found.diagnostic.code,
        found.diagnostic.level.value,
    )
    assert "“wrong.md#how-much” was withdrawn; readers find only the reason there." == (
        found.diagnostic.message
    )
