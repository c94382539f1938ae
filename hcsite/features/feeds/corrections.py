"""The feed of corrections (Atom): what was put right, for those who passed a piece on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from hcsite.core.text import one_line
from hcsite.core.xml import DECLARATION, element, escaped, optional
from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.features.feeds.atom import NEVER, TYPE
from hcsite.features.feeds.view import tag_of
from hcsite.model.address import output_of
from hcsite.model.hub import Hub, Post
from hcsite.model.trust import Correction
from hcsite.model.trust_report import (
    CORRECTIONS_FEED,
    TRUST,
    corrections_of,
    has_trust_report,
)

Strings = Mapping[str, str]

PLACE = "#hc-corrections"
"""Where a page lists its corrections."""


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A correction in the feed; `id` never changes."""

    id: str
    url: str
    title: str
    text: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """The feed; entries stand newest first, addresses are absolute."""

    title: str
    url: str
    home_url: str
    publisher: str
    lang: str
    entries: tuple[CorrectionEntry, ...] = ()


def corrections_jobs(hub: Hub, strings: Strings) -> Iterator[Job]:
    """The feed, where the hub has a report on trust. `strings` are the words of the interface."""
    if not has_trust_report(hub):
        return
    site = hub.site
    view = CorrectionsView(
        title=f"{strings.get('corrections_log', 'Corrections')} – {site.name}",
        url=site.absolute(CORRECTIONS_FEED),
        home_url=site.absolute(TRUST),
        publisher=site.org.name or site.name,
        lang=site.default_lang,
        entries=tuple(reversed([*_entries(hub, strings)])),
    )
    renderer = "hcsite.features.feeds.corrections:atom_form"
    yield Job(output_of(CORRECTIONS_FEED), renderer, view)


def _entries(hub: Hub, strings: Strings) -> Iterator[CorrectionEntry]:
    """The oldest first, so that the ids of those of one day stay when another is added."""
    seen: dict[str, int] = {}
    for post, item in reversed(corrections_of(hub)):
        name = f"{post.identity}/corrections/{item.date.isoformat()}-{item.type}"
        seen[name] = seen.get(name, 0) + 1
        again = "" if seen[name] == 1 else f"-{seen[name]}"
        yield _entry(hub, post, item, strings, tag_of(hub.site.base_url, name + again))


def _entry(
    hub: Hub, post: Post, item: Correction, strings: Strings, identity: str
) -> CorrectionEntry:
    label = strings.get(f"change_{item.type}", item.type)
    parts = (
        item.note,
        f"{strings.get('was', '')} “{item.was}”" if item.was else "",
        f"{strings.get('now', '')} “{item.now}”" if item.now else "",
    )
    return CorrectionEntry(
        id=identity,
        url=hub.site.absolute(post.address) + PLACE,
        title=one_line(f"{label}: {post.matter.title}"),
        text=one_line(" ".join(filter(None, parts))),
        moment=datetime.combine(item.date, datetime.min.time(), ZoneInfo(hub.site.time_zone)),
    )


def render(view: CorrectionsView) -> bytes:
    """The feed as Atom (RFC 4287)."""
    newest = max((entry.moment for entry in view.entries), default=NEVER)
    lines = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escaped(view.lang)}">',
        element("id", view.url),
        element("title", one_line(view.title)),
        element("link", rel="self", type_=TYPE, href=view.url),
        element("link", rel="alternate", type_="text/html", href=view.home_url),
        element("updated", newest.isoformat(timespec="seconds")),
        "<author>",
        element("name", one_line(view.publisher)),
        "</author>",
    ]
    for entry in view.entries:
        moment = entry.moment.isoformat(timespec="seconds")
        lines += [
            "<entry>",
            element("id", entry.id),
            element("title", entry.title),
            element("link", rel="alternate", type_="text/html", href=entry.url),
            element("published", moment),
            element("updated", moment),
            *optional("summary", entry.text),
            "</entry>",
        ]
    lines += ["</feed>", ""]
    return (DECLARATION + "\n".join(lines)).encode()


def _rendered(view: CorrectionsView, inputs: Inputs) -> Rendered:
    del inputs
    return Rendered(render(view))


atom_form: Renderer[CorrectionsView] = Renderer(CorrectionsView, _rendered)
