"""An environment that gives the same pages sooner: what never changes in a hub is compiled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Template, nodes

from hcsite.theme.compiler import Generator, QuickContext, escape_text
from hcsite.theme.folding import Folder, Surroundings
from hcsite.theme.layers import Theme
from hcsite.theme.templates import ThemeEnvironment, source_of
from hcsite.theme.trees import gives
from hcsite.theme.views import SiteView


class QuickEnvironment(ThemeEnvironment):
    """Renders most templates, and raises for others: then `ThemeEnvironment` has to do it.

    What it raises does not tell where a mistake is, since partials are compiled in.
    """

    code_generator_class = Generator
    context_class = QuickContext
    escape_text = staticmethod(escape_text)

    def __init__(self, theme: Theme, site: SiteView, strings: Mapping[str, str]) -> None:
        super().__init__(theme, site, strings)
        self._named: dict[tuple[str, str | None], Template] = {}
        self._modules: dict[tuple[str, str | None], object] = {}
        self._in_making: set[str] = set()
        sources = (text for layer in theme.layers for text in layer.templates.values())
        self.words_are_ours = not gives(sources, "t")
        say = self.word if self.words_are_ours else None
        self._folder = Folder(Surroundings(self._tree, self.join_path, self.module, say))

    def word_for(self, _: None, key: str, /, **values: object) -> str:
        """A word of the interface; the code that calls it writes a comma before each argument."""
        return self.word(key, **values)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: Any = None,  # noqa: A002  # as Jinja calls it
    ) -> Template:
        """A template by its name in another; looked for once."""
        if not isinstance(name, str) or globals is not None:
            return super().get_template(name, parent, globals)
        found = self._named.get((name, parent))
        if found is None:
            found = self._named[name, parent] = super().get_template(name, parent)
        return found

    def module(self, name: str, parent: str | None = None) -> object:
        """What a template exports; made once."""
        found = self._modules.get((name, parent))
        if found is None:
            if name in self._in_making:
                raise RecursionError("These templates import each other.")
            self._in_making.add(name)
            try:
                found = self._modules[name, parent] = self.get_template(name, parent).module
            finally:
                self._in_making.discard(name)
        return found

    def _tree(self, name: str) -> nodes.Template:
        source, place = source_of(self.theme, name)
        return self._parse(source, name, place)

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        folded = self._folder.fold(name or "", source)
        return super()._generate(folded, name, filename, defer_init)
