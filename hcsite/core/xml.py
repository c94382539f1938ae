"""XML, written so that it is well-formed whatever the text."""

from __future__ import annotations

import re

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text without what XML 1.0 cannot hold, lines ending with LF."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str) -> str:
    """The text as it stands in an element or in an attribute.

    `>` is escaped too, so that `]]>` cannot occur.
    """
    return (
        clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def element(tag: str, text: str = "", /, **attributes: str) -> str:
    """An element with a text, or an empty one; empty attributes are left out.

    An underscore at the end of an attribute's name is dropped (`type_`), one inside it becomes a
    colon (`xml_lang`).
    """
    pairs = (
        f' {name.rstrip("_").replace("_", ":")}="{escaped(value)}"'
        for name, value in attributes.items()
        if value
    )
    start = f"{tag}{''.join(pairs)}"
    return f"<{start}>{escaped(text)}</{tag}>" if text else f"<{start}/>"


def optional(tag: str, text: str) -> list[str]:
    """An element where there is a text for it."""
    return [element(tag, text)] if text else []
