"""What holds for every test: no network beyond this machine, and the fixtures that all may use."""

from __future__ import annotations

import ipaddress
import os
import sys
from collections.abc import Generator, Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

from tests.support import corpus
from tests.support.tracing import import_everything, is_untraced, turn_of, untraced

# How fast a machine is says nothing about what is right. Under CI=true hypothesis itself loads a
# profile that repeats the same examples in each run.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
if "CI" not in os.environ:
    settings.load_profile("patient")


def _is_local(host: object) -> bool:
    if host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _forbid_network(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and not _is_local(address[0]):
            message = f"a test wanted to reach {address[0]}: tests stay on this machine"
            raise PermissionError(message)


def pytest_configure() -> None:
    """Close the way out, once for each process that runs tests."""
    sys.addaudithook(_forbid_network)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Keep the tracer away while tests are looked for: it doubles what that costs each worker."""
    if Coverage.current() is not None:
        import_everything()
    with untraced():
        return (yield)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long, so that no worker is left with one at the end."""
    items.sort(key=turn_of)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Keep the tracer of coverage away from tests that reach no line of their own."""
    with untraced() if is_untraced(item) else nullcontext():
        return (yield)


@pytest.fixture(scope="session")
def trial_corpus() -> Path:
    """The folder of the trial corpus; skips where it is absent."""
    return corpus.folder()


@pytest.fixture(scope="session", autouse=True)
def pure_functions_are_remembered() -> Iterator[None]:
    """Icons, and what follows from the text of a template, are worked out once in each process."""
    from tests.support.memo import remembered  # not before coverage begins in this process

    with remembered():
        yield
