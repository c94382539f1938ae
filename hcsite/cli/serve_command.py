"""`hcsite serve`."""

from __future__ import annotations

import os
import socket
import sys
import time
import webbrowser
from dataclasses import dataclass, field
from pathlib import Path

import click

from hcsite.app.report import BuildReport
from hcsite.app.sources import config_of
from hcsite.cli import exits
from hcsite.cli.build_command import tell
from hcsite.cli.common import console_of, jobs_default, now, root_options
from hcsite.cli.console import Console, counted
from hcsite.core.diagnostics import Diagnostic, Level

EVERYBODY = ("0.0.0.0", "::")  # noqa: S104  # only where somebody asks for it
THIS_COMPUTER = ("127.0.0.1", "localhost", "::1")


@click.command("serve", help="Show the website on this computer, drafts included, as you write.")
@root_options
@click.option("--host", default="127.0.0.1", help="The address to listen on (0.0.0.0: all).")
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8000, help="The port.")
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
@click.option(
    "--poll",
    type=click.FloatRange(0.1, 60),
    is_flag=False,
    flag_value=1.0,
    help="Look at all files each second (or each so many): for network drives.",
)
def command(
    *,
    root: Path,
    host: str,
    port: int,
    open_browser: bool,
    poll: float | None,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Builds into .hcsite/preview, shows it, and builds again with each change, until Ctrl-C."""
    from hcsite.app.previewing import Previewer
    from hcsite.features.preview.port import listen

    console = console_of(quiet=quiet, verbose=verbose, color=color)
    config_of(root)  # a folder that holds no hub is nothing to watch
    previewer = Previewer(root, clock=now, workers=jobs_default())
    with listen(host, port) as listening:
        taken = listening.getsockname()[1]
        if port not in (0, taken):
            console.say(f"Port {port} is in use; the preview takes {taken}.")
        with console.progress() as progress:
            report = previewer.build(
                memo=True,
                progress=progress,
                waiting=lambda: console.say("Another build is running; waiting for it to end."),
            )
        tell(report, previewer.options(), console)
        url = f"http://{_name(host)}:{taken}{previewer.outcome.base}"
        _greet(url, host)
        if open_browser:
            webbrowser.open(url)
        from hcsite.app.preview_session import Session  # the first build forks: no thread before

        teller = _Teller(console, report.diagnostics)
        session = Session(
            previewer=previewer,
            clock=now,
            told=teller.tell,
            unwatched=lambda: console.say(
                "The system can watch no more files; hcsite looks at them each second instead."
            ),
            poll=poll,
            hosts=(*THIS_COMPUTER, "[::1]", host, socket.gethostname()),
            any_address=host not in THIS_COMPUTER,
        )
        ended = session.run(listening)
    click.echo("Goodbye.")
    if not ended:  # a build that nobody waits for; the next one puts right what it left
        sys.stdout.flush()
        os._exit(exits.DONE)
    return exits.DONE


def _name(host: str) -> str:
    """The name for the address bar of this computer."""
    if host in (*THIS_COMPUTER, *EVERYBODY):
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _greet(url: str, host: str) -> None:
    """Says where to look, and who else can."""
    click.echo(f"Your hub, drafts included: {url}")
    if host in THIS_COMPUTER:
        click.echo("Only this computer can see it. Press Ctrl-C to stop.")
        return
    from hcsite.features.preview.network import own_address, qr_code

    own = own_address(host) if host in EVERYBODY else host
    if own:
        own = f"[{own}]" if ":" in own else own
        there = url.replace(f"//{_name(host)}:", f"//{own}:", 1)
        click.echo(f"On a telephone in the same network: {there}")
        if sys.stdout.isatty():
            click.echo(f"\n{qr_code(there)}\n")
    click.echo("Everybody in your network can read it, drafts included. Press Ctrl-C to stop.")


@dataclass(slots=True)
class _Teller:
    """Tells of each build what is new in it."""

    console: Console
    known: tuple[Diagnostic, ...] = ()
    failed: bool = field(default=False)

    def tell(self, report: BuildReport, names: tuple[str, ...]) -> None:
        """One line for what was done; findings only where they are not those of before."""
        if report.diagnostics != self.known:
            self.console.diagnostics(report.diagnostics)
        changed = ", ".join(names[:2]) + (" and more" if len(names) > 2 else "")
        at = time.strftime("%H:%M:%S")
        if report.failed:
            count = sum(item.level is Level.ERROR for item in report.diagnostics)
            if report.diagnostics != self.known:
                told = counted(count, "problem", "problems")
                self.console.say(f"{at}  {told} to mend; the last good pages stay.")
        elif report.written or report.removed or self.failed:
            count = report.written + report.removed
            told = f"{counted(count, 'file', 'files')} made anew in {report.seconds:.2f} s"
            self.console.say(f"{at}  {changed}: {told}." if changed else f"{at}  {told}.")
        self.known, self.failed = report.diagnostics, report.failed
