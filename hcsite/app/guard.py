"""What stands between a plug-in and hcsite: finding it, knowing its digest, catching its faults."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hcsite.app.sources import CONFIG
from hcsite.core.diagnostics import Diagnostic, Problems, error
from hcsite.core.digest import digest_parts
from hcsite.core.text import nearest, one_line, shorten
from hcsite.engine.codec import decode, encode
from hcsite.engine.job import Inputs, Rendered, Renderer
from hcsite.engine.worker import renderer_of

GROUP = "hcsite.plugins"
"""The group of entry points in which packages offer plug-ins."""

_TAKE_OUT = "Tell those who made it, or take “{}” out of plugins in site.toml until it is mended."


Plan = Callable[[Any], Iterable[object]]
"""What a package offers: a function from what it is given to what is to be made and said."""


@dataclass(frozen=True, slots=True)
class GuardedView:
    """A plug-in's job as it goes to a worker: whose it is, in which state, and its own view."""

    plugin: str
    digest: str
    renderer: str
    path: str
    args: Any


@lru_cache(maxsize=64)
def installed(name: str) -> Plan:
    """The function of a plug-in; raises Problems where there is none. Imported once a process."""
    point = _point(name)
    digest_of(name)  # before the import, so that it is that of the code that runs
    try:
        with redirect_stdout(sys.stderr):
            plan = point.load()
    except (Exception, SystemExit) as reason:
        message = f"The plug-in “{name}” cannot be loaded: {_words(reason)}."
        hint = f"Install it anew, or take “{name}” out of plugins in site.toml."
        raise Problems([error("HC521", message, path=CONFIG, hint=hint)]) from reason
    if not callable(plan):
        message = f"The plug-in “{name}” cannot be used: {point.value} is no function."
        hint = _TAKE_OUT.format(name)
        raise Problems([error("HC521", message, path=CONFIG, hint=hint)])
    found: Plan = plan
    return found


@lru_cache(maxsize=64)
def digest_of(name: str) -> str:
    """The digest of a plug-in: the version of its distribution, and every file of its package."""
    point = _point(name)
    version = point.dist.version if point.dist else ""
    parts: list[str | bytes] = [version, point.value]
    for inside, path in _files(point).items():
        parts.extend((inside, path.read_bytes()))
    return digest_parts(*parts)


def names() -> tuple[str, ...]:
    """The names of all plug-ins that are installed."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def _point(name: str) -> EntryPoint:
    points = {point.value: point for point in entry_points(group=GROUP, name=name)}
    if len(points) == 1:
        return next(iter(points.values()))
    if points:
        message = f"Two packages bring a plug-in called “{name}”: {' and '.join(sorted(points))}."
        hint = "Remove one of the two packages."
    else:
        message = f"There is no plug-in called “{name}”."
        guess = nearest(name, names())
        means = f"Did you mean “{guess}”? Else install" if guess else "Install"
        hint = f"{means} the package that brings it, or take “{name}” out of plugins in site.toml."
    raise Problems([error("HC521", message, path=CONFIG, hint=hint)])


def _files(point: EntryPoint) -> dict[str, Path]:
    """The files of the package that an entry point leads into, by their path in it, in order."""
    folder = _folder(point.module)
    if folder is None:
        return {}
    if folder.is_file():
        return {folder.name: folder}
    files = (path for path in folder.rglob("*") if path.is_file())
    inside = ((path.relative_to(folder), path) for path in files)
    return {where.as_posix(): p for where, p in sorted(inside) if "__pycache__" not in where.parts}


def _folder(module: str) -> Path | None:
    """Where the outermost package of a module lies that is not a mere namespace."""
    parts = module.split(".")
    for count in range(1, len(parts) + 1):
        try:
            spec = find_spec(".".join(parts[:count]))
        except (ImportError, ValueError):
            return None  # loading it tells why
        if spec is not None and spec.origin:
            origin = Path(spec.origin)
            return origin.parent if spec.submodule_search_locations else origin
    return None


def _render(view: GuardedView, inputs: Inputs) -> Rendered:
    """What the plug-in's own renderer makes; where it fails, an error that names it."""
    try:
        if digest_of(view.plugin) != view.digest:
            raise RuntimeError("it was changed while it was used; build again")  # noqa: TRY301
        with redirect_stdout(sys.stderr):
            renderer = renderer_of(view.renderer)
            made = renderer.render(decode(encode(view.args), renderer.view), inputs)
        _check(made, view.renderer)
        said = tuple(told(view.plugin, item) for item in made.diagnostics)
    except Problems as problems:
        return Rendered(b"", problems.diagnostics)
    except (Exception, SystemExit) as reason:  # noqa: BLE001  # whatever somebody else's program raises
        return Rendered(b"", (failure(view.plugin, reason, page=view.path),))
    return Rendered(made.data, said)


def _check(made: object, renderer: str) -> None:
    if not isinstance(made, Rendered):
        raise TypeError(f"{renderer} gave a {type(made).__name__}, not Rendered")
    data: object = made.data
    if not isinstance(data, bytes):
        raise TypeError(f"{renderer} gave data as {type(data).__name__}, not bytes")


guarded: Renderer[GuardedView] = Renderer(GuardedView, _render)


def told(name: str, item: Diagnostic) -> Diagnostic:
    """A plug-in's own finding, under our code and its name, so that `hcsite help` knows it."""
    return replace(item, code="HC524", message=f"{item.message} (plug-in “{name}”)")


def failure(name: str, reason: BaseException, *, page: str = "") -> Diagnostic:
    """The error for an exception of a plug-in: what, and in which line of its own files."""
    path, line, source = _place(name, reason)
    return error(
        "HC522",
        f"The plug-in “{name}” failed: {_words(reason)}.",
        path=path,
        line=line,
        source=source,
        hint=_TAKE_OUT.format(name),
        page=page,
    )


def _place(name: str, reason: BaseException) -> tuple[str, int, str]:
    """The innermost line of the plug-in that an exception went through."""
    folder = _folder(_point(name).module)
    place, line, source = "", 0, ""
    trace = reason.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if folder is not None and Path(file).is_relative_to(folder):
            place = Path(file).relative_to(folder.parent).as_posix()
            line, source = trace.tb_lineno, linecache.getline(file, trace.tb_lineno).rstrip()
        trace = trace.tb_next
    return place or f"plug-in {name}", line, source


def _words(reason: BaseException) -> str:
    told_so = one_line(str(reason))
    kind = type(reason).__name__
    return shorten(f"{kind}: {told_so}" if told_so else kind, 200).rstrip(".")
