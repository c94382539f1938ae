"""Which piece a person means by a file, a slug or an address."""

from __future__ import annotations

from hcsite.core.diagnostics import Problems, error
from hcsite.core.text import did_you_mean
from hcsite.model.address import CONTENT
from hcsite.model.hub import Hub, Post


def post_named(hub: Hub, name: str) -> Post:
    """The post or infographic of a name. Raises Problems (HC608) for one that nobody has."""
    wanted = name.strip().replace("\\", "/").removeprefix("./").strip("/")
    meant = [post for post in hub.posts if _is_called(post, wanted)]
    meant = meant or [post for post in hub.posts if wanted == post.slug]
    if len(meant) == 1:
        return meant[0]
    if meant:
        message = f"“{name}” means several pieces."
        hint = f"Name the file: {' or '.join(post.document.path for post in meant)}."
        raise Problems([error("HC608", message, hint=hint)])
    message = f"There is no post or infographic called “{name}”."
    slugs = {post.slug for post in hub.posts}
    hint = did_you_mean(wanted, slugs) or "hcsite list posts tells the files of all."
    raise Problems([error("HC608", message, hint=hint)])


def _is_called(post: Post, wanted: str) -> bool:
    """Whether a file or folder (from wherever the person stands) or an address is a piece's."""
    path = post.document.path
    names = {path, path.removesuffix(".md").removesuffix("/index")}
    short = {name.removeprefix(f"{CONTENT}/") for name in names}
    known = {*names, *short, post.address.strip("/")}
    return wanted in known or any(wanted.endswith(f"/{name}") for name in names)
