"""Which templates a template can reach, by content: a part of the key of each job."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, meta

from hcsite.theme.layers import Layer, Theme

PARENT = "parent:"
_REFERRING = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b.*?%\}", re.DOTALL)
"""The statements by which templates name others: only these are parsed."""


def resolve(theme: Theme, name: str, caller: str = "") -> tuple[Layer, str] | None:
    """The layer and bare name that a template's words `name` mean.

    `parent:post.html` is the next theme's version, counted from the layer of `caller` (a full name
    such as `home-base:post.html`). Full names mean themselves.
    """
    if name.startswith(PARENT):
        bare = name.removeprefix(PARENT)
        below = _layers_below(theme, caller)
        return next(((layer, bare) for layer in below if bare in layer.templates), None)
    owner, colon, bare = name.partition(":")
    if colon:
        found = next((x for x in theme.layers if x.name == owner and bare in x.templates), None)
        return (found, bare) if found else None
    nearest = theme.template(name)
    return (nearest[0], name) if nearest else None


def _layers_below(theme: Theme, caller: str) -> tuple[Layer, ...]:
    owner = caller.partition(":")[0]
    names = [layer.name for layer in theme.layers]
    return theme.layers[names.index(owner) + 1 :] if owner in names else theme.layers[1:]


class Closures:
    """The digest of all that a template can reach, for each template of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._digests: dict[str, str] = {}

    def digest(self, name: str) -> str:
        """The digest of a template and all that it can reach; absent ones count as absent."""
        if name not in self._digests:
            reached = self.reached(name)
            parts = "\0".join(f"{key}\0{value}" for key, value in sorted(reached.items()))
            self._digests[name] = hashlib.blake2b(parts.encode(), digest_size=16).hexdigest()
        return self._digests[name]

    def reached(self, name: str) -> dict[str, str]:
        """What a template can reach: sources by full name, and what each name that it uses means.

        The latter have keys such as `house:post.html>parent:post.html`.
        """
        reached: dict[str, str] = {}
        self._collect(name, "", reached)
        return reached

    def _collect(self, name: str, caller: str, reached: dict[str, str]) -> None:
        found = resolve(self._theme, name, caller)
        if found is None:
            reached[f"{caller}>{name}"] = "absent"
            return
        layer, bare = found
        full = f"{layer.name}:{bare}"
        reached[f"{caller}>{name}"] = full
        if full in reached:
            return
        source = layer.templates[bare]
        reached[full] = source
        for reference in _references_in(source):
            if reference is None:  # a name that is only known at run time: the whole theme
                for other in self._theme.layers:
                    reached.update({f"{other.name}:{n}": s for n, s in other.templates.items()})
            else:
                self._collect(reference, full, reached)


@lru_cache(maxsize=256)
def _references_in(source: str) -> tuple[str | None, ...]:
    """The templates that a template names; read once, since a preview asks after each edit.

    What stands in a comment counts too: it does no harm.
    """
    environment = Environment(autoescape=True)
    try:
        tree = environment.parse("".join(_REFERRING.findall(source)))
    except TemplateSyntaxError:  # such as words in a comment that are no statement
        try:
            tree = environment.parse(source)
        except TemplateSyntaxError:  # it is reported when a page is rendered
            return ()
    return tuple(meta.find_referenced_templates(tree))
