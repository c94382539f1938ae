"""The views: each field is described, and mistakes in their names are told for all of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from hcsite.core.diagnostics import error
from hcsite.model.document import Heading
from hcsite.model.trust import Source
from hcsite.theme import views
from hcsite.theme.environment import TemplateProblem
from hcsite.theme.views import BodyView, PageView
from scripts.docs_parts.views import MODULES, NOUNS, SCHEMAS, meanings, noun_classes, view_classes
from tests.unit.theme.themes import pages_of, theme_of


@pytest.mark.parametrize("view", [*view_classes(), *noun_classes()], ids=lambda item: item.__name__)
def test_every_field_is_described(view: type) -> None:
    """In a sentence that stands below it; of nouns, in the schema that writers get."""
    told = meanings(view)
    assert [] == [field.name for field in fields(view) if not told.get(field.name)]
    assert [] == [words for words in told.values() if not words.endswith(".")]


def test_every_module_of_views_is_documented() -> None:
    """The documentation names each module, and the package gives each view."""
    folder = Path(views.__file__).parent
    names = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert names == {module.__name__.rpartition(".")[2] for module in MODULES}
    shown = {name for name, item in vars(views).items() if is_dataclass(item)}
    assert shown == {view.__name__ for view in view_classes()} == set(views.__all__)


def test_descriptions_are_of_what_exists() -> None:
    """A field that went away takes its description along."""
    known = {noun.__name__: {field.name for field in fields(noun)} for noun in noun_classes()}
    assert [] == [(noun, name) for noun, name in NOUNS if name not in known[noun]]
    assert set() == SCHEMAS.keys() - known.keys()


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("{{ page.headings }}", "There is no field “headings” here (PageView).", ""),
        (
            "{{ page.body.headings[0].txt }}",
            "There is no field “txt” here (Heading).",
            "Did you mean “text”?",
        ),
        ("{{ source.lnk }}", "There is no field “lnk” here (Source).", "Did you mean “link”?"),
        (
            "{{ found.massage }}",
            "'hcsite.core.diagnostics.Diagnostic object' has no attribute 'massage'.",
            "",
        ),
    ],
)
def test_unknown_fields(source: str, message: str, hint: str) -> None:
    """Of views and of what they hold, the field that was meant is named; properties too."""
    page = PageView("/", "", "", BodyView(headings=(Heading(2, "a", "a"),)))
    context = {"page": page, "source": Source("x"), "found": error("X", "y")}
    with pytest.raises(TemplateProblem) as caught:
        pages_of(theme_of(base={"a.html": source})).render("a.html", page_path="", context=context)
    found = caught.value.diagnostic
    assert message == found.message
    assert found.hint.startswith(hint or "The fields that templates may use")
