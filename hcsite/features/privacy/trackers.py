"""Trackers, known by their hosts and by the calls that use them (PRI-08)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("trackers.toml")


def tracker_at(host: str) -> str:
    """The name of the tracker that a host belongs to, or nothing."""
    names = _hosts()
    while host:
        if host in names:
            return names[host]
        host = host.partition(".")[2]
    return ""


def tracker_calls(code: str) -> Iterator[tuple[str, int, str]]:
    """The trackers that a script calls: the name, where, and the words; each tracker once."""
    every, each = _calls()
    if every.search(code):
        for name, find in each:
            if match := find.search(code):
                yield name, match.start(), match[0]


@cache
def _hosts() -> Mapping[str, str]:
    listed: Mapping[str, str] = _table()["hosts"]
    return {host: name for name, hosts in listed.items() for host in hosts.split()}


@cache
def _calls() -> tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    listed: Mapping[str, str] = _table()["calls"]
    every = re.compile("|".join(f"(?:{find})" for find in listed.values()))
    return every, tuple((name, re.compile(find)) for name, find in listed.items())


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
