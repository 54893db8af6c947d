"""Quick fixes: what `veloxc check --fix` would do, one diagnostic at a time, or all safe ones at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Fix
from veloxc.compiler.diagnostics.fixing import SAFE, apply_fixes, first_fix
from veloxc.compiler.source import Span
from veloxc.lsp.documents import Snapshot
from veloxc.lsp.features.diagnostics import to_lsp

if TYPE_CHECKING:
    from veloxc.lsp.server import VeloxServer

FIX_ALL = "source.fixAll.veloxc"
KINDS: list[types.CodeActionKind | str] = [types.CodeActionKind.QuickFix, FIX_ALL]


async def code_actions(server: VeloxServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """The fixes of the diagnostics that touch the range; none for a document that is not open."""
    snapshot = server.documents.get(params.text_document.uri)
    if snapshot is None:
        return []
    found = await server.engine.diagnostics(snapshot)
    actions: list[types.CodeAction] = []
    if _wanted(types.CodeActionKind.QuickFix, params.context.only):
        asked = snapshot.positions.span(params.range)
        for diagnostic in found:
            if _touches(asked, diagnostic.primary.span):
                actions.extend(_quick_fixes(diagnostic, snapshot, server))
    if _wanted(FIX_ALL, params.context.only):
        actions.extend(_fix_all(found, snapshot, server))
    return actions


def _wanted(kind: str, only: Iterable[str] | None) -> bool:
    """Kinds are a hierarchy: who asks for `source` wants `source.fixAll`, too."""
    return only is None or any(kind == asked or kind.startswith(f"{asked}.") for asked in only)


def _touches(one: Span, other: Span) -> bool:
    return one.start <= other.end and other.start <= one.end


def _quick_fixes(
    diagnostic: Diagnostic, snapshot: Snapshot, server: VeloxServer
) -> Iterator[types.CodeAction]:
    for fix in diagnostic.fixes:
        yield types.CodeAction(
            title=_title(fix.title),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=to_lsp([diagnostic], snapshot, server),
            edit=_workspace_edit(_edits(fix, snapshot), snapshot, server),
            is_preferred=True if fix is diagnostic.fixes[0] and fix.safety == "safe" else None,
        )


def _title(title: str) -> str:
    return title[:1].upper() + title[1:]


def _fix_all(found: list[Diagnostic], snapshot: Snapshot, server: VeloxServer) -> Iterator[types.CodeAction]:
    fixes = [fix for each in found if (fix := first_fix(each, SAFE))]
    text, made = apply_fixes(snapshot.source.text, fixes)
    if made:
        whole = snapshot.positions.range(Span(0, len(snapshot.source.text)))
        edit = _workspace_edit([types.TextEdit(whole, text)], snapshot, server)
        yield types.CodeAction(title="Mend all that can be mended safely", kind=FIX_ALL, edit=edit)


def _edits(fix: Fix, snapshot: Snapshot) -> list[types.TextEdit]:
    return [types.TextEdit(snapshot.positions.range(edit.span), edit.text) for edit in fix.edits]


def _workspace_edit(
    edits: list[types.TextEdit], snapshot: Snapshot, server: VeloxServer
) -> types.WorkspaceEdit:
    """With the version, where the client understands it: an editor then refuses an edit to a text that has changed."""
    if not server.client.document_changes:
        return types.WorkspaceEdit(changes={snapshot.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(snapshot.uri, snapshot.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])
