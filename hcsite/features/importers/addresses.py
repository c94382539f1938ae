"""The addresses at which a piece was found on the old site, by the rules of its generator."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from datetime import datetime, time

from hcsite.core.text import slugify
from hcsite.features.importers.dates import Moment, local_day
from hcsite.features.importers.places import DATED
from hcsite.features.importers.site import OldSite

_STYLES = {
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
    "none": "/:categories/:title:output_ext",
}
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_ALIAS_BAD = re.compile(r"[\s?#\\]|(?:^|/)\.\.?(?:/|$)|^//")


def old_addresses(
    site: OldSite, path: str, data: Mapping[str, object], moment: Moment | None
) -> tuple[str, ...]:
    """The addresses at which the piece was found: its own first, then those that led to it."""
    found = [_own_address(site, path, data, moment)]
    for key in ("aliases", "redirect_from", "alias", "redirects"):
        value = data.get(key)
        found.extend(str(item) for item in (value if isinstance(value, list) else [value]) if item)
    prepared = (_prepared(address, site) for address in found if address)
    return tuple(dict.fromkeys(address for address in prepared if address))


def _prepared(address: str, site: OldSite) -> str:
    """An address as a hub can forward it: from the root, and nothing that no file can answer."""
    if "://" in address:
        host, _, rest = address.partition("://")[2].partition("/")
        if host != site.host:
            return ""
        address = f"/{rest}"
    address = "/" + address.strip().lstrip("/")
    return "" if address == "/" or _ALIAS_BAD.search(address) else address


def _own_address(
    site: OldSite, path: str, data: Mapping[str, object], moment: Moment | None
) -> str:
    given = str(data.get("permalink") or data.get("url") or "")
    if given and ":" not in given.replace("://", ""):
        return given
    if site.origin == "jekyll":
        return _jekyll_address(site, path, data, given=given, moment=moment)
    return _hugo_address(site, path, data, moment) if site.origin == "hugo" else ""


def _jekyll_address(
    site: OldSite, path: str, data: Mapping[str, object], *, given: str, moment: Moment | None
) -> str:
    folders = posixpath.dirname(path).split("/")
    style = given or str(site.setting("permalink") or "date")
    template = _STYLES.get(style, style)
    if "_posts" in folders and moment is not None:
        above = "/".join(folder for folder in folders if folder != "_posts")
        return _filled(template, site, path, data, moment=moment, categories=above)
    collection = next((folder for folder in folders if folder.startswith("_")), "")
    if collection:
        return _collection_address(site, path, collection[1:]) if moment is None else ""
    stem = posixpath.splitext(path)[0]
    if posixpath.basename(stem) == "index":
        return f"/{stem.removesuffix('index')}"
    return f"/{stem}/" if template.endswith("/") else f"/{stem}.html"


def _collection_address(site: OldSite, path: str, collection: str) -> str:
    if not site.setting(f"collections.{collection}.output"):
        return ""  # a collection without output had no pages of its own
    template = str(site.setting(f"collections.{collection}.permalink") or "/:collection/:path.html")
    inside = posixpath.splitext(path)[0].partition(f"_{collection}/")[2]
    for mark, value in (
        (":collection", collection),
        (":path", inside),
        (":title", slugify(posixpath.basename(inside))),
        (":name", posixpath.basename(inside)),
        (":output_ext", ".html"),
    ):
        template = template.replace(mark, value)
    return "" if ":" in template else template


def _hugo_address(
    site: OldSite, path: str, data: Mapping[str, object], moment: Moment | None
) -> str:
    inside = posixpath.splitext(path.removeprefix("content/"))[0]
    folder, _, stem = inside.rpartition("/")
    if stem in ("index", "_index"):
        folder, _, stem = folder.rpartition("/")
    section = folder.split("/")[0]
    template = site.setting(f"permalinks.{section}") or site.setting(f"permalinks.page.{section}")
    if isinstance(template, str) and moment is not None:
        return _filled(template, site, path, data, moment=moment, categories=section)
    name = str(data.get("slug") or stem).lower()
    address = f"/{folder.lower()}/{name}".replace("//", "/")
    return f"{address}.html" if site.setting("uglyURLs") else f"{address}/"


def _filled(
    template: str,
    site: OldSite,
    path: str,
    data: Mapping[str, object],
    *,
    moment: Moment,
    categories: str,
) -> str:
    stem = posixpath.splitext(posixpath.basename(path))[0]
    if stem == "index":
        stem = posixpath.basename(posixpath.dirname(path))
    name = DATED.sub(r"\2", stem)
    title = slugify(str(data.get("title") or name)) if site.origin == "hugo" else name
    values = _times(moment, site.zone) | {
        "title": str(data.get("slug") or title),
        "slug": slugify(str(data.get("slug") or name)),
        "filename": name,
        "contentbasename": name,
        "section": categories,
        "sections": categories,
        "categories": "/".join(part for part in (categories, *_categories(data)) if part),
        "output_ext": ".html",
    }
    filled = re.sub(r":(\w+)", lambda m: _longest(m[1], values), template)
    return "" if ":" in filled else re.sub(r"/{2,}", "/", filled)


def _times(moment: Moment, zone: str) -> dict[str, str]:
    day = local_day(moment, zone)
    at = moment if isinstance(moment, datetime) else datetime.combine(day, time())
    return {
        "year": f"{day:%Y}",
        "short_year": f"{day:%y}",
        "month": f"{day:%m}",
        "i_month": str(day.month),
        "day": f"{day:%d}",
        "i_day": str(day.day),
        "y_day": f"{day:%j}",
        "yearday": f"{day:%j}",
        "week": f"{day:%V}",
        "short_day": _WEEKDAYS[day.weekday()],
        "hour": f"{at:%H}",
        "minute": f"{at:%M}",
        "second": f"{at:%S}",
    }


def _longest(word: str, values: Mapping[str, str]) -> str:
    """The value of a placeholder; in `:title_old` the rest is text."""
    for end in range(len(word), 0, -1):
        if word[:end] in values:
            return values[word[:end]] + word[end:]
    return f":{word}"


def _categories(data: Mapping[str, object]) -> list[str]:
    value = data.get("categories") or data.get("category")
    words = value.split() if isinstance(value, str) else value if isinstance(value, list) else []
    return [slugify(str(word)) for word in words]
