"""What `hcsite help` tells beside codes and commands: fields of texts, settings of the hub."""

from __future__ import annotations

from collections.abc import Iterator

from hcsite.model.kinds import ROOTS, Kind

SETTINGS = "settings"
CONFIG = "site.toml"

TOPICS = {
    **{kind.value: f"The fields at the top of a text in content/{ROOTS[kind]}/" for kind in Kind},
    SETTINGS: f"The settings in {CONFIG}",
}
"""Every topic with its line in the list of all there is."""


def is_topic(word: str) -> bool:
    """Whether a word names a kind of text or the settings."""
    return word in TOPICS or word == CONFIG


def sections_of(topic: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The parts of a topic: a heading, and names with what each means."""
    if topic in (SETTINGS, CONFIG):
        for table, rows in _tables():
            yield f"[{table}]", rows
        return
    from hcsite.content.schema import field_help  # pydantic is slow to import

    yield TOPICS[topic], list(field_help(Kind(topic)).items())


def meanings_of(name: str) -> list[tuple[str, str]]:
    """Where a field or a setting of this name stands, and what it means there."""
    from hcsite.content.schema import field_help  # pydantic is slow to import

    found: dict[str, list[str]] = {}
    for kind in Kind:
        told = field_help(kind).get(name)
        if told:
            found.setdefault(told, []).append(kind.value)
    fields = [(f"in a text ({', '.join(kinds)})", told) for told, kinds in found.items()]
    settings = [
        (f"in {CONFIG}, below [{table}]", rows[name])
        for table, pairs in _tables()
        if name in (rows := dict(pairs))
    ]
    return [*fields, *settings]


def names() -> list[str]:
    """Every name of a field or a setting."""
    from hcsite.content.schema import known_keys  # pydantic is slow to import

    keys = [key for kind in Kind for key in known_keys(kind)]
    return sorted({*keys, *(name for _, rows in _tables() for name, _ in rows)})


def _tables() -> list[tuple[str, list[tuple[str, str]]]]:
    """The tables of the settings, each with its settings and what they mean."""
    from hcsite.content.schema.hints import block_at  # pydantic is slow to import
    from hcsite.content.schema.site import SiteFile

    found = []
    for table in SiteFile.model_fields:
        block = block_at(SiteFile, (table,))
        if block is not SiteFile:
            fields = block.model_fields.items()
            found.append((table, [(name, field.description or "") for name, field in fields]))
    return found
