"""The kit's costs are measured on posts that are in it, and without cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bench.corpus import AS_OF
from bench.kit import BODY, CLEAN, CORPUS, TITLE, KitHub, KitRow, kit_table
from hcsite.app.build import build
from hcsite.app.options import Options

DAY = datetime.fromisoformat(AS_OF)


def test_posts_are_all_in_the_kit() -> None:
    """It holds those of the last 90 days."""
    for post in CORPUS.each_post():
        assert timedelta(0) < DAY - post.published.replace(tzinfo=None) < timedelta(days=90)


def test_hub_with_a_kit_has_no_cards(tmp_path: Path) -> None:
    """There are texts for each post, and not one picture, neither in the kit nor in the website."""
    site = KitHub(tmp_path, kit=True)
    site.write(replace(CORPUS, posts=3, words=60))
    report = build(Options(tmp_path, site.output, DAY, kit=tmp_path / "kit"))
    assert not report.failed
    made = {path.relative_to(tmp_path) for path in tmp_path.glob("[kp][iu]*/**/*.jpg")}
    assert set() == made
    assert 3 == len(list((tmp_path / "kit" / "posts").iterdir()))


def test_hub_without_a_kit(tmp_path: Path) -> None:
    """It makes no teaser at all."""
    site = KitHub(tmp_path, kit=False)
    site.write(replace(CORPUS, posts=3, words=60))
    report = build(Options(tmp_path, site.output, DAY, kit=tmp_path / "kit"))
    assert not report.failed
    assert 0 == report.kit.outputs


def test_table_tells_what_the_kit_costs() -> None:
    """The median of the differences of runs that were taken one after the other."""
    rows = [KitRow(what, (5.0, 7.0, 6.0), (1.0, 4.0, 3.5)) for what in (CLEAN, BODY, TITLE)]
    assert [3.0] * 3 == [row.seconds for row in rows]
    assert "  one body edited              3.00 s   goal ≤ 0.3   " in kit_table(rows)
