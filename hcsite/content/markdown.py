"""The Markdown that writers write: CommonMark, a few extensions, and our blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from hcsite.content.figures import make_figures
from hcsite.content.quick import quicken
from hcsite.model.particulars import mark_id
from hcsite.model.shown import mark
from hcsite.model.words import DRAWN_BLOCKS, SHOWING, BodyWords

_BEHIND = re.compile(r"\{\s*((?:[#.][\w-]+\s*)+)\}$")
MAX_NESTING = 60
OWN = "own"
"""In the `meta` of a token of raw HTML that no writer wrote."""

HOLE = "hole"
"""In the `meta` of a block that shows another piece: the mark of its hole."""

ATTRIBUTES = ("id", "class", "lang", "dir", "title", "role", "aria-label")

SPOT = "spot"
"""The type of tokens that mark where a page draws something, and the `meta` of a block's title."""

SOURCES = "sources"
"""In what is known of a text: the number of each source of its front matter, by its id."""

CITED = "cited"
"""In what is known of a text: how many marks of each source were rendered, by its number."""

_IN_FOOTNOTE = "in a footnote"
_MARKED = "marks sources"
_MARK = re.compile(r"\[\^([^\s\[\]^]{1,100})\]")
_TASK = re.compile(r"\[([ xX])\][ \t]")
_TASK_LIST, _TASK_LIST_BOX = "contains-task-list", "task-list-item-checkbox"


@lru_cache(maxsize=8)
def parser(words: BodyWords) -> MarkdownIt:
    """A parser; it keeps no state between texts."""
    return quicken(stock_parser(words))


def stock_parser(words: BodyWords) -> MarkdownIt:
    """A parser as the library makes it, which gives the same in more time."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    md.use(footnote_plugin, inline=False)
    md.block.ruler.at("footnote_def", _footnote, {"alt": ["paragraph", "reference"]})
    md.inline.ruler.before("footnote_ref", "source_ref", _source_ref)
    md.use(deflist_plugin)
    md.use(attrs_plugin, allowed=ATTRIBUTES)
    md.use(attrs_block_plugin, allowed=ATTRIBUTES)
    md.use(container_plugin, "block", validate=_opens_block, render=_render_block(words))
    md.core.ruler.before("inline", "heading_attributes", _heading_attributes)
    md.core.ruler.after("inline", "tasks", _tasks)  # before footnotes are moved
    md.core.ruler.push("figures", _figures)
    md.validateLink = _is_no_text  # type: ignore[method-assign]
    md.add_render_rule(SPOT, _render_spot)
    _add_table_rules(md, words)
    _add_footnote_rules(md, words)
    return md


def block_of(info: str) -> tuple[str, str]:
    """The name and the title of a block, from what stands behind its colons."""
    name, _, title = info.strip().partition(" ")
    return name, title.strip()


def _is_no_text(url: str) -> bool:
    """Whatever looks like a link is one: `parse_body` refuses those that must not be."""
    del url
    return True


def _render_spot(
    self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any
) -> str:
    del self, options, env
    return tokens[i].content


def _opens_block(params: str, _markup: str) -> bool:
    return bool(params.strip())


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A footnote, but none inside of another: the plugin would lose the words of the outer one."""
    if state.env.get(_IN_FOOTNOTE):
        return silent and footnote_def(state, start, end, silent)
    state.env[_IN_FOOTNOTE] = True
    try:
        return footnote_def(state, start, end, silent)
    finally:
        state.env[_IN_FOOTNOTE] = False


def _source_ref(state: StateInline, silent: bool) -> bool:
    """A mark `[^id]` where `id` is that of a source and not of a footnote."""
    sources = state.env.get(SOURCES)
    if not sources:
        return False
    match = _MARK.match(state.src, state.pos)
    number = sources.get(match[1]) if match else None
    if match is None or number is None:
        return False
    if f":{match[1]}" in state.env.get("footnotes", {}).get("refs", {}):
        return False
    if not silent:
        state.env[_MARKED] = True
        state.push("source_ref", "", 0).meta = {"number": number}
    state.pos = match.end()
    return True


def _heading_attributes(state: StateCore) -> None:
    """`## How much? {#how-much .wide}`: a name and classes behind the words of a heading."""
    for opening, inline in pairwise(state.tokens):
        if opening.type != "heading_open":
            continue
        match = _BEHIND.search(inline.content)  # which has no space at its end
        if match is None:
            continue
        inline.content = inline.content[: match.start()].rstrip()
        for word in match[1].split():
            if word.startswith("#"):
                opening.attrSet("id", word[1:])
            else:
                opening.attrJoin("class", word[1:])


