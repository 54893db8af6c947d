"""The texts that are open in the editor: a snapshot for each version, never changed once made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lsprotocol.types import (
    PositionEncodingKind,
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
    TextDocumentItem,
)
from pygls.uris import to_fs_path

from veloxc.compiler.source import Source
from veloxc.lsp.positions import Positions


@dataclass(frozen=True, eq=False)
class Snapshot:
    """One version of one document. `version` is None for a file that is not open."""

    uri: str
    version: int | None
    source: Source
    positions: Positions


class Documents:
    """The open documents by URI. `encoding` and `root` are known once the client has introduced itself."""

    def __init__(self) -> None:
        self.encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16
        self.root: Path | None = None
        self.generation = 0
        """Counts what was opened, changed or closed: what is known of one text may depend on the others."""
        self._open: dict[str, Snapshot] = {}

    def open(self, item: TextDocumentItem) -> Snapshot:
        return self._put(item.uri, item.version, item.text)

    def change(
        self, uri: str, version: int, changes: list[TextDocumentContentChangeEvent]
    ) -> Snapshot | None:
        """Apply the changes one after the other, each to the result of the one before. None: it was not open."""
        before = self._open.get(uri)
        if before is None:
            return None
        text = before.source.text
        for change in changes:
            text = self._changed(text, change)
        return self._put(uri, version, text)

    def _changed(self, text: str, change: TextDocumentContentChangeEvent) -> str:
        if not isinstance(change, TextDocumentContentChangePartial):
            return change.text
        span = Positions(text, self.encoding).span(change.range)
        return text[: span.start] + change.text + text[span.end :]

    def close(self, uri: str) -> None:
        self._open.pop(uri, None)
        self.generation += 1

    def touch(self) -> None:
        """Files changed on disk."""
        self.generation += 1

    def all(self) -> list[Snapshot]:
        """Every open document."""
        return [*self._open.values()]

    def texts(self) -> dict[str, str]:
        """The texts of the open documents that are files, by their paths."""
        found = {to_fs_path(uri): snapshot.source.text for uri, snapshot in self._open.items()}
        return {path: text for path, text in found.items() if path is not None}

    def get(self, uri: str) -> Snapshot | None:
        """The open document."""
        return self._open.get(uri)

    def read(self, uri: str) -> Snapshot | None:
        """The open document, or the file on disk; None where there is neither, or it is not UTF-8."""
        snapshot = self._open.get(uri)
        path = to_fs_path(uri)
        if snapshot is not None or path is None:
            return snapshot
        try:
            text = Path(path).read_bytes().decode("utf-8")
        except (OSError, ValueError):
            return None
        return self._snapshot(uri, None, text)

    def _put(self, uri: str, version: int, text: str) -> Snapshot:
        self.generation += 1
        snapshot = self._open[uri] = self._snapshot(uri, version, text)
        return snapshot

    def _snapshot(self, uri: str, version: int | None, text: str) -> Snapshot:
        return Snapshot(uri, version, Source(text, self._shown(uri)), Positions(text, self.encoding))

    def _shown(self, uri: str) -> str:
        """How messages call it: relative to the opened folder where it is in there; else the path, or the URI."""
        path = to_fs_path(uri)
        if path is None:
            return uri
        if self.root is not None and Path(path).is_relative_to(self.root):
            return Path(path).relative_to(self.root).as_posix()
        return Path(path).as_posix()
