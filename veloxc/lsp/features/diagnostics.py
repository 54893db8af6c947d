"""Diagnostics: pushed after a change has settled, or pulled by clients that ask for them."""

from __future__ import annotations

import asyncio
from hashlib import sha256
from typing import TYPE_CHECKING

from lsprotocol import types

from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.lsp.documents import Snapshot

if TYPE_CHECKING:
    from veloxc.lsp.server import VeloxServer

SETTLED = 0.075
"""Seconds without a change before a document is checked: less would check half-typed words."""
OTHERS_SETTLED = 0.3
"""Seconds without a change before the other open documents are checked again."""
SOURCE = "veloxc"
_SEVERITY = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
_UNNECESSARY = frozenset({"unused-suppression"})
"""What editors fade out."""


class Publisher:
    """Pushes diagnostics: waits until a document has settled, checks it, and drops what has become stale meanwhile."""

    def __init__(self, server: VeloxServer) -> None:
        self.server = server
        self._waiting: dict[str, asyncio.Task[None]] = {}
        self._shown: dict[str, list[types.Diagnostic]] = {}
        self._others: asyncio.Task[None] | None = None

    def schedule(self, snapshot: Snapshot, delay: float = SETTLED) -> None:
        """Check and publish this version after `delay` seconds; takes the place of what was scheduled before."""
        if self.server.client.pulls:
            return
        self._cancel(snapshot.uri)
        self._waiting[snapshot.uri] = asyncio.create_task(self._publish(snapshot, delay))

    def schedule_others(self, uri: str) -> None:
        """Check the other open documents once nothing changes any more: they may import what has changed."""
        if self.server.client.pulls:
            return
        if self._others is not None:
            self._others.cancel()
        self._others = asyncio.create_task(self._publish_others(uri))

    async def _publish_others(self, uri: str) -> None:
        await asyncio.sleep(OTHERS_SETTLED)
        for snapshot in self.server.documents.all():
            if snapshot.uri != uri and snapshot.uri not in self._waiting:
                await self._show(snapshot, only_changed=True)

    def clear(self, uri: str) -> None:
        """A closed document shows nothing."""
        self._cancel(uri)
        self._shown.pop(uri, None)
        if not self.server.client.pulls:
            self.server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _cancel(self, uri: str) -> None:
        waiting = self._waiting.pop(uri, None)
        if waiting is not None:
            waiting.cancel()

    async def _publish(self, snapshot: Snapshot, delay: float) -> None:
        await asyncio.sleep(delay)
        await self._show(snapshot)
        if self._waiting.get(snapshot.uri) is asyncio.current_task():
            del self._waiting[snapshot.uri]

    async def _show(self, snapshot: Snapshot, *, only_changed: bool = False) -> None:
        found = to_lsp(await self.server.engine.diagnostics(snapshot), snapshot, self.server)
        if not self.server.engine.is_current(snapshot):
            return
        if not only_changed or found != self._shown.get(snapshot.uri):
            self._shown[snapshot.uri] = found
            self.server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(snapshot.uri, found, snapshot.version)
            )


async def pull(
    server: VeloxServer, params: types.DocumentDiagnosticParams
) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
    """Answer `textDocument/diagnostic`; a document that is neither open nor on disk has no diagnostics."""
    snapshot = server.documents.read(params.text_document.uri)
    if snapshot is None:
        return types.RelatedFullDocumentDiagnosticReport(items=[])
    items = to_lsp(await server.engine.diagnostics(snapshot), snapshot, server)
    result = sha256(f"{snapshot.source.text}\0{items}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
    if params.previous_result_id == result:
        return types.RelatedUnchangedDocumentDiagnosticReport(result_id=result)
    return types.RelatedFullDocumentDiagnosticReport(items=items, result_id=result)


def to_lsp(found: list[Diagnostic], snapshot: Snapshot, server: VeloxServer) -> list[types.Diagnostic]:
    """The protocol's form: title, label, notes and help as the message; secondary labels as related places."""
    return [_one(diagnostic, snapshot, server.client.related) for diagnostic in found]


def _one(diagnostic: Diagnostic, snapshot: Snapshot, related: bool) -> types.Diagnostic:
    return types.Diagnostic(
        range=snapshot.positions.range(diagnostic.primary.span),
        message=_message(diagnostic),
        severity=_SEVERITY[diagnostic.severity],
        code=diagnostic.code,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if diagnostic.slug in _UNNECESSARY else None,
        related_information=_related(diagnostic, snapshot) if related and diagnostic.secondary else None,
    )


def _message(diagnostic: Diagnostic) -> str:
    from veloxc.compiler.diagnostics.formats import message

    return message(diagnostic)


def _related(diagnostic: Diagnostic, snapshot: Snapshot) -> list[types.DiagnosticRelatedInformation]:
    """Only places in this document for now: a label in another file has no URI of its own yet."""
    return [
        types.DiagnosticRelatedInformation(
            types.Location(snapshot.uri, snapshot.positions.range(label.span)), label.text or "see here"
        )
        for label in diagnostic.secondary
        if label.source is None or label.source is diagnostic.source
    ]
