"""From sources to output: what comes together in one place."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from hcsite.app.clock import in_zone
from hcsite.app.theme_places import is_foreign
from tests.unit.app.hubs import AS_OF, PICTURE, built, codes, hub, options, post, write_files

BRAND = '\n[brand]\nlogo = "{logo}"\nfont_file = "{font}"\n'


def branded(tmp_path: Path, *, logo: str = "", font: str = "") -> Path:
    """A hub with pictures and fonts of its own."""
    root = hub(tmp_path)
    text = (root / "site.toml").read_text(encoding="utf-8")
    lines = "".join(
        f'{key} = "{value}"\n' for key, value in (("logo", logo), ("font_file", font)) if value
    )
    write_files(
        root,
        {
            "site.toml": f"{text}\n[brand]\n{lines}",
            "content/media/logo.png": PICTURE,
            "content/media/torn.png": b"torn",
            "content/media/own.woff2": b"wOF2 font",
            "content/media/own.ttf": b"font",
        },
    )
    return root


def test_brand_is_published(tmp_path: Path) -> None:
    """The logo on each page, the font in the stylesheet."""
    root = branded(tmp_path, logo="/media/logo.png", font="/media/own.woff2")
    assert () == built(root).diagnostics
    output = tmp_path / "public"
    (logo,) = (output / "media").glob("logo.*.png")
    (font,) = (output / "media").glob("own.*.woff2")
    assert logo.name in (output / "about" / "index.html").read_text(encoding="utf-8")
    assert [] == [*(output / "assets").glob("video.*")]  # no page would load it
    (css,) = (output / "assets").glob("home-base.*.css")
    assert font.name in css.read_text(encoding="utf-8")
    assert b"wOF2 font" == font.read_bytes()


@pytest.mark.parametrize(
    ("named", "message"),
    [
        (
            {"logo": "/media/none.png"},
            "brand.logo names “/media/none.png”, and there is no such file.",
        ),
        (
            {"font": "/media/own.ttf"},
            "brand.font_file is “/media/own.ttf”; fonts are published as .woff2 files only.",
        ),
    ],
)
def test_brand_that_is_not_there_is_told(
    named: dict[str, str], message: str, tmp_path: Path
) -> None:
    """At the settings, which name it."""
    report = built(branded(tmp_path, **named))
    assert [("HC424", "site.toml")] == codes(report)
    assert [message] == [item.message for item in report.diagnostics]


def test_torn_logo_is_told(tmp_path: Path) -> None:
    """As any torn picture is."""
    report = built(branded(tmp_path, logo="/media/torn.png"))
    assert report.failed
    assert {"content/media/torn.png"} == {path for _, path in codes(report)}


def test_moment_without_a_zone_is_meant_in_the_hub_s() -> None:
    """Others stay what they are."""
    assert AS_OF is in_zone(AS_OF, "Asia/Tokyo")
    naive = AS_OF.replace(tzinfo=None)
    assert "2026-06-01T12:00:00+09:00" == in_zone(naive, "Asia/Tokyo").isoformat()


def test_theme_of_a_package_is_foreign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files are not watched, so a build with it is never taken for one with nothing to do."""
    root = hub(tmp_path)
    assert not is_foreign(options(root), "home-base")
    away = tmp_path / "site-packages" / "theme"
    write_files(away, {"theme.toml": 'name = "away"\napi = 1\nextends = "home-base"\n'})

    class Point:
        """An entry point of a package."""

        name = "away"

        def load(self) -> Path:
            """The folder of the theme."""
            return away

    monkeypatch.setattr(metadata, "entry_points", lambda *, group: [Point()])  # noqa: ARG005
    assert is_foreign(options(root), "away")
    text = (root / "site.toml").read_text(encoding="utf-8")
    themed = text.replace('profile = "blog"', 'profile = "blog"\ntheme = "away"')
    (root / "site.toml").write_text(themed, encoding="utf-8")
    assert not built(root).failed
    assert "nothing to do" not in built(root).steps


def test_findings_of_drafts_never_stop_a_build(tmp_path: Path) -> None:
    """They are notes, whatever they are; those of a live piece stop it."""
    broken = {"authors": "[nobody]", "topics": "[nothing]"}
    body = "[x](nowhere.md) ![](none.png) <script>x</script>"
    root = hub(tmp_path, posts__d=post("D", body, draft="true", **broken))
    report = built(root)
    assert not report.failed
    assert {"info"} == {item.level.value for item in report.diagnostics}
    assert len(report.diagnostics) >= 4
    (root / "content/posts/d.md").write_text(post("D", body, **broken), encoding="utf-8")
    assert built(root).failed
