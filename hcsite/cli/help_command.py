"""`hcsite help`."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

import click

from hcsite.cli import exits
from hcsite.core.catalogue import Code, Family, all_codes, code, families, family_of
from hcsite.core.text import did_you_mean

WIDTH = 80
INDENT = "  "
FEW = 2

_FENCE = "```"
_ITEM = re.compile(r"- |\d+\. ")
_MARKS = re.compile(r"`([^`]+)`|\*([^*]+)\*|\[([^\]]+)\]\([^)]*\)")


@click.command("help", help="Explain a code such as HC214, or a command.")
@click.argument("subject", required=False)
@click.pass_context
def command(ctx: click.Context, *, subject: str | None) -> int:
    """Prints what is known about a code, a family of codes or a command; else what there is."""
    if subject is None:
        click.echo("\n".join(_contents()))
        return exits.DONE
    name = subject.strip().upper()
    family = next((item for item in families() if item.name == name), None)
    found = code(name)
    if found is not None:
        click.echo("\n".join(explain(found)))
    elif family is not None:
        click.echo("\n".join(_codes_of(family)))
    elif subject.lower() in _commands():
        click.echo(_help_of(ctx, subject.lower()))
    else:
        raise click.UsageError(f"There is no code or command “{subject}”. {_hint(name)}", ctx)
    return exits.DONE


def _hint(name: str) -> str:
    """What was probably meant by a name that is neither code nor command."""
    if family_of(name):  # a number that is near says nothing: HC215 is not nearly HC214
        begin = next((item.name for item in families() if item.name == family_of(name)), "")
        return f"To see all there are: hcsite help {begin}".strip()
    known = [*_commands(), *(item.name for item in all_codes())]
    return did_you_mean(name, known) or "To see all there are: hcsite help"


def explain(item: Code) -> Iterator[str]:
    """A code at 80 columns: its title, why it matters, what to do."""
    yield from _wrapped(f"{item.name}: {item.title}")
    yield ""
    yield from _wrapped(_bare(item.why))
    yield ""
    yield "What to do"
    yield ""
    yield from _text(item.mend)


def _text(markdown: str) -> Iterator[str]:
    """Markdown for a terminal: sentences wrapped, code as it is and indented."""
    waiting: list[str] = []
    in_code = False
    for line in markdown.split("\n"):
        if line.startswith(_FENCE):
            yield from _paragraph(waiting)
            in_code = not in_code
        elif in_code:
            yield f"{INDENT * 2}{line}".rstrip()
        elif line.strip() and not _ITEM.match(line):
            waiting.append(line)
        else:
            yield from _paragraph(waiting)
            if line.strip():
                waiting.append(line)
            else:
                yield ""
    yield from _paragraph(waiting)


def _paragraph(lines: list[str]) -> Iterator[str]:
    """The lines as one paragraph; the list is empty afterwards."""
    text = _bare(" ".join(lines))
    lines.clear()
    mark = _ITEM.match(text)
    yield from _wrapped(text, indent=INDENT, hang=len(mark[0]) if mark else 0)


def _wrapped(text: str, *, indent: str = "", hang: int = 0) -> list[str]:
    below = indent + " " * hang
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _bare(text: str) -> str:
    """Words without the marks of Markdown; code stands in quotation marks."""

    def shown(match: re.Match[str]) -> str:
        return f"“{match[1]}”" if match[1] else match[2] or match[3]

    return _MARKS.sub(shown, text)


def _contents() -> Iterator[str]:
    yield "Commands"
    for name, told in _commands().items():
        yield f"{INDENT}{name:<9} {told}"
    yield ""
    yield "Codes of findings"
    for family in families():
        names = [item.name for item in family.codes]
        shown = f"{names[0]} to {names[-1]}" if len(names) > FEW else ", ".join(names)
        yield f"{INDENT}{shown:<18} {family.title}"
    yield ""
    yield "Say more about one, or about all codes that begin alike:"
    yield f"{INDENT}hcsite help HC214"
    yield f"{INDENT}hcsite help build"
    yield f"{INDENT}hcsite help HC2"


def _codes_of(family: Family) -> Iterator[str]:
    yield family.title
    for item in family.codes:
        yield f"{INDENT}{item.name}  {item.title}"


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
