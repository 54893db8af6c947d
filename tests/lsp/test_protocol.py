"""The rules of the protocol that are easily broken: every request is answered, no answer shows a traceback."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.lsp.client import Client, edit, span

HOVER = {"textDocument": {"uri": "file:///nowhere/a.velox"}, "position": {"line": 0, "character": 0}}


def error_of(message: dict[str, Any]) -> tuple[int, str]:
    error = message["error"]
    assert "data" not in error and "Traceback" not in json.dumps(error)
    return error["code"], error["message"]


def test_requests_before_initialize_are_refused(client: Client) -> None:
    assert error_of(client.request("textDocument/hover", HOVER))[0] == -32002
    client.notify("textDocument/didOpen", {"textDocument": {}})  # dropped
    assert client.initialize()["serverInfo"]["name"] == "veloxc"


def test_shutdown_then_exit_returns_0_and_requests_between_are_refused(client: Client) -> None:
    client.initialize()
    assert client.request("shutdown")["result"] is None
    code, text = error_of(client.request("textDocument/hover", HOVER))
    assert code == -32600 and "shut down" in text
    client.notify("textDocument/didSave", {"textDocument": {"uri": "file:///a.velox"}})
    client.notify("exit")
    assert client.process.wait(10) == 0


def test_exit_without_shutdown_returns_1(client: Client) -> None:
    client.initialize()
    client.notify("exit")
    assert client.process.wait(10) == 1


def test_a_client_that_goes_away_ends_the_server(client: Client) -> None:
    client.initialize()
    assert client.process.stdin is not None
    client.process.stdin.close()
    assert client.process.wait(10) == 1


@pytest.mark.parametrize(
    "params",
    [None, {}, {"textDocument": 1}, [], "text", {"textDocument": {}}],
)
@pytest.mark.parametrize("method", ["textDocument/diagnostic", "textDocument/codeAction"])
def test_invalid_params_are_answered(client: Client, method: str, params: Any) -> None:
    client.initialize()
    assert error_of(client.request(method, params))[0] == -32602
    assert client.stop() == 0


def test_unknown_methods_are_answered_and_unknown_notifications_ignored(client: Client) -> None:
    client.initialize()
    assert error_of(client.request("textDocument/nonsense", {}))[0] == -32601
    client.notify("$/nonsense", {})
    client.notify("textDocument/nonsense", {"a": 1})
    assert client.stop() == 0


def test_what_is_no_message_does_not_stop_the_server(client: Client) -> None:
    client.initialize()
    client.send_bytes(b"{not json")
    refused = client.wait(lambda message: message.get("id", 0) is None)
    assert error_of(refused)[0] == -32700
    client.send_bytes(b"[1, 2]")
    assert error_of(client.wait(lambda message: message.get("id", 0) is None))[0] == -32600
    client.send_bytes(b'{"id": 1, "method": "shutdown"}')
    assert error_of(client.wait(lambda message: message.get("id", 0) is None))[0] == -32600
    assert client.stop() == 0


def test_invalid_notifications_are_dropped(client: Client) -> None:
    client.initialize()
    client.notify("textDocument/didOpen", {"textDocument": {"uri": 1}})
    client.notify("textDocument/didChange", {"nothing": True})
    assert client.stop() == 0


def test_documents_that_are_not_open(client: Client) -> None:
    client.initialize()
    uri = "file:///nowhere/[slug].velox"
    client.change(uri, 2, {"text": "<p>"})
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    report = client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    assert report["result"] == {"kind": "full", "items": []}
    action = {
        "textDocument": {"uri": uri},
        "range": span((0, 0), (0, 1)),
        "context": {"diagnostics": []},
    }
    assert client.request("textDocument/codeAction", action)["result"] == []
    assert (
        client.request("textDocument/diagnostic", {"textDocument": {"uri": "untitled:1"}})["result"]["items"]
        == []
    )
    assert client.stop() == 0


@pytest.mark.parametrize("character", ["\u2028", "\u2029", "\x0c", "\x0b", "\x85", "\x1c"])
def test_edits_below_odd_line_separators_hit_the_right_place(client: Client, character: str) -> None:
    """What Python calls a line end and the protocol does not: with it counted, the edit would land a line too high."""
    client.initialize()
    uri = "file:///page.velox"
    client.open(uri, f"<p>a{character}b</p>\n<p>one</p>\n")
    client.published(uri, 1)
    client.change(uri, 2, edit((1, 6), (1, 10), ""))
    found = client.published(uri, 2)[0]
    assert found["range"]["start"]["line"] in (1, 2)
    client.change(uri, 3, edit((1, 6), (1, 6), "</p>"))
    assert client.published(uri, 3) == []
    assert client.stop() == 0


@pytest.mark.parametrize(
    ("offered", "chosen", "column"),
    [
        (None, "utf-16", 4),
        (["utf-16"], "utf-16", 4),
        (["utf-8", "utf-16"], "utf-8", 6),
        (["utf-32"], "utf-32", 3),
    ],
)
def test_position_encodings(client: Client, offered: list[str] | None, chosen: str, column: int) -> None:
    capabilities = {"general": {"positionEncodings": offered}} if offered else {}
    assert client.initialize(capabilities)["capabilities"]["positionEncoding"] == chosen
    uri = "file:///page.ts"
    client.open(uri, "'😀'\n;")
    assert client.published(uri) == []
    client.change(uri, 2, edit((0, column - 1), (0, column), ""))  # takes away the closing quote
    assert len(client.published(uri, 2)) >= 1
    client.change(uri, 3, edit((0, column - 1), (0, column - 1), "'"))
    assert client.published(uri, 3) == []
    assert client.stop() == 0
