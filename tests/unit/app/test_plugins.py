"""Plug-ins: what they are given, what they may give, and what is said where they fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from hcsite.app.guard import digest_of, names
from hcsite.app.linking import Linked
from hcsite.app.plugins import Added, Given, frozen, is_safe, plan_plugins, shown_hub
from hcsite.core.diagnostics import Diagnostic, Level
from hcsite.engine.job import Job
from hcsite.model.lifecycle import State
from hcsite.model.site import Plugin
from tests.support.packages import install, on_path
from tests.support.site import write_files
from tests.unit.model import documents

NOTHING = Linked({}, {}, {}, {}, ())
HEAD = """\
from dataclasses import dataclass
from hcsite.core.diagnostics import info, warning
from hcsite.engine.job import Job, Rendered, Renderer

@dataclass(frozen=True)
class View:
    text: str

def render(view, inputs):
    return Rendered(view.text.encode())

text = Renderer(View, render)
"""

Plug = Callable[..., Added]


@pytest.fixture
def plug(tmp_path: Path) -> Iterator[Plug]:
    """Installs a plug-in with a body of its plan, and asks it for its jobs."""
    place = tmp_path / "site-packages"
    with ExitStack() as stack:

        def installed(
            *lines: str, name: str = "probe", given: dict[str, object] | None = None
        ) -> Added:
            module = name.replace("-", "_")
            body = "".join(f"    {line}\n" for line in lines)
            text = f"{HEAD}\ndef plan(given):\n{body}"
            points = f"[hcsite.plugins]\n{name} = {module}:plan\n"
            install(place, name, {f"{module}/__init__.py": text}, points=points)
            stack.enter_context(on_path(place))
            return ask(Plugin(name, given or {}))

        yield installed


def ask(*plugins: Plugin, whole: Any = None) -> Added:
    """What plug-ins give for a hub."""
    made = whole or documents.hub_of(documents.post("salt"))[0]
    return plan_plugins(replace(made, site=replace(made.site, plugins=plugins)), NOTHING)


def told(found: Diagnostic) -> tuple[str, str, str, int]:
    """A finding in short."""
    return (found.code, found.message, found.path, found.line)


def test_a_hub_without_plug_ins() -> None:
    """Nothing is asked, and nothing comes."""
    assert Added() == ask()


def test_jobs_go_under_guard(plug: Plug) -> None:
    """A job keeps its path and its view; a worker gets it with the plug-in's name and digest."""
    added = plug(
        "yield Job('a/b.txt', 'probe:text', View(given.settings['word']))", given={"word": "x"}
    )
    (job,) = added.jobs
    assert () == added.diagnostics
    assert ("a/b.txt", "hcsite.app.guard:guarded", "plug-in probe") == (
        job.path,
        job.renderer,
        job.source,
    )
    assert ("probe", digest_of("probe"), "probe:text") == (
        job.args.plugin,
        job.args.digest,
        job.args.renderer,
    )


def test_settings_are_frozen() -> None:
    """Tables are read-only, lists are tuples, at every depth."""
    value = frozen({"a": [1, {"b": [2]}]})
    assert isinstance(value, dict) is False
    assert {"a": (1, {"b": (2,)})} == value
    with pytest.raises(TypeError):
        value["a"] = 2


def test_a_plug_in_sees_what_readers_see() -> None:
    """No draft, no future, nobody's unfinished profile or topic; nothing names them either."""
    whole, _ = documents.hub_of(
        documents.post("live", authors=("ana", "draft"), topics=("heart", "later")),
        documents.post("sketch", draft=True),
        documents.person("ana"),
        documents.person("draft", draft=True),
        documents.topic("heart"),
        documents.topic("later", draft=True),
        documents.page("about"),
        documents.page("sketch", draft=True),
    )
    seen = shown_hub(
        replace(whole, posts=tuple(replace(p, authors=("ana", "draft")) for p in whole.posts))
    )
    assert ["/posts/live/"] == [item.address for item in seen.posts]
    assert (("ana",), ("heart",)) == (seen.posts[0].authors, seen.posts[0].topics)
    assert (["ana"], ["heart"], 1) == ([*seen.people], [*seen.topics], len(seen.pages))
    assert {State.LIVE} == seen.shown


def test_its_findings_carry_its_name(plug: Plug) -> None:
    """They keep level, place and hint; the code is ours, so that `hcsite help` knows it."""
    (found,) = plug(
        "yield warning('X1', 'No photo.', path='a.md', line=3, hint='Add one.')"
    ).diagnostics
    assert ("HC524", "No photo. (plug-in “probe”)", "a.md", 3) == told(found)
    assert (Level.WARNING, "Add one.") == (found.level, found.hint)


def test_a_plug_in_that_is_not_installed(plug: Plug) -> None:
    """The message and its hint, word for word; with a near name where there is one."""
    plug("yield from ()")
    first, second = ask(Plugin("prob"), Plugin("zzz")).diagnostics
    assert ("HC521", "There is no plug-in called “prob”.", "site.toml", 0) == told(first)
    assert (
        "Did you mean “probe”? Else install the package that brings it, or take “prob” out of"
        " plugins in site.toml." == first.hint
    )
    assert (
        "Install the package that brings it, or take “zzz” out of plugins in site.toml."
        == second.hint
    )


