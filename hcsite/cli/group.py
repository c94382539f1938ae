"""The group of commands. A command's module is imported only when it runs."""

from __future__ import annotations

import importlib
import sys
import traceback
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from hcsite.cli import exits
from hcsite.cli.common import global_options
from hcsite.cli.console import Console
from hcsite.cli.prose import NARROW, columns
from hcsite.core.diagnostics import Problems
from hcsite.core.files import disk_problem
from hcsite.core.text import did_you_mean

COMMANDS: dict[str, str] = {
    "init": "Make a new hub in a folder.",
    "new": "Start a post, an infographic, a video, a page, a person or a topic.",
    "build": "Build the website into public/.",
    "serve": "Show the website on this computer, drafts included.",
    "check": "Look for what is wrong or missing, without building.",
    "review": "Record that somebody has read a post and approves it.",
    "correct": "Tell readers what was wrong in a post.",
    "retract": "Take a post back: its page stays and says why.",
    "list": "List posts, drafts, what is scheduled, due for review, unfinished, …",
    "explain": "Say why a page was made anew, or what a code means.",
    "teasers": "Print what to say about a post on each platform.",
    "count": "Count a text as a platform counts it, and say whether it fits.",
    "readability": "Say how hard a text is to read, and where to begin.",
    "theme": "List themes, copy a file of one to change it.",
    "import": "Bring posts over from Markdown, Jekyll or Hugo.",
    "schema": "Print the JSON Schema of front matter and site.toml.",
    "config": "Show the configuration as hcsite understands it.",
    "clean": "Remove what hcsite made: the website and the cache.",
    "completion": "Print the script for completion in bash, zsh or fish.",
    "help": "Explain a code such as HC214, a field, a setting or a command.",
}
"""Every command with its one line of help, in the order in which people meet them."""


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports them one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of `COMMANDS`."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; nothing where there is none."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"hcsite.cli.{cmd_name}_command")
        command: click.Command = module.command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first word names; an unknown one gets a hint."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            hint = did_you_mean(name, COMMANDS)
            ctx.fail(f"There is no command “{name}”. {hint} Try: hcsite --help")
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, without importing any, and the group's own options."""
        found = [
            CompletionItem(name, help=told)
            for name, told in COMMANDS.items()
            if name.startswith(incomplete)
        ]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for the help page, without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(
    cls=LazyGroup,
    name="hcsite",
    help=(
        "hcsite turns a folder of Markdown into the home base of a health voice: a fast website"
        " that shows who wrote it, who reviewed it, when, and on which sources."
    ),
    epilog="Start with: hcsite init my-hub",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
@global_options
@click.version_option(package_name="hcsite", message="hcsite %(version)s")
def group(**_: object) -> None:
    """The group itself does nothing; a command looks up what stands before its name."""


def start(arguments: list[str]) -> int:
    """Runs a command line; gives the exit code and never a traceback for what people did."""
    console = Console()
    try:
        result = group.main(
            args=arguments,
            prog_name="hcsite",
            standalone_mode=False,
            # Left to itself, click never writes for fewer than 50 columns.
            terminal_width=columns() if columns() < NARROW else None,
        )
    except click.ClickException as mistake:
        mistake.show()
        return exits.USAGE
    except (click.Abort, KeyboardInterrupt):
        console.say("Stopped.")
        return exits.INTERRUPTED
    except Problems as problems:
        console.diagnostics(problems.diagnostics)
        return exits.code_of(problems.diagnostics)
    except BrokenPipeError:
        sys.stderr.close()
        return exits.DONE
    except OSError as reason:
        console.diagnostics([disk_problem(reason, str(reason.filename or ""))])
        return exits.DISK
    except Exception:  # noqa: BLE001  # the last resort: no traceback for people
        return _bug(console)
    return result if isinstance(result, int) else exits.DONE


def _bug(console: Console) -> int:
    """Our own fault: people get one sentence, and a file with the rest for a report."""
    place = Path(".hcsite")
    text = traceback.format_exc()
    try:
        place.mkdir(exist_ok=True)
        (place / "crash.log").write_text(text, encoding="utf-8")
        where = "The details are in .hcsite/crash.log; please send it with your report."
    except OSError:
        where = text
    console.say(f"This is a fault in hcsite, not in your files. {where}")
    return exits.BUG
