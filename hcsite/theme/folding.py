"""Templates made simpler before they are compiled: what is the same for every page is put in.

A partial that is included by its name is written in place, a word of the interface (`t("skip")`)
and a part that is made once (`{% from "partials/footer.html" import footer %}`) become plain text.
Pages are the same to the byte; only what is certain is done, everything else stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from jinja2 import nodes
from markupsafe import Markup

from hcsite.theme.trees import (
    asks_for_loop,
    given_by,
    given_in,
    imports_of,
    name_and_alias,
    name_fully,
    names_all,
    targets_of,
)

SPECIAL = ("caller", "kwargs", "self", "super", "varargs")
"""Names that mean something else, or nothing, in a template of its own."""

OWN = (
    nodes.Block,
    nodes.Extends,
    nodes.Macro,
    nodes.ScopedEvalContextModifier,
    nodes.EvalContextModifier,
)
"""What an included template may do that cannot be written in place."""

SCOPES = (
    nodes.AssignBlock,
    nodes.CallBlock,
    nodes.FilterBlock,
    nodes.For,
    nodes.If,
    nodes.Macro,
    nodes.Scope,
    nodes.With,
)
"""What keeps the names that are given in it, or may not give them at all."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a template is folded with.

    `parse` gives a template's tree and `join` its full name, by the name in a template and that of
    the one that names it; `module` what a template exports; `say` a word of the interface, or
    nothing where templates give `t` a meaning of their own.
    """

    parse: Callable[[str], nodes.Template]
    join: Callable[[str, str], str]
    module: Callable[[str], object]
    say: Callable[..., str] | None


@dataclass(slots=True)
class _File:
    """A template: its full name, the names it gives, and those it gave up to a place."""

    name: str
    extends: bool
    given: frozenset[str]
    imports: dict[str, set[tuple[str, str]]]
    so_far: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in a template: what is known there by name, and whether what it says is kept."""

    known: dict[str, object]
    captured: bool
    stack: tuple[str, ...]

    def inside(self, *, captured: bool = False, bare: bool = False) -> _Place:
        known = {} if bare else dict(self.known)
        return _Place(known, self.captured or captured, self.stack)


