"""What was taken back, and what waits for approval, is in no file that readers can get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hcsite.model.kinds import PIECES, ROOTS
from tests.golden.sites import read_files
from tests.property.pictures import picture
from tests.unit.app.hubs import built, hub, post, write_files
from tests.unit.app.test_leaks import BODY, LIVE_ONES, POST, VIDEO, canaries
from tests.unit.pixels.films import mp4

FOLDERS = ("posts", "infographics", "videos")
SEVERITY = "\n[severity]\n" + "".join(
    f'"{rule}" = "info"\n' for rule in ("AUT-02", "AUT-08", "AUT-09", "DCL-01", "DCL-04", "PRI-12")
)
"""What the small hub lacks beside its pieces."""


TAKEN_BACK = "corrections: [{{date: 2026-04-01, type: retraction, note: Wrong numbers.}}, {{"
ITS_OWN = {
    "Canary title": "Title of",
    "canary-id-": "id-",
    "[/canary-{name}/, /canary-{name}.html]": "[/{name}-old/]",
    "campaign: canary": "campaign: spring",
    "corrections: [{{": TAKEN_BACK,
    "retired: {{date: 2026-03-03, reason: Canary reason, successor: /posts/}}\n": "",
}
"""What a piece that was taken back keeps: title, addresses, and the campaign in printed ones."""


def piece(name: str, *, withdrawn: bool) -> str:
    """A live piece with a canary in each of its fields, and in all but those if it is withdrawn."""
    text = POST
    for old, new in ITS_OWN.items() if withdrawn else ():
        assert old in text
        text = text.replace(old, new)
    given = {**LIVE_ONES, "name": name, "slug": f"piece-{name}", "expires": "", "part": "3"}
    lines = [*text.format(**given).splitlines(), *(VIDEO.splitlines() if "videos" in name else ())]
    kept = [line for line in lines if not line.endswith(": ")]
    return "\n".join(("---", *kept, "---")) + BODY


def filled(root: Path, *, withdrawn: bool) -> None:
    """Puts such a post and such an infographic into a hub."""
    files: dict[str, str | bytes | None] = {}
    for folder in FOLDERS:
        files[f"content/{folder}/{folder}.md"] = piece(folder, withdrawn=withdrawn)
        files[f"content/{folder}/canary-hero.png"] = picture((31, 17))
        files[f"content/{folder}/canary-body.png"] = picture((29, 19))
        files[f"content/{folder}/canary-talk.txt"] = "Canary talk"
    files["content/videos/canary-film.mp4"] = mp4(inside=b"canary")
    files["content/videos/canary-film.vtt"] = "WEBVTT\n\n00:01.000 --> 00:02.000\nCanary"
    write_files(root, files)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A hub with one post that has nothing to hide."""
    open_post = post("Open", "All is well.", series="{name: Shared series, part: 1}")
    more = {"people__omar-lee": "---\nname: Omar Lee\n---\n"}
    return hub(tmp_path, posts__open=open_post, **more)


def whole(root: Path) -> str:
    """All that readers can get, names of files too, without the marks of HTML."""
    files = read_files(root.parent / "public")
    return "\n".join(path + " " + data.decode("utf-8", "replace") for path, data in files.items())


def test_nothing_of_what_was_taken_back_leaks(root: Path) -> None:
    """Its page says its title, who signed it, when, and why it is gone, and no more."""
    filled(root, withdrawn=True)
    report = built(root, kit=root.parent / "kit")
    assert not report.failed, report.diagnostics
    said = {word.lower() for word in re.findall(r"(?i)canary[ \w.]{0,20}", whole(root))}
    assert (set(), []) == (said, canaries(root.parent / "public"))
    kit = read_files(root.parent / "kit")
    told = [path for path, data in kit.items() if b"canary" in data.lower()]
    assert ["audit.json", "reviews.ics"] == told  # records of the staff: corrections, consents
    for folder in FOLDERS:
        page = (root.parent / f"public/{folder}/piece-{folder}/index.html").read_text("utf-8")
        for expected in (f"Title of {folder}", "Wrong numbers.", "Ana Flores", "noindex"):
            assert expected in page


def test_it_was_there_before(root: Path) -> None:
    """The canaries sing while the piece is live; once it is taken back nothing of it stays."""
    filled(root, withdrawn=False)
    assert not built(root).failed
    assert len(canaries(root.parent / "public")) > 4
    filled(root, withdrawn=True)
    assert not built(root).failed
    assert [] == canaries(root.parent / "public")


def test_nothing_that_waits_for_approval_leaks(root: Path) -> None:
    """In a clinic a clinician and an editor sign first; until then it is as if it was not there."""
    settings = root / "site.toml"
    text = settings.read_text(encoding="utf-8")
    filled(root, withdrawn=False)
    assert not built(root).failed
    assert canaries(root.parent / "public")
    profile = re.sub(r"(?m)^profile = .*\n", "", text).replace(
        "[site]\n", '[site]\nprofile = "clinic"\n'
    )
    settings.write_text(profile + SEVERITY, encoding="utf-8")
    report = built(root, kit=root.parent / "kit")
    failed = [item for item in report.diagnostics if item.level.value == "error"]
    assert not report.failed, failed
    assert {ROOTS[kind] for kind in PIECES} == set(FOLDERS)
    assert [] == canaries(root.parent / "public")
    kit = read_files(root.parent / "kit")
    assert [] == [path for path, data in kit.items() if b"canary text" in data.lower()]
