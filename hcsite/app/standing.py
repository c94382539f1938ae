"""The plan that stands: while nothing that it was made from changes, it need not be made again.

A plan is a function of the hub without its texts: of the settings, the theme, the outlines of all
documents, the other files, and the states that follow from the time. Its jobs lie in the cache.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from hcsite.app.clock import holds_at
from hcsite.app.fresh import stamps_of
from hcsite.app.options import Options
from hcsite.app.reading import Sources
from hcsite.app.report import Held
from hcsite.app.sources import RETRACTIONS
from hcsite.core.digest import digest_parts
from hcsite.engine.blobs import Blobs
from hcsite.engine.cache import Cache
from hcsite.engine.codec import decode, encode

FACT = "plan"


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan but for its jobs.

    `span` is the time in which it holds (ISO, or nothing); `shared` and `context` are digests in
    the store; `soft` are files in which nothing stops a build, `legacy` those in which rules of
    trust only warn, `ended` those that readers do not see any more, `binding` pages
    without which clinical pieces may not stand. `promoted` are the digests of the texts from which
    teasers were made, or of which there are translations, by path; `kit` says whether there is one.
    """

    key: str
    span: tuple[str, str]
    shared: Mapping[str, str]
    context: Mapping[str, str]
    held: Held
    soft: tuple[str, ...]
    legacy: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()
    binding: tuple[str, ...] = ()
    promoted: Mapping[str, str] = field(default_factory=dict)
    kit: bool = False

    @property
    def blobs(self) -> tuple[str, ...]:
        """The digests of what must be in the store."""
        return (*self.shared.values(), *self.context.values())


def plan_key(options: Options, read: Sources, engine: str) -> str:
    """The digest of all that a plan is made from, but for the time."""
    files = [
        f"{path} {entry.stamp}"
        for path, entry in read.listing.entries.items()
        if path not in read.kinds
    ]
    outlines = [f"{path} {kind} {read.records[path].outline}" for path, kind in read.kinds.items()]
    return digest_parts(
        engine,
        repr((sorted(options.shown), options.preview, options.kit is not None)),
        stamps_of([options.root / RETRACTIONS]).digest,
        encode(read.site),
        encode(read.theme),
        "\n".join(files),
        "\n".join(outlines),
    )


def recall(cache: Cache, key: str, moment: datetime) -> Standing | None:
    """The last plan, if a plan made at this moment could only be the same."""
    try:
        standing = decode(cache.fact(FACT).encode(), Standing)
    except ValueError:
        return None
    return standing if standing.key == key and holds_at(standing.span, moment) else None


def told_again(
    standing: Standing, read: Sources, *, blobs: Blobs, cache: Cache, engine: str
) -> Standing | None:
    """The last plan, where teasers say of the texts of today what it has; else nothing.

    Nothing but texts may have changed. What is found in pieces that nobody sees yet stands on the
    board of the kit, so that their texts need a new plan.
    """
    texts, told = read.texts, standing.promoted.items()
    edited = [path for path, digest in told if texts.get(path, "") != digest]
    if not edited:
        return standing
    if any(path in standing.soft or path not in texts for path in edited):
        return None
    from hcsite.app.composing import Composer  # few builds need it

    composer = Composer(read, engine, cache, blobs)
    if not all(map(composer.says_the_same, edited)):
        return None
    return replace(standing, promoted={**standing.promoted, **{p: texts[p] for p in edited}})


def remember(cache: Cache, standing: Standing) -> None:
    """Keeps a plan for the next build."""
    cache.put_fact(FACT, encode(standing).decode())
