"""Help for editors: schemas, and the settings, tasks and snippets of Visual Studio Code."""

from __future__ import annotations

import json
import re
import shlex
import tomllib

import click
import jsonschema
import pytest
import yaml

from hcsite.cli.console import Console
from hcsite.cli.group import group
from hcsite.content.document import Settings, read_document
from hcsite.content.jsonschema import json_schemas
from hcsite.content.schema import field_help, known_keys
from hcsite.core.diagnostics import error, info, warning
from hcsite.features.scaffold.answers import Answers, table_of
from hcsite.features.scaffold.editor import FINDING, FINDING_OF_FILE, plan_editor
from hcsite.features.scaffold.hub import plan_hub
from hcsite.model.kinds import Kind
from tests.unit.features.scaffold.test_hub import DAY

FILES = {file.path: json.loads(file.text) for file in plan_editor()}
SCHEMAS = {path: text for path, text in FILES.items() if path.endswith(".schema.json")}
TASKS = {task["label"]: task for task in FILES[".vscode/tasks.json"]["tasks"]}
SNIPPETS = FILES[".vscode/hcsite.code-snippets"]


def test_every_schema_is_there() -> None:
    """Each kind of content and the settings have the schema that `hcsite schema` gives."""
    expected = {f".vscode/hcsite/{name}.schema.json": s for name, s in json_schemas().items()}
    assert expected == SCHEMAS
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)


def test_settings_name_the_schemas() -> None:
    """Each schema is named once, by a path from the root of the hub."""
    settings = FILES[".vscode/settings.json"]
    named = [*settings["yaml.schemas"], *settings["evenBetterToml.schema.associations"].values()]
    assert sorted(f"./{path}" for path in SCHEMAS) == sorted(named)
    posts = settings["yaml.schemas"]["./.vscode/hcsite/post.schema.json"]
    assert ["content/posts/**/*.md"] == posts
    (pattern,) = settings["evenBetterToml.schema.associations"]
    assert re.fullmatch(pattern, "file:///home/ana/my-hub/site.toml")


def test_the_first_line_of_the_settings_names_their_schema() -> None:
    """Editors that know `#:schema` find it from the folder of site.toml."""
    files = {file.path: file.text for file in plan_hub(Answers(), DAY)}
    named = re.match(r"#:schema \./(\S+)\n", files["site.toml"])
    assert named
    assert named[1] in files


@pytest.mark.parametrize("label", TASKS)
def test_tasks_run_commands_that_exist(label: str) -> None:
    """Each task runs a command of hcsite with options that it has."""
    program, name, *options = shlex.split(TASKS[label]["command"])
    assert "hcsite" == program
    command = group.get_command(click.Context(group), name)
    assert command is not None
    known = {option for param in command.params for option in param.opts}
    assert {word for word in options if word.startswith("-")} <= known


def test_findings_are_marked_at_their_place() -> None:
    """The patterns of the task read what `check` prints, each line by one of them alone."""
    patterns = [matcher["pattern"] for matcher in TASKS["hcsite: check"]["problemMatcher"]]
    assert [FINDING, FINDING_OF_FILE] == [pattern["regexp"] for pattern in patterns]
    place, whole = patterns
    path = "content/posts/a b.md"
    told = [
        error("HC301", "Gone: all.", path=path, line=7, column=3, source="x" * 9, hint="h: i."),
        warning("HC422", "Twice.", path=path, line=2),
        info("ACC-04", "Pale.", path="site.toml"),
        error("HC606", "Never."),
    ]
    lines = "\n".join(map(Console(colour=False).diagnostic, told)).splitlines()
    found = [match for line in lines if (match := re.match(FINDING, line))]
    parts = ("file", "line", "column", "severity", "code", "message")
    assert [tuple(match[place[part]] for part in parts) for match in found] == [
        (path, "7", "3", "error", "HC301", "Gone: all."),
        (path, "2", None, "warning", "HC422", "Twice."),
    ]
    rest = [match for line in lines if (match := re.match(FINDING_OF_FILE, line))]
    fewer = ("file", "severity", "code", "message")
    assert [tuple(match[whole[part]] for part in fewer) for match in rest] == [
        ("site.toml", "info", "ACC-04", "Pale.")
    ]


def test_each_field_can_be_completed() -> None:
    """Every field of every kind has a snippet with what it means, and is written as YAML."""
    fields = {item["prefix"]: item for name, item in SNIPPETS.items() if name.startswith("Field")}
    assert {key for kind in Kind for key in known_keys(kind)} == set(fields)
    for prefix, item in fields.items():
        (line,) = item["body"]
        assert {prefix: None} == yaml.safe_load(line.replace("$0", ""))
        assert item["description"] in {field_help(kind).get(prefix) for kind in Kind}
    assert {"markdown"} == {item["scope"] for item in SNIPPETS.values()}


def test_each_block_can_be_completed() -> None:
    """What a snippet of a block writes is one."""
    blocks = [item for name, item in SNIPPETS.items() if name.startswith("Block")]
    assert "::: warning" in {item["prefix"] for item in blocks}
    for item in blocks:
        body = "\n".join(item["body"]).replace("$0", "Words.")
        text = f"---\ntitle: A\n---\n{body}\n".encode()
        record, _ = read_document(text, path="a.md", kind=Kind.PAGE, settings=Settings("UTC"))
        assert () == record.diagnostics, item["prefix"]


def test_the_schema_of_the_settings_takes_the_answers() -> None:
    """A hub as `init` leaves it is right for editors."""
    value = tomllib.loads(table_of(Answers()))
    jsonschema.validate(value, SCHEMAS[".vscode/hcsite/site.schema.json"])
