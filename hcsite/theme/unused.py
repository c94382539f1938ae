"""What a theme of the hub holds in vain: blocks and files that no page ever shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from hcsite.core.diagnostics import Diagnostic, error, warning
from hcsite.core.text import nearest
from hcsite.theme.closure import Closures, resolve
from hcsite.theme.layers import Layer, Theme
from hcsite.theme.mistakes import hint_for, sentence_of

FOLDERS = ("kit/", "infographics/")
"""Below them lie the pages of the kit, and how infographics are drawn."""


def unused_parts(theme: Theme, own: Iterable[str]) -> list[Diagnostic]:
    """A warning for each block that replaces none, and each template that no page reaches.

    `own` are the names of the layers that may be changed in the hub. Where some of their templates
    cannot be parsed there are errors (HC511) for those alone: nobody knows what they would use.
    """
    look = _Look(theme)
    layers = [layer for layer in theme.layers[:-1] if layer.name in {*own}]
    torn = [found for layer in layers for found in look.torn(layer)]
    return torn or [found for layer in layers for found in look.at(layer)]


class _Look:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._environment = Environment(autoescape=True)  # only parses
        self._trees: dict[str, nodes.Template | None] = {}
        closures = Closures(theme)
        names = theme.layers[-1].templates
        pages = [name for name in names if "/" not in name or name.startswith(FOLDERS)]
        self._reached = {full for name in pages for full in closures.reached(name)}
        self._known = {name for layer in theme.layers for name in layer.templates}

    def torn(self, layer: Layer) -> Iterator[Diagnostic]:
        """The templates of a layer that cannot be parsed."""
        for name, text in sorted(layer.templates.items()):
            try:
                self._environment.parse(text)
            except TemplateSyntaxError as reason:
                if name.endswith((".html", ".svg")):
                    lines = text.splitlines()
                    yield error(
                        "HC511",
                        sentence_of(reason),
                        path=f"{layer.place}/templates/{name}",
                        line=reason.lineno,
                        source=lines[reason.lineno - 1] if reason.lineno <= len(lines) else "",
                        hint=hint_for(reason, names=(), words=()),
                    )

    def at(self, layer: Layer) -> Iterator[Diagnostic]:
        """What one layer holds in vain."""
        for name in sorted(layer.templates):
            path = f"{layer.place}/templates/{name}"
            if f"{layer.name}:{name}" not in self._reached:
                others = self._known - layer.templates.keys()
                guess = nearest(name, others)
                hint = (
                    f"Did you mean “{guess}”?" if guess else "Include it somewhere, or delete it."
                )
                message = "No page uses this template."
                yield warning("HC514", message, path=path, hint=hint)
            else:
                yield from self._blocks(layer, name, path)

    def _blocks(self, layer: Layer, name: str, path: str) -> Iterator[Diagnostic]:
        tree = self._tree(layer, name)
        above = self._blocks_above(f"{layer.name}:{name}")
        if tree is None or above is None:
            return
        yield from _outside(tree, layer.templates[name], path)
        for block in (node for node in tree.body if isinstance(node, nodes.Block)):
            if block.name not in above:
                guess = nearest(block.name, above)
                hint = (
                    f"Did you mean “{guess}”?"
                    if guess
                    else f"There are: {', '.join(sorted(above))}."
                )
                source = layer.templates[name].splitlines()[block.lineno - 1]
                message = f"There is no block “{block.name}” to replace, so this is shown nowhere."
                yield warning(
                    "HC514", message, path=path, line=block.lineno, source=source, hint=hint
                )

    def _blocks_above(self, full: str) -> set[str] | None:
        """The blocks of the templates that one extends; nothing where it extends none for sure."""
        found: set[str] = set()
        layer, name = self._split(full)
        seen: set[str] = set()
        while (tree := self._tree(layer, name)) is not None and full not in seen:
            if seen:
                found.update(block.name for block in tree.find_all(nodes.Block))
            extends = tree.find(nodes.Extends)
            if extends is None:
                return found if seen else None
            named = extends.template
            above = (
                resolve(self._theme, str(named.value), full)
                if isinstance(named, nodes.Const)
                else None
            )
            if above is None:
                return None
            seen.add(full)
            layer, name = above
            full = f"{layer.name}:{name}"
        return None

    def _split(self, full: str) -> tuple[Layer, str]:
        owner, _, name = full.partition(":")
        return next(layer for layer in self._theme.layers if layer.name == owner), name

    def _tree(self, layer: Layer, name: str) -> nodes.Template | None:
        full = f"{layer.name}:{name}"
        if full not in self._trees:
            try:
                self._trees[full] = self._environment.parse(layer.templates[name])
            except TemplateSyntaxError:
                self._trees[full] = None
        return self._trees[full]


def _outside(tree: nodes.Template, text: str, path: str) -> Iterator[Diagnostic]:
    """A warning at the first thing to show that stands outside of all blocks."""
    for output in _after_extends(tree):
        for node in output.nodes:
            words = node.data if isinstance(node, nodes.TemplateData) else "{{"
            if words.strip():
                line = node.lineno + words[: len(words) - len(words.lstrip())].count("\n")
                message = "This stands outside of all blocks, so it is shown nowhere."
                hint = "Put it into a block of the template that this one extends."
                source = text.splitlines()[line - 1]
                yield warning("HC514", message, path=path, line=line, source=source, hint=hint)
                return


def _after_extends(tree: nodes.Template) -> Iterator[nodes.Output]:
    extends = False
    for node in tree.body:
        extends = extends or isinstance(node, nodes.Extends)
        if extends and isinstance(node, nodes.Output):
            yield node
