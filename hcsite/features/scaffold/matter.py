"""Front matter with a short comment on each field, in the words of its schema."""

from __future__ import annotations

import re
from collections.abc import Mapping

from hcsite.content.schema import field_help
from hcsite.model.kinds import Kind

_FIELD = re.compile(r"(?:# )?(?P<key>[a-z_]+):(?:[ ].*)?")
_COLUMN = 26
_WIDEST = 60


def commented(text: str, kind: Kind, notes: Mapping[str, str] | None = None) -> str:
    """The text of a content file with a comment behind each field at its left edge.

    The comment says what the schema of the kind says; `notes` adds a sentence to some. Fields that
    have a comment already, and long lines, are left as they are.
    """
    help_of = field_help(kind)
    opening, matter, body = text.split("---\n", 2)
    lines = [_commented(line, help_of, notes or {}) for line in matter.splitlines()]
    return "---\n".join([opening, "\n".join([*lines, ""]), body])


def _commented(line: str, help_of: Mapping[str, str], notes: Mapping[str, str]) -> str:
    match = _FIELD.fullmatch(line)
    said = help_of.get(match["key"], "") if match else ""
    if not match or not said or " # " in line or len(line) > _WIDEST:
        return line
    note = notes.get(match["key"], "")
    return f"{line:<{_COLUMN}} # {said}{f' {note}' if note else ''}"