def _tasks(state: StateCore) -> None:
    """Makes boxes of `[ ]` and `[x]` at the beginning of list items."""
    lists: list[Token] = []
    for index, token in enumerate(state.tokens):
        if token.type.endswith("_list_open"):
            lists.append(token)
        elif token.type.endswith("_list_close"):
            lists.pop()
        elif token.type == "list_item_open" and _make_task(state.tokens[index + 1 : index + 3]):
            token.attrJoin("class", "task-list-item")
            if not str(lists[-1].attrs.get("class", "")).endswith(_TASK_LIST):
                lists[-1].attrJoin("class", _TASK_LIST)


def _make_task(tokens: Sequence[Token]) -> bool:
    """Whether the first paragraph of a list item was one of a task; then it has its box."""
    children = tokens[-1].children if tokens[0].type == "paragraph_open" else None
    match = _TASK.match(children[0].content) if children and children[0].type == "text" else None
    if not children or not match:
        return False
    children[0].content = children[0].content[3:]
    checked = "" if match[1] == " " else ' checked="checked"'
    box = f'<input class="{_TASK_LIST_BOX}"{checked} disabled="disabled" type="checkbox">'
    children.insert(0, _own_html(f"<label>{box}"))
    children.append(_own_html("</label>"))
    return True


def _own_html(html: str) -> Token:
    return Token("html_inline", "", 0, content=html, meta={OWN: True})


def _figures(state: StateCore) -> None:
    make_figures(state.tokens)


def _render_block(words: BodyWords) -> Callable[..., str]:
    """The rule that renders `::: name title` as a box with its title."""

    def render(
        self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
    ) -> str:
        del options, env
        token = tokens[index]
        if token.nesting == -1:
            return "</figure>\n" if token.meta.get("figure") else "</div>\n"
        name, title = block_of(token.info)
        attributes = token.attrs
        if name in SHOWING:
            joined = f"picture {name} {attributes.get('class', '')}".rstrip()
            shown = Token("", "", 0, attrs={**attributes, "class": joined})
            return mark(self.renderAttrs(shown), token.meta.get(HOLE, ""), title)
        if name != "figure":
            joined = f"block block-{name} {attributes.get('class', '')}".rstrip()
            role = {} if name in DRAWN_BLOCKS else {"role": "note"}
            attributes = {"class": "", **role, **attributes} | {"class": joined}
        opening = self.renderAttrs(Token("", "", 0, attrs=attributes))
        if name == "figure":
            return f"<figure{opening}>\n"
        title = title or words.title(name)
        title = f"{token.meta.get(SPOT, '')}{escape(title, quote=False)}" if title else ""
        heading = f'<p class="block-title">{title}</p>\n' if title else ""
        return f"<div{opening}>\n{heading}"

    return render


def _add_table_rules(md: MarkdownIt, words: BodyWords) -> None:
    label = escape(words.table)

    def opened(self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        start = f'<div class="table" role="group" tabindex="0" aria-label="{label}">\n'
        return start + self.renderToken(tokens, i, options, env)

    def closed(self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        return self.renderToken(tokens, i, options, env) + "</div>\n"

    md.add_render_rule("table_open", opened)
    md.add_render_rule("table_close", closed)


def _add_footnote_rules(md: MarkdownIt, words: BodyWords) -> None:
    label, back = escape(words.footnotes), escape(words.back)

    def opened(self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        del self, tokens, i, options
        kind = "footnotes lettered" if env.get(_MARKED) else "footnotes"
        return f'<section class="{kind}" aria-label="{label}">\n<ol class="footnotes-list">\n'

    def anchor(self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        del self, options, env
        number, again = tokens[i].meta["id"] + 1, tokens[i].meta.get("subId", 0)
        target = f"fnref{number}:{again}" if again else f"fnref{number}"
        return f' <a href="#{target}" class="footnote-backref" aria-label="{back}">↩</a>'

    def caption(self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        del self, options
        number = tokens[i].meta["id"] + 1
        return f"[{_letters(number) if env.get(_MARKED) else number}]"

    md.add_render_rule("footnote_block_open", opened)
    md.add_render_rule("footnote_caption", caption)
    md.add_render_rule("footnote_anchor", anchor)
    md.add_render_rule("source_ref", _render_source_ref)


def _letters(number: int) -> str:
    """A number as lists count in letters: a, b, …, z, aa. Those of sources are numbers."""
    higher, last = divmod(number - 1, 26)
    return (_letters(higher) if higher else "") + chr(ord("a") + last)


def _render_source_ref(
    self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any
) -> str:
    """A mark in the text; the list of sources leads back to it, see `mark_id`."""
    del self, options
    number = tokens[i].meta["number"]
    cited = env.setdefault(CITED, {})
    again = cited[number] = cited.get(number, 0) + 1
    place = mark_id(number, again)
    link = f'<a href="#hc-source-{number}" id="{place}">[{number}]</a>'
    return f'<sup class="footnote-ref source-ref">{link}</sup>'