def test_a_plug_in_that_fails(plug: Plug) -> None:
    """Named with its file and line and no traceback; what it gave before does not count."""
    added = plug("yield Job('a.txt', 'probe:text', View('x'))", "{}['slug']")
    (found,) = added.diagnostics
    line = HEAD.count("\n") + 4
    expected = ("HC522", "The plug-in “probe” failed: KeyError: 'slug'.", "probe/__init__.py", line)
    assert expected == told(found)
    assert ("    {}['slug']", ()) == (found.source, added.jobs)
    assert "take “probe” out of plugins in site.toml" in found.hint


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("return 3", "failed: TypeError: 'int' object is not iterable."),
        ("raise SystemExit(3)", "failed: SystemExit: 3."),
        ("yield 3", "gave “int”, which is no job and no finding."),
        ("yield Job('../a', 'probe:text', View(''))", "wants to write to “../a”, which is no path"),
        (
            "yield Job('a', 'probe', View(''))",
            "names the renderer “probe”, which is not of the form",
        ),
        (
            "yield Job('a', 'x:y', 1, shared=('all',))",
            "asks for a shared value that there is not: all.",
        ),
        ("yield Job('a', 'x:y', 1, texts=('aa',))", "asks for a text that no page of the hub has."),
        (
            "yield Job('a', 'x:y', 1, blobs=('aa',))",
            "asks for a picture or a file, which hcsite publishes itself.",
        ),
        ("yield Job('a', 'x:y', object())", "failed: TypeError: Encoding objects of type object"),
    ],
)
def test_what_a_plug_in_may_not_do(plug: Plug, line: str, words: str) -> None:
    """It is an error that names it, and no job."""
    added = plug(line)
    (found,) = added.diagnostics
    assert found.message.startswith("The plug-in “probe” ")
    assert words in found.message
    assert () == added.jobs


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ("no_such_module:plan", "cannot be loaded: ModuleNotFoundError: No module named"),
        ("json:nothing", "cannot be loaded: AttributeError:"),
        ("json:__name__", "cannot be used: json:__name__ is no function."),
    ],
)
def test_a_broken_entry_point(tmp_path: Path, point: str, words: str) -> None:
    """The package is there, its plug-in is not."""
    install(tmp_path, "torn", {}, points=f"[hcsite.plugins]\ntorn = {point}\n")
    with on_path(tmp_path):
        (found,) = ask(Plugin("torn")).diagnostics
    assert ("HC521", "site.toml") == (found.code, found.path)
    assert words in found.message


def test_two_packages_with_one_plug_in(tmp_path: Path) -> None:
    """None of the two is guessed."""
    for name in ("one", "two"):
        install(tmp_path, name, {}, points=f"[hcsite.plugins]\nsame = {name}:plan\n")
    with on_path(tmp_path):
        (found,) = ask(Plugin("same")).diagnostics
        assert "same" in names()
    assert "Two packages bring a plug-in called “same”: one:plan and two:plan." == found.message


@pytest.mark.parametrize(
    ("path", "safe"),
    [
        ("api/posts.json", True),
        (".well-known/security.txt", True),
        ("Ménière.txt", True),
        ("", False),
        ("/etc/passwd", False),
        ("a/../../b", False),
        ("a//b", False),
        ("a/", False),
        ("a/ b", False),
        ("C:/a", False),
        ("a\\b", False),
        ("a\nb", False),
        (".hcsite-manifest.json", False),
    ],
)
def test_paths(path: str, *, safe: bool) -> None:
    """A path stays in the output, on every system, and is none of hcsite's own files."""
    assert safe == is_safe(path)


def test_the_digest_follows_version_and_files(tmp_path: Path) -> None:
    """Each file of the package counts, and the version of its distribution; nothing else."""
    points = "[hcsite.plugins]\nprobe = probe.plans:plan\n"
    files: dict[str, str | bytes] = {"probe/__init__.py": "", "probe/plans.py": "plan = print\n"}

    def digest(**more: Any) -> str:
        install(tmp_path, "probe", files, points=points, **more)
        with on_path(tmp_path):
            return digest_of("probe")

    first = digest()
    assert first == digest()
    write_files(tmp_path, {"probe/__pycache__/plans.pyc": "x", "other/a.py": "x"})
    assert first == digest()
    write_files(tmp_path, {"probe/words.txt": "x"})
    second = digest()
    write_files(
        tmp_path,
        {"probe-1.0.dist-info/METADATA": None, "probe-1.0.dist-info/entry_points.txt": None},
    )
    assert 3 == len({first, second, digest(version="2.0")})


def test_the_documentation_tells_of_all_that_a_plug_in_meets() -> None:
    """Each field of what it is given and of what it gives has a row."""
    text = (Path(__file__).parents[3] / "docs" / "plugins.md").read_text("utf-8")
    for name in (field.name for shown in (Given, Job) for field in fields(shown)):
        assert f"\n| `{name}" in text, name
