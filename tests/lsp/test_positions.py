"""Positions and incremental edits, against a model that edits encoded text."""

from __future__ import annotations

import random

import pytest
from lsprotocol.types import (
    Position,
    PositionEncodingKind,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
    TextDocumentItem,
)

from veloxc.compiler.source import Span
from veloxc.lsp.documents import Documents
from veloxc.lsp.positions import Positions

ENCODINGS = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
NO_LINE_ENDS = "\u2028\u2029\x0c\x0b\x85\x1c\x1d\x1e"
"""What `str.splitlines` takes for line ends, and the protocol does not."""


@pytest.mark.parametrize("encoding", list(ENCODINGS))
def test_offsets_and_positions_are_inverse(encoding: PositionEncodingKind) -> None:
    text = "aé日😀\r\n😀b\rc\n\n" + NO_LINE_ENDS + "x"
    positions = Positions(text, encoding)
    codec, unit = ENCODINGS[encoding]
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # no position stands between the two
        position = positions.position(offset)
        assert positions.offset(position) == offset
        line_start = max(text.rfind(end, 0, offset) + 1 for end in "\r\n")
        assert position.character == len(text[line_start:offset].encode(codec)) // unit


def test_positions_out_of_bounds_are_brought_back() -> None:
    positions = Positions("ab\r\n😀c")
    assert positions.offset(Position(0, 99)) == 2
    assert positions.offset(Position(9, 0)) == len("ab\r\n😀c")
    assert positions.offset(Position(1, 1)) == 4, "in the middle of a pair is before it"
    assert positions.position(99) == Position(1, 3)
    assert positions.span(Range(Position(1, 0), Position(0, 0))) == Span(0, 4)


@pytest.mark.parametrize("encoding", list(ENCODINGS))
def test_random_edits_keep_the_document_as_the_editor_has_it(encoding: PositionEncodingKind) -> None:
    chance = random.Random(7)
    alphabet = "ab\n\n\r\né日😀" + NO_LINE_ENDS
    uri = "file:///page.velox"
    for _ in range(60):
        text = "".join(chance.choice(alphabet) for _ in range(chance.randrange(40)))
        documents = Documents()
        documents.encoding = encoding
        documents.open(TextDocumentItem(uri, "velox", 0, text))
        for version in range(1, 12):
            start, end = sorted((_edge(chance, text), _edge(chance, text)))
            new = "".join(chance.choice(alphabet) for _ in range(chance.randrange(4)))
            change = TextDocumentContentChangePartial(
                Range(_position(text, start, encoding), _position(text, end, encoding)), new
            )
            text = text[:start] + new + text[end:]
            snapshot = documents.change(uri, version, [change])
            assert snapshot is not None and snapshot.source.text == text
            assert snapshot.version == version


def _edge(chance: random.Random, text: str) -> int:
    """Any place where an editor's cursor can be: not between `\\r` and `\\n`."""
    while True:
        offset = chance.randrange(len(text) + 1)
        if text[offset - 1 : offset + 1] != "\r\n" or offset == 0:
            return offset


def _position(text: str, offset: int, encoding: PositionEncodingKind) -> Position:
    """By the letter of the protocol, independently of `Positions`."""
    before = text[:offset]
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if before.endswith("\r") and text[offset : offset + 1] == "\n":
        raise AssertionError("not a place")
    codec, unit = ENCODINGS[encoding]
    return Position(len(lines) - 1, len(lines[-1].encode(codec)) // unit)


def test_several_changes_apply_one_after_the_other() -> None:
    documents = Documents()
    documents.open(TextDocumentItem("file:///a.ts", "typescript", 1, "abc"))
    snapshot = documents.change(
        "file:///a.ts",
        2,
        [
            TextDocumentContentChangePartial(Range(Position(0, 0), Position(0, 1)), "x\ny"),
            TextDocumentContentChangePartial(Range(Position(1, 1), Position(1, 2)), ""),
        ],
    )
    assert snapshot is not None and snapshot.source.text == "x\nyc"
    whole = documents.change("file:///a.ts", 3, [TextDocumentContentChangeWholeDocument("new")])
    assert whole is not None and whole.source.text == "new"
    assert documents.change("file:///other.ts", 1, []) is None
