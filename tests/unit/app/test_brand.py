"""Whether everybody can read the brand's colours."""

from __future__ import annotations

from hcsite.app.brand import check_brand
from hcsite.model.site import Brand
from hcsite.theme.layers import Layer, Theme
from tests.unit.model.documents import site_with

THEME = Theme((Layer("t", "themes/t", contrast={"accent": "#ffffff", "accent_dark": "#000000"}),))


def test_readable_colours_are_fine() -> None:
    """Dark on light and light on dark; a colour that is not given is the theme's affair."""
    assert [] == check_brand(site_with(brand=Brand()), THEME)
    assert [] == check_brand(site_with(brand=Brand(accent="", accent_dark="")), THEME)


def test_pale_colours_are_told() -> None:
    """With the contrast that they have, where they are set, and which way to go."""
    brand = Brand(accent="#cccccc", accent_dark="#333333")
    lines = {"brand": 4, "brand.accent": 5}
    found = check_brand(site_with(brand=brand, lines=lines), THEME)
    assert [
        "brand.accent #cccccc on #ffffff has a contrast of 1.61:1; text needs 4.5:1.",
        "brand.accent_dark #333333 on #000000 has a contrast of 1.66:1; text needs 4.5:1.",
    ] == [item.message for item in found]
    assert ["Choose a darker colour.", "Choose a lighter colour."] == [i.hint for i in found]
    assert {("ACC-04", "site.toml")} == {(item.code, item.path) for item in found}
    assert [5, 4] == [item.line for item in found]


def test_theme_that_names_no_surface_is_not_judged() -> None:
    """It may not use these colours at all."""
    plain = Theme((Layer("t", "themes/t"),))
    assert [] == check_brand(site_with(brand=Brand(accent="#ffffff")), plain)
