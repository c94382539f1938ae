"""Settings by which an editor knows the fields of front matter and of `site.toml`."""

from __future__ import annotations

import json

from hcsite.content.jsonschema import json_schemas
from hcsite.features.scaffold.files import NewFile
from hcsite.model.kinds import ROOTS

FOLDER = ".vscode/hcsite"


def plan_editor() -> tuple[NewFile, ...]:
    """The JSON Schemas, and settings of Visual Studio Code that name them."""
    schemas = json_schemas()
    settings = {
        "evenBetterToml.schema.associations": {r".*/site\.toml$": f"./{_path('site')}"},
        "yaml.schemas": {
            f"./{_path(kind.value)}": [f"content/{folder}/**/*.md"]
            for kind, folder in ROOTS.items()
        },
        "files.encoding": "utf8",
        "files.eol": "\n",
    }
    return (
        NewFile(".vscode/settings.json", _json(settings)),
        *(NewFile(_path(name), _json(schema)) for name, schema in schemas.items()),
    )


def _path(name: str) -> str:
    return f"{FOLDER}/{name}.schema.json"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
