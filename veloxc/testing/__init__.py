"""Tests of sites: `TestClient` asks a project's pages and handlers in process, without a server and without a build."""

from __future__ import annotations

from veloxc.testing.client import TestClient
from veloxc.testing.project import DoesNotCompile
from veloxc.testing.response import Response

__all__ = ["DoesNotCompile", "Response", "TestClient"]
