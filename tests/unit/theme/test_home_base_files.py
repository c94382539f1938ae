"""The files of the theme `home-base`: its words, its assets, and what its templates refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from jinja2 import Environment, nodes

from hcsite.engine.job import Inputs
from hcsite.features.assets.render import script, style
from hcsite.features.assets.views import FileView, StyleView
from hcsite.features.pages.jobs import FILM
from hcsite.model.lifecycle import ReviewState, State
from tests.unit.theme.home_base_views import FOLDER, STRINGS, THEME

TEMPLATES = dict(sorted(THEME.layers[-1].templates.items()))
CSS = THEME.assets()["home-base.css"].decode()
JS = THEME.assets()["home-base.js"].decode()
OTHERS = (
    *("block_", "head_", "nav_", "share_", "footnote", "table_label"),
    *("drawn_reviewed", "drawn_sources", "drawn_more", "film_link"),
)
"""So begin the words that not templates but the makers of bodies, heads and menus look up."""


def calls() -> Iterator[nodes.Expr]:
    """The first argument of each `t(…)` in the templates."""
    for source in TEMPLATES.values():
        for call in Environment(autoescape=True).parse(source).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "t":
                yield call.args[0]


def keys_and_beginnings() -> tuple[set[str], set[str]]:
    """The keys that templates name in full, and the beginnings of those that they put together."""
    keys, beginnings = set(), set()
    for argument in calls():
        if isinstance(argument, nodes.Concat):
            first = argument.nodes[0]
            assert isinstance(first, nodes.Const)
            beginnings.add(str(first.value))
        else:
            constants = [argument] if isinstance(argument, nodes.Const) else []
            if isinstance(argument, nodes.CondExpr):
                constants = [
                    x for x in (argument.expr1, argument.expr2) if isinstance(x, nodes.Const)
                ]
            assert constants, argument
            keys |= {str(constant.value) for constant in constants}
    return keys, beginnings


def test_words_of_templates_and_words_of_the_file_are_the_same() -> None:
    """Each key that a template names has words, and no words lie about unused."""
    keys, beginnings = keys_and_beginnings()
    bare = {re.sub("_(one|other)$", "", key): key for key in STRINGS}
    assert set() == {key for key in keys if key not in bare and key not in STRINGS}
    starts = (*beginnings, *OTHERS)
    assert [] == [key for key in bare if key not in keys and not bare[key].startswith(starts)]


@pytest.mark.parametrize(
    ("beginning", "ends"),
    [
        ("state_", set(State) - {State.LIVE}),
        ("review_", {ReviewState.DUE, ReviewState.OVERDUE}),
        ("card_", {ReviewState.DUE, ReviewState.OVERDUE}),
        ("ai_", {"none", "assisted", "generated"}),
        ("change_", {"correction", "clarification", "update", "retraction"}),
        ("theme_", {"auto", "light", "dark"}),
        ("block_", set("key_message warning emergency myth fact steps cta import_note".split())),
    ],
)
def test_every_value_has_its_words(beginning: str, ends: set[str]) -> None:
    """A key that is put together from a value exists for each value."""
    assert set() == {f"{beginning}{end}" for end in ends} - set(STRINGS)


def test_assets_are_small_and_take_the_brand_once() -> None:
    """As readers get them the styles of a page have less than 20 KB, its scripts less than 6."""
    accent, dark = "#0b5c63", "#7fd1d6"

    def published(name: str) -> int:
        data = Inputs({name: THEME.assets()[name]}, {})
        if name.endswith(".js"):
            return len(script.render(FileView(name), data).data)
        return len(style.render(StyleView(name, accent, dark), data).data)

    own = published("home-base.css")
    for more in ("infographics.css", "lists.css", "video.css"):
        assert own + published(more) < 20_000, more
    assert published("home-base.js") + published("video.js") < 6_000
    assert (1, 1) == (CSS.count("__ACCENT__"), CSS.count("__ACCENT_DARK__"))


def test_stylesheet_knows_neither_left_nor_right() -> None:
    """Directions of the line are logical, so that the theme also reads from right to left."""
    sided = (
        r"(margin|padding|border|inset)-(left|right)|(?<![-\w])(left|right)\s*:|:\s*(left|right)\b"
    )
    assert [] == re.findall(sided, CSS)


def test_theme_asks_no_stranger_for_anything() -> None:
    """No address of another host stands in a template or an asset."""
    for name, text in {**TEMPLATES, "css": CSS, "js": JS}.items():
        shown = text.replace("http://www.w3.org/2000/svg", "")  # a name, not a place
        assert [] == re.findall(r"https?://\w[^\s\"']*|[\"'(]//\w", shown), name


def test_every_partial_is_used() -> None:
    """A partial that nothing includes or imports would be dead weight."""
    named = set(re.findall(r'"(partials/[\w-]+\.html)"', "".join(TEMPLATES.values())))
    assert {name for name in TEMPLATES if name.startswith("partials/")} == named | {FILM}


def test_theme_names_its_interface() -> None:
    """The theme says which template API it is made for, and the surfaces of its colours."""
    settings = (FOLDER / "theme.toml").read_text(encoding="utf-8")
    assert "api = 1" in settings
    for surface in re.findall(r"#[0-9a-f]{6}", settings):
        assert surface in CSS or surface == "#ffffff"
