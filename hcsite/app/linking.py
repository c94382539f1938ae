"""Linking: what fills the holes of each body, which media that needs, and what leads nowhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.features.pages.pictures import picture_hole, picture_view
from hcsite.model.assembly import graded, state_of_partial
from hcsite.model.directory import Directory, Found
from hcsite.model.document import Document, Link
from hcsite.model.hub import Hub, Piece, Post
from hcsite.model.lifecycle import State
from hcsite.model.matter import PersonMatter, PostMatter, TopicMatter
from hcsite.model.media import Medium
from hcsite.model.renditions import Ladder
from hcsite.model.trust import Image
from hcsite.theme.formats import phrase
from hcsite.theme.views import DrawnView, FilmView, HoleView, ImageView, ShownView

NONE: Mapping[str, Any] = MappingProxyType({})
PLAIN = Ladder()
"""No widths and formats: pictures stay as they are."""

Fetch = Callable[[str], Medium]
"""Gives the medium at a path; raises Problems when the file cannot be used."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The hub's links, resolved.

    `holes`: what fills the body of each shown document; `images`: the path of the picture that
    each front matter names; `media`: what is published, by path; `inward`: how often each address
    is linked to from a body; `successors`: what to read instead of a retired piece, by its path;
    `pictures`: the paths of media that pages show, and not only link to.
    """

    holes: Mapping[str, tuple[HoleView, ...]]
    images: Mapping[str, str]
    media: Mapping[str, Medium]
    inward: Mapping[str, int]
    diagnostics: tuple[Diagnostic, ...]
    successors: Mapping[str, str] = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()


def link_up(
    hub: Hub,
    directory: Directory,
    fetch: Fetch,
    partial: Sequence[Document[Any]] = (),
    *,
    ladder: Ladder = PLAIN,
    drawn: Mapping[str, DrawnView] = NONE,
    strings: Mapping[str, str] = NONE,
) -> Linked:
    """Resolves every link of the hub; media are fetched only for what is shown.

    Of what could be read of files with faults, links that lead nowhere are told. `ladder` says in
    which widths and formats pictures are wanted; `drawn` are the pictures of infographics that are
    drawn from their text, by path; `strings` the words of the interface.
    """
    work = _Work(hub, directory, fetch, ladder, drawn, strings)
    for piece in pieces_of(hub):
        work.piece(piece)
    faulty = {document.path for document in partial}  # a preview shows what they were
    work.found = [item for item in work.found if item.path not in faulty]
    for document in partial:
        work.partial(document)
    return Linked(
        holes=work.holes,
        images=work.images,
        media=work.media,
        inward=work.inward,
        diagnostics=tuple(work.found),
        successors=work.successors,
        pictures=frozenset((*work.pictures, *work.images.values())),
    )


def pictures_wanted(hub: Hub, directory: Directory) -> Iterator[str]:
    """The paths of the pictures that shown pieces ask for, some of them more than once."""
    for piece in pieces_of(hub):
        if piece.state not in hub.shown or (isinstance(piece, Post) and piece.is_retracted):
            continue
        named = image_of(piece)
        links = [link for link in piece.document.body.links if link.image]
        if named is not None and not named[1].is_withheld(hub.today):
            links.append(Link(named[1].src, image=True))
        for link in links:
            if path := directory.find(link, path=piece.document.path).medium:
                yield path


def pieces_of(hub: Hub) -> list[Piece]:
    """Every piece of a hub."""
    return [*hub.posts, *hub.pages, *hub.people.values(), *hub.topics.values()]


def image_of(piece: Piece) -> tuple[str, Image] | None:
    """The picture that the front matter of a piece names, and under which key."""
    matter = piece.document.matter
    match matter:
        case PersonMatter(photo=Image() as image):
            return "photo", image
        case PostMatter(image=Image() as image) | TopicMatter(image=Image() as image):
            return "image", image
        case _:
            return None


@dataclass(slots=True)
class _Work:
    hub: Hub
    directory: Directory
    fetch: Fetch
    ladder: Ladder
    drawn: Mapping[str, DrawnView]
    strings: Mapping[str, str]
    holes: dict[str, tuple[HoleView, ...]] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)
    media: dict[str, Medium] = field(default_factory=dict)
    inward: dict[str, int] = field(default_factory=dict)
    successors: dict[str, str] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)
    pictures: set[str] = field(default_factory=set)

    def piece(self, piece: Piece) -> None:
        """Resolves the links of one piece."""
        path = piece.document.path
        shown = piece.state in self.hub.shown
        shown = shown and not (isinstance(piece, Post) and piece.is_retracted)
        own: list[Diagnostic] = []
        lang = getattr(piece.document.matter, "lang", "") or self.hub.site.default_lang
        links = piece.document.body.links
        fillings = [self._fill(link, path, own, lang=lang, shown=shown) for link in links]
        if fillings and shown:
            self.holes[path] = tuple(fillings)
        named = image_of(piece)
        if named is not None:
            key, image = named
            shown = shown and not image.is_withheld(self.hub.today)
            link = Link(image.src, line=piece.document.line_of(key), image=True)
            result = self.directory.find(link, path=path)
            if shown and result.medium and self._medium(result.medium, link, path, own):
                self.images[path] = result.medium
            self._say(result, own)
        if isinstance(piece, Post):
            self._follow(piece, own)
        self.found.extend(graded(own, _weight_of(piece)))

    def partial(self, document: Document[Any]) -> None:
        """Looks where the links lead in a file that cannot be used as it is."""
        own: list[Diagnostic] = []
        for link in document.body.links:
            self._say(self.directory.find(link, path=document.path), own)
        self.found.extend(graded(own, state_of_partial(document)))

    def _follow(self, post: Post, own: list[Diagnostic]) -> None:
        """Resolves the address of what follows a retired piece."""
        retired = post.matter.assurance.retired
        if retired is not None and retired.successor:
            link = Link(retired.successor, line=post.document.line_of("retired"))
            result = self.directory.find(link, path=post.document.path)
            self._say(result, own)
            if result.address:
                self.successors[post.document.path] = self.hub.site.link(result.address)

    def _fill(
        self, link: Link, path: str, own: list[Diagnostic], *, lang: str, shown: bool
    ) -> HoleView:
        result = self.directory.find(link, path=path)
        self._say(result, own)
        post = result.piece
        if link.infographic:
            return self._infographic(post, lang) if post and shown else HoleView(shown=ShownView())
        if link.video:
            return self._film(post) if post and shown else HoleView(film=FilmView())
        if result.medium and shown:
            medium = self._medium(result.medium, link, path, own)
            if medium is not None:
                if link.image:
                    self.pictures.add(result.medium)
                    return picture_hole(self.hub.site, medium, self.ladder)
                return HoleView(self.hub.site.link(medium.address))
        if result.address:
            address = result.address.partition("#")[0]
            self.inward[address] = self.inward.get(address, 0) + 1
            return HoleView(self.hub.site.link(result.address), image=link.image)
        return HoleView(image=link.image)

    def _film(self, post: Post) -> HoleView:
        """The place of a video in a text; its player comes once its file was looked at."""
        self.inward[post.address] = self.inward.get(post.address, 0) + 1
        return HoleView(self.hub.site.link(post.address), film=FilmView())

    def _infographic(self, post: Post, lang: str) -> HoleView:
        """What stands in a text for an infographic: its picture, and the way to its page."""
        site, path, matter = self.hub.site, post.document.path, post.matter
        self.inward[post.address] = self.inward.get(post.address, 0) + 1
        drawn = self.drawn.get(path)
        view = drawn.card if drawn else self._picture_of(post)
        own = matter.lang or site.default_lang
        shown = ShownView(
            title=matter.title,
            picture="" if view is None else view.scaled.plain if view.scaled else view.url,
            whole=drawn.png if drawn else view.url if view else "",
            text=path if drawn else "",
            alt=view.alt if view else "",
            lang="" if own == lang else own,
            label=self.strings.get("as_text_link", matter.title),
            credit=self._credit(post, view),
        )
        hole = HoleView(site.link(post.address), shown=shown)
        if view is None:
            return hole
        width, height = view.width, view.height
        return replace(hole, width=width, height=height, scaled=view.scaled, tone=view.tone)

    def _picture_of(self, post: Post) -> ImageView | None:
        """The picture of an infographic that was made elsewhere, where it may be seen."""
        path, image = post.document.path, post.matter.image
        if image is None or image.is_withheld(self.hub.today):
            return None
        link = Link(image.src, image=True)
        found = self.directory.find(link, path=path).medium
        medium = self._medium(found, link, path, []) if found else None
        return picture_view(self.hub.site, medium, image, self.ladder) if medium else None

    def _credit(self, post: Post, view: ImageView | None) -> str:
        """Whose an infographic is, as a line."""
        site, strings = self.hub.site, self.strings
        if "drawn_credit" not in strings:
            return post.matter.title
        told = {"title": post.matter.title, "name": site.name}
        credit = phrase(strings, "drawn_credit", site.default_lang, told)
        credit += f" ({post.matter.license})" if post.matter.license else ""
        if view and (name := view.credit or view.creator):
            credit += ". " + phrase(strings, "picture_credit", site.default_lang, {"name": name})
        return credit

    def _medium(
        self, medium_path: str, link: Link, path: str, own: list[Diagnostic]
    ) -> Medium | None:
        if medium_path not in self.media:
            try:
                self.media[medium_path] = self.fetch(medium_path)
            except Problems as problems:
                own.extend(_named_in(path, link, problems.diagnostics))
                return None
        return self.media[medium_path]

    @staticmethod
    def _say(result: Found, own: list[Diagnostic]) -> None:
        if result.diagnostic is not None:
            own.append(result.diagnostic)


def _weight_of(piece: Piece) -> State:
    """The state by which findings in a piece weigh: nothing in what was taken back is shown."""
    if isinstance(piece, Post):
        return State.DRAFT if piece.is_retracted else piece.state
    return State.DRAFT if piece.state is State.DRAFT else State.LIVE


def _named_in(path: str, link: Link, found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings in a picture, told where the picture is asked for."""
    return [
        error(
            item.code,
            f"{item.path}: {item.message}",
            path=path,
            line=link.line,
            column=link.column,
            source=link.source,
            hint=item.hint,
        )
        for item in found
    ]
