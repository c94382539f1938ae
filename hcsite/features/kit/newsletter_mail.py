"""The newsletter as plain text, and as a message that mail programs open as a draft."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from hcsite.core.digest import digest_bytes
from hcsite.core.text import one_line
from hcsite.features.kit.newsletter_html import newsletter_html
from hcsite.features.kit.newsletter_view import NewsletterView, Story
from hcsite.features.kit.newsletter_words import shown

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_ADDRESS = re.compile(rf"{_ATOM}(\.{_ATOM})*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def newsletter_text(view: NewsletterView) -> str:
    """The letter in plain text, with the same words as in HTML, and links written out."""
    parts = [view.greeting, view.opening]
    parts += (_story(story) for story in view.stories)
    parts += ["* * *", "\n".join(filter(None, (view.sign_off, view.signed)))]
    who = "\n".join(filter(None, (view.sender, *view.address, view.email)))
    parts += ["-- ", view.care, who, view.why, view.unsubscribe]
    return shown("\n\n".join(filter(None, parts)) + "\n")


def _story(story: Story) -> str:
    told = filter(None, (story.text, story.url, "\n".join(filter(None, (story.by, story.checked)))))
    return "\n\n".join(("* * *", story.title, *told))


def newsletter_message(view: NewsletterView) -> bytes:
    """The letter as a message (RFC 5322): plain text and HTML, one instead of the other.

    It says of itself that it was not sent, so that mail programs open it to be sent. Its boundary
    comes from its content, its date is the day of the build: nothing else varies.
    """
    text, html = newsletter_text(view), newsletter_html(view)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = one_line(shown(view.subject))
    if _ADDRESS.fullmatch(view.email):
        message["From"] = Address(one_line(shown(view.sender)), addr_spec=view.email)
    day = date.fromisoformat(view.date)
    message["Date"] = format_datetime(datetime(day.year, day.month, day.day, tzinfo=UTC))
    message["X-Unsent"] = "1"
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.set_boundary(f"hcsite-{digest_bytes((text + html).encode())[:40]}")
    return message.as_bytes()
