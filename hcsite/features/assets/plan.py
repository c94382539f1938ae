"""Assets as jobs, and the addresses that they will have: known before they are made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from hcsite.core.digest import digest_bytes, digest_parts
from hcsite.engine.job import Job
from hcsite.features.assets.views import (
    FileView,
    FontView,
    IconView,
    PictureView,
    RenditionView,
    StyleView,
)
from hcsite.model.directory import STATIC
from hcsite.model.media import FORM, Medium
from hcsite.model.renditions import Renditions
from hcsite.model.site import Site

_RENDER = "hcsite.features.assets.render"
BRANDED = b"__ACCENT"
WEIGHT = 10
"""A rendition takes as long as so many pages."""

ICON_SIZES = ((180, "square"), (192, "rounded"), (512, "rounded"), (512, "square"))


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme or an icon, its address, and the job that makes it."""

    name: str
    address: str
    job: Job


def theme_assets(
    files: Mapping[str, bytes], site: Site, fonts: tuple[FontView, ...] = ()
) -> tuple[Asset, ...]:
    """The theme's own files; a stylesheet that names the brand's colours has them, and fonts."""
    return tuple(_theme_asset(name, data, site, fonts) for name, data in files.items())


def _theme_asset(name: str, data: bytes, site: Site, fonts: tuple[FontView, ...]) -> Asset:
    blob = digest_bytes(data)
    if name.endswith(".css"):
        if BRANDED not in data:
            return _asset(name, blob, "style", StyleView(blob, "", ""), (blob,))
        style = StyleView(blob, site.brand.accent, site.brand.accent_dark, fonts)
        faces = (part for font in fonts for part in (font.role, font.url))
        mark = digest_parts(blob, style.accent, style.accent_dark, *faces)
        return _asset(name, mark, "style", style, (blob,))
    renderer = "script" if name.endswith(".js") else "file"
    return _asset(name, blob, renderer, FileView(blob), (blob,))


def icons(site: Site) -> tuple[Asset, ...]:
    """The icons of the hub: for the tab, for a telephone's home screen."""
    letter = site.name[:1].upper()
    views = [IconView(letter, site.brand.accent, 0, "svg")]
    views += [IconView(letter, site.brand.accent, size, form) for size, form in ICON_SIZES]
    return tuple(_icon(view) for view in views)


def _icon(view: IconView) -> Asset:
    name = "icon.svg" if view.form == "svg" else f"icon-{view.size}-{view.form}.png"
    mark = digest_parts(FORM, view.letter, view.accent, str(view.size), view.form)
    return _asset(name, mark, "icon", view, ())


def _asset(name: str, mark: str, renderer: str, view: object, blobs: tuple[str, ...]) -> Asset:
    pure = PurePosixPath(name)
    address = f"/assets/{pure.with_suffix('')}.{mark[:10]}{pure.suffix}"
    job = Job(address.removeprefix("/"), f"{_RENDER}:{renderer}", view, blobs=blobs)
    return Asset(name, address, job)


def media_jobs(media: Iterable[Medium]) -> Iterator[Job]:
    """A job for each picture or other file that live content shows; the same bytes only once."""
    for medium in {medium.address: medium for medium in media}.values():
        if medium.is_picture:
            view: object = PictureView(medium.digest, medium.path)
            name = "picture"
        else:
            view, name = FileView(medium.digest), "file"
        path = medium.address.removeprefix("/")
        yield Job(path, f"{_RENDER}:{name}", view, blobs=(medium.digest,), source=medium.path)


def rendition_jobs(pictures: Iterable[Renditions], *, plain: bool | None = None) -> Iterator[Job]:
    """A job for each rendition; those of one picture follow each other, the widest first.

    With `plain` only for the plain ones, or for all others.
    """
    told: set[str] = set()
    for made in pictures:
        medium = made.medium
        if made.stem in told:
            continue
        told.add(made.stem)
        for file in made.files():
            if plain is not None and plain != (file == made.plain):
                continue
            view = RenditionView(
                blob=medium.digest,
                path=medium.path,
                width=file.width,
                height=file.height,
                format=file.format,
                widest=made.widest,
                drawn=medium.drawn,
                moving=made.moving and not file.still,
            )
            path = file.address.removeprefix("/")
            yield Job(
                path,
                f"{_RENDER}:rendition",
                view,
                blobs=(medium.digest,),
                source=medium.path,
                weight=WEIGHT,
            )


def static_jobs(files: Mapping[str, str]) -> Iterator[Job]:
    """A job for each file of `content/static/`; `files` gives digests by path."""
    for path, digest in files.items():
        target = path.removeprefix(f"{STATIC}/")
        yield replace(copy_job(target, digest), source=path)


def copy_job(path: str, digest: str) -> Job:
    """A job that writes some bytes as they are."""
    return Job(path, f"{_RENDER}:file", FileView(digest), blobs=(digest,))
