"""What the kit is made from: pieces, platforms and people, as plain values for all its files."""

from __future__ import annotations

from dataclasses import dataclass

from hcsite.model.teaser import Teaser


@dataclass(frozen=True, slots=True)
class KitPicture:
    """A picture in the kit; `path` is from the kit's folder, `name` its form (`1200x630`)."""

    name: str
    path: str
    width: int
    height: int
    alt: str = ""


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """What a platform shows of a link that is pasted there; `image` is a full URL."""

    title: str
    description: str
    image: str
    host: str


@dataclass(frozen=True, slots=True)
class KitPerson:
    """Somebody in whose voice pieces are passed on; `org` stands for the organisation.

    `voice` is `i` or `we`; `greeting` and `sign_off` frame their letters, empty: ours do.
    """

    id: str
    name: str
    voice: str = "we"
    greeting: str = ""
    sign_off: str = ""


@dataclass(frozen=True, slots=True)
class KitPlatform:
    """What the kit must know of a platform.

    `limit` (0: none) and `fold` are counted in `unit`; `official` says whether the platform itself
    states the limit. `share` is the address of its composer with `{text}` and `{url}` to be filled
    in. `link` tells what becomes of a link, as in `hcsite.model.platform.LinkRule`. `sizes` are
    those of its pictures in pixels, the best first; `picture` says that it takes no post without.
    """

    id: str
    name: str
    unit: str = "char"
    limit: int = 0
    fold: int = 0
    official: bool = False
    share: str = ""
    link: str = "text"
    sizes: tuple[tuple[int, int], ...] = ()
    picture: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KitFilm:
    """The film of a video, to be uploaded elsewhere.

    `path` is that of its file below the hub's folder, `url` its public address; one that lies at a
    `host` has the address of its page there, and no path. `time` is its length as people write it,
    `size` that of the file (`12 MB`). `captions` are paths of files of captions. `channels` are the
    ids of platforms that take films, each with what does not fit there; `captioned` are those that
    take a file of captions.
    """

    url: str
    path: str = ""
    host: str = ""
    time: str = ""
    size: str = ""
    width: int = 0
    height: int = 0
    captions: tuple[str, ...] = ()
    channels: tuple[tuple[str, tuple[str, ...]], ...] = ()
    captioned: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class KitPiece:
    """A piece that can be passed on.

    `path` is that of its content file, `identity` never changes. `url` is its public page without
    a campaign, `short_url` the printable one (or nothing). `published` is an instant (ISO, with an
    offset); `expires` and `promote_until` are a day or an instant (ISO), or nothing: from the first
    on it is taken away, the second is the last day on which it is passed on. `authors` and
    `reviewers` are ids of people. `images` lie in the kit, for people to attach; `og_image` is the
    full URL of the share card, the one picture that schedulers can fetch, and `og_alt` its text;
    `share` is that card as it lies in the kit too, to be looked at; `film` is that of
    a video. `poster` is the path of an
    infographic as a PDF to be printed, from the kit's folder.
    `cautions` say to whoever shares it why to be careful (a review is due, it was corrected);
    `notes` are for those alone who look after the hub (a hand-written text is stale). `held` says
    why nothing of it is to be sent, and is empty where all is well.
    """

    path: str
    identity: str
    title: str
    url: str
    published: str
    short_url: str = ""
    lang: str = "en"
    summary: str = ""
    authors: tuple[str, ...] = ()
    reviewers: tuple[str, ...] = ()
    reviewed: str = ""
    topics: tuple[str, ...] = ()
    images: tuple[KitPicture, ...] = ()
    og_image: str = ""
    og_alt: str = ""
    share: KitPicture | None = None
    poster: str = ""
    film: KitFilm | None = None
    teasers: tuple[Teaser, ...] = ()
    preview: LinkPreview = LinkPreview("", "", "", "")
    expires: str = ""
    promote_until: str = ""
    cautions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    held: str = ""


@dataclass(frozen=True, slots=True)
class StaffTexts:
    """The texts of a piece for members of staff, no two alike; `path` is that of the piece."""

    path: str
    teasers: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True)
class KitView:
    """The whole kit, from which the narrow view of each of its files is cut.

    `as_of` is the moment for which it is made (ISO, with an offset), `day` the same as a date in
    `zone`, the hub's time zone. `people` and `platforms` stand in the order in which they are
    shown, `pieces` newest first. `url` is the public address of the hub, `email` the
    organisation's. `strings` are words of the interface by key, where they differ from ours.
    """

    site: str
    org: str
    url: str
    as_of: str
    day: str
    zone: str = "UTC"
    lang: str = "en"
    email: str = ""
    accent: str = "#0b5c63"
    address: tuple[str, ...] = ()
    people: tuple[KitPerson, ...] = ()
    platforms: tuple[KitPlatform, ...] = ()
    pieces: tuple[KitPiece, ...] = ()
    staff: tuple[StaffTexts, ...] = ()
    strings: tuple[tuple[str, str], ...] = ()

    def person(self, identity: str) -> KitPerson:
        """The person with an id; the organisation where nobody has it."""
        known = {person.id: person for person in self.people}
        return known.get(identity) or known.get("org") or KitPerson("org", self.org)

    def staff_of(self, path: str) -> tuple[Teaser, ...]:
        """The texts for staff of the piece at a path."""
        return next((texts.teasers for texts in self.staff if texts.path == path), ())
