"""A language client that shares nothing with the server: it frames JSON and waits for answers."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

Message = dict[str, Any]


class Client:
    """A running server. `request` waits for its answer, `wait` for any message from the server."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "veloxc", "lsp", "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.received: queue.Queue[Message] = queue.Queue()
        self.seen: list[Message] = []
        self.identity = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        stdout = self.process.stdout
        assert stdout is not None
        while True:
            length = 0
            while (line := stdout.readline()) not in (b"\r\n", b""):
                name, _, value = line.decode().partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if not length:
                return
            self.received.put(json.loads(stdout.read(length)))

    def send_bytes(self, body: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def send(self, message: Message) -> None:
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def notify(self, method: str, params: Any = None) -> None:
        self.send({"method": method} | ({} if params is None else {"params": params}))

    def ask(self, method: str, params: Any = None) -> int:
        """Send a request without waiting; its id."""
        self.identity += 1
        self.send({"id": self.identity, "method": method} | ({} if params is None else {"params": params}))
        return self.identity

    def request(self, method: str, params: Any = None) -> Message:
        """The answer's message, with `result` or `error`."""
        identity = self.ask(method, params)
        return self.wait(lambda message: message.get("id") == identity and "method" not in message)

    def wait(self, wanted: Callable[[Message], bool], seconds: float = 10) -> Message:
        deadline = time.monotonic() + seconds
        while True:
            try:
                message = self.received.get(timeout=max(deadline - time.monotonic(), 0.001))
            except queue.Empty:
                raise AssertionError(f"no such message in {seconds} s; seen: {self.seen}") from None
            self.seen.append(message)
            if wanted(message):
                return message

    def published(self, uri: str, version: int | None = None) -> list[Message]:
        """The next diagnostics pushed for a document (of a version)."""
        message = self.wait(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri
            and (version is None or message["params"].get("version") == version)
        )
        return list(message["params"]["diagnostics"])

    def initialize(self, capabilities: Message | None = None, **more: Any) -> Message:
        params = {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **more}
        result: Message = self.request("initialize", params)["result"]
        self.notify("initialized", {})
        return result

    def open(self, uri: str, text: str, version: int = 1) -> None:
        item = {"uri": uri, "languageId": "velox", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, version: int, *changes: Message) -> None:
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})

    def stop(self) -> int:
        """Shut down as one should; the exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(10)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


def edit(start: tuple[int, int], end: tuple[int, int], text: str) -> Message:
    """An incremental change."""
    return {"range": span(start, end), "text": text}


def span(start: tuple[int, int], end: tuple[int, int]) -> Message:
    return {
        "start": {"line": start[0], "character": start[1]},
        "end": {"line": end[0], "character": end[1]},
    }
