"""What is said of a hub by the plan that stands: what a clean build says, whatever was edited."""

from __future__ import annotations

from pathlib import Path

from tests.support.site import write_files
from tests.unit.app.hubs import built, codes, hub, post

SOURCES = "[{title: A paper, url: https://example.org/, publisher: Ours}]"
SALT = "content/posts/salt.md"


def test_findings_are_those_of_a_clean_build(tmp_path: Path) -> None:
    """Findings of a text come and go, those of a plan move, and those of other files stay."""
    salt = post("Salt", "Eat less.", sources=SOURCES)
    root = hub(tmp_path, posts__salt=salt, posts__tea=post("Tea", "One\n![]()", sources=SOURCES))
    first = built(root)
    assert {(SALT, "EVI-02"), ("content/posts/tea.md", "EVI-02")} <= {
        (item.path, item.code) for item in first.diagnostics
    }
    said = {first.diagnostics}
    for text in (
        salt.replace("---\n", "---\n# Moved\n", 1),
        f"{salt}\nA miracle cure without side effects.\n",
    ):
        write_files(root, {SALT: text})
        again, clean = built(root), built(root, use_cache=False)
        assert codes(clean) == codes(again)
        assert clean.diagnostics == again.diagnostics
        said.add(again.diagnostics)
    assert len(said) == 3
