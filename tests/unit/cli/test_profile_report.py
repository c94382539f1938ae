"""`--profile`: the table of steps and of renderers."""

from __future__ import annotations

import re
from pathlib import Path

from hcsite.cli.profile_report import profile_lines, short
from tests.support.site import AS_OF
from tests.unit.cli.conftest import Run


def test_table() -> None:
    """Steps come in their order, renderers with the most costly first."""
    spans = {
        "hcsite.features.feeds.plan:rss_form": (4, 0.5),
        "hcsite.features.pages.render:post": (100, 1.5),
    }
    shown = profile_lines({"read": 1.0, "plan": 0.5}, spans, seconds=2.0, workers=2)
    expected = """\
step                            seconds   share
read                              1.000    50 %
plan                              0.500    25 %
everything else                   0.500    25 %
all                               2.000

rendering, in 2 processes       seconds   share    files  ms each
pages: post                       1.500    75 %      100    15.00
feeds: rss_form                   0.500    25 %        4   125.00"""
    assert expected == "\n".join(shown)


def test_names() -> None:
    """A renderer of ours is named by its feature; any other name stays as it is."""
    assert "pages: post" == short("hcsite.features.pages.render:post")
    assert "own thing" == short("own thing")


def test_option(run: Run, hub: Path) -> None:
    """The table stands on standard error, so that standard output stays as programs read it."""
    done = run("build", "-j", "1", "--as-of", AS_OF, "--profile")
    assert (hub / "public" / "index.html").is_file()
    assert re.match(r"step +seconds +share\nread +\d", done.err), done.err
    assert "share" not in done.out
