"""Settings by which an editor knows the fields of front matter and of `site.toml`."""

from __future__ import annotations

import json

from hcsite.content.jsonschema import json_schemas
from hcsite.content.schema import field_help
from hcsite.features.scaffold.files import NewFile
from hcsite.model.kinds import ROOTS, Kind
from hcsite.model.words import BLOCKS, SHOWING

FOLDER = ".vscode/hcsite"

_CODE = r"([A-Z]+-?\d+)"
_LEVEL = "(error|warning|info)"
FINDING = rf"^(.+?):(\d+)(?::(\d+))?: {_LEVEL} {_CODE}: (.*)$"
"""The first line of a finding with a place in a file: path, line, column, level, code, message."""

FINDING_OF_FILE = rf"^([^:\s]+): {_LEVEL} {_CODE}: (.*)$"
"""The same for a finding in a whole file: path, level, code, message."""


def plan_editor() -> tuple[NewFile, ...]:
    """The JSON Schemas, and what Visual Studio Code reads: settings, tasks, snippets, advice."""
    return (
        NewFile(".vscode/settings.json", _json(_settings())),
        NewFile(
            ".vscode/extensions.json", _json({"recommendations": ["tamasfe.even-better-toml"]})
        ),
        NewFile(".vscode/tasks.json", _json(_tasks())),
        NewFile(".vscode/hcsite.code-snippets", _json(_snippets())),
        *(NewFile(_path(name), _json(schema)) for name, schema in json_schemas().items()),
    )


def _settings() -> dict[str, object]:
    """Which schema describes which file. YAML extensions that look into Markdown use theirs."""
    return {
        "evenBetterToml.schema.associations": {r".*/site\.toml$": f"./{_path('site')}"},
        "yaml.schemas": {
            f"./{_path(kind.value)}": [f"content/{folder}/**/*.md"]
            for kind, folder in ROOTS.items()
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
        "search.exclude": {"public": True, "kit": True, ".hcsite": True},
        "[markdown]": {"editor.wordWrap": "on"},
    }


def _tasks() -> dict[str, object]:
    """Tasks of the editor; `check` marks each finding at its line, without any extension."""
    place = {"file": 1, "line": 2, "column": 3, "severity": 4, "code": 5, "message": 6}
    whole = {"kind": "file", "file": 1, "severity": 2, "code": 3, "message": 4}
    patterns = ({"regexp": FINDING, **place}, {"regexp": FINDING_OF_FILE, **whole})
    matchers = [
        {
            "owner": "hcsite",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": pattern,
        }
        for pattern in patterns
    ]
    check = {
        "label": "hcsite: check",
        "detail": "Mark what is wrong or missing at its place.",
        "type": "shell",
        "command": "hcsite check --color never",
        "group": {"kind": "build", "isDefault": True},
        "presentation": {"clear": True, "reveal": "silent", "revealProblems": "onProblem"},
        "problemMatcher": matchers,
    }
    serve = {
        "label": "hcsite: serve",
        "detail": "Show the hub on this computer, drafts included.",
        "type": "shell",
        "command": "hcsite serve",
        "isBackground": True,
        "problemMatcher": [],
    }
    return {"version": "2.0.0", "tasks": [check, serve]}


def _snippets() -> dict[str, object]:
    """What the editor offers in a text: every field with its meaning, and every block."""
    told: dict[str, str] = {}
    for kind in Kind:
        for name, sentence in field_help(kind).items():
            told.setdefault(name, sentence)
    fields = {
        f"Field: {name}": _snippet(name, [f"{name}: $0"], sentence)
        for name, sentence in told.items()
    }
    blocks = {
        f"Block: {name}": _snippet(f"::: {name}", _lines(name), f"A box: {name}.")
        for name in BLOCKS
        if name != "import-note"  # only an import writes it
    }
    return {**fields, **blocks}


def _lines(block: str) -> list[str]:
    """A block as it is begun; those that show another piece hold but its name."""
    return [f"::: {block} $0", ":::"] if block in SHOWING else [f"::: {block}", "$0", ":::"]


def _snippet(prefix: str, body: list[str], description: str) -> dict[str, object]:
    return {"scope": "markdown", "prefix": prefix, "body": body, "description": description}


def _path(name: str) -> str:
    return f"{FOLDER}/{name}.schema.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
