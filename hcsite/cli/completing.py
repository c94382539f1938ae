"""What a shell offers while somebody types: codes, subjects, files of the hub."""

from __future__ import annotations

from pathlib import Path

import click
from click.shell_completion import CompletionItem

from hcsite.core.diagnostics import Problems
from hcsite.model.address import CONTENT
from hcsite.model.kinds import ROOTS
from hcsite.model.platforms import known_platforms

MOST = 500
"""More files than this are left to the shell, which goes from folder to folder."""

Items = list[CompletionItem]


def complete_codes(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """The codes that begin so, each with its title."""
    del ctx, param
    from hcsite.core.catalogue import all_codes  # reads a file

    begin = incomplete.upper()
    return [
        CompletionItem(item.name, help=item.title)
        for item in all_codes()
        if item.name.startswith(begin)
    ]


def complete_subjects(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """What `help` knows: commands, topics, codes; fields where nothing else begins so."""
    from hcsite.cli.group import COMMANDS  # the group imports the commands
    from hcsite.cli.topics import TOPICS, names

    words = COMMANDS | TOPICS
    found = [
        CompletionItem(name, help=told)
        for name, told in words.items()
        if name.startswith(incomplete.lower())
    ]
    if incomplete.isupper() or not incomplete:
        found.extend(complete_codes(ctx, param, incomplete))
    return found or [CompletionItem(name) for name in names() if name.startswith(incomplete)]


def complete_texts(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """The texts of the hub whose path begins so; codes where capitals are typed."""
    if incomplete.isupper():
        return complete_codes(ctx, param, incomplete)
    root = Path(ctx.params.get("root") or ".")
    texts = _texts(root)
    if len(texts) > MOST:
        return [CompletionItem(incomplete, type="file")]
    if incomplete and CONTENT.startswith(incomplete.split("/")[0]):
        return [CompletionItem(path) for path in texts if path.startswith(incomplete)]
    return [CompletionItem(path) for path in texts if incomplete in path]


def complete_platforms(ctx: click.Context, param: click.Parameter, incomplete: str) -> Items:
    """The platforms that begin so, each with its name; those of the hub too."""
    del param
    from hcsite.app.counting import platforms_at  # reads files

    try:
        found = platforms_at(Path(ctx.params.get("root") or "."))
    except Problems:
        found = known_platforms()
    return [
        CompletionItem(name, help=platform.name)
        for name, platform in found.items()
        if name.startswith(incomplete.lower())
    ]


def _texts(root: Path) -> list[str]:
    """The content files below a hub, sorted; no more than one beyond `MOST`."""
    found: list[str] = []
    for folder in ROOTS.values():
        place = root / CONTENT / folder
        for path in place.rglob("*.md"):
            if len(found) > MOST:
                return found
            found.append(path.relative_to(root).as_posix())
    return sorted(found)
