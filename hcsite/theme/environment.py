"""Turning a theme into rendered pages, and a theme author's mistake into a diagnostic."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import PurePosixPath

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from hcsite.core.diagnostics import Diagnostic, error
from hcsite.theme import formats
from hcsite.theme.closure import resolve
from hcsite.theme.folder import Theme
from hcsite.theme.mistakes import (
    LoopBudget,
    NotADateError,
    NoWordsError,
    hint_for,
    place_of,
    sentence_of,
)
from hcsite.theme.views import SiteView


class TemplateProblem(Exception):
    """A template could not be rendered; carries the diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic.message)


def safe(html: str) -> Markup:
    """HTML that passed the allow-list when it was parsed, so that templates do not escape it."""
    return Markup(html)  # noqa: S704  # that is what this function is for


class _Loader(BaseLoader):
    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        del environment
        found = resolve(self._theme, template)
        if found is None:
            raise TemplateNotFound(template)
        layer, bare = found
        place = str(PurePosixPath(layer.place) / "templates" / bare)
        return layer.templates[bare], place, lambda: True


class _ThemeEnvironment(Environment):
    theme: Theme

    def join_path(self, template: str, parent: str) -> str:
        found = resolve(self.theme, template, parent)
        return f"{found[0].name}:{found[1]}" if found else template


class Pages:
    """Renders the templates of one theme for one hub; made once in each worker."""

    def __init__(self, theme: Theme, site: SiteView, strings: Mapping[str, str]) -> None:
        self._theme = theme
        self.site = site
        self.strings = strings
        self._budget = LoopBudget()
        self._environment = _environment(theme, site, strings)
        self._environment.globals["range"] = self._budget.numbers

    def render(self, template: str, *, page_path: str, context: Mapping[str, object]) -> str:
        """The text of a page; raises TemplateProblem with template, line and page."""
        try:
            self._budget.renew()
            nearest = resolve(self._theme, template)
            name = f"{nearest[0].name}:{nearest[1]}" if nearest else template
            return self._environment.get_template(name).render(context)
        except Exception as reason:
            found = self._diagnose(reason, template, page_path, context)
            raise TemplateProblem(found) from reason

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


def _environment(theme: Theme, site: SiteView, strings: Mapping[str, str]) -> Environment:
    environment = _ThemeEnvironment(
        loader=_Loader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    environment.theme = theme
    zone, language = site.time_zone, site.lang

    def day(moment: date | datetime, lang: str = "") -> str:
        if not isinstance(moment, date):
            raise NotADateError(moment)
        return formats.long_date(formats.local_day(moment, zone), lang or language)

    def machine(moment: date | datetime) -> str:
        if not isinstance(moment, date):
            raise NotADateError(moment)
        return formats.machine_date(moment, zone)

    def translate(key: str, **values: object) -> str:
        try:
            return formats.phrase(strings, key, language, values)
        except KeyError as missing:
            raise NoWordsError(key, str(missing.args[0]), strings) from missing

    def language_of(code: str) -> str:
        return formats.language_name(code, language)

    environment.filters.update(
        {
            "date": day,
            "machine_date": machine,
            "json": _json,
            "slash": _break_after_slashes,
            "language": language_of,
        }
    )
    environment.globals.update({"site": site, "t": translate})
    del environment.globals["lipsum"], environment.filters["random"]  # no page is left to chance
    return environment


def _json(value: object) -> Markup:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))  # noqa: S704  # escaped


def _break_after_slashes(text: str) -> Markup:
    """A long address that may be broken into lines behind its slashes."""
    return Markup("/<wbr>").join(str(text).split("/"))
