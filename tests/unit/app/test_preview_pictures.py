"""Pictures of a preview in other widths: made when somebody asks, and kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hcsite.app.preview_pictures import WaitingPictures
from hcsite.app.previewing import PICTURES, Previewer
from tests.unit.app.hubs import PICTURE, hub, write_files

POST = "---\ntitle: A plate\npublished: 2026-03-02\n---\nHalf.\n\n![A plate](/media/plate.png)\n"


def test_a_width_is_made_when_a_browser_asks(tmp_path: Path) -> None:
    """The build names it and does not make it; it is kept until the picture changes."""
    root = hub(tmp_path)
    write_files(root, {"content/posts/plate.md": POST, "content/media/plate.png": PICTURE})
    previewer = Previewer(root, clock=lambda: datetime(2026, 6, 1, tzinfo=UTC), workers=1)
    report = previewer.build()
    assert not report.failed, report.diagnostics
    page = (previewer.output / "posts/plate/index.html").read_text(encoding="utf-8")
    path = page.partition('srcset="/')[2].partition(" ")[0]
    pictures = previewer.outcome.pictures
    assert isinstance(pictures, WaitingPictures)
    assert (True, False) == (pictures.has(path), (previewer.output / path).exists())
    made = pictures.make(path)
    assert made is not None
    assert (b"RIFF", b"WEBP") == (made[:4], made[8:12])
    kept = previewer.output.with_name(PICTURES) / Path(path).name
    assert made == kept.read_bytes() == pictures.make(path)
    assert not pictures.has("posts/plate/index.html")
    write_files(root, {"content/posts/plate.md": POST.replace("![A plate](/media/plate.png)", "")})
    assert not previewer.build().failed
    assert (False, False) == (previewer.outcome.pictures.has(path), kept.exists())


def test_a_picture_that_just_changed_is_not_made(tmp_path: Path) -> None:
    """The next page will name another."""
    root = hub(tmp_path)
    write_files(root, {"content/posts/plate.md": POST, "content/media/plate.png": PICTURE})
    previewer = Previewer(root, clock=lambda: datetime(2026, 6, 1, tzinfo=UTC), workers=1)
    previewer.build()
    page = (previewer.output / "posts/plate/index.html").read_text(encoding="utf-8")
    path = page.partition('srcset="/')[2].partition(" ")[0]
    write_files(root, {"content/media/plate.png": PICTURE + b"\0"})
    assert previewer.outcome.pictures.make(path) is None
