"""kill -9 at any moment: the next build is right, and nothing of the dead one is left."""

from __future__ import annotations

import re
import shutil
import time
from pathlib import Path
from random import Random

import psutil
import pytest

from hcsite.app.build import build
from hcsite.app.options import Options
from tests.crash.dying import build_and_die
from tests.crash.victims import (
    PATIENCE,
    clean_output,
    finish,
    kill,
    make_hub,
    parsing,
    publishing,
    rendering,
    start,
    wait_for,
    write_post,
)
from tests.golden.sites import AS_OF, copy_site, read_files

POSTS = 70
STEPS = {"parse": parsing, "render": rendering, "publish": publishing}
KILLS = [(step, number) for step in (*STEPS, "any") for number in range(3)]


class Victim:
    """A hub that has two forms: one post is edited, one is there or not, and so is a setting."""

    def __init__(self, folder: Path) -> None:
        self.root, self.output = make_hub(folder, posts=POSTS), folder / "public"
        self.form = 1
        self.expected: dict[int, dict[str, bytes]] = {}
        for name in ("one", "two"):
            self.turn()
            self.expected[self.form] = clean_output(self.root, folder / name)
        self.check()

    def turn(self) -> None:
        """Gives the hub its other form; all its pages are different then."""
        self.form = 1 - self.form
        settings = (self.root / "site.toml").read_text(encoding="utf-8")
        settings = re.sub(r"notice = .*", f'notice = "Form {self.form}."', settings)
        (self.root / "site.toml").write_text(settings, encoding="utf-8")
        lonely = self.root / "content/posts/lonely.md"
        write_post(self.root, 3, words=f"Form {self.form}.", of=POSTS)
        if self.form:
            lonely.unlink(missing_ok=True)
        else:
            lonely.write_text("---\ntitle: Alone\npublished: 2025-05-05\n---\nHere.\n", "utf-8")

    def check(self) -> None:
        """Builds to the end; the output is what a clean build makes, and stays so."""
        options = Options(root=self.root, output=self.output, as_of=AS_OF)
        assert not build(options).failed
        assert self.expected[self.form] == read_files(self.output)
        assert 0 == build(options).written


@pytest.fixture(scope="module")
def victim(tmp_path_factory: pytest.TempPathFactory) -> Victim:
    """A hub that has been built once."""
    return Victim(tmp_path_factory.mktemp("victim"))


@pytest.mark.parametrize(("step", "number"), KILLS)
def test_killed_build_harms_nothing(step: str, number: int, victim: Victim) -> None:
    """Whatever a build was doing when it was killed, the next one makes the right site.

    In between, the hub is edited or not, and the cache is there or lost.
    """
    chance = Random(f"{step} {number}")  # noqa: S311  # the same kills in each run
    victim.turn()
    more = ("--no-cache",) if chance.random() < 0.7 else ()
    watch = {
        "parse": parsing(victim.root),
        "render": rendering(victim.output),
        "publish": publishing(victim.output),
        "any": lambda: True,
    }[step]
    if step == "parse":
        for path in (victim.root / ".hcsite" / "blobs").glob("*/*"):
            path.unlink()
    process = start(victim.root, victim.output, "-j", "2", *more)
    wait_for(process, watch, then=chance.random() * (2.0 if step == "any" else 0.02))
    orphans = kill(process)
    if chance.random() < 0.5:
        victim.turn()
    victim.check()
    _, alive = psutil.wait_procs(orphans, timeout=PATIENCE)
    assert [] == alive


def test_every_step_is_killed_in_its_midst(victim: Victim) -> None:
    """The moments above are those that they claim to be: a build is found at work in each step."""
    victim.turn()
    for step in STEPS:
        assert any(_is_killed_in(step, victim) for _ in range(20)), step
    victim.check()


def _is_killed_in(step: str, victim: Victim) -> bool:
    """Whether a build is killed in a step; on a busy machine it may be over before one looks."""
    for path in (victim.root / ".hcsite" / "blobs").glob("*/*"):
        path.unlink()
    victim.turn()
    watch = STEPS[step](victim.root if step == "parse" else victim.output)
    process = start(victim.root, victim.output, "-j", "2", "--no-cache")
    seen = wait_for(process, watch)
    kill(process)
    return seen and -9 == process.returncode


def test_workers_of_a_killed_build_end_by_themselves(victim: Victim) -> None:
    """Nobody tells them, and still none is left to render for nobody."""
    orphans: list[psutil.Process] = []
    for _ in range(20):  # on a busy machine a build may be over before one looks
        victim.turn()
        process = start(victim.root, victim.output, "-j", "2", "--no-cache")
        wait_for(process, rendering(victim.output))
        orphans = kill(process)
        if orphans:
            break
    assert [] != orphans
    _, alive = psutil.wait_procs(orphans, timeout=PATIENCE)
    assert [] == alive
    victim.check()


def _other_form(root: Path) -> None:
    """All pages change, and some go."""
    (root / "content/static/google1.html").unlink()
    (root / "content/posts/flu.md").unlink()
    settings = (root / "site.toml").read_text(encoding="utf-8")
    (root / "site.toml").write_text(settings.replace("This is a test hub.", "New."), "utf-8")


@pytest.mark.parametrize("event", ["os.rename", "os.remove", "os.rmdir", "open", "os.mkdir"])
def test_killed_before_any_single_act(event: str, tmp_path: Path) -> None:
    """Before a rename, a removal, the writing of a file: death at the exact act harms nothing."""
    root, output = tmp_path / "hub", tmp_path / "public"
    options = Options(root=root, output=output, as_of=AS_OF)
    _other_form(copy_site("full", root))
    new = clean_output(root, tmp_path / "new")
    code, count = build_and_die(event, 0, root, tmp_path / "counted")
    assert 0 == code
    for number in sorted({1, count // 2 or 1, max(1, count - 2), count}):
        shutil.rmtree(root)
        copy_site("full", root)
        assert not build(options).failed
        _other_form(root)
        assert build_and_die(event, number, root, output)[0] in (-9, 0)
        assert not build(options).failed
        assert new == read_files(output)


def test_two_builds_at_once(victim: Victim) -> None:
    """The second waits for the first; both succeed, and the site is right."""
    victim.turn()
    one = start(victim.root, victim.output, "--no-cache")
    time.sleep(0.6)
    two = start(victim.root, victim.output, "--no-cache")
    assert [0, 0] == [finish(process)[0] for process in (one, two)]
    assert victim.expected[victim.form] == read_files(victim.output)
