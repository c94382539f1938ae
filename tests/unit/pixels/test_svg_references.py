"""How much a drawing draws."""

from __future__ import annotations

import pytest

from hcsite.pixels.svg_references import MAX_DRAWN, References

Tree = tuple[dict[str, str], list["Tree"]]


def drawn(*trees: Tree) -> int:
    """Count a root with those children."""
    references = References()

    def walk(tree: Tree) -> None:
        attributes, children = tree
        references.start("use", attributes)
        for child in children:
            walk(child)
        references.end()

    walk(({}, list(trees)))
    return references.drawn()


def use(name: str) -> Tree:
    """A use of another part."""
    return {"href": f"#{name}"}, []


@pytest.mark.parametrize(
    ("trees", "expected"),
    [
        ([], 1),
        ([({}, [({}, []), ({}, [])])], 4),
        ([({"id": "a"}, [({}, [])])], 3),
        ([({"id": "a"}, [({}, [])]), use("a"), use("a")], 1 + 2 + 2 + 4),
        ([({"id": "a"}, []), ({"fill": "url(#a)"}, [])], 4),
        ([({"id": "a"}, []), ({"style": "fill:url('#a');stroke:URL( #a )"}, [])], 5),
        ([({"id": "a"}, []), ({"xlink:href": " #a "}, [])], 4),
        ([use("nowhere")], 2),
        ([({"id": "a"}, []), ({"id": "a"}, [({}, [])]), use("a")], 1 + 1 + 2 + 2),
    ],
)
def test_references_are_followed(trees: list[Tree], expected: int) -> None:
    """Each use counts as often as what it shows; an id counts where it comes first."""
    assert expected == drawn(*trees)


def test_repeats_of_repeats_are_counted_without_drawing_them() -> None:
    """Thirty levels of ten are more than atoms in a body, and counted in an instant."""
    levels: list[Tree] = [({"id": "level0"}, [({}, [])])]
    levels += [
        ({"id": f"level{n}"}, [use(f"level{n - 1}") for _ in range(10)]) for n in range(1, 30)
    ]
    assert drawn(*levels) > MAX_DRAWN
    assert drawn(*levels[:4]) == 1 + 2 + (11 + 20) + (11 + 310) + (11 + 3210)


@pytest.mark.parametrize(
    "trees",
    [
        [({"id": "a"}, [use("a")])],
        [({"id": "a"}, [use("b")]), ({"id": "b"}, [({}, [use("a")])])],
        [({"id": "a"}, [({"id": "b"}, [({"fill": "url(#a)"}, [])])])],
    ],
)
def test_circles_are_above_the_limit(trees: list[Tree]) -> None:
    """What holds itself would be drawn for ever, and hides how much else is drawn."""
    assert drawn(*trees) > MAX_DRAWN


def test_a_link_to_a_part_shows_nothing() -> None:
    """A link may lead to what it stands in."""
    references = References()
    references.start("svg", {"id": "top"})
    references.start("a", {"href": "#top"})
    references.end()
    references.end()
    assert references.drawn() == 2
