"""The commands with all their options, from click."""

from __future__ import annotations

from collections.abc import Iterator

import click

from hcsite.cli.group import COMMANDS, group
from scripts.docs_parts.tables import code, table

COMMON = frozenset({"--root", "--quiet", "--verbose", "--color", "--help"})
"""Options that nearly every command has; they are told once."""

OWNER_OF_COMMON = "build"
HEADS = ("Option", "What it does")


def commands_part() -> str:
    """A section for each command."""
    with _group_context() as parent:
        return "\n".join(_section(name, parent) for name in COMMANDS)


def common_part() -> str:
    """The options that nearly every command has."""
    with _group_context() as parent:
        found = group.get_command(parent, OWNER_OF_COMMON)
        assert found is not None  # noqa: S101  # it is one of our own
        ctx = click.Context(found, info_name=OWNER_OF_COMMON, parent=parent)
        return table(HEADS, _rows(found, ctx, common=True))


def _group_context() -> click.Context:
    return group.make_context("hcsite", [], resilient_parsing=True)


def _section(name: str, parent: click.Context) -> str:
    found = group.get_command(parent, name)
    assert found is not None  # noqa: S101  # the list names only what there is
    ctx = click.Context(found, info_name=name, parent=parent)
    parts = [f"## {name}", found.help or COMMANDS[name]]
    if not isinstance(found, click.Group):
        return "\n\n".join([*parts, *_use(found, ctx)]) + "\n"
    for part, below in found.commands.items():
        inner = click.Context(below, info_name=part, parent=ctx)
        parts.extend([f"### {name} {part}", below.help or "", *_use(below, inner)])
    return "\n\n".join(parts) + "\n"


def _use(found: click.Command, ctx: click.Context) -> Iterator[str]:
    """How a command is written, and its options."""
    yield "```\n" + " ".join([ctx.command_path, *found.collect_usage_pieces(ctx)]) + "\n```"
    rows = list(_rows(found, ctx, common=False))
    if rows:
        yield table(HEADS, rows).rstrip()


def _rows(found: click.Command, ctx: click.Context, *, common: bool) -> Iterator[tuple[str, str]]:
    for param in found.get_params(ctx):
        if isinstance(param, click.Option) and common == bool(COMMON.intersection(param.opts)):
            yield _option(param, ctx), f"{param.help} {_default(param, ctx)}".strip()


def _option(param: click.Option, ctx: click.Context) -> str:
    names = ", ".join(code(name) for name in (*param.opts, *param.secondary_opts))
    if param.is_flag:
        return names
    if isinstance(param.type, click.Choice):
        words = ", ".join(code(str(word)) for word in param.type.choices)
        return f"{names}: {words}"
    number = isinstance(param.type, click.types.IntParamType)
    return f"{names} {'NUMBER' if number else param.make_metavar(ctx)}"


def _default(param: click.Option, ctx: click.Context) -> str:
    """The default where it is a word or a number that people type."""
    value = param.get_default(ctx, call=False)
    shown = isinstance(value, str | int) and not isinstance(value, bool) and value != ""
    return f"Default: {code(str(value))}." if shown else ""
