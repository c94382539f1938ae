"""Makes hcsite/features/trust/schemaorg.txt: `python -m scripts.schemaorg TYPES PROPERTIES`.

TYPES and PROPERTIES are the tables of a release of schema.org, `schemaorg-all-https-types.csv` and
`schemaorg-all-https-properties.csv` (Apache-2.0). Kept are names alone: the supertypes of each
type, and the types that have each property. Members of enumerations are no types.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parents[1] / "hcsite" / "features" / "trust" / "schemaorg.txt"
PREFIX = "https://schema.org/"
RELEASE = "30.0"

HEAD = f"""\
# The types and properties of schema.org {RELEASE}: names alone. See LICENSE.schemaorg.txt.
# A type with its supertypes (`Type < Thing`), a property with its types (`name : Type`).
# Made by scripts/schemaorg.py from the tables of the release. Do not edit it by hand.
"""


def main(types: str, properties: str) -> None:
    """Write the file."""
    lines = [*_lines(types, "<", "subTypeOf"), *_lines(properties, ":", "domainIncludes")]
    TARGET.write_text(HEAD + "\n".join(sorted(lines)) + "\n", encoding="utf-8", newline="\n")


def _lines(table: str, mark: str, column: str) -> Iterator[str]:
    with Path(table).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not row.get("enumerationtype"):
                yield f"{row['label']} {mark} {' '.join(_names(row[column]))}".rstrip()


def _names(cell: str) -> list[str]:
    """The names in a cell; those of other vocabularies are passed over."""
    names = (part.strip() for part in cell.split(","))
    return sorted(name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX))


if __name__ == "__main__":
    main(*sys.argv[1:])
