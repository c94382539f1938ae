"""The documentation tells of everything that there is, and is not stale."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import click
import pytest
from jinja2 import Environment

from hcsite.cli import exits
from hcsite.cli.group import COMMANDS, group
from hcsite.cli.rule_text import scope_of, weight_of
from hcsite.content.jsonschema import json_schemas
from hcsite.core.catalogue import all_codes
from hcsite.model.kinds import Kind
from hcsite.model.rule import Rule, known_rules
from hcsite.model.words import BLOCKS
from hcsite.theme.environment import Pages
from hcsite.theme.layers import Theme
from hcsite.theme.views import SiteView
from scripts import docs
from scripts.docs_parts.commands import COMMON
from scripts.docs_parts.fields import UNUSED, block_name
from scripts.docs_parts.rules import ABSENT, is_asked
from scripts.docs_parts.settings import REMARKS
from scripts.docs_parts.views import noun_classes, view_classes
from tests.docs.pages import (
    DOCS,
    ROOT,
    anchors,
    first_cells,
    headings,
    links,
    pages,
    prose,
    read,
    sections,
)

THEME = ROOT / "themes" / "home-base" / "templates"
HEADINGS = {
    Kind.POST: "Posts",
    Kind.INFOGRAPHIC: "Infographics",
    Kind.VIDEO: "Videos",
    Kind.PAGE: "Pages",
    Kind.PERSON: "People",
    Kind.TOPIC: "Topics",
}


def of(name: str, level: int) -> dict[str, str]:
    """The sections of a page of docs/."""
    return sections(read(DOCS / f"{name}.md"), level)


# --- nothing is left out -------------------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
def test_every_field_has_a_row(kind: Kind) -> None:
    """Each field of front matter stands in the table of its kind."""
    rows = first_cells(of("front-matter", 2)[HEADINGS[kind]])
    assert set() == set(json_schemas()[kind.value]["properties"]) - rows


def test_every_block_has_a_table() -> None:
    """Each block of fields has a section, with a row for each of its fields."""
    told = of("front-matter", 3)
    blocks = {n: b for kind in Kind for n, b in json_schemas()[kind.value].get("$defs", {}).items()}
    assert blocks
    for name, block in blocks.items():
        assert set() == set(block["properties"]) - first_cells(told[block_name(name)]), name


def test_every_setting_has_a_row() -> None:
    """Each table of site.toml has a section, with a row for each of its settings."""
    told = of("settings", 3)
    schema = json_schemas()["site"]
    for name, entry in schema["properties"].items():
        assert f"[{name}]" in told
        below = schema["$defs"].get(entry.get("$ref", "").rpartition("/")[2], {})
        keys = set(below.get("properties", ()))
        assert set() == keys - first_cells(told[f"[{name}]"]), name


def test_remarks_are_about_what_exists() -> None:
    """What is said to be unused is there: a field that went away takes its remark along."""
    schemas = json_schemas()
    every = {n: b for schema in schemas.values() for n, b in schema.get("$defs", {}).items()}
    blocks = {block_name(name).lower(): block for name, block in every.items()}
    known = {kind.value: schemas[kind.value] for kind in Kind} | blocks
    assert [] == [(owner, key) for owner, key in UNUSED if key not in known[owner]["properties"]]
    tables = {name: f"{name.title()}Table" for name, key in REMARKS if key}
    site = schemas["site"]["$defs"]
    about = [(owner, key) for owner, key in REMARKS if key]
    assert [] == [key for owner, key in about if key not in site[tables[owner]]["properties"]]
    whole = {owner for owner, key in REMARKS if not key}
    assert set() == whole - set(schemas["site"]["properties"])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_a_row(name: str) -> None:
    """Each option of each command is told: with the command, or once for all."""
    told = of("commands", 2)
    common = told["Options that most commands have"]
    with group.make_context("hcsite", [], resilient_parsing=True) as ctx:
        found = group.get_command(ctx, name)
        assert found is not None
        for param in found.get_params(click.Context(found, parent=ctx)):
            for option in param.opts if isinstance(param, click.Option) else ():
                place = common if COMMON.intersection(param.opts) else told[name]
                assert f"`{option}`" in place


def test_every_exit_code_has_a_row() -> None:
    """The table of exit codes is that of the program."""
    values = {v for k, v in vars(exits).items() if k.isupper() and isinstance(v, int)}
    rows = first_cells(of("commands", 2)["Exit codes"]) - {"Code", "---"}
    assert {str(value) for value in values} == rows


def test_every_code_has_a_heading() -> None:
    """Each code can be linked to."""
    told = set(of("codes", 3)), set(of("rules", 3))
    assert {item.name for item in all_codes()} == set.union(*told)
    assert set() == set.intersection(*told)


@pytest.mark.parametrize("rule", known_rules().values(), ids=lambda rule: rule.id)
def test_every_rule_is_told_whole(rule: Rule) -> None:
    """The entry of a rule names its weight, where it holds, its standards; a table leads to it."""
    entry = of("rules", 3)[rule.id]
    assert all(standard in entry for standard in rule.standards)
    assert f"- Weighs: {weight_of(rule)}" in entry
    assert f"- Holds for: {scope_of(rule)}" in entry
    assert is_asked(rule) is (ABSENT not in entry)
    assert f"| [{rule.id}](#{rule.id.lower()}) |" in read(DOCS / "rules.md")


def test_every_field_of_a_view_has_a_row() -> None:
    """Each view and noun has a section, with a row for each field and each property."""
    told = of("themes", 3)
    for view in (*view_classes(), *noun_classes()):
        made = {name for name, item in vars(view).items() if isinstance(item, property)}
        names = {field.name for field in fields(view)} | made
        assert set() == names - first_cells(told[view.__name__]), view.__name__


def test_every_filter_and_global_is_told() -> None:
    """What hcsite adds to Jinja stands in the table of what templates can use."""
    told = of("themes", 2)["What every template can use"]
    pages = Pages(Theme(()), SiteView(name="", base="/", origin="", home="/"), {})
    ours, plain = pages._environment, Environment(autoescape=True)
    added = ours.filters.keys() - plain.filters.keys()
    assert added
    assert set() == {name for name in added if f"\\|{name}" not in told}
    names = ours.globals.keys() - plain.globals.keys()
    assert set() == {name for name in names if not re.search(rf"^\| `{name}\b", told, re.MULTILINE)}


def blocks_of(template: str) -> set[str]:
    """The blocks that a template of the default theme opens."""
    return set(re.findall(r"\{% block (\w+) %\}", read(THEME / template)))


@pytest.mark.parametrize("path", sorted(THEME.glob("*.html")), ids=lambda path: path.name)
def test_every_template_is_told(path: Path) -> None:
    """Each page template of the default theme is named, and so are the blocks that it opens."""
    table = of("themes", 2)["The files of a theme"]
    row = next(line for line in table.splitlines() if f"`templates/{path.name}`" in line)
    frames: dict[str, set[str]] = {"base.html": set(), "post.html": blocks_of("base.html")}
    above = frames.get(path.name, blocks_of("base.html") | blocks_of("post.html"))
    wanted = blocks_of(path.name) - above
    assert set() == {name for name in wanted if f"`{name}`" not in row}


def test_every_feature_is_in_the_drawing() -> None:
    """The drawing of the floors names each feature."""
    drawing = of("architecture", 2)["The floors"]
    folders = (ROOT / "hcsite" / "features").glob("*/__init__.py")
    assert [] == [path.parent.name for path in folders if path.parent.name not in drawing]


def test_every_block_of_text_is_told() -> None:
    """The writer's blocks are listed, and the one of imports is not."""
    rows = first_cells(of("writing", 2)["Boxes"])
    assert {f"::: {name}" for name in BLOCKS if name != "import-note"} <= rows
    assert "::: import-note" not in rows


