"""Which piece a person means by a file, a slug or an address."""

from __future__ import annotations

from hcsite.core.diagnostics import Problems, error
from hcsite.core.text import did_you_mean
from hcsite.model.hub import Hub, Post


def post_named(hub: Hub, name: str) -> Post:
    """The post or infographic of a name. Raises Problems (HC608) for one that nobody has."""
    wanted = name.strip().strip("/")
    for post in hub.posts:
        path, address = post.document.path, post.address.strip("/")
        if wanted in (path, path.removeprefix("content/"), address, post.slug):
            return post
    slugs = [post.slug for post in hub.posts]
    message = f"There is no post or infographic called “{name}”."
    raise Problems([error("HC608", message, hint=did_you_mean(wanted, slugs))])
