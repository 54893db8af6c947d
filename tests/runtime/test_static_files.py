"""Files over HTTP: conditions, ranges, gzip, and what must not be served."""

import asyncio
import gzip
import os
import time
from pathlib import Path
from typing import Any

import pytest

from veloxc.runtime import static_files
from veloxc.runtime.compression import accepts_gzip, compressed
from veloxc.runtime.static_files import StaticFiles

STYLE = b"body { margin: 0 }\n" * 100


class Answer:
    def __init__(self, messages: list[dict[str, Any]]) -> None:
        self.status = messages[0]["status"]
        self.headers = {name.decode().lower(): value.decode() for name, value in messages[0]["headers"]}
        self.body = b"".join(message.get("body", b"") for message in messages[1:])
        self.chunks = [message.get("body", b"") for message in messages[1:]]


@pytest.fixture
def files(tmp_path: Path) -> StaticFiles:
    public = tmp_path / "public"
    (public / "fonts").mkdir(parents=True)
    (public / "style.css").write_bytes(STYLE)
    (public / "tiny.txt").write_bytes(b"tiny")
    (public / "fonts" / "a.woff2").write_bytes(os.urandom(2000))
    (public / "large.bin").write_bytes(bytes(range(256)) * 2000)
    (public / ".env").write_text("SECRET=1")
    (tmp_path / "outside.txt").write_text("outside")
    (public / "link.txt").symlink_to(tmp_path / "outside.txt")
    return StaticFiles(public)


def get(files: StaticFiles, path: str, method: str = "GET", **headers: str) -> Answer | None:
    messages: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        messages.append(message)

    async def receive() -> Any:
        return await asyncio.Event().wait()

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "extensions": {},
        "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()],
    }
    found = asyncio.run(files.respond(tuple(part for part in path.split("/") if part), scope, receive, send))
    return Answer(messages) if found else None


def test_a_file(files: StaticFiles) -> None:
    answer = get(files, "/style.css")
    assert answer and (answer.status, answer.body) == (200, STYLE)
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["content-length"] == str(len(STYLE))
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_head_has_the_headers_alone(files: StaticFiles) -> None:
    answer = get(files, "/style.css", "HEAD")
    assert answer and (answer.body, answer.headers["content-length"]) == (b"", str(len(STYLE)))


@pytest.mark.parametrize("path", ["/large.bin", "/style.css", "/tiny.txt"])
def test_etag_gives_304(files: StaticFiles, path: str) -> None:
    first = get(files, path)
    assert first
    again = get(files, path, if_none_match=first.headers["etag"])
    assert again and (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert "cache-control" in again.headers
    other = get(files, path, if_none_match='"other"')
    assert other and other.status == 200


def test_date_counts_only_without_an_etag(files: StaticFiles) -> None:
    first = get(files, "/style.css")
    assert first
    modified = first.headers["last-modified"]
    assert get(files, "/style.css", if_modified_since=modified).status == 304  # type: ignore[union-attr]
    assert get(files, "/style.css", if_modified_since=modified, if_none_match='"x"').status == 200  # type: ignore[union-attr]
    assert get(files, "/style.css", if_modified_since="nonsense").status == 200  # type: ignore[union-attr]


@pytest.mark.parametrize("path", ["/style.css", "/large.bin"])
def test_ranges(files: StaticFiles, path: str) -> None:
    whole = get(files, path)
    part = get(files, path, range="bytes=10-19")
    assert whole and part and part.status == 206
    assert len(whole.body) > 1000
    assert part.body == whole.body[10:20]
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole.body)}"
    beyond = get(files, path, range="bytes=9999999-")
    assert beyond and beyond.status == 416


def test_gzip_where_it_helps(files: StaticFiles) -> None:
    packed = get(files, "/style.css", accept_encoding="br, gzip")
    assert packed and packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == STYLE
    assert packed.headers["vary"] == "Accept-Encoding"
    assert packed.headers["etag"].startswith("W/")
    assert get(files, "/style.css", if_none_match=packed.headers["etag"], accept_encoding="gzip").status == 304  # type: ignore[union-attr]
    for path in ("/tiny.txt", "/fonts/a.woff2"):
        plain = get(files, path, accept_encoding="gzip")
        assert plain and "content-encoding" not in plain.headers


