"""Plug-ins: features of other packages. They are found by name, asked for jobs, and never trusted.

A plug-in that fails is told by name and place, as a mistake in a theme is; it cannot bring hcsite
down, write outside of the output, or see what readers do not see.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from types import MappingProxyType

from hcsite.app.guard import GuardedView, digest_of, failure, installed, told
from hcsite.app.linking import PLAIN, Linked, pieces_of
from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.engine.codec import encode
from hcsite.engine.job import Job
from hcsite.features.pages.pictures import picture_view
from hcsite.model.document import Body
from hcsite.model.hub import Hub, Post
from hcsite.model.site import Plugin
from hcsite.theme.views import BodyView, ImageView

SHARED = frozenset({"site", "strings"})
"""The shared values that a plug-in's jobs may ask for."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f\\:*?\"<>|\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Given:
    """What a plug-in is given: all of it frozen, and nothing that readers do not see.

    `settings`: its own table of `site.toml`. `body` gives the body of a document as a view: the
    name of its text, and what fills its holes. `picture` gives the published picture of a post.
    """

    hub: Hub
    settings: Mapping[str, object]
    body: Callable[[str, Body], BodyView]
    picture: Callable[[Post], ImageView | None]


@dataclass(frozen=True, slots=True)
class Added:
    """What all plug-ins of a hub gave."""

    jobs: tuple[Job, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def plan_plugins(hub: Hub, linked: Linked) -> Added:
    """The jobs of the plug-ins that `site.toml` names, in that order, and all that is wrong."""
    jobs: list[Job] = []
    found: list[Diagnostic] = []
    if not hub.site.plugins:
        return Added()
    seen = shown_hub(hub)
    for plugin in hub.site.plugins:
        try:
            for item in _ask(plugin, _given(plugin, seen, linked)):
                (jobs if isinstance(item, Job) else found).append(item)  # type: ignore[arg-type]
        except Problems as problems:
            found.extend(problems.diagnostics)
    return Added(tuple(jobs), tuple(found))


def shown_hub(hub: Hub) -> Hub:
    """The hub as readers see it: no draft, nothing that is still to come, nobody who is neither."""
    people = {name: who for name, who in hub.people.items() if who.state in hub.shown}
    topics = {name: topic for name, topic in hub.topics.items() if topic.state in hub.shown}
    posts = (
        replace(
            post,
            authors=tuple(name for name in post.authors if name in people),
            topics=tuple(name for name in post.topics if name in topics),
        )
        for post in hub.shown_posts
    )
    pages = (page for page in hub.pages if page.state in hub.shown)
    return replace(hub, posts=tuple(posts), pages=tuple(pages), people=people, topics=topics)


def frozen(value: object) -> object:
    """A value of `site.toml` that nobody can change: tables are read-only, lists are tuples."""
    if isinstance(value, dict):
        return MappingProxyType({key: frozen(item) for key, item in value.items()})
    return tuple(map(frozen, value)) if isinstance(value, list) else value


def _given(plugin: Plugin, hub: Hub, linked: Linked) -> Given:
    def body(path: str, body: Body) -> BodyView:
        return BodyView(body.html, linked.holes.get(path, ()), lead=body.lead)

    def picture(post: Post) -> ImageView | None:
        image = post.matter.image
        medium = linked.media.get(linked.images.get(post.document.path, ""))
        if image is None or medium is None or not medium.is_picture:
            return None
        return picture_view(hub.site, medium, image, PLAIN)

    settings = MappingProxyType({key: frozen(item) for key, item in plugin.settings.items()})
    return Given(hub, settings, body, picture)


def _ask(plugin: Plugin, given: Given) -> Iterator[Job | Diagnostic]:
    """What a plug-in gives, each job under guard; where it fails, only that is told."""
    name = plugin.name
    plan = installed(name)
    answers: list[Job | Diagnostic] = []
    try:
        with redirect_stdout(sys.stderr):  # standard output may be read by a program
            answers.extend(_checked(name, item, given) for item in plan(given))
    except (Exception, SystemExit) as reason:  # noqa: BLE001  # whatever somebody else's program raises
        yield failure(name, reason)
        return
    yield from answers


def _checked(name: str, item: object, given: Given) -> Job | Diagnostic:
    if isinstance(item, Diagnostic):
        return told(name, item)
    if not isinstance(item, Job):
        return _refused(name, f"gave “{type(item).__name__}”, which is no job and no finding")
    fault = _fault(item, given)
    if fault:
        return _refused(name, fault)
    view = GuardedView(name, digest_of(name), item.renderer, item.path, item.args)
    encode(view)  # a view that cannot be kept fails here, under the name of its plug-in
    source = item.source or f"plug-in {name}"
    return replace(item, renderer="hcsite.app.guard:guarded", args=view, source=source)


def _fault(job: Job, given: Given) -> str:
    """Why a job cannot be done; nothing where it can."""
    if not is_safe(job.path):
        return f"wants to write to “{job.path}”, which is no path inside the website"
    if ":" not in job.renderer:
        return f"names the renderer “{job.renderer}”, which is not of the form module:name"
    if unknown := sorted({*job.shared} - SHARED):
        return f"asks for a shared value that there is not: {unknown[0]}"
    if job.blobs:
        return "asks for a picture or a file, which hcsite publishes itself"
    if set(job.texts) - _bodies(given.hub):
        return "asks for a text that no page of the hub has"
    return ""


def is_safe(path: str) -> bool:
    """Whether a path stays in the output, on any system, and is no file of hcsite's own."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or part != part.strip() for part in parts):
        return False
    return not _CONTROL.search(path) and not parts[0].startswith(".hcsite")


def _bodies(hub: Hub) -> frozenset[str]:
    return frozenset(piece.document.body.html for piece in pieces_of(hub))


def _refused(name: str, fault: str) -> Diagnostic:
    hint = f"Tell those who made it, or take “{name}” out of plugins."
    return error("HC523", f"The plug-in “{name}” {fault}.", path=CONFIG, hint=hint)
