"""Writing a picture in Markdown."""

from __future__ import annotations

import re

from hcsite.core.text import one_line
from hcsite.features.importers.vault import BOLD, OPEN, STRESS

_MARKUP = re.compile(f"[*`\\[\\]<{OPEN}{BOLD}{STRESS}]|(?<!\\w)_|_(?!\\w)")


def picture(source: str, alt: str, caption: str = "") -> str:
    """A picture; its caption stands in its title, or below it where it holds links."""
    source = source.strip()
    target = f"<{source}>" if re.search(r"[\s()]", source) else source
    image = f"![{plain(alt)}]({target}"
    caption = one_line(caption)
    if not caption:
        return f"{image})"
    if _MARKUP.search(caption):
        return f"\n\n::: figure\n{image})\n\n{caption}\n:::\n\n"
    quoted = caption.replace("\\", "\\\\").replace('"', '\\"')
    return f'{image} "{quoted}")'


def plain(text: str) -> str:
    """Words for the square brackets of a link or picture."""
    text = re.sub(r"\\([\[\]])", r"\1", one_line(text))
    return re.sub(r"([\[\]])", r"\\\1", text)
