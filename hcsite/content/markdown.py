"""The Markdown that writers write: CommonMark, a few extensions, and our blocks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from hcsite.content.figures import make_figures
from hcsite.model.words import BodyWords

MAX_NESTING = 60
ATTRIBUTES = ("id", "class", "lang", "dir", "title", "role", "aria-label")


@lru_cache(maxsize=8)
def parser(words: BodyWords) -> MarkdownIt:
    """A parser; it keeps no state between texts."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    md.use(footnote_plugin, inline=False)
    md.use(deflist_plugin)
    md.use(tasklists_plugin, label=True)
    md.use(attrs_plugin, allowed=ATTRIBUTES)
    md.use(attrs_block_plugin, allowed=ATTRIBUTES)
    md.use(container_plugin, "block", validate=_opens_block, render=_render_block(words))
    md.core.ruler.push("figures", _figures)
    _add_table_rules(md, words)
    _add_footnote_rules(md, words)
    return md


def block_of(info: str) -> tuple[str, str]:
    """The name and the title of a block, from what stands behind its colons."""
    name, _, title = info.strip().partition(" ")
    return name, title.strip()


def _opens_block(params: str, _markup: str) -> bool:
    return bool(params.strip())


def _figures(state: StateCore) -> None:
    make_figures(state.tokens)


def _render_block(words: BodyWords) -> Callable[..., str]:
    """The rule that renders `::: name title` as a box with its title."""

    def render(
        self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any
    ) -> str:
        del self, options, env
        token = tokens[index]
        if token.nesting == -1:
            return "</figure>\n" if token.meta.get("figure") else "</div>\n"
        name, title = block_of(token.info)
        if name == "figure":
            return "<figure>\n"
        title = title or words.title(name)
        heading = f'<p class="block-title">{escape(title, quote=False)}</p>\n' if title else ""
        return f'<div class="block block-{escape(name)}" role="note">\n{heading}'

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
        del self, tokens, i, options, env
        return f'<section class="footnotes" aria-label="{label}">\n<ol class="footnotes-list">\n'

    def anchor(self: RendererHTML, tokens: Sequence[Token], i: int, options: Any, env: Any) -> str:
        del self, options, env
        number, again = tokens[i].meta["id"] + 1, tokens[i].meta.get("subId", 0)
        target = f"fnref{number}:{again}" if again else f"fnref{number}"
        return f' <a href="#{target}" class="footnote-backref" aria-label="{back}">↩</a>'

    md.add_render_rule("footnote_block_open", opened)
    md.add_render_rule("footnote_anchor", anchor)
