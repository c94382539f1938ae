"""`hcsite help`."""

from __future__ import annotations

import json
from collections.abc import Iterator

import click

from hcsite.cli import exits
from hcsite.cli.code_text import code_json, code_lines
from hcsite.cli.completing import complete_subjects
from hcsite.cli.prose import INDENT, pairs, wrapped
from hcsite.cli.topics import TOPICS, is_topic, meanings_of, names, sections_of
from hcsite.core.catalogue import Family, all_codes, code, families, family_of
from hcsite.core.text import did_you_mean

FEW = 2


@click.command("help", help="Explain a code such as HC214, a field, a setting or a command.")
@click.argument("subject", required=False, shell_complete=complete_subjects)
@click.option(
    "--format",
    "form",
    type=click.Choice(["human", "json"]),
    default="human",
    help="For people, or for programs (codes alone).",
)
@click.pass_context
def command(ctx: click.Context, *, subject: str | None, form: str) -> int:
    """Prints what is known about a code, a family of codes, a topic or a command."""
    if form == "json":
        return _as_json(ctx, subject or "")
    click.echo("\n".join(_contents() if subject is None else _told(ctx, subject.strip())))
    return exits.DONE


def _as_json(ctx: click.Context, subject: str) -> int:
    """One code as an object, a family or all of them as a list."""
    name = subject.strip().upper()
    found = code(name)
    if found is not None:
        click.echo(json.dumps(code_json(found), ensure_ascii=False))
        return exits.DONE
    wanted = [item for item in all_codes() if not name or item.family == name]
    if not wanted:
        raise click.UsageError(f"There is no code “{subject}”. {_hint(name)}", ctx)
    click.echo(json.dumps([code_json(item) for item in wanted], ensure_ascii=False))
    return exits.DONE


def _told(ctx: click.Context, subject: str) -> Iterator[str]:
    name, word = subject.upper(), subject.lower()
    family = next((item for item in families() if item.name == name), None)
    found = code(name)
    if found is not None:
        yield from code_lines(found)
    elif family is not None:
        yield from _codes_of(family)
    elif word in _commands():
        yield _help_of(ctx, word)
    elif is_topic(word):
        yield from _topic(word)
    elif meanings := meanings_of(word.rstrip(":")):
        yield word.rstrip(":")
        yield from pairs(meanings)
    else:
        raise click.UsageError(f"There is no help on “{subject}”. {_hint(name)}", ctx)


def _topic(word: str) -> Iterator[str]:
    for number, (heading, rows) in enumerate(sections_of(word)):
        yield from ([""] if number else [])
        yield from wrapped(heading)
        yield from pairs(rows)


def _hint(name: str) -> str:
    """What was probably meant by a name that is neither code nor command."""
    if family_of(name):  # a number that is near says nothing: HC215 is not nearly HC214
        begin = next((item.name for item in families() if item.name == family_of(name)), "")
        return f"To see all there are: hcsite help {begin}".strip()
    known = [*_commands(), *TOPICS, *(item.name for item in all_codes()), *names()]
    return did_you_mean(name, known) or "To see all there is: hcsite help"


def _contents() -> Iterator[str]:
    yield "Commands"
    yield from pairs(_commands().items())
    yield ""
    yield "Fields and settings"
    yield from pairs(TOPICS.items())
    yield ""
    yield "Codes of messages"
    yield from pairs((_span(family), family.title) for family in families())
    yield ""
    yield from wrapped("Say more about one of them, or about all codes that begin alike:")
    for subject in ("HC214", "published", "post", "build", "HC2"):
        yield f"{INDENT}hcsite help {subject}"


def _span(family: Family) -> str:
    listed = [item.name for item in family.codes]
    return f"{listed[0]} to {listed[-1]}" if len(listed) > FEW else ", ".join(listed)


def _codes_of(family: Family) -> Iterator[str]:
    yield family.title
    yield from pairs((item.name, item.title) for item in family.codes)


def _commands() -> dict[str, str]:
    """Every command with its line of help, without importing any."""
    from hcsite.cli.group import COMMANDS  # the group imports this module

    return COMMANDS


def _help_of(ctx: click.Context, name: str) -> str:
    parent = ctx.parent or ctx
    group = parent.command
    wanted = group.get_command(parent, name) if isinstance(group, click.Group) else None
    if wanted is None:
        raise click.UsageError(f"There is no command “{name}”.", ctx)
    return wanted.get_help(click.Context(wanted, info_name=name, parent=parent))
