"""`--profile`: the table that tells where the time of a build went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

Spans = Mapping[str, tuple[int, float]]
"""By the name of a renderer (`package.module:name`): how many files, and seconds in all."""

_WIDTH = 30
_FEATURES = "hcsite.features."


def profile_lines(
    steps: Mapping[str, float], spans: Spans, *, seconds: float, workers: int
) -> Iterator[str]:
    """The lines of the table.

    `steps` are seconds of wall clock, one after the other; `spans` seconds inside the workers,
    which work side by side, so that they may add up to more than the step that they are part of.
    """
    yield f"{'step':<{_WIDTH}}{'seconds':>9}{'share':>8}"
    told = dict(steps)
    told["everything else"] = max(0.0, seconds - sum(steps.values()))
    for name, spent in told.items():
        yield f"{name:<{_WIDTH}}{spent:>9.3f}{_share(spent, seconds):>8}"
    yield f"{'all':<{_WIDTH}}{seconds:>9.3f}"
    if not spans:
        return
    whole = sum(spent for _, spent in spans.values())
    yield ""
    yield f"{_heading(workers):<{_WIDTH}}{'seconds':>9}{'share':>8}{'files':>9}{'ms each':>9}"
    for name, (count, spent) in sorted(spans.items(), key=lambda item: (-item[1][1], item[0])):
        each = f"{1000 * spent / count:>9.2f}" if count else ""
        yield f"{short(name):<{_WIDTH}}{spent:>9.3f}{_share(spent, whole):>8}{count:>9,}{each}"


def short(renderer: str) -> str:
    """The name of a renderer for people: `hcsite.features.pages.render:post` is `pages: post`."""
    if not renderer.startswith(_FEATURES):
        return renderer
    module, _, name = renderer.removeprefix(_FEATURES).partition(":")
    return f"{module.partition('.')[0]}: {name}"


def _heading(workers: int) -> str:
    return "rendering, in 1 process" if workers == 1 else f"rendering, in {workers} processes"


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.0f} %" if whole else ""
