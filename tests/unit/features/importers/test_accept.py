"""The hub has the last word."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hcsite.features.importers.accept import accepted
from hcsite.features.importers.conversion import Conversion
from hcsite.features.importers.existing import Existing
from hcsite.features.importers.plan import plan_import
from hcsite.features.importers.site import OldSite, Origin
from hcsite.features.importers.tree import SourceTree
from tests.unit.features.importers.old_site import errors_in, png

PIECES = (
    "\n", "\n\n", " ", "- ", "1. ", "> ", "    ", "# ", "### ", "**", "*", "_", "`", "```\n",
    "~~~", "<div>", "</div>", "<p>", "</p>", "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>",
    "</table>", "<br>", "<b>", "</b>", '<a href="/x">', "<a name=q>", "</a>", "<h3>", "</h3>",
    "<details>", "</details>", "<summary>", "<pre>", "</pre>", "<script>", "</script>", "<svg>",
    "<!--", "-->", '<img src="a.png">', "<figure>", "<figcaption>", "</figure>", "<blockquote>",
    "<made-up>", '<div class="alert alert-warning">', "<button aria-controls=a>",
    "{{ page.title }}", "{{ x }}", "{% if a %}", "{% endif %}", "{% raw %}", "{% endraw %}",
    "{% include a.html %}", '{{< figure src="a.png" caption="c [x](y)" >}}', "{{< x >}}",
    "{{< /x >}}", "{{% notice %}}", "{{% /notice %}}", "{: .warning}", "{: #x}", "{#y .z}",
    "::: aside\n", ":::\n", "::: warning T\n", "![a](a.png)", "![](b.png)",
    "![x](https://a.org/x.png)", "[t](/x)", "[t](#x)", "[t]()", "[r]: /x\n", "[", "]", "(", ")",
    "|", "\n| a | b |\n|---|---|\n| c | d |\n", "$$", "@fig-a", "word", "\u00a0", "\\", "<",
    "<https://a.org>", "---\n", "===\n", "\t", ": d\n", "[^1]", "\n[^1]: n\n",
)  # fmt: skip
NAMES: dict[Origin, str] = {
    "markdown": "a.md",
    "jekyll": "_posts/2020-01-02-a.md",
    "hugo": "content/posts/a.md",
}


@settings(max_examples=60)
@given(st.sampled_from(tuple(NAMES)), st.lists(st.sampled_from(PIECES), max_size=25))
def test_whatever_is_written_the_hub_takes_it(origin: Origin, pieces: list[str]) -> None:
    """No jumble of signs stops an import or the hub, and no mark of ours is left."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / NAMES[origin]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("---\ntitle: T\n---\n" + "".join(pieces), encoding="utf-8")
        (Path(folder) / "a.png").write_bytes(png())
        plan = plan_import(
            origin, Path(folder), existing=Existing(), as_pages=False, time_zone="UTC"
        )
    files = {file.path: file.data for file in plan.files}
    assert [] == errors_in(files)
    made = "".join(data.decode() for path, data in files.items() if path.endswith(".md"))
    assert re.search("[\ufdd0-\ufdef]", made) is None


def work() -> Conversion:
    """A conversion of nothing."""
    return Conversion(OldSite("markdown", SourceTree(Path(), ())), "a.md", "x", {})


def test_a_refused_line_is_shown_as_written() -> None:
    """Its signs become letters, and that is said."""
    conversion = work()
    assert "a\n\n\\:\\:\\: odd\nb" == accepted("a\n\n::: odd\nb", conversion, "source")
    assert ["HC713"] == [found.code for found in conversion.found]


def test_a_name_that_stands_twice_goes() -> None:
    """The text stays."""
    assert "A\n\nB" == accepted("{#x}\nA\n\n{#x}\nB", work(), "source")


def test_at_worst_all_is_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no change makes readable is shown whole."""
    from hcsite.core.diagnostics import error
    from hcsite.features.importers import accept

    monkeypatch.setattr(accept, "_errors", lambda _text: [error("HC999", "Never.", line=99)])
    assert accepted("a", work(), "source").startswith("::: import-note\nThis text is too tangled")


@pytest.mark.parametrize("text", ["<div>" * 3000, "::: warning\n" * 600])
def test_endless_nesting(body_of: Callable[..., str], text: str) -> None:
    """It is shown as it was written instead of stopping the import."""
    assert body_of(text).lstrip(":").startswith(" import-note\nThis text is too tangled")
