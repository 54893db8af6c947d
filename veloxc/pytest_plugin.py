"""pytest's fixtures for sites: `velox_client` asks the project of `--velox-project` (or of pytest's root folder).

A test that uses one of them may be `async def`, with or without an asynchronous plugin.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from veloxc.testing import TestClient

_FIXTURES = {"velox_client", "velox_project"}
_OTHERS = ("asyncio", "anyio", "trio")
"""Marks of plugins that run asynchronous tests themselves."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("velox")
    group.addoption(
        "--velox-project", metavar="DIR", help="The Velox project under test. [default: pytest's root folder]"
    )
    parser.addini("velox_project", "The Velox project under test, relative to pytest's root folder.")


@pytest.fixture(scope="session")
def velox_project(request: pytest.FixtureRequest) -> Path:
    """The folder of the project under test. Override it to choose another way."""
    config = request.config
    given = config.getoption("--velox-project")
    return Path(given) if given else config.rootpath / (config.getini("velox_project") or "")


@pytest.fixture
def velox_client(velox_project: Path) -> Iterator[TestClient]:
    """A client for one test: no cookies yet, modules of its own, `startup` before the first request."""
    from veloxc.testing import TestClient

    client = TestClient(velox_project)
    yield client
    client.close()


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run an asynchronous test that uses our fixtures, where no other plugin was asked to."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj) or not _FIXTURES & set(pyfuncitem.fixturenames):
        return None
    if any(pyfuncitem.get_closest_marker(name) for name in _OTHERS):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
    return True
