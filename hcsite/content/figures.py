"""Figures: a picture alone in its paragraph with a title, and the `::: figure` block."""

from __future__ import annotations

from markdown_it.token import Token


def make_figures(tokens: list[Token]) -> None:
    """Turns captioned pictures into figures; the list is changed in place."""
    _mend_blocks(tokens)
    for index in range(len(tokens) - 2, 0, -1):
        image = _only_image(tokens, index)
        if image is None:
            continue
        caption = image.attrs.pop("title", "")
        if caption:
            tokens[index - 1 : index + 2] = _figure(tokens[index], str(caption))


def _only_image(tokens: list[Token], index: int) -> Token | None:
    """The picture of a paragraph that holds nothing else; `index` is of its inline token."""
    inline = tokens[index]
    if inline.type != "inline" or tokens[index - 1].type != "paragraph_open":
        return None
    children = [c for c in inline.children or () if c.type != "text" or c.content.strip()]
    return children[0] if len(children) == 1 and children[0].type == "image" else None


def _figure(inline: Token, caption: str) -> list[Token]:
    text = Token("text", "", 0, content=caption)
    words = Token("inline", "", 0, content=caption, children=[text], map=inline.map)
    return [
        Token("figure_open", "figure", 1, block=True, map=inline.map),
        inline,
        Token("figcaption_open", "figcaption", 1, block=True),
        words,
        Token("figcaption_close", "figcaption", -1, block=True),
        Token("figure_close", "figure", -1, block=True),
    ]


def _mend_blocks(tokens: list[Token]) -> None:
    """In a `::: figure`, the picture stands bare and the rest becomes the caption."""
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    for index, token in enumerate(tokens):
        if token.type == "container_block_open":
            stack.append(index)
        elif token.type == "container_block_close" and stack:
            start = stack.pop()
            if tokens[start].info.strip().split(" ")[0] == "figure":
                pairs.append((start, index))
    for start, end in sorted(pairs, reverse=True):
        _mend_block(tokens, start, end)


def _mend_block(tokens: list[Token], start: int, end: int) -> None:
    tokens[end].meta = {**tokens[end].meta, "figure": True}
    position = start + 1
    if end - start > 3 and tokens[position].type == "paragraph_open":
        end += _split_picture(tokens, position)
    if _only_image(tokens, min(position + 1, len(tokens) - 1)) is not None:
        tokens[position].hidden = tokens[position + 2].hidden = True
        position += 3
    if position < end:
        tokens.insert(end, Token("figcaption_close", "figcaption", -1, block=True))
        tokens.insert(position, Token("figcaption_open", "figcaption", 1, block=True))


def _split_picture(tokens: list[Token], position: int) -> int:
    """Parts a picture from words that follow it in the same paragraph; gives the tokens added."""
    opened, inline, closed = tokens[position : position + 3]
    children = inline.children or []
    if len(children) < 3 or children[0].type != "image" or children[1].type != "softbreak":
        return 0
    picture = inline.copy(children=children[:1], content="")
    words = inline.copy(children=children[2:])
    tokens[position : position + 3] = [
        opened,
        picture,
        closed,
        opened.copy(),
        words,
        closed.copy(),
    ]
    return 3
