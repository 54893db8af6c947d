"""The protocol's rules that pygls leaves to chance: every request gets an answer, and no answer shows a traceback.

pygls reads and writes messages and calls the handlers. This class stands in between: it turns JSON into messages, and
answers what it cannot turn into one, what comes before `initialize`, and what comes after `shutdown`.
"""

from __future__ import annotations

import sys
from typing import Any

from cattrs import ClassValidationError, transform_error
from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder
from pygls.protocol import LanguageServerProtocol
from pygls.protocol.language_server import lsp_method

NOT_INITIALIZED = -32002
PARSE_ERROR = -32700
INVALID_REQUEST = -32600
INVALID_PARAMS = -32602
_BEFORE = frozenset({types.INITIALIZE, types.EXIT})


class VeloxProtocol(LanguageServerProtocol):
    """`exit_code` is what the process is to end with: 1 where the client left without `shutdown`."""

    exit_code = 1
    initialized = False

    def structure_message(self, data: dict[str, Any]) -> Any:
        """pygls calls this for every JSON object, inner ones first; only whole messages are of interest: later."""
        return data

    def handle_message(self, message: Any) -> None:
        """Check what came in, make it a message of the protocol, and have it handled."""
        if not isinstance(message, dict) or message.get("jsonrpc") != self.VERSION:
            self._refuse(None, INVALID_REQUEST, "not a JSON-RPC 2.0 message")
            return
        identity, method = message.get("id"), message.get("method")
        problem = self._out_of_turn(method)
        if problem is not None:
            if identity is not None:
                self._refuse(identity, *problem)
            return
        try:
            structured = super().structure_message(message)
        except Exception as error:
            if identity is not None and method is not None:
                self._refuse(identity, INVALID_PARAMS, _what_is_wrong(method, error))
            return
        super().handle_message(structured)

    def _out_of_turn(self, method: str | None) -> tuple[int, str] | None:
        if method is None:
            return None
        if self._shutdown and method != types.EXIT:
            return INVALID_REQUEST, "the server has been shut down"
        if not self.initialized and method not in _BEFORE:
            return NOT_INITIALIZED, "the server has not been initialized"
        return None

    def _refuse(self, identity: int | str | None, code: int, text: str) -> None:
        """Answer with an error. Plain JSON, because lsprotocol leaves out an `id` of null, which must be there."""
        error = {"code": code, "message": text}
        self._send_data({"jsonrpc": self.VERSION, "id": identity, "error": error})

    def refuse_text(self) -> None:
        """Answer what is no JSON at all."""
        self._refuse(None, PARSE_ERROR, "the message is not JSON")

    def _send_response(
        self, msg_id: Any, result: Any | None = None, error: types.ResponseError | None = None
    ) -> None:
        """Errors carry no data: pygls puts a traceback there."""
        if error is not None:
            error = types.ResponseError(error.code, error.message)
        super()._send_response(msg_id, result, error)

    @lsp_method(types.INITIALIZE)
    def lsp_initialize(self, params: types.InitializeParams) -> Any:
        """Note what the client can do before the capabilities are answered."""
        self.initialized = True
        encoding = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
        self._server.introduce(params, encoding)  # type: ignore[attr-defined]
        return (yield from super().lsp_initialize(params))

    @lsp_method(types.EXIT)
    def lsp_exit(self, *args: Any) -> None:  # type: ignore[override]
        """Stop; pygls would swallow the exit code."""
        self.exit_code = 0 if self._shutdown else 1
        raise SystemExit(self.exit_code)

    # The texts are kept in `documents`: these keep pygls from keeping them too, and from failing on those not open.

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Any:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Any:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Any:
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


def _what_is_wrong(method: str, error: Exception) -> str:
    """Name the parameter: a client's author has nothing else to go by."""
    text = f"the parameters of {method} are not as they must be"
    cause = error.__cause__
    if isinstance(cause, ClassValidationError):
        text += ": " + "; ".join(transform_error(cause)[:3])
    return text


def log_to_stderr() -> None:
    """Only what matters goes to the editor's log, without pygls' own tracebacks, unless debugging."""
    import logging

    from veloxc.project.checking import debugging

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING if debugging() else logging.CRITICAL)
