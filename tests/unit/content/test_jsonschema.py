"""JSON Schema for editors."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hcsite.content.config import read_config
from hcsite.content.frontmatter import split
from hcsite.content.jsonschema import json_schemas
from hcsite.content.schema import field_help, known_keys, read_front_matter
from hcsite.content.text_input import decode
from hcsite.content.yaml_nodes import compose
from hcsite.content.yaml_places import NodePlaces
from hcsite.core.diagnostics import Problems
from hcsite.model.kinds import FOLDERS, Kind
from tests.unit.content.dot_format import FIXTURES, Case, read_cases

ROOT = Path(__file__).parents[3]
SCHEMAS = json_schemas()
KINDS = {f"{kind.value}.md": kind for kind in Kind}
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
    "array": (list,),
    "object": (dict,),
}


def accepts(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    """Whether a value is valid, for the words of JSON Schema that ours uses."""
    known = {
        "$ref",
        "$schema",
        "$defs",
        "title",
        "description",
        "format",
        "type",
        "enum",
        "pattern",
    }
    known |= {"minLength", "minimum", "anyOf", "not", "items", "properties", "required"}
    assert schema.keys() <= known | {"additionalProperties"}
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return accepts(root["$defs"][name], value, root)
    return (
        _has_type(schema, value)
        and ("enum" not in schema or value in schema["enum"])
        and _fits_text(schema, value)
        and ("anyOf" not in schema or any(accepts(s, value, root) for s in schema["anyOf"]))
        and not ("not" in schema and accepts(schema["not"], value, root))
        and _fits_parts(schema, value, root)
    )


def _has_type(schema: dict[str, Any], value: Any) -> bool:
    names = schema.get("type", list(TYPES))
    names = names if isinstance(names, list) else [names]
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, TYPES[name]) for name in names)


def _fits_text(schema: dict[str, Any], value: Any) -> bool:
    if isinstance(value, str):
        pattern = schema.get("pattern", "")
        return bool(re.search(pattern, value)) and len(value) >= schema.get("minLength", 0)
    if isinstance(value, int) and "minimum" in schema:
        return bool(value >= schema["minimum"])
    return True


def _fits_parts(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    if isinstance(value, list) and "items" in schema:
        return all(accepts(schema["items"], item, root) for item in value)
    if not isinstance(value, dict):
        return True
    fields = schema.get("properties", {})
    other = schema.get("additionalProperties", True)
    return all(key in value for key in schema.get("required", ())) and all(
        accepts(fields.get(key, other), item, root)
        if (key in fields or other not in (True, False))
        else bool(other)
        for key, item in value.items()
    )


def as_editors_see(value: Any, places: NodePlaces, path: tuple[str | int, ...] = ()) -> Any:
    """A value with the types that YAML 1.2 gives it, as editors do."""
    if isinstance(value, dict):
        return {key: as_editors_see(item, places, (*path, key)) for key, item in value.items()}
    if isinstance(value, list):
        return [as_editors_see(item, places, (*path, n)) for n, item in enumerate(value)]
    if not isinstance(value, str) or not places.plain(path):
        return value
    if value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return value.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", value):
        return int(value)
    if re.fullmatch(r"[-+]?[0-9]+\.[0-9]*", value):
        return float(value)
    return value


def assert_accepted(text: str, kind: Kind) -> bool:
    """If we read a file without a problem, then the schema accepts it too."""
    try:
        parts = split(text, path="x.md")
        result = read_front_matter(parts, kind=kind, path="x.md", time_zone="UTC")
    except Problems:
        return False
    if result.matter is None:
        return False
    composed = compose(parts, path="x.md")
    value = as_editors_see(composed.tree, composed.places)
    schema = SCHEMAS[kind.value]
    assert accepts(schema, json.loads(json.dumps(value)), schema)
    return True


CASES = [case for path in sorted(FIXTURES.glob("*.md")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file}-{case.title}")
def test_what_we_read_is_accepted(case: Case) -> None:
    """No editor marks as wrong what hcsite reads."""
    read = assert_accepted(case.text, KINDS.get(case.file, Kind.POST))
    assert read or case.expected


def test_our_own_content_is_accepted() -> None:
    """The front matter of the sample hub of this repository is read, and accepted by the schema."""
    paths = sorted((ROOT / "content").rglob("*.md"))
    for path in paths:
        kind = FOLDERS[path.relative_to(ROOT / "content").parts[0]]
        text, _ = decode(path.read_bytes(), path=path.name)
        assert assert_accepted(text, kind), path
    assert paths


@pytest.mark.corpus
def test_content_from_elsewhere_is_accepted_where_we_read_it(trial_corpus: Path) -> None:
    """Posts of others that happen to be right for us are right for editors."""
    paths = sorted(trial_corpus.rglob("*.md"))
    for path in paths:
        text, _ = decode(path.read_bytes(), path=path.name)
        for kind in (Kind.POST, Kind.PAGE):
            assert_accepted(text, kind)
    assert paths


def test_our_own_site_is_accepted() -> None:
    """The site.toml of this repository is accepted by its schema."""
    data = (ROOT / "site.toml").read_bytes()
    assert () == read_config(data)[1]
    assert accepts(SCHEMAS["site"], tomllib.loads(data.decode()), SCHEMAS["site"])


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("post", {}),
        ("post", {"title": None}),
        ("post", {"title": "a", "flavour": "x"}),
        ("post", {"title": "a", "risk": "hgh"}),
        ("post", {"title": "a", "published": "soon"}),
        ("post", {"title": "a", "published": "2026-01-01", "date": "2026-01-01"}),
        ("post", {"title": "a", "draft": "maybe"}),
        ("post", {"title": "a", "sources": "WHO"}),
        ("post", {"title": "a", "sources": [{"url": "https://example.org/"}]}),
        ("post", {"title": "a", "image": {"alt": "x"}}),
        ("post", {"title": "a", "aliases": ["old"]}),
        ("person", {"title": "a"}),
        ("person", {"name": "a", "ids": {"orcid": []}}),
        ("topic", {"title": ["a"]}),
        ("page", {"title": "a", "published": "2026-01-01"}),
        ("site", {"site": {"name": "x"}}),
        ("site", {"site": {"name": "x", "base_url": "ftp://x", "time_zone": "UTC"}}),
    ],
)
def test_what_is_wrong_is_refused(kind: str, value: object) -> None:
    """The schema refuses the common mistakes."""
    assert not accepts(SCHEMAS[kind], value, SCHEMAS[kind])


def objects_in(node: Any) -> list[dict[str, Any]]:
    """All schemas of objects below one."""
    below = (
        list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    )
    found = [item for part in below for item in objects_in(part)]
    return [node, *found] if isinstance(node, dict) and "properties" in node else found


@pytest.mark.parametrize("name", [*Kind, "site"])
def test_every_field_is_described(name: str) -> None:
    """Each object closes its list of fields, and each field has a title and a sentence."""
    schema = SCHEMAS[name]
    assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
    assert schema["title"]
    for found in objects_in(schema):
        others = found.get("additionalProperties")
        assert others is False or others == {"$ref": "#/$defs/PlatformFields"}
        for key, field in found["properties"].items():
            assert field.get("title"), key
            assert "default" not in field
            if found.get("title") != "Clinical":
                assert field.get("description", "").endswith("."), key


@pytest.mark.parametrize("kind", list(Kind))
def test_the_help_of_each_field(kind: Kind) -> None:
    """Each known field has a sentence for people, and stands in the schema in the same order."""
    words = field_help(kind)
    assert list(known_keys(kind)) == list(words)
    assert all(re.fullmatch(r"[A-Za-z].*\.", sentence) for sentence in words.values())
    assert set(words) == set(SCHEMAS[kind.value]["properties"]) - {"date", "poster"}


def test_the_schemas_are_json_and_the_same_each_time() -> None:
    """They can be written, and two runs give the same text."""
    assert json.dumps(SCHEMAS) == json.dumps(json_schemas())


@pytest.mark.parametrize("name", SCHEMAS)
def test_they_are_json_schema(name: str) -> None:
    """The library that knows the standard finds no fault with them."""
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])


def test_the_library_judges_as_we_do() -> None:
    """Our own small judge of schemas, which the tests above trust, agrees with the library."""
    validator = jsonschema.Draft202012Validator(SCHEMAS["site"])
    good = tomllib.loads((ROOT / "site.toml").read_text(encoding="utf-8"))
    few = {"site": {**good["site"], "feed_limit": 0}}
    values: list[dict[str, Any]] = [good, {"site": {}}, {**good, "sitte": {}}, few]
    for value in values:
        assert accepts(SCHEMAS["site"], value, SCHEMAS["site"]) == validator.is_valid(value)
    assert validator.is_valid(good)
    assert not validator.is_valid(few)
