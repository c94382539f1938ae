"""What readers see of pieces that wait for approval, changed since then, or were taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcsite.app.report import BuildReport
from hcsite.app.signing import Change, approve, note_change
from hcsite.model.trust import RETRACTION
from tests.golden.sites import read_files
from tests.support.site import CONFIG
from tests.unit.app.hubs import PICTURE, built, hub, options, post, write_files
from tests.unit.app.test_signing import DOCTOR, LAY, SALT

FIELDS = """\
---
title: Canary salt
summary: Canary summary.
published: 2026-03-02
authors: [ana-flores]
reviewers: [{id: anna, date: 2026-03-02}]
topics: [heart]
clinical: true
image: {src: canary.png, alt: Canary plate}
key_message: Canary key message.
actions: [Canary action.]
benefits: Canary benefit.
emergency: [{if: [canary sign]}]
sources: [{title: Salt, url: "https://www.nhs.uk/salt"}]
---
Canary text.
"""
QUIET = "\n".join(
    f'"{rule}" = "off"'
    for rule in "AUT-02 AUT-08 AUT-09 AUT-05 DCL-01 DCL-02 DCL-04 DCL-07 DCL-08 PRI-12 SDA-06 "
    "EVI-01 EVI-02 CUR-01 LAN-03 LAN-04 LAN-01 LAN-05 LAN-06 SAF-01".split()
)


def site(profile: str) -> str:
    """Settings of a hub that only asks for approvals."""
    return CONFIG.replace('"blog"', f'"{profile}"') + f"\n[severity]\n{QUIET}\n"


def make(tmp_path: Path, profile: str, text: str = FIELDS) -> Path:
    """A hub of a profile with one clinical piece."""
    root = hub(tmp_path, people__anna=DOCTOR, people__ed=LAY)
    files: dict[str, str | bytes | None] = {
        "site.toml": site(profile),
        SALT: text,
        "content/posts/canary.png": PICTURE,
    }
    write_files(root, files)
    return root


def sign(root: Path, *people: str, minor: bool = False) -> None:
    """Approvals of these people."""
    for by in people:
        approve(options(root), "salt", by=by, role="", minor=minor)


def change(root: Path) -> None:
    """An edit of the text."""
    text = (root / SALT).read_text(encoding="utf-8").replace("Canary text", "Canary prose")
    (root / SALT).write_text(text, encoding="utf-8")


def told(report: BuildReport, code: str) -> list[str]:
    """The levels of what a build says of a rule."""
    return [item.level.value for item in report.diagnostics if item.code == code]


def singing(output: Path, *, word: bytes = b"canary") -> list[str]:
    """The outputs in which a word stands, in names or contents, and those that hold the picture."""
    return [
        path
        for path, data in read_files(output).items()
        if word in path.encode() + b" " + data.lower()
    ]


@pytest.mark.parametrize("people", [(), ("anna",), ("ed",)])
@pytest.mark.parametrize("profile", ["clinic", "association"])
def test_held_back(tmp_path: Path, profile: str, people: tuple[str, ...]) -> None:
    """Without both approvals nothing of a clinical piece is in any output; the build goes on."""
    root = make(tmp_path, profile)
    sign(root, *people)
    report = built(root, kit=root.parent / "kit")
    assert report.published, report.diagnostics
    assert ["info"] == told(report, "CUR-06")
    assert 1 == report.held.in_review
    assert [] == singing(root.parent / "public")
    assert ["status.html"] == singing(root.parent / "kit")  # which tells the staff what waits


def test_shown_when_approved(tmp_path: Path) -> None:
    """With both it is; a change stops the build and the last good site stays, until it is signed.

    An editor's word that the change is minor is enough.
    """
    root = make(tmp_path, "clinic")
    sign(root, "anna", "ed")
    report = built(root)
    assert report.published, report.diagnostics
    page = root.parent / "public/posts/salt/index.html"
    good = page.read_bytes()
    assert b"Canary text" in good
    change(root)
    report = built(root)
    assert not report.published
    assert ["error"] == told(report, "CUR-05")
    assert good == page.read_bytes()
    sign(root, "ed", minor=True)
    assert built(root).published
    assert b"Canary prose" in page.read_bytes()


@pytest.mark.parametrize("profile", ["blog", "solo"])
def test_other_profiles_warn(tmp_path: Path, profile: str) -> None:
    """Where nobody asks for approvals they are no condition, and a change is a warning."""
    root = make(tmp_path, profile)
    report = built(root)
    assert report.published, report.diagnostics
    assert [] == told(report, "CUR-06")
    sign(root, "anna")
    change(root)
    report = built(root)
    assert report.published, report.diagnostics
    assert ["warning"] == told(report, "CUR-05")
    assert singing(root.parent / "public", word=b"canary prose")


def test_old_piece(tmp_path: Path) -> None:
    """What was imported is not held back."""
    root = make(
        tmp_path, "clinic", FIELDS.replace("clinical: true", "clinical: true\nlegacy: true")
    )
    report = built(root)
    assert report.published, report.diagnostics
    assert ["info"] == told(report, "CUR-06")
    assert 0 == report.held.in_review
    assert singing(root.parent / "public")


def test_retracted(tmp_path: Path) -> None:
    """The page stays and says why, is not to be found, and shows nothing of its text."""
    root = make(tmp_path, "clinic", FIELDS.replace("Canary salt", "Eat salt"))
    sign(root, "anna", "ed")
    kit = root.parent / "kit"
    assert built(root, kit=kit).published
    public = root.parent / "public"
    assert len(singing(public)) > 3
    note_change(options(root), "salt", Change(RETRACTION, "The trial failed."))
    report = built(root, kit=kit)
    assert report.published, report.diagnostics
    page = (public / "posts/salt/index.html").read_text(encoding="utf-8")
    assert "The trial failed." in page
    assert "noindex" in page
    assert [] == singing(public)
    assert [] == singing(kit)
    leads = set(singing(public, word=b"posts/salt/"))
    known = {".hcsite-manifest.json", "_redirects", "posts/salt/index.html"}
    log = {"s", "trust"}  # the short links, and the log of corrections
    assert log == {path.partition("/")[0] for path in leads - known}
    assert {"audit.json"} == set(singing(kit, word=b"posts/salt/"))


def test_corrected(tmp_path: Path) -> None:
    """What an editor signs with a correction goes live; a mended text waits for the clinician."""
    root = make(tmp_path, "clinic")
    sign(root, "anna", "ed")
    note_change(options(root), "salt", Change("correction", "Canary note."), by="ed")
    report = built(root)
    assert report.published, report.diagnostics
    page = root.parent / "public/posts/salt/index.html"
    assert b"Canary note." in page.read_bytes()
    change(root)
    note_change(options(root), "salt", Change("correction", "Another note."), by="ed")
    assert ["error"] == told(built(root), "CUR-05")
    assert b"Another note." not in page.read_bytes()


def test_retracted_for_what_it_says(tmp_path: Path) -> None:
    """What is wrong in a text that readers see no more never keeps it online."""
    root = make(tmp_path, "clinic")
    sign(root, "anna", "ed")
    assert built(root).published
    bad = "MRN: 48215937, [gone](gone.md) and [^lost], 5.0 mg\n\n<iframe></iframe>\n"
    text = (root / SALT).read_text(encoding="utf-8") + bad
    (root / SALT).write_text(text.replace("[heart]", "[nope]"), encoding="utf-8")
    assert not built(root).published
    note_change(options(root), "salt", Change(RETRACTION, "It named a patient."))
    report = built(root)
    assert report.published, report.diagnostics
    shown = (root.parent / "public/posts/salt/index.html").read_text(encoding="utf-8")
    assert "It named a patient." in shown
    assert "48215937" not in shown
    note_change(options(root), "salt", Change("correction", "The patient had MRN: 48215937."))
    assert ["error"] == told(built(root), "PRI-01")


def test_picture_without_consent(tmp_path: Path) -> None:
    """A picture whose consent has ended is in no output; the build goes on."""
    image = "{src: canary.png, alt: A nurse, people: true, consent: {id: f-1, expires: %s}}"
    root = make(tmp_path, "blog", post("S", image=image % "2026-05-31"))
    report = built(root)
    assert report.published, report.diagnostics
    assert ["warning"] == told(report, "PRI-05")
    assert [] == singing(root.parent / "public")
    write_files(root, {SALT: post("S", image=image % "2026-06-01")})
    assert built(root).published
    assert singing(root.parent / "public")
