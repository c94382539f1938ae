"""Questions about the tree of a template: which names it gives, and which templates it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from jinja2 import nodes

REFERRING = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)
"""What names another template."""


def name_and_alias(name: str | tuple[str, str]) -> tuple[str, str]:
    """A name that is imported, and the name that it gets."""
    return name if isinstance(name, tuple) else (name, name)


def name_fully(tree: nodes.Template, caller: str, join: Callable[[str, str], str]) -> None:
    """Full names mean the same whichever template says them."""
    for template in _named_in(tree):
        if isinstance(template, nodes.Const) and isinstance(template.value, str):
            template.value = join(template.value, caller)


def _named_in(tree: nodes.Template) -> Iterator[nodes.Expr]:
    for node in tree.find_all(REFERRING):
        template: nodes.Expr = getattr(node, "template")  # noqa: B009  # each of them has one
        yield template


def names_all(tree: nodes.Template) -> bool:
    """Whether each template that a tree names is known before it is rendered."""
    return all(
        isinstance(template, nodes.Const) and isinstance(template.value, str)
        for template in _named_in(tree)
    )


def targets_of(node: nodes.Import | nodes.FromImport) -> list[str]:
    """The names that an import gives."""
    if isinstance(node, nodes.Import):
        return [node.target]
    return [alias for _, alias in map(name_and_alias, node.names)]


def imports_of(tree: nodes.Template) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each name that a tree imports, with the template and the name that it is there."""
    for whole in tree.find_all(nodes.Import):
        yield whole.target, (repr(whole.template), "")
    for parts in tree.find_all(nodes.FromImport):
        for name, alias in map(name_and_alias, parts.names):
            yield alias, (repr(parts.template), name)


def given_in(tree: nodes.Node) -> Iterator[str]:
    """Every name that is given somewhere in a tree."""
    for node in tree.find_all(nodes.Node):
        yield from given_by(node)


def given_by(node: nodes.Node) -> tuple[str, ...]:
    """The name that a node itself gives, if it gives one."""
    if isinstance(node, nodes.Name) and node.ctx != "load":
        return (node.name,)
    return (node.name,) if isinstance(node, nodes.Macro | nodes.NSRef) else ()


def asks_for_loop(node: nodes.Node) -> bool:
    """Whether `loop` is asked for outside of any loop: it would be that of another template."""
    if isinstance(node, nodes.Name):
        return node.name == "loop"
    inner = ("body", "test") if isinstance(node, nodes.For) else ()
    return any(asks_for_loop(child) for child in node.iter_child_nodes(exclude=inner))


_GIVING = r"\{%[-+]?\s*(?:set|for|macro|call|import|from|with)\b(?:(?!%\}).)*?"


def gives(sources: Iterable[str], name: str) -> bool:
    """Whether a template may give a name a meaning of its own; sometimes told without need."""
    statement = re.compile(_GIVING + rf"(?<![\w.'\"]){name}(?![\w('\"])", re.DOTALL)
    return any(statement.search(source) for source in sources)
