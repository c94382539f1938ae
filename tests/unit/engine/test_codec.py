"""One form of values: for keys, for the cache, for workers."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hcsite.engine.codec import decode, encode


@dataclass(frozen=True, slots=True)
class Value:
    """A value of every type that views hold."""

    text: str = ""
    number: int = 0
    part: float = 0.0
    yes: bool = False
    nothing: str | None = None
    day: date | None = None
    moment: datetime | None = None
    words: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    inner: Value | None = None
    extra: dict[str, object] = field(default_factory=dict)


VALUES = st.builds(
    Value,
    text=st.text(),
    number=st.integers(-(2**53), 2**53),
    part=st.floats(allow_nan=False, allow_infinity=False),
    yes=st.booleans(),
    nothing=st.none() | st.text(),
    day=st.none() | st.dates(),
    moment=st.none() | st.datetimes(timezones=st.just(UTC)),
    words=st.lists(st.text()).map(tuple),
    inner=st.none() | st.builds(Value, text=st.text()),
    extra=st.dictionaries(st.text(), st.integers(0, 9) | st.text() | st.booleans()),
)


@given(VALUES)
def test_value_comes_back(value: Value) -> None:
    """A renderer gets what the key was made from, and nothing else."""
    assert value == decode(encode(value), Value)


@given(VALUES, VALUES)
def test_different_values_have_different_bytes(one: Value, two: Value) -> None:
    """Else a change would not be seen."""
    assert one == two or encode(one) != encode(two)


def test_form_is_plain_json() -> None:
    """Anybody can read the cache, and reading it runs no code."""
    value = Value("Salz & “Pfeffer”", day=date(2026, 3, 2), words=("a",), pairs=(("k", "v"),))
    read = json.loads(encode(value))
    assert ("Salz & “Pfeffer”", "2026-03-02") == (read["text"], read["day"])
    assert (["a"], [["k", "v"]]) == (read["words"], read["pairs"])


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"text": 7}'])
def test_other_bytes_are_refused(data: bytes) -> None:
    """What is not of the class is an error, never half a value."""
    with pytest.raises(ValueError, match=r".+"):
        decode(data, Value)
