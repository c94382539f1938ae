"""Teasers of pieces that somebody names, or of all that are passed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from hcsite.app.checking import Desk, with_sources
from hcsite.app.clock import in_zone
from hcsite.app.make import with_lines
from hcsite.app.options import Options
from hcsite.app.promoting import passed_on, promote
from hcsite.core.diagnostics import Diagnostic, Problems, error, in_order
from hcsite.core.text import did_you_mean
from hcsite.engine.codec import decode
from hcsite.model.assembly import assemble
from hcsite.model.hub import Hub, Post
from hcsite.model.particulars import Text
from hcsite.model.platform import Platform
from hcsite.model.teaser import Teaser


@dataclass(frozen=True, slots=True)
class Told:
    """Teasers, the platforms that they are for, and what is to be said about them."""

    teasers: tuple[Teaser, ...]
    platforms: tuple[Platform, ...]
    diagnostics: tuple[Diagnostic, ...]


def teasers_of(options: Options, names: Sequence[str]) -> Told:
    """The teasers of the pieces that are named by file, slug or address; of all where none is.

    Drafts and scheduled pieces can be named too. Raises Problems for a name that nobody has.
    """
    return with_sources(options, lambda desk: _told(desk, names))


def teaser_json(teaser: Teaser) -> dict[str, object]:
    """A teaser as the public contract has it."""
    return asdict(teaser)


def _told(desk: Desk, names: Sequence[str]) -> Told:
    sources = desk.sources
    moment = in_zone(desk.options.as_of, sources.site.time_zone)
    hub, _ = assemble(sources.site, sources.documents(desk.cache), moment)
    texts = sources.texts
    promoted = promote(
        hub,
        tuple(_named(hub, name) for name in names) or passed_on(hub),
        text_of=lambda path: decode(desk.blobs.get(texts[path]), Text),
        theme=sources.theme,
        cache=desk.cache,
        engine=desk.engine,
    )
    told = tuple(t for _, composed in promoted.pieces for t in composed.teasers)
    found = in_order(with_lines(promoted.diagnostics, desk.cache))
    return Told(told, promoted.platforms, found)


def _named(hub: Hub, name: str) -> Post:
    """The piece that a person means by a file, a slug or an address."""
    wanted = name.strip().strip("/")
    for post in hub.posts:
        path, address = post.document.path, post.address.strip("/")
        if wanted in (path, path.removeprefix("content/"), address, address.rpartition("/")[2]):
            return post
    slugs = [post.address.strip("/").rpartition("/")[2] for post in hub.posts]
    message = f"There is no post or infographic called “{name}”."
    raise Problems([error("HC608", message, hint=did_you_mean(wanted, slugs))])
