"""The newsletter's files: HTML, its plain-text twin, and a message with both."""

from __future__ import annotations

from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.features.kit.newsletter_html import newsletter_html
from hcsite.features.kit.newsletter_mail import newsletter_message, newsletter_text
from hcsite.features.kit.newsletter_view import NewsletterView


def render_html(view: NewsletterView, _inputs: Inputs) -> Rendered:
    """`newsletter.html`."""
    return Rendered(newsletter_html(view).encode())


def render_text(view: NewsletterView, _inputs: Inputs) -> Rendered:
    """`newsletter.txt`."""
    return Rendered(newsletter_text(view).encode())


def render_message(view: NewsletterView, _inputs: Inputs) -> Rendered:
    """`newsletter.eml`."""
    return Rendered(newsletter_message(view))


HTML = Renderer(NewsletterView, render_html)
TEXT = Renderer(NewsletterView, render_text)
MESSAGE = Renderer(NewsletterView, render_message)
