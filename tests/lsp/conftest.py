"""A server for each test that wants one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.lsp.client import Client


@pytest.fixture
def client() -> Iterator[Client]:
    client = Client()
    yield client
    client.kill()
