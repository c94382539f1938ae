"""A whole import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hcsite.features.importers.existing import Existing, read_existing
from hcsite.features.importers.plan import plan_import, write_plan
from tests.support.site import write_files
from tests.unit.features.importers.old_site import Bring, png

OLD: dict[str, str | bytes | None] = {
    "_config.yml": "url: https://old.org\ntimezone: America/Chicago\nphone: '555'\n",
    "_posts/2019-01-02-salt.md": "---\ntitle: Salt\nauthor: Ana Flores\ncategories: heart\n"
    "date: 2019-01-02 10:00\nimage: /a.png\nimage_alt: A plate\n---\n"
    "# Salt\n\nCall {{ site.phone }}.\n\n![A plate](/a.png)\n",
    "_posts/2019-03-04-sugar.md": "---\ntitle: Sugar\n---\n"
    "[Salt]({% post_url 2019-01-02-salt %})\n",
    "about.md": "---\ntitle: About\npermalink: /about/\n---\nUs.\n",
    "a.png": png(),
}

SALT = """\
---
title: Salt
id: posts/2019-01-02-salt
slug: salt
aliases: [/heart/2019/01/02/salt.html]
published: 2019-01-02T10:00:00-06:00
authors: [ana-flores]
topics: [heart]
image:
  src: a.png
  alt: A plate
legacy: true
---

Call 555.

![A plate](a.png)
"""


def test_a_small_site(bring: Bring) -> None:
    """Posts, page, picture, person and topic, each in its place."""
    made = bring({name: data for name, data in OLD.items() if data is not None}, "jekyll")
    expected = [
        "content/pages/about.md",
        "content/people/ana-flores.md",
        "content/posts/salt/a.png",
        "content/posts/salt/index.md",
        "content/posts/sugar.md",
        "content/topics/heart.md",
    ]
    assert expected == list(made.files)
    assert SALT == made.text("posts/salt/index.md")
    assert "[Salt](salt/index.md)" == made.body("posts/sugar.md")
    assert all(report.clean for report in made.plan.reports)


def test_texts_without_a_date(bring: Bring) -> None:
    """Drafts, or pages where that is wanted."""
    files = {
        "a.md": "---\ntitle: A\ntags: [x]\nlastmod: 2020-01-02\n---\nx",
        "b.md": "---\ntitle: B\n---\n",
    }
    made = bring(files, as_pages=True)
    assert ["content/posts/a.md", "content/pages/b.md"] == [r.target for r in made.plan.reports]
    made = bring(files)
    assert "content/posts/b.md" == made.report("b.md").target
    assert 1 == len(made.said("b.md", "HC704"))


def test_pages_say_when_they_changed(bring: Bring) -> None:
    """A page has no day of publication; what else it had is kept under extra."""
    made = bring({"a.md": "---\ntitle: A\nlayout: page\ndate: 2020-01-02\ntags: [x]\n---\nx"})
    assert ["updated: 2020-01-02", "extra:", "  tags: [x]"] == made.matter("pages/a.md")[2:]


def test_a_piece_that_is_only_a_link(bring: Bring) -> None:
    """Its address becomes its text."""
    made = bring({"a.md": "---\ntitle: A\nhref: https://a.org/x\n---\n"})
    assert "[A](https://a.org/x)" == made.body("posts/a.md")
    made = bring({"b.md": "---\ntitle: B\n---\n"})
    assert "" == made.body("posts/b.md")
    assert ["The old file has no text."] == made.said("b.md", "HC713")


def test_a_second_import_changes_nothing(tmp_path: Path) -> None:
    """The plan is the same, and all files are there already."""
    old, hub = tmp_path / "old", tmp_path / "hub"
    write_files(old, OLD)
    hub.mkdir()
    for expected in (6, 0):
        plan = plan_import(
            "jekyll", old, existing=read_existing(hub), as_pages=False, time_zone="UTC"
        )
        done = write_plan(plan, hub)
        assert expected == len(done.written)
        assert () == done.refused


PROGRAM = """
import sys
from pathlib import Path
from hcsite.core.digest import digest_parts
from hcsite.features.importers.plan import Existing, plan_import
old = Path(sys.argv[1])
plan = plan_import("jekyll", old, existing=Existing(), as_pages=False, time_zone="UTC")
print(digest_parts(*(str(part) for part in (plan.files, plan.reports, plan.notes))))
"""


def test_the_same_whatever_the_hash_seed(tmp_path: Path) -> None:
    """The same files give the same plan."""
    write_files(tmp_path, OLD)
    made = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(tmp_path)],
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": "", "PYTHONPATH": str(Path.cwd())},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("0", "UTC"), ("1", "Asia/Tokyo"))
    }
    assert 1 == len(made)


def test_an_empty_folder(tmp_path: Path) -> None:
    """There is nothing to import, and that is no fault."""
    plan = plan_import("hugo", tmp_path, existing=Existing(), as_pages=False, time_zone="UTC")
    assert ((), (), ()) == (plan.files, plan.reports, plan.notes)
