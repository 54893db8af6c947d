"""What is known of the open documents: checks them off the event loop, once for each state of all of them."""

from __future__ import annotations

import asyncio

from pygls.uris import to_fs_path

from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.compiler.source import Source
from veloxc.lsp.documents import Documents, Snapshot
from veloxc.project.cache import RememberingCache
from veloxc.project.checking import check_source
from veloxc.project.file_checks import check_open

SWITCH = 0.0005
"""Seconds between thread switches while the server runs: Python's 0.005 would let a long check hold up every answer."""
_REMEMBERED = 2000
"""How many results are kept; a project's files are checked again only where they, or what they import, changed."""


class Engine:
    """Diagnostics of documents. Requests for the same state share one check; a stale one is never waited for."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self._checks: dict[str, tuple[str, int, asyncio.Task[list[Diagnostic]]]] = {}
        self._cache = RememberingCache(None)

    async def diagnostics(self, snapshot: Snapshot) -> list[Diagnostic]:
        """Exactly what `veloxc check` says of this text, if the other open documents were saved."""
        known = self._checks.get(snapshot.uri)
        state = snapshot.source.text, self.documents.generation
        if known is None or known[:2] != state:
            task = asyncio.create_task(asyncio.to_thread(self._check, snapshot, self.documents.texts()))
            known = self._checks[snapshot.uri] = (*state, task)
        return await asyncio.shield(known[2])

    def _check(self, snapshot: Snapshot, texts: dict[str, str]) -> list[Diagnostic]:
        path = to_fs_path(snapshot.uri)
        if path is None:
            return check_source(snapshot.source)
        if len(self._cache.entries) > _REMEMBERED:
            self._cache = RememberingCache(None)
        return check_open(snapshot.source, path, texts, self._cache)

    async def warm_up(self) -> None:
        """Load the compiler while nobody waits for it."""
        await asyncio.to_thread(check_source, Source("", "warm-up.velox"))

    def forget(self, uri: str) -> None:
        self._checks.pop(uri, None)

    def is_current(self, snapshot: Snapshot) -> bool:
        """Whether the editor still has this version."""
        return self.documents.get(snapshot.uri) is snapshot
