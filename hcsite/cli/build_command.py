"""`hcsite build`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import click

from hcsite.app.build import build
from hcsite.app.options import KIT, PUBLIC, Options, refuse_public_kit
from hcsite.app.report import BuildReport, to_json
from hcsite.cli import exits
from hcsite.cli.common import Moment, console_of, jobs_default, now, root_options
from hcsite.cli.console import Console, counted
from hcsite.core.diagnostics import Diagnostic, Level, Problems, error, warning
from hcsite.engine.manifest import NAME as MANIFEST


@click.command("build", help="Build the website into public/ (or another folder).")
@root_options
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), help="Where to write."
)
@click.option(
    "--kit",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the kit for the staff goes; kit/ by default.",
)
@click.option("--no-kit", is_flag=True, help="Build the website alone.")
@click.option("-u", "--base-url", default="", help="Build for this address, not site.toml's.")
@click.option("--drafts", is_flag=True, help="With drafts; never into public/.")
@click.option("--future", is_flag=True, help="With scheduled posts; never into public/.")
@click.option("--as-of", type=Moment(), help="Build as if it were this day or time.")
@click.option("--strict", is_flag=True, help="Warnings stop the build too.")
@click.option("-j", "--jobs", type=click.IntRange(1, 64), help="So many worker processes.")
@click.option("--no-cache", is_flag=True, help="Make everything anew.")
@click.option("--verify", is_flag=True, help="Then build anew elsewhere and compare all bytes.")
@click.option("--profile", is_flag=True, help="Show where the time went.")
@click.option(
    "--format", "form", type=click.Choice(["human", "json"]), default="human", help="The report."
)
def command(  # noqa: PLR0913  # one parameter for each option
    *,
    root: Path,
    output: Path | None,
    kit: Path | None,
    no_kit: bool,
    base_url: str,
    drafts: bool,
    future: bool,
    as_of: datetime | None,
    strict: bool,
    jobs: int | None,
    no_cache: bool,
    verify: bool,
    profile: bool,
    form: str,
    quiet: bool,
    verbose: bool,
    color: str,
) -> int:
    """Builds, reports, and ends with the code of the contract."""
    console = console_of(quiet=quiet, verbose=verbose, color=color)
    options = Options(
        root=root,
        output=output or root / PUBLIC,
        kit=None if no_kit or drafts or future else kit or root / KIT,
        as_of=as_of or now(),
        base_url=base_url,
        drafts=drafts,
        future=future,
        strict=strict,
        preview=drafts or future,
        use_cache=not no_cache,
        workers=jobs or jobs_default(),
    )
    try:
        report = run_build(options, console)
        if verify and not report.failed:
            report = verified(options, report, console)
        if no_kit and not report.failed:
            report = replace(report, diagnostics=(*report.diagnostics, *old_kit(root)))
    except Problems as problems:
        report = BuildReport(diagnostics=problems.diagnostics, published=False)
    if form == "json":
        click.echo(json.dumps(to_json(report), ensure_ascii=False))
    else:
        tell(report, options, console)
    if profile:
        tell_profile(report, options)
    return exits.code_of(report.diagnostics) if report.failed else exits.DONE


def run_build(options: Options, console: Console) -> BuildReport:
    """A build with its progress shown."""
    refuse_private(options)
    refuse_sources(options)
    if options.kit is not None:
        refuse_public_kit(options.kit, options.output)
    with console.progress() as progress:
        return build(
            options,
            progress=progress,
            waiting=lambda: console.say("Another build is running; waiting for it to end."),
        )


def refuse_private(options: Options) -> None:
    """Drafts and future posts never go where readers are, nor into a folder within it."""
    public = (options.root / PUBLIC).resolve()
    private = options.drafts or options.future
    if private and options.output.resolve().is_relative_to(public):
        hint = "Name another folder with -o, or look at drafts with: hcsite serve"
        message = "Drafts and scheduled posts are never built into public/."
        raise Problems([error("HC606", message, hint=hint)])


def refuse_sources(options: Options) -> None:
    """The website never lies among the texts that it is made from, nor around them."""
    root, output = options.root.resolve(), options.output.resolve()
    sources = (root / "content", root / "themes")
    if root.is_relative_to(output) or any(output.is_relative_to(place) for place in sources):
        message = "The website cannot lie where the hub's own files are."
        hint = "Leave -o out, or name a folder of its own: -o public"
        raise Problems([error("HC605", message, path=_shown(options.output), hint=hint)])


def verified(options: Options, report: BuildReport, console: Console) -> BuildReport:
    """The report, with an error for each file that a clean build would make differently."""
    from hcsite.app.verify import differences  # only with --verify

    found = differences(options)
    if not found:
        console.say("Verified: a clean build gives the same bytes.")
    return replace(report, diagnostics=(*report.diagnostics, *found))


def old_kit(root: Path) -> Iterator[Diagnostic]:
    """A warning where a kit of an earlier build lies beside the website and was left alone."""
    if (root / KIT / MANIFEST).is_file():
        message = "The kit was left as an earlier build made it, and may tell what is no longer so."
        hint = "Build without --no-kit before anybody shares from it."
        yield warning("HC883", message, path=f"{KIT}/", hint=hint)


def tell(report: BuildReport, options: Options, console: Console) -> None:
    """The report for people."""
    console.diagnostics(report.diagnostics)
    errors = sum(item.level is Level.ERROR for item in report.diagnostics)
    warnings = sum(item.level is Level.WARNING for item in report.diagnostics)
    if report.failed:
        words = counted(errors or warnings, "problem", "problems")
        whole = " The last good site is whole." if (options.output / "index.html").is_file() else ""
        console.say(f"\nNothing was written: {words} to mend first.{whole}")
        return
    if console.quiet:
        return
    changed = f"{report.written:,} written" if report.written else "nothing to write"
    removed = f", {report.removed:,} removed" if report.removed else ""
    click.echo(
        f"{counted(report.outputs, 'file', 'files')} in {_shown(options.output)}"
        f" ({changed}{removed}) in {report.seconds:.2f} s."
    )
    if report.kit.outputs:
        new = f" ({report.kit.written:,} written)" if report.kit.written else ""
        files = counted(report.kit.outputs, "file", "files")
        click.echo(f"{files} in {_shown(options.kit or options.root)} for the staff{new}.")
    if report.kit.removed and not report.kit.outputs:
        files = counted(report.kit.removed, "file", "files")
        click.echo(f"{files} of the kit removed: this hub wants none.")
    for line in _held_lines(report):
        click.echo(line)
    if warnings:
        click.echo(f"{counted(warnings, 'warning', 'warnings')} above.")


def tell_profile(report: BuildReport, options: Options) -> None:
    """Where the time went, on standard error."""
    from hcsite.cli.profile_report import profile_lines  # only with --profile

    lines = profile_lines(
        report.steps, report.spans, seconds=report.seconds, workers=options.workers
    )
    for line in lines:
        click.echo(line, err=True)


def _held_lines(report: BuildReport) -> list[str]:
    held = report.held
    parts = [
        counted(held.drafts, "draft", "drafts") if held.drafts else "",
        f"{held.in_review:,} not approved yet" if held.in_review else "",
        f"{held.scheduled:,} scheduled" if held.scheduled else "",
        f"{held.expired:,} taken away" if held.expired else "",
    ]
    told = ", ".join(part for part in parts if part)
    if not told:
        return []
    following = f"; next: {held.next_path} on {held.next_at[:10]}" if held.next_path else ""
    return [f"Not shown to readers: {told}{following}."]


def _shown(path: Path) -> str:
    try:
        return f"{path.resolve().relative_to(Path.cwd())}/"
    except ValueError:
        return f"{path}/"
