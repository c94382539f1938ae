"""`hcsite serve`."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from hcsite.app.options import STATE_FOLDER, Options
from hcsite.app.reading import site_of
from hcsite.cli import exits
from hcsite.cli.build_command import run_build, tell
from hcsite.cli.common import console_of, jobs_default, now, root_options

EVERYBODY = ("0.0.0.0", "::")  # noqa: S104  # only where somebody asks for it
THIS_COMPUTER = ("127.0.0.1", "localhost", "::1")


@click.command("serve", help="Build with drafts and show the website on this computer.")
@root_options
@click.option("--host", default="127.0.0.1", help="The address to listen on.")
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8000, help="The port.")
@click.option("--open", "open_browser", is_flag=True, help="Open the browser.")
def command(
    *,
    root: Path,
    host: str,
    port: int,
    open_browser: bool,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Builds into .hcsite/preview and serves it until Ctrl-C."""
    from hcsite.features.preview.server import application, free_port, serve

    console = console_of(quiet=quiet, verbose=verbose, color=color)
    port = free_port(host, port)
    site, _ = site_of(root)
    address = f"http://{_name(host)}:{port}{site.base_path}"
    options = Options(
        root=root,
        output=root / STATE_FOLDER / "preview",
        as_of=now(),
        base_url=address,
        drafts=True,
        future=True,
        preview=True,
        workers=jobs_default(),
    )
    report = run_build(options, console)
    tell(report, options, console)
    if report.failed and not (options.output / "index.html").is_file():
        return exits.code_of(report.diagnostics)
    click.echo(f"Your hub, drafts included: {address}")
    click.echo(f"{_who(host)} can see it. Press Ctrl-C to stop.")
    if open_browser:
        webbrowser.open(address)
    hosts = ("*",) if host in EVERYBODY else (*THIS_COMPUTER, "[::1]", host)
    serve(application(options.output, base=site.base_path, hosts=hosts), host=host, port=port)
    return exits.DONE


def _name(host: str) -> str:
    return "localhost" if host in (*THIS_COMPUTER, *EVERYBODY) else host


def _who(host: str) -> str:
    return "Only this computer" if host in THIS_COMPUTER else "Everybody in your network"
