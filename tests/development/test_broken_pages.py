"""`veloxc dev` while files do not compile: all that needs none of them is served as it is now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.development.serving import Server, developing, until, write

RIGHT, WRONG = "<h1>Right</h1>\n", "<h1>Wrong</h2>\n"
FILES = {
    "routes/index.velox": "---\nimport Card from '$components/Card';\n---\n<Card name=\"index\" />\n",
    "routes/plain.velox": "<h1>Plain</h1>\n",
    "routes/docs/_layout.velox": "<main><slot /></main>\n",
    "routes/docs/index.velox": "<h1>Docs</h1>\n",
    "routes/docs/[name].velox": "---\nexport const config = { render: 'ssr' };\n---\n<h1>{params.name}</h1>\n",
    "routes/api/count+server.ts": "import { count } from '$lib/count';\nexport const GET = () => json(count);\n",
    "routes/asks.velox": "---\nconst answer = await fetch('/api/count');\n---\n<p>{answer.status}</p>\n",
    "components/Card.tsx": "export default function Card({ name }: { name: string }) { return <h1>{name}</h1>; }\n",
    "lib/count.ts": "export const count = 1;\nexport const state = { started: false };\n",
    "routes/api/state+server.ts": "import { state } from '$lib/count';\nexport const GET = () => json(state);\n",
    "public/robots.txt": "all\n",
}
PAGES = ("/", "/plain", "/docs", "/docs/x", "/api/count", "/asks")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write(tmp_path / "site", FILES)
    with developing(tmp_path / "site") as server:
        yield server


def states(server: Server) -> dict[str, int]:
    return {path: server.get(path)[0] for path in PAGES}


def broken(server: Server, *paths: str) -> None:
    """Wait until these pages, and no others, are broken."""
    wanted = {path: 500 if path in paths else 200 for path in PAGES}
    until(lambda: states(server) == wanted, lambda: f"{states(server)}\n{server.log()}")
    assert server.get("/robots.txt")[0] == 200


@pytest.mark.parametrize(
    ("path", "text", "pages"),
    [
        ("routes/plain.velox", WRONG, ["/plain"]),
        ("routes/index.velox", "<Crad />", ["/"]),
        ("routes/plain.velox", "---\nimport { gone } from '$lib/gone';\n---\n<p>{gone}</p>\n", ["/plain"]),
        ("components/Card.tsx", "export default function Card( {", ["/"]),
        ("routes/docs/_layout.velox", "<main><slot /></div>", ["/docs", "/docs/x"]),
        ("routes/docs/_error.velox", WRONG, ["/docs", "/docs/x"]),
        ("lib/count.ts", "export const count = ;\n", ["/api/count"]),
        ("routes/api/count+server.ts", "export const GET = (\n", ["/api/count"]),
        ("layouts/default.velox", WRONG, ["/", "/plain", "/docs", "/docs/x", "/asks"]),
    ],
)
def test_what_needs_a_broken_file_is_broken(server: Server, path: str, text: str, pages: list[str]) -> None:
    server.write(path, text)
    broken(server, *pages)
    status, page = server.get(pages[0], {"accept": "text/html"})
    assert status == 500 and path in page and "VX" in page
    if path in FILES:
        server.write(path, FILES[path])
    else:
        (server.root / path).unlink()
    broken(server)
    assert "Traceback" not in server.log()


def test_broken_middleware_lets_nothing_through(server: Server) -> None:
    """Files of `public/` neither: it may be what keeps them from visitors."""
    server.write("middleware.ts", "export default (\n")
    until(lambda: {*states(server).values(), server.get("/robots.txt")[0]} == {500}, server.log)
    (server.root / "middleware.ts").unlink()
    broken(server)


def test_other_pages_are_served_as_they_are_now(server: Server) -> None:
    server.write("routes/plain.velox", WRONG)
    broken(server, "/plain")
    server.write("components/Card.tsx", FILES["components/Card.tsx"].replace("{name}", "new {name}"))
    until(lambda: "<h1>new index</h1>" in server.get("/")[1], server.log)
    server.write("routes/made.velox", RIGHT)
    until(lambda: server.get("/made")[0] == 200, server.log)
    server.write("routes/plain.velox", RIGHT)
    until(lambda: server.get("/plain")[0] == 200, server.log)


def test_a_request_of_the_site_itself(server: Server) -> None:
    server.write("lib/count.ts", "export const count = ;\n")
    broken(server, "/api/count")
    assert "<p>500</p>" in server.get("/asks")[1]


def test_browsers_are_told_what_concerns_them(server: Server) -> None:
    plain, index, any_page = server.events("/plain"), server.events("/"), server.events()
    server.write("routes/plain.velox", WRONG)
    event = plain.next()
    assert [problem["code"] for problem in event["problems"]] == ["VX0703"]
    assert index.next() == {"type": "reload"}
    assert any_page.next()["problems"] == event["problems"]
    assert any_page.next() == {"type": "reload"}
    server.write("routes/plain.velox", "<h1>Wrong</h3>\n")  # another mistake: the page is not lost
    assert "</h3>" in plain.next()["problems"][0]["title"]
    server.write("components/Card.tsx", "export default function Card( {")
    assert {"components/Card.tsx"} == {
        problem["text"].split(":")[0].split()[-1] for problem in index.next()["problems"]
    }
    assert server.events("/plain").first["problems"][0]["code"] == "VX0703"
    assert server.events("/docs").first["problems"] == []
    server.write("routes/plain.velox", RIGHT)
    assert plain.next() == {"type": "problems", "problems": []}
    assert plain.next() == {"type": "reload"}
    server.write("components/Card.tsx", FILES["components/Card.tsx"])
    assert [index.next()["type"], index.next()["type"]] == ["problems", "reload"]


def test_a_file_without_an_address_is_told_everywhere(server: Server) -> None:
    """Two routes of one shape: the second is served nowhere, so its mistake could be seen nowhere."""
    events = server.events("/docs")
    server.write("routes/plain+server.ts", "export const GET = () => json(1);\n")
    event = events.next()
    assert event["type"] == "problems" and "plain" in event["problems"][0]["title"]
    broken(server)
    assert events.next() == {"type": "reload"}
    (server.root / "routes/plain+server.ts").unlink()
    assert events.next() == {"type": "problems", "problems": []}


def test_an_application_that_does_not_compile(server: Server) -> None:
    server.write("lib/app.ts", "export const startup = (\n")
    broken(server, *PAGES)
    assert "lib/app.ts" in server.get("/plain", {"accept": "text/html"})[1]
    server.write(
        "lib/app.ts",
        "import { state } from './count';\nexport const startup = () => { state.started = true; };\n",
    )
    broken(server)
    assert server.get("/api/state")[1] == '{"started":true}'
    assert "Traceback" not in server.log()


def test_a_site_that_begins_broken(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write(root, {**FILES, "routes/plain.velox": WRONG})
    with developing(root) as server:
        broken(server, "/plain")
        server.said("error[VX0703]")
        server.write("routes/plain.velox", RIGHT)
        broken(server)


def test_settings_that_are_wrong_stop_everything(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write(root, {**FILES, "velox.config.ts": "export default { server: { prot: 1 } };\n"})
    with developing(root) as server:
        status, page = server.get("/plain", {"accept": "text/html"})
        assert status == 500 and "prot" in page
