"""Making the job of a page from its view."""

from __future__ import annotations

from hcsite.core.digest import digest_parts
from hcsite.engine.job import Job
from hcsite.features.pages.context import Context
from hcsite.features.pages.trails import Page
from hcsite.model.address import output_of
from hcsite.theme.views import BodyView

FILM = "partials/film.html"
"""The template of a video in the midst of a text."""

SHARED = ("site", "strings")
"""The shared values that every page shows."""


def page_job(
    context: Context,
    name: str,
    address: str,
    view: Page,
    template: str,
    *,
    source: str = "",
) -> Job:
    """The job that renders `view` with `template` to the page at `address`."""
    body = getattr(view, "body", None)
    closure = context.closure(template)
    if isinstance(body, BodyView) and body.films:
        closure = digest_parts(closure, context.closure(FILM))
    return Job(
        path=output_of(address),
        renderer=f"hcsite.features.pages.render:{name}",
        args=view,
        closure=closure,
        shared=SHARED,
        texts=body.texts if isinstance(body, BodyView) else (),
        source=source,
    )
