"""Texts behind marks."""

from __future__ import annotations

from hcsite.features.importers.vault import CODE, FENCE, HOLE, TEXT, Vault, continued, indented


def test_a_mark_within_a_mark() -> None:
    """All wanted kinds come back, whatever lies in what."""
    vault = Vault()
    inner = vault.put(CODE, "`x`")
    outer = vault.put(HOLE, f"a {inner}")
    assert "- a `x`" == vault.restore(f"- {outer}", CODE + HOLE)
    assert f"- a {inner}" == vault.restore(f"- {outer}", HOLE)


def test_blocks_go_on_as_their_place_asks() -> None:
    """The further lines of a block are as far to the right as its first one."""
    vault = Vault()
    mark = vault.put(FENCE, "```\nx\n\n```")
    assert "> - ```\n>   x\n>\n>   ```" == vault.restore(f"> - {mark}", FENCE)
    assert "word ```\nx\n\n```" == vault.restore(f"word {mark}", FENCE)
    assert "  a\nb" == vault.restore("  " + vault.put(TEXT, "a\nb"), TEXT)


def test_prefixes() -> None:
    """Signs of lists become spaces, those of quotations stay."""
    assert ">      " == continued("> 10. x"[:6] + "x")
    assert "a\n  b" == indented("a\nb", "- ")
