"""A plug-in that publishes a list of all posts as data, at `/api/posts.json`.

Other services of a clinic (an app, a screen in the waiting room) read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from hcsite.app.plugins import Given
from hcsite.core.diagnostics import Diagnostic, error
from hcsite.engine.job import Inputs, Job, Rendered, Renderer
from hcsite.model.hub import Hub, Post


@dataclass(frozen=True, slots=True)
class Entry:
    """A post in the list."""

    url: str
    title: str
    summary: str
    published: str
    last_reviewed: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListOfPosts:
    """The list: all that the file shows."""

    name: str
    posts: tuple[Entry, ...]


def plan(given: Given) -> Iterator[Job | Diagnostic]:
    """The one file, and an error where the setting `newest` is no number."""
    newest = given.settings.get("newest", 100)
    if not isinstance(newest, int) or newest < 1:
        hint = "Write newest = 100"
        yield error("", "“newest” takes a number from 1.", path="site.toml", hint=hint)
        return
    hub = given.hub
    current = [post for post in hub.posts if not post.is_outdated]
    view = ListOfPosts(hub.site.name, tuple(entry_of(post, hub) for post in current[:newest]))
    yield Job("api/posts.json", "posts_api:posts", view)


def entry_of(post: Post, hub: Hub) -> Entry:
    """A post as the list has it."""
    matter = post.matter
    return Entry(
        url=hub.site.absolute(post.address),
        title=matter.title,
        summary=matter.summary,
        published=iso(matter.published),
        last_reviewed=iso(matter.last_reviewed),
        topics=tuple(hub.topics[name].document.matter.title for name in post.topics),
    )


def iso(moment: date | None) -> str:
    """A day or an instant as machines write it; nothing where there is none."""
    return moment.isoformat() if moment else ""


def render(view: ListOfPosts, inputs: Inputs) -> Rendered:
    """The bytes of the file."""
    del inputs
    text = json.dumps(asdict(view), ensure_ascii=False, indent=1)
    return Rendered(text.encode() + b"\n")


posts = Renderer(ListOfPosts, render)