class Folder:
    """Folds the templates of one environment; partials are folded once."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._parts: dict[str, _Part | None] = {}

    def fold(self, name: str, tree: nodes.Template) -> nodes.Template:
        """The tree of a template, made simpler in place."""
        return self._template(name, tree, ())

    def _template(self, name: str, tree: nodes.Template, stack: tuple[str, ...]) -> nodes.Template:
        imports: dict[str, set[tuple[str, str]]] = {}
        name_fully(tree, name, self._around.join)
        for target, source in imports_of(tree):
            imports.setdefault(target, set()).add(source)
        file = _File(name, tree.find(nodes.Extends) is not None, frozenset(given_in(tree)), imports)
        self._children(tree, file, _Place({}, not file.extends, (*stack, name)))
        return tree

    def _children(self, node: nodes.Node, file: _File, place: _Place) -> None:
        for name, value in list(node.iter_fields()):
            if isinstance(value, list):
                here = place.inside()
                value[:] = [self._folded(x, file, here) for x in value]
            elif isinstance(value, nodes.Node):
                setattr(node, name, self._folded(value, file, place))

    def _folded(self, node: object, file: _File, place: _Place) -> object:
        if not isinstance(node, nodes.Node):
            return node
        if isinstance(node, nodes.Include):
            return self._included(node, file, place) or node
        if isinstance(node, nodes.Name) and node.ctx == "load":
            return _constant(place.known.get(node.name), node) or node
        if isinstance(node, nodes.Getattr):
            found = self._exported(node, place)
            if found is not None:
                return found
        if isinstance(node, nodes.Block):
            place = place.inside(captured=True, bare=True)
        elif isinstance(node, nodes.AssignBlock | nodes.Macro | nodes.CallBlock):
            place = place.inside(captured=True)
        self._within(node, file, place)
        if isinstance(node, nodes.Call):
            return self._said(node) or node
        if isinstance(node, nodes.Import | nodes.FromImport):
            self._learn(node, file, place)
            file.so_far.update(targets_of(node))
        file.so_far.update(given_by(node))
        return node

    def _within(self, node: nodes.Node, file: _File, place: _Place) -> None:
        """What stands in a node. Names given in a block or a branch are not known behind it."""
        before = file.so_far
        if isinstance(node, nodes.Block):
            file.so_far = set()
        elif isinstance(node, SCOPES):
            file.so_far = set(before)
        self._children(node, file, place)
        file.so_far = before
        if isinstance(node, nodes.AssignBlock):
            file.so_far.update(given_in(node.target))

    def _said(self, node: nodes.Call) -> nodes.Expr | None:
        """A word of the interface that is the same on every page."""
        if not (self._around.say and isinstance(node.node, nodes.Name) and node.node.name == "t"):
            return None
        if node.dyn_args or node.dyn_kwargs:
            return None
        try:
            args = [item.as_const() for item in node.args]
            kwargs = dict(item.as_const() for item in node.kwargs)
            return _constant(self._around.say(*args, **kwargs), node)
        except Exception:  # noqa: BLE001  # whatever is wrong is told when a page is rendered
            return None

    def _exported(self, node: nodes.Getattr, place: _Place) -> nodes.Expr | None:
        if isinstance(node.node, nodes.Name):
            module = place.known.get(node.node.name)
            if isinstance(module, _Module):
                return _constant(getattr(module.module, node.attr, None), node)
        return None

    def _learn(self, node: nodes.Import | nodes.FromImport, file: _File, place: _Place) -> None:
        if node.with_context or not isinstance(node.template, nodes.Const):
            return
        try:
            module = self._around.module(str(node.template.value))
        except Exception:  # noqa: BLE001  # as above
            return
        if isinstance(node, nodes.Import):
            found: dict[str, object] = {node.target: _Module(module)}
        else:
            found = {
                alias: getattr(module, name, None)
                for name, alias in map(name_and_alias, node.names)
            }
        for alias, value in found.items():
            if alias not in file.given and len(file.imports[alias]) == 1:
                place.known[alias] = value

    def _included(self, node: nodes.Include, file: _File, place: _Place) -> nodes.Scope | None:
        """An included template in place, where that cannot make a difference."""
        if not (place.captured and node.with_context) or node.ignore_missing:
            return None
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or name in place.stack:
            return None
        part = self._part(name, place.stack)
        later = {*file.given, *file.imports} - file.so_far
        if part is None or part.asks & later:
            return None
        return nodes.Scope(part.body, lineno=node.lineno, environment=node.environment)

    def _part(self, name: str, stack: tuple[str, ...]) -> _Part | None:
        if name not in self._parts:
            self._parts[name] = self._new_part(name, stack)
        return self._parts[name]

    def _new_part(self, name: str, stack: tuple[str, ...]) -> _Part | None:
        try:
            tree = self._around.parse(name)
        except Exception:  # noqa: BLE001  # as above
            return None
        asks = frozenset(node.name for node in tree.find_all(nodes.Name) if node.ctx == "load")
        alone = not any(tree.find_all(OWN)) and asks.isdisjoint(SPECIAL)
        if not alone or asks_for_loop(tree) or not names_all(tree):
            return None
        includes = [node.template for node in tree.find_all(nodes.Include)]
        body = self._template(name, tree, stack).body
        named = [getattr(x, "value", "") for x in includes]
        inner = [part for x in named if (part := self._parts.get(x))]
        return _Part(asks.union(*(part.asks for part in inner)), body)


@dataclass(frozen=True, slots=True)
class _Part:
    """A partial that can be written in place, and the names that it asks for."""

    asks: frozenset[str]
    body: list[nodes.Node]


@dataclass(frozen=True, slots=True)
class _Module:
    module: object


def _constant(value: object, node: nodes.Node) -> nodes.Expr | None:
    if type(value) is Markup:
        return nodes.TemplateData(str(value), lineno=node.lineno, environment=node.environment)
    if type(value) is str:
        return nodes.Const(value, lineno=node.lineno, environment=node.environment)
    return None
