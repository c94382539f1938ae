"""Help for editors: schemas, and the settings that name them."""

from __future__ import annotations

import json

from hcsite.content.jsonschema import json_schemas
from hcsite.features.scaffold.editor import plan_editor

FILES = {file.path: json.loads(file.text) for file in plan_editor()}


def test_every_schema_is_there() -> None:
    """Each kind of content and the settings have the schema that `hcsite schema` gives."""
    expected = {f".vscode/hcsite/{name}.schema.json": s for name, s in json_schemas().items()}
    assert expected == {path: file for path, file in FILES.items() if "schema" in path}


def test_settings_name_the_schemas() -> None:
    """Each schema is named once, by a path from the root of the hub."""
    settings = FILES[".vscode/settings.json"]
    named = [*settings["yaml.schemas"], *settings["evenBetterToml.schema.associations"].values()]
    assert sorted(f"./{path}" for path in FILES if "schema" in path) == sorted(named)
    posts = settings["yaml.schemas"]["./.vscode/hcsite/post.schema.json"]
    assert ["content/posts/**/*.md"] == posts