# --- nothing is stale ----------------------------------------------------------------------------


def test_every_part_is_used() -> None:
    """Each part that can be generated stands on some page, once."""
    text = "".join(read(path) for path in DOCS.rglob("*.md"))
    assert [] == [name for name in docs.PARTS if text.count(docs.opening(name)) != 1]


def test_a_stale_part_is_found(tmp_path: Path) -> None:
    """A page that was edited between the remarks is named, and its right text given."""
    page = tmp_path / "page.md"
    page.write_text(f"Before\n{docs.opening('media')}\nold\n{docs.END}\nAfter\n", encoding="utf-8")
    (right,) = docs.stale_pages(tmp_path).values()
    assert right == docs.renewed(right)
    assert right.startswith("Before\n")
    assert "`.jpg`" in right
    assert right.endswith(f"{docs.END}\nAfter\n")


def test_an_unknown_part_is_refused() -> None:
    """A misspelt name is not passed over."""
    with pytest.raises(KeyError):
        docs.renewed(f"{docs.opening('medja')}\n{docs.END}\n")


def test_generated_parts_are_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    """What is made from the sources is as they are: `--check` names no page and ends well."""
    assert 0 == docs.main(["--check"]), capsys.readouterr()


def test_wrong_use_of_the_script() -> None:
    """It ends with 2."""
    assert 2 == docs.main(["--chek"])


def test_check_fails_when_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    """`--check` ends with 1 where a page is stale, and writes nothing."""
    monkeypatch.setattr(docs, "stale_pages", lambda: {DOCS / "absent.md": "text"})
    assert 1 == docs.main(["--check"])
    assert not (DOCS / "absent.md").exists()


# --- the pages hold together ---------------------------------------------------------------------


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Each link within the repository names a file, and a heading, that is there."""
    broken = [link.target for link in links(path) if not link.file.exists()]
    assert [] == broken
    named = [link for link in links(path) if link.fragment and link.file.suffix == ".md"]
    assert [] == [x.target for x in named if x.fragment not in anchors(read(x.file))]


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_headings_go_down_one_by_one(path: Path) -> None:
    """A page has one first heading, at its top, and leaves out no level."""
    levels = [level for level, _ in headings(read(path))]
    assert levels[0] == 1
    assert 1 == levels.count(1)
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_page_is_in_the_contents() -> None:
    """Whoever begins at docs/index.md can reach every page."""
    reached = {link.file for link in links(DOCS / "index.md")}
    assert set(DOCS.rglob("*.md")) - {DOCS / "index.md"} == reached


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name)
def test_no_page_speaks_of_one_machine(path: Path) -> None:
    """No home folder, no folder for scratch."""
    assert not re.search(r"/(?:home|root|tmp|work|Users)/", read(path))


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda path: path.name)
def test_pages_begin_with_what_they_are_for(path: Path) -> None:
    """The first thing below the title is a sentence to the reader."""
    _, _, rest = prose(read(path)).partition("\n\n")
    assert re.match(r"[A-Z]", rest)
