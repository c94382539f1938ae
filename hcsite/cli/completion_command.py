"""`hcsite completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from hcsite.cli import exits
from hcsite.cli.choice import Word

SHELLS = {
    "bash": (
        "hcsite completion bash > ~/.hcsite-completion.bash",
        "Then add this line to ~/.bashrc, and open a new terminal:",
        ". ~/.hcsite-completion.bash",
    ),
    "zsh": (
        "hcsite completion zsh > ~/.hcsite-completion.zsh",
        "Then add these lines at the end of ~/.zshrc, and open a new terminal:",
        "autoload -Uz compinit && compinit\n. ~/.hcsite-completion.zsh",
    ),
    "fish": (
        "hcsite completion fish > ~/.config/fish/completions/hcsite.fish",
        "Then open a new terminal.",
        "",
    ),
}
"""For each shell: where its script goes, what else to do, and the lines to add."""

VARIABLE = "_HCSITE_COMPLETE"


@click.command(
    "completion",
    help="Print the script with which bash, zsh or fish completes hcsite's commands.",
    epilog="The first lines of the script say where to put it.",
)
@click.argument("shell", type=Word(tuple(SHELLS)), metavar="bash|zsh|fish")
@click.pass_context
def command(ctx: click.Context, *, shell: str) -> int:
    """Prints the script, with how to install it as remarks on top."""
    click.echo("\n".join(_advice(shell)))
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"There is no completion for {shell}.", ctx)
    script = kind(ctx.find_root().command, {}, "hcsite", VARIABLE).source()
    click.echo(script.removeprefix("#compdef hcsite\n").strip("\n"))
    return exits.DONE


def _advice(shell: str) -> list[str]:
    save, then, lines = SHELLS[shell]
    told = ["Completion of hcsite's commands. Save this text once:", f"  {save}", then]
    told.extend(f"  {line}" for line in lines.splitlines())
    told.append("After that the Tab key completes commands, options, texts and codes.")
    # zsh wants its own mark in the first line, where it is loaded from its path of functions.
    first = ["#compdef hcsite"] if shell == "zsh" else []
    return [*first, *(f"# {line}" for line in told), ""]
