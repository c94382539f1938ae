"""Writing front matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hcsite.content.foreign import read_foreign
from hcsite.features.importers.emit import emit_matter


def test_plain_words_are_bare() -> None:
    """Words without signs need no quotes; the rest has those of JSON."""
    fields = {"title": "Eat less salt", "s": "a: b", "d": "2020-01-02", "t": "2020-01-02T03:04:05Z"}
    expected = '---\ntitle: Eat less salt\ns: "a: b"\nd: 2020-01-02\nt: 2020-01-02T03:04:05Z\n---\n'
    assert expected == emit_matter(fields)


def test_what_yaml_would_take_for_something_else() -> None:
    """Words such as `yes` and numbers as text are quoted; line separators are escaped."""
    made = emit_matter({"a": "yes", "b": "12", "c": "x\u2028y", "d": "", "yes": 1})
    assert '---\na: "yes"\nb: "12"\nc: "x\\u2028y"\nd: ""\n"yes": 1\n---\n' == made


def test_lists_and_mappings() -> None:
    """Short lists stand on one line, long and nested ones below each other."""
    fields = {"a": ["x", "z"], "b": [{"c": "d", "e": ["f"]}], "g": {"h": None}, "i": [], "j": {}}
    expected = "---\na: [x, z]\nb:\n  - c: d\n    e: [f]\ng:\n  h: null\ni: []\nj: {}\n---\n"
    assert expected == emit_matter(fields)
    long = emit_matter({"a": ["x" * 40, "y" * 40]})
    assert f"---\na:\n  - {'x' * 40}\n  - {'y' * 40}\n---\n" == long
    assert "---\na:\n  - - x\n    - {}\n---\n" == emit_matter({"a": [["x", {}]]})


def test_numbers_and_truths() -> None:
    """Numbers and truths stay what they are; what is no number becomes text."""
    made = emit_matter({"a": 1, "b": 1.5, "c": True, "d": False, "e": float("inf")})
    assert '---\na: 1\nb: 1.5\nc: true\nd: false\ne: "inf"\n---\n' == made


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("ab:- ", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abcz", min_size=1, max_size=4), values, max_size=4))
def test_what_is_written_is_read_again(fields: dict[str, object]) -> None:
    """Whatever is written comes back the same."""
    assert fields == read_foreign(emit_matter(fields)).data
