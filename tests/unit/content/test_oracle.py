"""Our reader of front matter against python-frontmatter, which others use."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import frontmatter
import pytest
import yaml
from frontmatter.default_handlers import YAMLHandler

from hcsite.content.frontmatter import split
from hcsite.content.text_input import decode
from hcsite.content.yaml_nodes import compose
from hcsite.core.diagnostics import Problems

ROOT = Path(__file__).parents[3]
NOTHING = ("", "~", "null", "Null", "NULL")


class Untyped(YAMLHandler):
    """The handler of python-frontmatter that leaves every value as the text that it is."""

    def load(self, fm: str, **kwargs: object) -> Any:
        """The fields of a front matter."""
        del kwargs
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes texts, and no objects
        return yaml.load(fm, Loader=loader)  # noqa: S506


def same(ours: Any, theirs: Any) -> bool:
    """Whether both read the same; what is empty for us is an empty word for them."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours.keys() == theirs.keys() and all(same(ours[k], theirs[k]) for k in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    return theirs in NOTHING if ours is None else bool(ours == theirs)


def agrees(path: Path) -> bool:
    """Whether both read a file alike; false where ours refuses it, which it may."""
    try:
        text, _ = decode(path.read_bytes(), path=path.name)
        parts = split(text, path=path.name)
        tree = compose(parts, path=path.name).tree
    except Problems:
        return False
    theirs = frontmatter.loads(text, handler=Untyped())
    assert same(tree, theirs.metadata), path
    assert parts.body.strip() == theirs.content.strip(), path
    return True


def test_our_own_content() -> None:
    """Each text of the sample hub has the same fields and the same body for both."""
    paths = sorted((ROOT / "content").rglob("*.md"))
    assert paths
    assert [] == [path for path in paths if not agrees(path)]


@pytest.mark.corpus
def test_content_of_others(trial_corpus: Path) -> None:
    """So has each text of the trial corpus that we do not refuse, and we refuse few."""
    paths = sorted([*trial_corpus.rglob("*.md"), *trial_corpus.rglob("*.markdown")])
    read = [path for path in paths if agrees(path)]
    assert len(read) > len(paths) / 2


def test_where_we_do_better(tmp_path: Path) -> None:
    """A front matter that is never closed is text for them, and for us a thing to tell."""
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Salt\ndraft: true\n\nText.\n", encoding="utf-8")
    assert {} == frontmatter.loads(path.read_text(encoding="utf-8")).metadata
    assert not agrees(path)


def test_the_oracle_can_say_no() -> None:
    """Another value, a missing field, a longer list: each is seen."""
    assert not same({"a": "1"}, {"a": "2"})
    assert not same({"a": None}, {"a": "x"})
    assert not same({"a": "1"}, {})
    assert not same(["1"], ["1", "2"])
