"""Spans where OpenTelemetry is installed, and nothing where it is not."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest

from veloxc.runtime.cache.memory import MemoryStore
from veloxc.runtime.cache.regeneration import Made, Regenerator, Wanted


def test_a_span_for_each_regeneration() -> None:
    sdk = pytest.importorskip("opentelemetry.sdk.trace")
    export = pytest.importorskip("opentelemetry.sdk.trace.export.in_memory_span_exporter")
    simple = pytest.importorskip("opentelemetry.sdk.trace.export").SimpleSpanProcessor
    from opentelemetry import trace

    exporter = export.InMemorySpanExporter()
    provider = sdk.TracerProvider()
    provider.add_span_processor(simple(exporter))
    trace.set_tracer_provider(provider)

    async def make() -> Made:
        return Made(200, (), b"page", 60, 60)

    asyncio.run(Regenerator(MemoryStore()).get(Wanted("k", "/blog/x", make)))
    (span,) = exporter.get_finished_spans()
    assert span.name == "velox.regenerate"
    assert dict(span.attributes) == {
        "velox.path": "/blog/x",
        "velox.outcome": "stored",
        "velox.status": 200,
        "velox.bytes": 4,
    }


def test_without_it_nothing_is_loaded_or_missed() -> None:
    program = (
        "import sys\n"
        "sys.modules['opentelemetry'] = None\n"
        "from veloxc.runtime.cache.tracing import span\n"
        "with span('x', a=1) as current:\n"
        "    assert current is None\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)
    assert ran.returncode == 0, ran.stderr


def test_serving_loads_neither_redis_nor_opentelemetry() -> None:
    program = (
        "import sys, veloxc.runtime.app\n"
        "assert not {'redis', 'opentelemetry', 'sqlite3'} & set(sys.modules), sorted(sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)
    assert ran.returncode == 0, ran.stderr
