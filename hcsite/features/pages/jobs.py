"""Making the job of a page from its view."""

from __future__ import annotations

from hcsite.engine.job import Job
from hcsite.features.pages.context import Context
from hcsite.features.pages.trails import Page
from hcsite.model.address import output_of
from hcsite.theme.views import BodyView

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
    return Job(
        path=output_of(address),
        renderer=f"hcsite.features.pages.render:{name}",
        args=view,
        closure=context.closure(template),
        shared=SHARED,
        texts=body.texts if isinstance(body, BodyView) else (),
        source=source,
    )
