"""The records of a kit: board and manifest of a whole hub, and what makes them anew."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hcsite.app.checking import survey
from hcsite.app.signing import approve
from tests.support.site import write_files
from tests.unit.app.hubs import built, hub, options, post

CHECKED = """\

[kit]
cards = false

[[waivers]]
rule = "EVI-01"
path = "content/posts/a.md"
reason = "Sources <b>are</b> being read again."
until = 2026-09-01
"""


def made(tmp_path: Path, **files: str) -> Path:
    """A hub whose kit has no cards, which take long to draw."""
    root = hub(tmp_path, **files)
    config = root / "site.toml"
    config.write_text(config.read_text() + CHECKED)
    return root


def records(root: Path) -> tuple[str, dict[str, Any]]:
    """The board and the pages of the manifest, by address, after a build."""
    kit = root.parent / "kit"
    report = built(root, kit=kit)
    assert report.published, report.diagnostics
    audit = json.loads((kit / "audit.json").read_text())
    assert (1, "2026-06-01") == (audit["version"], audit["as_of"])
    pages = {page["address"]: page for page in audit["pages"]}
    return (kit / "status.html").read_text(), pages


def test_the_board(tmp_path: Path) -> None:
    """What blocks a draft, what is due, what is to be improved, what is set aside."""
    root = made(
        tmp_path,
        posts__a=post("Salt & sugar", review_due="2026-07-01"),
        posts__b=post("Late", review_due="2026-05-30"),
        posts__later=post("Not soon", review_due="2027-07-01", published="2026-05-20"),
        posts__draft=post("Draft <b>", draft="true", topics="[nowhere]", body="![](none.png)"),
    )
    board, _ = records(root)
    for words in ("Draft &lt;b&gt;", "HC403", "HC301", "There is no topic “nowhere”."):
        assert words in board
    due, improve = board.partition('id="hc-mendings"')[::2]
    assert "Salt &amp; sugar" in due
    assert "Due since" in due
    assert "Not soon" not in due
    assert '<a href="posts/later.html">Not soon</a>' in improve
    assert "It has no id of its own" in improve
    assert "Sources &lt;b&gt;are&lt;/b&gt; being read again." in board
    index = (root.parent / "kit" / "index.html").read_text()
    assert all(f'href="{name}"' in index for name in ("status.html", "reviews.ics", "audit.json"))


def test_the_manifest(tmp_path: Path) -> None:
    """Every page that readers can open, withdrawn and overdue ones with their state; no other."""
    took = "[{date: 2026-04-01, type: retraction, note: It was wrong.}]"
    root = made(
        tmp_path,
        posts__a=post("A", id="a1", last_reviewed="2026-03-02", review_due="2027-03-01"),
        posts__late=post("Late", review_due="2025-05-30"),
        posts__gone=post("Gone", corrections=took),
        posts__old=post("Old", retired="{date: 2026-05-01, reason: It is over.}"),
        posts__draft=post("Draft", draft="true"),
        posts__next=post("Next", published="2026-08-01"),
    )
    _, pages = records(root)
    states = {url.rsplit("/", 2)[-2]: page["state"] for url, page in pages.items()}
    wanted = {"a": "live", "late": "review overdue", "gone": "retracted", "old": "retired"}
    assert wanted.items() <= states.items()
    assert {"heart", "ana-flores", "about"} <= states.keys()
    assert not {"draft", "next"} & states.keys()
    entry = pages["https://health.example.org/posts/a/"]
    assert ("a1", "2026-03-02", "2027-03-01") == (
        entry["identity"],
        entry["last_reviewed"],
        entry["review_due"],
    )
    told = {"date": "2026-04-01", "type": "retraction", "note": "It was wrong."}
    assert [told] == pages["https://health.example.org/posts/gone/"]["corrections"]


def test_an_approval_in_the_manifest(tmp_path: Path) -> None:
    """The number of the page is the one that was approved; after a change it is not any more."""
    root = made(tmp_path, posts__a=post("A", body="Eat less salt."))
    who = {"by": "ana-flores", "role": "editor", "minor": False}
    approve(options(root), "a", **who)  # type: ignore[arg-type]
    address = "https://health.example.org/posts/a/"
    entry = records(root)[1][address]
    (approval,) = entry["approvals"]
    assert ("ana-flores", "editor", "2026-06-01", True) == (
        approval["by"],
        approval["role"],
        approval["date"],
        approval["valid"],
    )
    assert approval["sha256"] == entry["sha256"]
    path = root / "content/posts/a.md"
    path.write_text(path.read_text().replace("less salt", "no salt"))
    changed = records(root)[1][address]
    assert not changed["approvals"][0]["valid"]
    assert approval["sha256"] != changed["sha256"]


def test_what_makes_them_anew(tmp_path: Path) -> None:
    """The text of a live piece changes the manifest alone, that of a draft the board alone."""
    root = made(tmp_path, posts__a=post("A"), posts__draft=post("D", draft="true"))
    board, pages = records(root)
    write_files(root, {"content/posts/a.md": post("A", body="Another text.")})
    same_board, changed = records(root)
    address = "https://health.example.org/posts/a/"
    assert board == same_board
    assert pages[address]["sha256"] != changed[address]["sha256"]
    assert {**pages, address: None} == {**changed, address: None}
    text = post("D", body="![](none.png)", draft="true")
    write_files(root, {"content/posts/draft.md": text})
    new_board, same = records(root)
    assert changed == same
    assert "HC301" in new_board
    assert "HC301" not in board


def test_findings_of_unseen_pieces_keep_their_weight(tmp_path: Path) -> None:
    """They stop nothing, and still say what they will be."""
    root = hub(tmp_path, posts__d=post("D", draft="true", topics="[nowhere]"))
    _, _, found = survey(options(root))
    (item,) = [item for item in found if item.code == "HC403"]
    assert ("info", "error") == (item.level, item.gravity)
