"""Stored pages are compressed once: what is kept of that, for whom, and how much of it."""

from __future__ import annotations

import gzip
from collections.abc import Iterator

import httpx2
import pytest

from tests.runtime.serving import served
from veloxc.runtime import packed_bodies
from veloxc.runtime.packed_bodies import PackedBodies

TEXT = "<p>{'words and more words '.repeat(100)}</p>"
FILES = {
    "routes/isr.velox": f"---\nexport const config = {{ render: 'isr' }};\n---\n{TEXT}",
    "routes/ssg.velox": TEXT,
    "routes/ssr.velox": f"---\nexport const config = {{ render: 'ssr' }};\n---\n{TEXT}",
    "routes/through/isr.velox": f"---\nexport const config = {{ render: 'isr' }};\n---\n{TEXT}",
    "routes/changed/isr.velox": f"---\nexport const config = {{ render: 'isr' }};\n---\n{TEXT}",
    "middleware.ts": """
import { composeMiddleware, defineMiddleware } from 'velox/server';
export default composeMiddleware(
  defineMiddleware('/through/*', async (request, next) => {
    const response = await next();
    response.headers.set('x-seen', 'yes');
    return response;
  }),
  defineMiddleware('/changed/*', async (request, next) => {
    const response = await next();
    const text = (await response.text()).replace('words', request.headers.get('x-name'));
    return new Response(text, { headers: response.headers });
  }),
);
""",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("site"), FILES) as client:
        yield client


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> PackedBodies:
    bodies = PackedBodies()
    for module in ("compression", "cache.pages", "prerendered"):
        monkeypatch.setattr(f"veloxc.runtime.{module}.stored_bodies", bodies)
    return bodies


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The bodies that were compressed for keeps."""
    bodies: list[bytes] = []

    def gzipped(body: bytes) -> bytes:
        bodies.append(body)
        return gzip.compress(body)

    monkeypatch.setattr(packed_bodies, "gzipped", gzipped)
    return bodies


def raw(client: httpx2.Client, path: str, **headers: str) -> bytes:
    """The bytes that come over the wire."""
    with client.stream("GET", path, headers={"accept-encoding": "gzip", **headers}) as response:
        assert response.headers["content-encoding"] == "gzip"
        packed = b"".join(response.iter_raw())
        assert response.headers["content-length"] == str(len(packed))
    return packed


@pytest.mark.parametrize("path", ["/isr", "/ssg", "/through/isr"])
def test_a_stored_page_is_packed_once(
    client: httpx2.Client, kept: PackedBodies, made: list[bytes], path: str
) -> None:
    plain = client.get(path, headers={"accept-encoding": "identity"}).content
    packed = [raw(client, path) for _ in range(3)]
    assert [gzip.decompress(each) for each in packed] == [plain] * 3
    assert made == [plain]
    assert kept.bytes == len(plain) + len(packed[0])


def test_what_differs_is_packed_anew(client: httpx2.Client, kept: PackedBodies, made: list[bytes]) -> None:
    for name in ("Ann", "Bea"):
        assert f"<p>{name} and".encode() in gzip.decompress(raw(client, "/changed/isr", **{"x-name": name}))
    gzip.decompress(raw(client, "/ssr"))
    assert made == []


def test_the_memory_is_bounded() -> None:
    bodies = PackedBodies(limit=40_000)
    pages = [bytes([65 + index]) * 4_000 for index in range(26)]
    for page in pages:
        bodies.expect(page)
        assert gzip.decompress(bodies.packed(page) or b"") == page
        assert bodies.bytes <= 40_000
    assert bodies.packed(pages[0]) is None and bodies.packed(pages[-1]) is not None
    bodies.expect(pages[20])  # used again: stays, while those after it leave
    for page in pages[:8]:
        bodies.expect(page)
    assert bodies.packed(pages[20]) is not None and bodies.packed(pages[21]) is None
    large = b"x" * 40_000
    bodies.expect(large)
    assert bodies.packed(large) is None and bodies.bytes <= 40_000


def test_only_the_same_object_is_known() -> None:
    bodies = PackedBodies()
    page = b"x" * 5_000
    bodies.expect(page)
    assert bodies.packed(bytes(bytearray(page))) is None
    assert bodies.packed(page) is bodies.packed(page) is not None
    small = b"x" * (packed_bodies.MINIMUM - 1)
    bodies.expect(small)
    assert bodies.packed(small) is None


def test_a_304_says_where_it_came_from(client: httpx2.Client) -> None:
    first = client.get("/isr")
    for tag in (first.headers["etag"], f"W/{first.headers['etag'].removeprefix('W/')}"):
        again = client.get("/isr", headers={"if-none-match": tag})
        assert (again.status_code, again.headers["x-velox-cache"]) == (304, "HIT")
    assert "x-velox-cache" not in client.get("/ssg", headers={"if-none-match": "*"}).headers
