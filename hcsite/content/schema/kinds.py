"""Which schema belongs to which kind of content, and what it knows."""

from __future__ import annotations

from hcsite.content.schema.fields import Fields
from hcsite.model.kinds import Kind


def fields_of(kind: Kind) -> type[Fields]:
    """The schema of a kind."""
    # Schemas are imported when they are wanted: each takes some milliseconds to build.
    match kind:
        case Kind.POST:
            from hcsite.content.schema.post import PostFields

            return PostFields
        case Kind.INFOGRAPHIC:
            from hcsite.content.schema.infographic import InfographicFields

            return InfographicFields
        case Kind.VIDEO:
            from hcsite.content.schema.video import VideoFields

            return VideoFields
        case Kind.PAGE:
            from hcsite.content.schema.page import PageFields

            return PageFields
        case Kind.PERSON:
            from hcsite.content.schema.person import PersonFields

            return PersonFields
        case Kind.TOPIC:
            from hcsite.content.schema.topic import TopicFields

            return TopicFields


def known_keys(kind: Kind) -> tuple[str, ...]:
    """The fields that a front matter of this kind may have, in their usual order."""
    return tuple(fields_of(kind).model_fields)


def field_help(kind: Kind) -> dict[str, str]:
    """What each field means, in a sentence."""
    fields = fields_of(kind).model_fields
    return {name: field.description or "" for name, field in fields.items()}
