"""Texts of the package, and texts in quotes."""

from __future__ import annotations

import tomllib

import yaml
from hypothesis import given
from hypothesis import strategies as st

from hcsite.features.scaffold.files import packaged, quoted

WRITABLE = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\ufffe\uffff")
)


@given(WRITABLE.filter(lambda text: not any(ord(c) & 0xFFFE == 0xFFFE for c in text)))
def test_quoted_is_yaml_and_toml(text: str) -> None:
    """Both languages give a quoted text back as it was."""
    line = quoted(text)
    assert text == tomllib.loads(f"a = {line}")["a"]
    if not set(text) & {"\u2028", "\u2029"}:  # YAML takes them for line ends
        assert text == yaml.safe_load(f"a: {line}")["a"]


def test_delete_is_escaped() -> None:
    """TOML forbids this character as it is."""
    assert '"\\u007f"' == quoted("\x7f")


def test_packaged_fills_in() -> None:
    """Values are filled in where they are given, and only then."""
    assert "$title" in packaged("blank/topic.md")
    assert 'title: "Heart"' in packaged("blank/topic.md", {"title": '"Heart"', "id": "topics/x"})
