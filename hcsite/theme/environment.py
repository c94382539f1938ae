"""Turning a theme into rendered pages, and a theme author's mistake into a diagnostic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import jinja2
from jinja2 import TemplateSyntaxError
from markupsafe import Markup

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.theme.closure import resolve
from hcsite.theme.layers import Theme
from hcsite.theme.mistakes import hint_for, place_of, sentence_of
from hcsite.theme.templates import ThemeEnvironment
from hcsite.theme.views import SiteView

if TYPE_CHECKING:
    from hcsite.theme.quick import QuickEnvironment

TESTED = "3.1."
"""The versions of Jinja for which quick code was tested."""

LITTLE = 1_500_000
"""So many characters of a template's pages Jinja gives sooner than quick code is compiled."""


_IS_TESTED = str(getattr(jinja2, "__version__", "")).startswith(TESTED)


class TemplateProblem(Exception):
    """A template could not be rendered; carries the diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic.message)


def safe(html: str) -> Markup:
    """HTML that passed the allow-list when it was parsed, so that templates do not escape it."""
    return Markup(html)  # noqa: S704  # that is what this function is for


class Pages:
    """Renders the templates of one theme for one hub; made once in each worker."""

    def __init__(self, theme: Theme, site: SiteView, strings: Mapping[str, str]) -> None:
        self._theme = theme
        self.site = site
        self.strings = strings
        self._environment = ThemeEnvironment(theme, site, strings)
        self._rendered: Counter[str] = Counter()

    def render(
        self,
        template: str,
        *,
        page_path: str,
        context: Mapping[str, object],
        many: bool = False,
    ) -> str:
        """The text of a page; raises TemplateProblem with template, line and page.

        With `many` to come, quick code is compiled for the first.
        """
        if (self._rendered[template] < LITTLE and not many) or not _IS_TESTED:
            text = self._render_plainly(template, page_path, context)
            self._rendered[template] += len(text)
            return text
        try:
            return self.render_quickly(template, context)
        except TimeoutError as reason:  # it would not end in Jinja's own way either
            found = self._diagnose(reason, template, page_path, context)
            raise TemplateProblem(found) from reason
        except Exception:  # noqa: BLE001  # Jinja's own way gives the page, or tells what is wrong
            return self._render_plainly(template, page_path, context)

    @cached_property
    def _quick(self) -> QuickEnvironment:
        from hcsite.theme.quick import QuickEnvironment  # who renders a few pages need not load it

        return QuickEnvironment(self._theme, self.site, self.strings)

    def render_quickly(self, template: str, context: Mapping[str, object]) -> str:
        """The text of a page; raises anything where a template is not fit for that."""
        self._quick.budget.renew()
        return self._quick.get_template(self._full_name(template)).render(context)

    def _render_plainly(self, template: str, page: str, context: Mapping[str, object]) -> str:
        try:
            self._environment.budget.renew()
            return self._environment.get_template(self._full_name(template)).render(context)
        except Exception as reason:
            found = self._diagnose(reason, template, page, context)
            raise TemplateProblem(found) from reason

    def _full_name(self, template: str) -> str:
        found = resolve(self._theme, template)
        return f"{found[0].name}:{found[1]}" if found else template

    def _diagnose(
        self, reason: Exception, template: str, page: str, context: Mapping[str, object]
    ) -> Diagnostic:
        sources = {
            str(PurePosixPath(layer.place) / "templates" / name): source
            for layer in self._theme.layers
            for name, source in layer.templates.items()
        }
        place, line = place_of(reason, sources)
        source = sources.get(place, "").splitlines()
        return error(
            "HC511" if isinstance(reason, TemplateSyntaxError) else "HC512",
            sentence_of(reason),
            path=place or template,
            line=line,
            hint=hint_for(reason, names=self._names(context), words=self.strings),
            source=source[line - 1] if 0 < line <= len(source) else "",
            page=page,
        )

    def _names(self, context: Mapping[str, object]) -> set[str]:
        """What a template can name at the top."""
        return {*context, *self._environment.globals}
