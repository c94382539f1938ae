"""Figures: a picture alone in its paragraph, with a title or a credit, and `::: figure` blocks."""

from __future__ import annotations

from markdown_it.token import Token

from hcsite.model.words import SHOWING


def make_figures(tokens: list[Token]) -> None:
    """Turns captioned pictures into figures; the list is changed in place."""
    _mend_blocks(tokens)
    for index in range(len(tokens) - 2, 0, -1):
        image = _only_image(tokens, index)
        if image is None or tokens[index + 1].type != "paragraph_close":
            continue  # the way back stands between a footnote's last words and their end
        caption, credit = str(image.attrs.pop("title", "")), _credit_of(image)
        if caption or credit:
            words = _words(tokens[index], caption, credit)
            tokens[index - 1 : index + 2] = _figure(tokens[index - 1], tokens[index], words)


def _credit_of(image: Token) -> str:
    """Whom to thank for a picture, as `credit` in braces says it; it is no attribute of HTML."""
    return str(image.meta.get("insecure_attrs", {}).pop("credit", "")).strip()


def _only_image(tokens: list[Token], index: int) -> Token | None:
    """The picture of a paragraph that holds nothing else; `index` is of its inline token."""
    inline = tokens[index]
    if inline.type != "inline" or tokens[index - 1].type != "paragraph_open":
        return None
    children = [c for c in inline.children or () if c.type != "text" or c.content.strip()]
    return children[0] if len(children) == 1 and children[0].type == "image" else None


def _figure(paragraph: Token, inline: Token, words: Token) -> list[Token]:
    return [
        Token("figure_open", "figure", 1, block=True, map=inline.map, attrs=paragraph.attrs),
        inline,
        _caption_open(),
        words,
        _caption_close(),
        Token("figure_close", "figure", -1, block=True),
    ]


def _words(inline: Token, text: str, credit: str = "") -> Token:
    """A caption, and behind it the credit."""
    children = [Token("text", "", 0, content=f"{text} " if text and credit else text)]
    if credit:
        children += [
            Token("credit_open", "span", 1, attrs={"class": "credit"}),
            Token("text", "", 0, content=credit),
            Token("credit_close", "span", -1),
        ]
    content = " ".join(filter(None, (text, credit)))
    return Token("inline", "", 0, content=content, children=children, map=inline.map)


def _caption_open() -> Token:
    return Token("figcaption_open", "figcaption", 1, block=True)


def _caption_close() -> Token:
    return Token("figcaption_close", "figcaption", -1, block=True)


def _mend_blocks(tokens: list[Token]) -> None:
    """In a `::: figure`, the picture stands bare and the rest becomes the caption."""
    for index in range(len(tokens) - 1, -1, -1):  # backwards, so that no index grows stale
        token = tokens[index]
        if token.type == "container_block_open" and token.info.split()[0] in ("figure", *SHOWING):
            end = _end_of(tokens, index)
            tokens[end].meta = {**tokens[end].meta, "figure": True}
            _mend_block(tokens, index, end)


def _mend_block(tokens: list[Token], start: int, end: int) -> None:
    """Where the block does not begin with a picture, it has no caption of its own."""
    position = start + 1
    if tokens[position].type != "paragraph_open":
        return
    end += _split_picture(tokens, position)
    image = _only_image(tokens, position + 1)
    if image is None:
        return
    tokens[position].hidden = tokens[position + 2].hidden = True
    title = tokens[start].info.strip().partition(" ")[2]
    texts = [str(text).strip() for text in (title, image.attrs.pop("title", ""))]
    words = [part for text in texts if text for part in _paragraph(tokens[position + 1], text)]
    if credit := _credit_of(image):
        words += _paragraph(tokens[position + 1], "", credit)
    position += 3
    if position < end or words:
        tokens.insert(end, _caption_close())
        tokens[position:position] = [_caption_open(), *words]


def _end_of(tokens: list[Token], start: int) -> int:
    level, end = 1, start
    while level:
        end += 1
        if tokens[end].type.startswith("container_block"):
            level += tokens[end].nesting
    return end


def _paragraph(inline: Token, text: str, credit: str = "") -> list[Token]:
    return [
        Token("paragraph_open", "p", 1, block=True),
        _words(inline, text, credit),
        Token("paragraph_close", "p", -1, block=True),
    ]


def _split_picture(tokens: list[Token], position: int) -> int:
    """Parts a picture from words that follow it in the same paragraph; gives the tokens added."""
    opened, inline, closed = tokens[position : position + 3]
    children = inline.children or []
    if len(children) < 3 or children[0].type != "image":
        return 0
    if children[1].type not in ("softbreak", "hardbreak"):
        return 0
    picture = inline.copy(children=children[:1], content="")
    words = inline.copy(children=children[2:])
    tokens[position : position + 3] = [
        opened,
        picture,
        closed,
        Token("paragraph_open", "p", 1, block=True),
        words,
        closed.copy(),
    ]
    return 3
