"""What is to be said of the cards that networks make of a hub's links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hcsite.app.gallery import SHARED_KINDS, Gallery
from hcsite.app.link_jobs import cards_job
from hcsite.app.linking import pieces_of
from hcsite.app.options import Options, output_cache
from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, in_order
from hcsite.core.digest import digest_parts
from hcsite.engine.cache import Cache
from hcsite.engine.job import Job
from hcsite.engine.run import Setting, run
from hcsite.engine.worker import INSPECTION
from hcsite.model.assembly import graded
from hcsite.model.hub import Hub, Piece

FOLDER = "links"
"""Where the cards lie, in the folder of the cache."""

MANY = 3
"""On more pages than these a fault is that of the theme or of site.toml, and told once."""

KEYS = {"HC890": "title", "HC893": "image", "HC894": "image", "HC895": "image", "HC896": "title"}
"""The field of front matter at which a finding is told."""


SETTINGS = ("HC892", "HC893")
"""The findings that a setting mends for all pages: the picture of the hub, its address."""


def unfurl(
    pages: Iterable[Job], gallery: Gallery, *, setting: Setting, options: Options
) -> tuple[Diagnostic, ...]:
    """All findings in the cards of pages; a page that would be made as before is not read again.

    Each has the file that asked for the page as its path.
    """
    output = options.state_folder / FOLDER
    wanted = (cards_job(page, gallery) for page in pages if page.renderer in SHARED_KINDS)
    with Cache.opened(output_cache(options.state_folder, output)) as cache:
        report = run(
            wanted,
            setting=replace(
                setting,
                output=output,
                engine=digest_parts(setting.engine, setting.context[INSPECTION]),
            ),
            cache=cache,
            gate=lambda _found: False,
        )
        cache.commit()
    return report.diagnostics


def link_findings(found: Iterable[Diagnostic], hub: Hub) -> tuple[Diagnostic, ...]:
    """The findings with their places; what holds for many pages is said once."""
    pieces = {piece.document.path: piece for piece in pieces_of(hub)}
    where: dict[Diagnostic, list[Diagnostic]] = {}
    for item in found:
        where.setdefault(replace(item, path="", page=""), []).append(item)
    told: list[Diagnostic] = []
    for same in where.values():
        if len(same) > MANY:
            told += [replace(item, path=CONFIG if item.code in SETTINGS else "") for item in same]
        else:
            told += [shown for item in same for shown in _placed(item, pieces)]
    return in_order(told)


def _placed(item: Diagnostic, pieces: Mapping[str, Piece]) -> list[Diagnostic]:
    piece = pieces.get(item.path)
    if piece is None:
        return [replace(item, path=CONFIG, page="")]
    line = piece.document.line_of(KEYS.get(item.code, "title"))
    return graded([replace(item, page="", line=line)], piece.state)
