"""What all tests share: bugs show their traceback, slow tests are skipped visibly, goldens can be rewritten."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

import pytest

from veloxc.runtime import current_site


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite all goldens, and remove those without a case"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden"):
        # pytest-snapshot does the comparing; these are its names for the same wish.
        config.option.snapshot_update = True
        config.option.allow_snapshot_deletion = True


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "slow" in (config.getoption("-m") or ""):
        return
    skip = pytest.mark.skip(reason="slow: run with `pytest -m slow`")
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def tracebacks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug of veloxc is to fail the test, not to become a diagnostic."""
    monkeypatch.setenv("VELOXC_DEBUG", "1")


@pytest.fixture(autouse=True)
def no_site_of_another_test() -> Iterator[None]:
    """Code outside of any request works for the site that was made last: here for none."""
    before = list(current_site._last)
    yield
    current_site._last[:] = before


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, Any, Any]:
    """JavaScript's strings may hold half a character, which pytest-xdist cannot send: show such as escapes."""
    return _sendable((yield))


def _sendable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {_sendable(key): _sendable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(map(_sendable, value))
    return value
