"""The page “Before you publish”: what blocks a piece stands first, and nothing in it is markup."""

from __future__ import annotations

from pathlib import Path

from hcsite.app.previewing import Previewer
from hcsite.app.signing import approve
from hcsite.features.preview.panel import panel_page
from hcsite.features.preview.start_page import start_page
from hcsite.features.preview.state import Outcome
from tests.unit.app.hubs import AS_OF, hub, options, post

HARD = (
    "Individuals experiencing persistent hypertension should immediately communicate with"
    " qualified professionals regarding appropriate pharmacological management alternatives."
)


def shown(root: Path) -> Outcome:
    """What a preview knows of a hub after a build."""
    previewer = Previewer(root, clock=lambda: AS_OF, workers=1)
    previewer.build()
    return previewer.outcome


def told(outcome: Outcome, page: str) -> str:
    """The panel of a page, which has one."""
    made = panel_page(outcome, page)
    assert made is not None
    return made.html.decode()


def test_a_draft(tmp_path: Path) -> None:
    """Its errors weigh what they will weigh, stand first, and say where to read more."""
    long = " ".join([HARD] * 12)
    text = f"![](none.png)\n\n{long}"
    said = post("A & B", draft="true", topics="[nowhere]", body=text)
    root = hub(tmp_path, posts__d=said)
    html = told(shown(root), "posts/d/index.html")
    blocks, rest = html.split("What blocks publication")[1].split("</section>", 1)
    for words in ("error HC403", "error HC301", "content/posts/d.md:5<", "hcsite help HC403"):
        assert words in blocks
    assert "<b>error" not in rest
    assert "Nobody has approved it yet." in rest
    assert "No next review is planned." in rest
    assert "Take “draft: true” out when it is ready." in html
    assert 1 == rest.count("<h3>Look at these first</h3>")
    assert 5 == rest.count("<q lang=")
    assert "long words: Individuals" in rest
    assert "<b>Grade 16 or higher (an estimate).</b>" in rest


def test_approvals(tmp_path: Path) -> None:
    """Who signed, as what, whether that still holds, and who has still to sign."""
    root = hub(tmp_path, posts__a=post("A", clinical="true", editor="ana-flores"))
    config = root / "site.toml"
    config.write_text(config.read_text().replace('"blog"', '"clinic"'))
    approve(options(root), "a", by="ana-flores", role="clinician", minor=False)
    page = "posts/a/index.html"
    html = told(shown(root), page)
    assert "Ana Flores as clinician on 2026-06-01: still holds." in html
    assert "It waits to be approved by an editor (Ana Flores)." in html
    assert "CUR-06" in html.split("What blocks publication")[1].split("</section>")[0]
    path = root / "content/posts/a.md"
    path.write_text(path.read_text().replace("Text.", "Another text."))
    html = told(shown(root), page)
    assert "Ana Flores as clinician on 2026-06-01: the text has changed since." in html


def test_pieces_of_other_kinds_and_languages(tmp_path: Path) -> None:
    """A person has findings too; what is no English is not graded; a list has no panel."""
    root = hub(tmp_path, posts__de=post("Salz", lang="de", body="Essen Sie weniger Salz."))
    outcome = shown(root)
    assert "There is no formula for its language here" in told(outcome, "posts/de/index.html")
    assert "Ana Flores" in told(outcome, "people/ana-flores/index.html")
    assert panel_page(outcome, "posts/index.html") is None
    assert panel_page(Outcome(), "posts/de/index.html") is None


def test_nothing_breaks_out(tmp_path: Path) -> None:
    """Titles, sentences and reasons are text; only the preview's own script is there."""
    body = f"{HARD[:-1]} &lt;script&gt;alert(1)&lt;/script&gt;."
    root = hub(tmp_path, posts__x=post("'</title><script>alert(1)</script>'", body=body))
    html = told(shown(root), "posts/x/index.html")
    assert 1 == html.count("<script")
    assert "&lt;script&gt;alert(1)" in html


def test_the_way_there(tmp_path: Path) -> None:
    """The start page leads to the panel of each piece, without a script."""
    root = hub(tmp_path, posts__d=post("D", draft="true"))
    html = start_page(shown(root), root).html.decode()
    assert 'href="/_hcsite/publish/posts/d/"' in html
