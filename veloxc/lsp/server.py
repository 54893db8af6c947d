"""The language server: which request goes to which feature. `run` serves an editor over standard input and output."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.exceptions import JsonRpcMethodNotFound
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

import veloxc
from veloxc.lsp.documents import Documents
from veloxc.lsp.engine import SWITCH, Engine
from veloxc.lsp.features import code_actions, diagnostics
from veloxc.lsp.protocol import VeloxProtocol, log_to_stderr


@dataclass
class Client:
    """What the editor said it can do."""

    pulls: bool = False
    related: bool = False
    document_changes: bool = False

    @staticmethod
    def of(capabilities: types.ClientCapabilities) -> Client:
        document = capabilities.text_document or types.TextDocumentClientCapabilities()
        workspace = capabilities.workspace or types.WorkspaceClientCapabilities()
        published = document.publish_diagnostics
        return Client(
            pulls=document.diagnostic is not None,
            related=bool(published and published.related_information),
            document_changes=bool(workspace.workspace_edit and workspace.workspace_edit.document_changes),
        )


class VeloxServer(LanguageServer):
    """The state of one session with an editor."""

    def __init__(self) -> None:
        super().__init__("veloxc", veloxc.__version__, protocol_cls=VeloxProtocol)
        self.client = Client()
        self.documents = Documents()
        self.engine = Engine(self.documents)
        self.publisher = diagnostics.Publisher(self)

    def introduce(self, params: types.InitializeParams, encoding: types.PositionEncodingKind | str) -> None:
        """Called once, with what the client said of itself."""
        self.client = Client.of(params.capabilities)
        self.documents.encoding = encoding
        folders = [folder.uri for folder in params.workspace_folders or ()]
        uri = folders[0] if folders else params.root_uri
        path = to_fs_path(uri) if uri else params.root_path
        self.documents.root = Path(path) if path else None

    def report_server_error(self, error: Exception, source: Any) -> None:
        """What is no JSON is answered; bugs go to the log: a window in the author's face would not mend them."""
        if isinstance(error, JSONDecodeError | UnicodeDecodeError) and isinstance(
            self.protocol, VeloxProtocol
        ):
            self.protocol.refuse_text()
        elif not isinstance(error, JsonRpcMethodNotFound):
            print(f"veloxc lsp: {type(error).__name__}: {error}", file=sys.stderr)


def make_server() -> VeloxServer:
    """A server with all its features."""
    server = VeloxServer()
    _follow_documents(server)
    _answer_requests(server)
    return server


def _follow_documents(server: VeloxServer) -> None:
    """What the editor tells of itself and its documents."""

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        await server.engine.warm_up()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.publisher.schedule(server.documents.open(params.text_document), delay=0)
        server.publisher.schedule_others(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        snapshot = server.documents.change(document.uri, document.version, list(params.content_changes))
        if snapshot is not None:
            server.publisher.schedule(snapshot)
            server.publisher.schedule_others(document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.documents.touch()
        snapshot = server.documents.get(params.text_document.uri)
        if snapshot is not None:
            server.publisher.schedule(snapshot, delay=0)
            server.publisher.schedule_others(snapshot.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        server.documents.close(params.text_document.uri)
        server.engine.forget(params.text_document.uri)
        server.publisher.clear(params.text_document.uri)
        server.publisher.schedule_others(params.text_document.uri)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.documents.touch()
        server.publisher.schedule_others("")


def _answer_requests(server: VeloxServer) -> None:
    """What the editor asks for."""

    @server.feature(
        types.TEXT_DOCUMENT_DIAGNOSTIC,
        types.DiagnosticOptions(
            inter_file_dependencies=True, workspace_diagnostics=False, identifier=diagnostics.SOURCE
        ),
    )
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        return await diagnostics.pull(server, params)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=code_actions.KINDS)
    )
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        return await code_actions.code_actions(server, params)


def run() -> int:
    """Serve until the client says `exit` or goes away; the exit code."""
    log_to_stderr()
    sys.setswitchinterval(SWITCH)
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a bug prints must not get between the messages
    server = make_server()
    server.start_io(stdin, stdout)
    protocol = server.protocol
    return protocol.exit_code if isinstance(protocol, VeloxProtocol) else 1