@pytest.mark.parametrize(
    "path", ["/.env", "/link.txt", "/absent", "/fonts", "/", "/fonts/../style.css", "/a\x00b"]
)
def test_what_is_not_there(files: StaticFiles, path: str) -> None:
    assert get(files, path) is None


def test_an_encoded_slash_is_no_way_out(files: StaticFiles, tmp_path: Path) -> None:
    async def respond() -> bool:
        async def nothing(*_: Any) -> Any:
            raise AssertionError("nothing to send")

        scope = {"type": "http", "method": "GET", "headers": []}
        return await files.respond(("../outside.txt",), scope, nothing, nothing)

    assert asyncio.run(respond()) is False


def test_a_changed_file_is_seen(files: StaticFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(static_files, "CHECK_AFTER", 0.0)
    assert get(files, "/tiny.txt").body == b"tiny"  # type: ignore[union-attr]
    (files.folder / "tiny.txt").write_bytes(b"other")
    os.utime(files.folder / "tiny.txt", (time.time() + 5, time.time() + 5))
    assert get(files, "/tiny.txt").body == b"other"  # type: ignore[union-attr]
    (files.folder / "tiny.txt").unlink()
    assert get(files, "/tiny.txt") is None


def test_memory_is_bounded(files: StaticFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(static_files, "BUDGET", 10_000)
    for number in range(50):
        (files.folder / f"{number}.bin").write_bytes(os.urandom(1000))
        get(files, f"/{number}.bin")
    assert files._bytes <= 10_000
    assert len(files._kept) <= 10


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("gzip", True),
        ("gzip;q=0", False),
        ("*", True),
        ("*;q=0", False),
        ("br", False),
        (None, False),
        ("gzip;q=x", False),
        ("deflate, GZIP;q=0.5", True),
    ],
)
def test_accept_encoding(accept: str | None, expected: bool) -> None:
    assert accepts_gzip(accept) is expected


def sent_through(messages: list[dict[str, Any]], accept: str = "gzip") -> Answer:
    received: list[dict[str, Any]] = []

    async def run() -> None:
        async def send(message: Any) -> None:
            received.append(message)

        wrapped = compressed({"method": "GET", "headers": [(b"accept-encoding", accept.encode())]}, send)
        for message in messages:
            await wrapped(message)

    asyncio.run(run())
    return Answer(received)


def start(content_type: str = "text/html", **headers: str) -> dict[str, Any]:
    pairs = [
        (b"content-type", content_type.encode()),
        *((name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()),
    ]
    return {"type": "http.response.start", "status": 200, "headers": pairs}


def test_each_chunk_of_a_stream_can_be_read_at_once() -> None:
    import zlib

    chunks = [b"<p>shell</p>", b"<p>slow part</p>", b""]
    messages = [{"type": "http.response.body", "body": chunk, "more_body": chunk != b""} for chunk in chunks]
    answer = sent_through([start(), *messages])
    unpacker = zlib.decompressobj(31)
    assert [unpacker.decompress(chunk) for chunk in answer.chunks] == chunks
    assert answer.headers["vary"] == "Accept-Encoding"


def test_whole_bodies() -> None:
    body = b"x" * 5000
    packed = sent_through(
        [start(content_length="5000", etag='"a"'), {"type": "http.response.body", "body": body}]
    )
    assert gzip.decompress(packed.body) == body
    assert packed.headers["content-length"] == str(len(packed.body))
    assert packed.headers["etag"] == 'W/"a"'
    for plain in (
        sent_through([start(), {"type": "http.response.body", "body": b"short"}]),
        sent_through([start("image/png"), {"type": "http.response.body", "body": body}]),
        sent_through([start(cache_control="no-transform"), {"type": "http.response.body", "body": body}]),
        sent_through([start(content_encoding="br"), {"type": "http.response.body", "body": body}]),
        sent_through(
            [start("text/event-stream"), {"type": "http.response.body", "body": body, "more_body": True}]
        ),
        sent_through([start(), {"type": "http.response.body", "body": body}], accept="identity"),
    ):
        assert plain.headers.get("content-encoding") in (None, "br")
