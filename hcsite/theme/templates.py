"""Jinja's environment for a theme and a hub: its templates, filters and globals."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import PurePosixPath

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound
from markupsafe import Markup

from hcsite.theme import formats
from hcsite.theme.closure import resolve
from hcsite.theme.layers import Theme
from hcsite.theme.mistakes import LoopBudget, NotADateError, NoWordsError
from hcsite.theme.views import SiteView


def source_of(theme: Theme, name: str) -> tuple[str, str]:
    """The text of a template, and its place as people know it; raises TemplateNotFound."""
    found = resolve(theme, name)
    if found is None:
        raise TemplateNotFound(name)
    layer, bare = found
    return layer.templates[bare], str(PurePosixPath(layer.place) / "templates" / bare)


class _Loader(BaseLoader):
    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        del environment
        return *source_of(self._theme, template), lambda: True


class ThemeEnvironment(Environment):
    """Renders a theme's templates as Jinja does."""

    def __init__(self, theme: Theme, site: SiteView, strings: Mapping[str, str]) -> None:
        super().__init__(
            loader=_Loader(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self.theme = theme
        self.budget = LoopBudget()
        self._strings = strings
        self._language = site.lang
        self._zone = site.time_zone
        self.filters.update(
            {
                "date": self._day,
                "machine_date": self._machine,
                "json": _json,
                "slash": _break_after_slashes,
                "language": self._language_of,
            }
        )
        self.globals.update({"site": site, "t": self.word, "range": self.budget.numbers})
        del self.globals["lipsum"], self.filters["random"]  # no page is left to chance

    def join_path(self, template: str, parent: str) -> str:
        """The full name (`home-base:post.html`) of a template that another names."""
        found = resolve(self.theme, template, parent)
        return f"{found[0].name}:{found[1]}" if found else template

    def word(self, key: str, **values: object) -> str:
        """A word or sentence of the interface: the global `t`."""
        try:
            return formats.phrase(self._strings, key, self._language, values)
        except KeyError as missing:
            raise NoWordsError(key, str(missing.args[0]), self._strings) from missing

    def _day(self, moment: date | datetime, lang: str = "") -> str:
        if not isinstance(moment, date):
            raise NotADateError(moment)
        return formats.long_date(formats.local_day(moment, self._zone), lang or self._language)

    def _machine(self, moment: date | datetime) -> str:
        if not isinstance(moment, date):
            raise NotADateError(moment)
        return formats.machine_date(moment, self._zone)

    def _language_of(self, code: str) -> str:
        return formats.language_name(code, self._language)


def _json(value: object) -> Markup:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return Markup(text.replace("<", "\\u003c").replace("&", "\\u0026"))  # noqa: S704  # escaped


def _break_after_slashes(text: str) -> Markup:
    """A long address that may be broken into lines behind its slashes."""
    return Markup("/<wbr>").join(str(text).split("/"))
