"""What is known of the open documents: checks them off the event loop, once for each version."""

from __future__ import annotations

import asyncio

from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.compiler.source import Source
from veloxc.lsp.documents import Documents, Snapshot
from veloxc.project.checking import check_source

SWITCH = 0.0005
"""Seconds between thread switches while the server runs: Python's 0.005 would let a long check hold up every answer."""


class Engine:
    """Diagnostics of documents. Requests for the same version share one check; a stale one is never waited for."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self._checks: dict[str, tuple[Snapshot, asyncio.Task[list[Diagnostic]]]] = {}

    async def diagnostics(self, snapshot: Snapshot) -> list[Diagnostic]:
        """Exactly what `veloxc check` says of this text."""
        known = self._checks.get(snapshot.uri)
        if known is None or known[0].source.text != snapshot.source.text:
            task = asyncio.create_task(asyncio.to_thread(check_source, snapshot.source))
            known = self._checks[snapshot.uri] = (snapshot, task)
        return await asyncio.shield(known[1])

    async def warm_up(self) -> None:
        """Load the compiler while nobody waits for it."""
        await asyncio.to_thread(check_source, Source("", "warm-up.velox"))

    def forget(self, uri: str) -> None:
        self._checks.pop(uri, None)

    def is_current(self, snapshot: Snapshot) -> bool:
        """Whether the editor still has this version."""
        return self.documents.get(snapshot.uri) is snapshot
