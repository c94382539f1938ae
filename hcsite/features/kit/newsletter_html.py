"""The newsletter as HTML that e-mail programs show.

They know little: tables for the layout (Outlook sets no width otherwise), styles in the elements
(Gmail drops some style sheets), sizes as attributes. What stands in the one `<style>` only adds:
dark colours, where the reader's program asks for them.
"""

from __future__ import annotations

import re
from html import escape

from hcsite.features.kit.newsletter_view import NewsletterView, Story
from hcsite.features.kit.newsletter_words import shown

WIDTH = 600
"""What all programs have room for, in pixels."""

_ROOM = WIDTH - 2 * 24
_FONT = "font-family:Arial,Helvetica,sans-serif"
_TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'
_COLOUR = re.compile("#[0-9a-fA-F]{6}")

_STYLE = """\
body { margin: 0; padding: 0; }
a { color: inherit; }
@media (prefers-color-scheme: dark) {
  .ground { background: #16191b !important; }
  .sheet { background: #212629 !important; }
  .text, .text a { color: #f2f4f4 !important; }
  .quiet, .quiet p, .quiet a { color: #c4cbcd !important; }
  .quiet .todo { background: #4a3b00 !important; color: #fff6d6 !important; }
}
@media (max-width: 620px) {
  .sheet { width: 100% !important; }
}"""


def newsletter_html(view: NewsletterView) -> str:
    """The letter as a whole document; all texts escaped, nothing fetched but its pictures."""
    accent = view.accent if _COLOUR.fullmatch(view.accent) else "#0b5c63"
    rows = [_row(f'<h1 style="{_p(15)};font-weight:bold">{_t(view.site)}</h1>', "text", top=24)]
    rows.append(_row(_paragraphs(f"{view.greeting}\n\n{view.opening}"), "text"))
    rows += [row for story in view.stories for row in _story(story, view, accent)]
    signed = f"{view.sign_off}\n{view.signed}" if view.signed else view.sign_off
    rows.append(_row(_paragraphs(signed), "text"))
    rows.append(_row(_foot(view), "quiet"))
    sheet = f"width:{WIDTH}px;max-width:100%;background:#ffffff"
    return "\n".join(
        [
            *_head(view),
            '<body class="ground" style="margin:0;padding:0;background:#eef1f1">',
            *_preheader(view.preheader),
            f'<table {_TABLE} width="100%" class="ground" style="background:#eef1f1"><tr>',
            '<td align="center" style="padding:16px 8px">',
            f'<table {_TABLE} width="{WIDTH}" class="sheet" style="{sheet}">',
            *rows,
            "</table>",
            "</td></tr></table>",
            "</body>",
            "</html>",
            "",
        ]
    )


def _head(view: NewsletterView) -> list[str]:
    return [
        "<!DOCTYPE html>",
        f'<html lang="{_t(view.lang)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="supported-color-schemes" content="light dark">',
        f"<title>{_t(view.subject)}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
    ]


def _preheader(text: str) -> list[str]:
    """What the list of letters shows after the subject; the letter itself does not.

    The white space after it keeps programs from going on with the text of the letter.
    """
    if not text:
        return []
    hidden = "display:none;max-height:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px"
    return [f'<div style="{hidden}">{_t(text)}{"&#847;&zwnj;&nbsp;" * 60}</div>']


def _story(story: Story, view: NewsletterView, accent: str) -> list[str]:
    lang = f' lang="{_t(story.lang)}"' if story.lang else ""
    heading = (
        f'<h2 style="{_FONT};font-size:22px;line-height:28px;margin:0">'
        f'<a href="{_t(story.url)}" style="color:#1b2426;text-decoration:none">'
        f"{_t(story.title)}</a></h2>"
    )
    small = "<br>".join(_t(line) for line in (story.by, story.checked) if line)
    return [
        _row(f"<div{lang}>{_picture(story)}{heading}</div>", "text", top=24),
        _row(f"<div{lang}>{_paragraphs(story.text)}</div>", "text"),
        _row(_button(story, view, accent), "text"),
        *([_row(f'<p style="{_p(14)};color:#4a5558">{small}</p>', "quiet")] if small else []),
    ]


def _picture(story: Story) -> str:
    """The picture at its full width; its text is styled, as many programs show no pictures."""
    if not story.image:
        return ""
    style = f"display:block;width:100%;max-width:{_ROOM}px;height:auto;border:0;margin:0 0 16px"
    return (
        f'<img src="{_t(story.image)}" alt="{_t(story.alt)}" width="{_ROOM}" '
        f'style="{style};{_FONT};font-size:14px;line-height:20px">'
    )


def _button(story: Story, view: NewsletterView, accent: str) -> str:
    """A button that is one without pictures and without style sheets: a cell with a colour."""
    link = (
        f"{_FONT};font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;"
        "text-decoration:none;display:inline-block;padding:12px 20px"
    )
    return (
        f'<table {_TABLE}><tr><td bgcolor="{accent}" style="background:{accent};border-radius:4px">'
        f'<a href="{_t(story.url)}" style="{link}" '
        f'aria-label="{_t(view.button)}: {_t(story.title)}">'
        f'<span style="color:#ffffff">{_t(view.button)}</span></a></td></tr></table>'
    )


def _foot(view: NewsletterView) -> str:
    todo = "background:#fff3c4;color:#3d3000;padding:8px"
    who = [view.sender, *view.address, *([view.email] if view.email else [])]
    lines = [
        f'<p style="{_p(13)};color:#4a5558">{_t(view.care)}</p>',
        f'<p style="{_p(13)};color:#4a5558">{_t(", ".join(who))}</p>',
        f'<p style="{_p(13)};color:#4a5558">{_t(view.why)}</p>',
        "<!-- UNSUBSCRIBE: replace the next paragraph -->",
        f'<p class="todo" style="{_p(13)};{todo}">{_t(view.unsubscribe)}</p>',
    ]
    return "\n".join(lines)


def _paragraphs(text: str) -> str:
    blocks = (block for block in re.split(r"\n\s*\n", text.strip()) if block.strip())
    return "\n".join(f'<p style="{_p(16)}">{_lines(block)}</p>' for block in blocks)


def _lines(block: str) -> str:
    return "<br>".join(_t(line.strip()) for line in block.strip().split("\n"))


def _row(content: str, kind: str, *, top: int = 8) -> str:
    style = f"padding:{top}px 24px 8px;color:#1b2426"
    return f'<tr><td class="{kind}" style="{style}">\n{content}\n</td></tr>'


def _p(size: int) -> str:
    return f"{_FONT};font-size:{size}px;line-height:{size * 3 // 2}px;margin:0 0 12px"


def _t(text: str) -> str:
    return escape(shown(text))
