"""Where blocks lie in a foreign text."""

from __future__ import annotations

from hcsite.content.foreign_blocks import Block, blocks_of

TEXT = """\
# Head

Words

- item

  ```r
  code
  ```

<div>
x
</div>

    indented

| a |
|---|
| b |

[ref]: /x
[^1]: Note
"""


def test_kinds_lines_and_depth() -> None:
    """Each block has its kind, its lines and its depth."""
    found = blocks_of(TEXT)
    assert Block("heading", 0, 1, 0, "1") == found[0]
    assert Block("other", 2, 3) == found[1]
    assert [("fence", 6, 2, "r")] == [(b.kind, b.start, b.depth, b.info) for b in found if b.depth]
    kinds = [(b.kind, b.start, b.end) for b in found if b.kind in ("html", "code", "table")]
    assert [("html", 10, 13), ("code", 14, 15), ("table", 16, 19)] == kinds


def test_no_line_is_forgotten() -> None:
    """Lines that the parser keeps to itself (references, notes) are blocks too."""
    covered = {n for b in blocks_of(TEXT) if b.depth == 0 for n in range(b.start, b.end)}
    assert {20, 21} <= covered


def test_nothing() -> None:
    """An empty text has no blocks."""
    assert () == blocks_of("\n\n")
