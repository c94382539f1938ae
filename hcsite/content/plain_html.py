"""The HTML of bodies that hold nothing but plain Markdown, spelled as the gate spells it.

Such Markdown gives a few elements, well nested, with attributes that are ours alone. The allow-list
would keep all of that and change nothing but the spelling, so it need not be asked. For the rest
(raw HTML, attributes of authors, links in links, footnotes, boxes…) there is no answer here, and
the body takes the way through the gate.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markdown_it.token import Token

_BLOCKS: Mapping[str, str] = {
    "paragraph_open": "<p>",
    "paragraph_close": "</p>\n",
    "bullet_list_open": "<ul>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_close": "</li>\n",
    "blockquote_close": "</blockquote>\n",
    "hr": "<hr>\n",
    "table_close": "</table>\n</div>\n",
    "thead_open": "<thead>\n",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_open": "<tr>\n",
    "tr_close": "</tr>\n",
    "th_open": "<th>",  # its alignment is not published
    "th_close": "</th>\n",
    "td_open": "<td>",
    "td_close": "</td>\n",
}
_MARKS: Mapping[str, str] = {
    "softbreak": "\n",
    "hardbreak": "<br>\n",
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
}
_TABLE = '<div class="table" role="group" tabindex="0" aria-label="{}">\n'


class _NotPlainError(Exception):
    """Raised at what must pass the gate."""


def plain_html(tokens: Sequence[Token], *, table: str) -> str | None:
    """The HTML of a body, or None where it must pass the gate. `table` is the label of tables.

    The text must hold no attributes of authors.
    """
    try:
        html = "".join(_pieces(tokens, table))
    except _NotPlainError:
        return None
    return None if "\r" in html else html  # a parser of HTML makes a line end of it


def _pieces(tokens: Sequence[Token], table: str) -> list[str]:
    pieces: list[str] = []
    hidden = False
    for index, token in enumerate(tokens):
        if token.type == "inline":
            pieces += _inline(token.children or ())
        elif not token.hidden:
            piece = _BLOCKS.get(token.type) or _block(token, tokens, index + 1)
            if token.tag == "table" and token.nesting == 1:
                pieces.append(_TABLE.format(_value(table)))
            # A block within a tight list begins on a line of its own.
            pieces.append(f"\n{piece}" if hidden and token.nesting >= 0 else piece)
        hidden = token.hidden
    return pieces


def _block(token: Token, tokens: Sequence[Token], below: int) -> str:
    """The tag of a block that is not always the same."""
    kind, tag = token.type, token.tag
    if kind == "heading_open":
        return f'<{tag} id="{_value(str(token.attrs["id"]))}">'
    if kind == "heading_close":
        return f"</{tag}>\n"
    if kind == "ordered_list_open":
        start = token.attrs.get("start")
        return "<ol>\n" if start is None else f'<ol start="{start}">\n'
    if kind in ("list_item_open", "blockquote_open"):
        after = tokens[below]
        empty = after.nesting < 0 and after.tag == tag
        return f"<{tag}>" if empty or after.hidden else f"<{tag}>\n"
    if kind == "table_open":
        return "<table>\n"
    raise _NotPlainError


def _inline(children: Sequence[Token]) -> list[str]:
    pieces: list[str] = []
    linked = False
    for child in children:
        kind = child.type
        if kind == "text":
            pieces.append(_text(child.content))
        elif kind in _MARKS:
            pieces.append(_MARKS[kind])
        elif kind == "link_open" and not linked:
            linked = True
            pieces.append(f"<a{_attributes(child.attrs)}>")
        elif kind == "link_close":
            linked = False
            pieces.append("</a>")
        elif kind == "code_inline" and not child.attrs:
            pieces.append(f"<code>{_text(child.content)}</code>")
        elif kind == "image":
            pieces.append(_image(child))
        else:
            raise _NotPlainError
    return pieces


def _image(token: Token) -> str:
    children = token.children or ()
    if any(child.type != "text" for child in children):
        raise _NotPlainError
    token.attrs["alt"] = "".join(child.content for child in children)
    return f"<img{_attributes(token.attrs)}>"


def _attributes(attrs: Mapping[str, object]) -> str:
    """The address and the title of a link or a picture."""
    return "".join([f' {name}="{_value(str(value))}"' for name, value in attrs.items()])


def _text(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\xa0", "&nbsp;")


def _value(text: str) -> str:
    return _text(text).replace('"', "&quot;")
