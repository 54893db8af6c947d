"""`veloxc dev` over real sockets: what it serves, what it refuses, what it says, how it ends."""

from __future__ import annotations

import re
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.development.serving import VELOXC, Server, developing, until, write

FILES = {
    "routes/index.velox": "---\nimport { greeting } from '$lib/words';\n---\n<h1>{greeting}</h1>\n",
    "routes/about.velox": "<h1>About</h1>\n",
    "routes/slow.velox": "---\nimport { sleep } from '$lib/words';\nconst done = sleep(0.3);\n---\n<p>{done}</p>\n",
    "routes/fails.velox": "---\nconst post = props.post;\n---\n\n<h1>{post.title}</h1>\n",
    "routes/late.velox": (
        "---\nimport { Suspense } from 'velox';\nimport { fail } from '$lib/late';\nconst text = fail();\n"
        "async function Slow() { return <b>{await text}</b>; }\n---\n<h1>Late</h1>\n"
        "<Suspense fallback={<i>wait</i>}><Slow /></Suspense>\n"
    ),
    "lib/late.py": "import asyncio\n\n\nasync def fail():\n    await asyncio.sleep(0.2)\n    raise ValueError('too late')\n",
    "routes/env.velox": "<p>{process.env.GREETING}</p>\n",
    "routes/api/fail+server.ts": "export async function GET() { throw new Error('no luck'); }\n",
    "lib/words.py": "import time\n\ngreeting = 'Hello'\n\n\ndef sleep(seconds):\n    time.sleep(seconds)\n    return 'done'\n",
    "lib/app.py": (
        "import os\nfrom . import words\n\n\n"
        "def note(text):\n"
        "    with open(os.environ['NOTES'], 'a') as file:\n        file.write(text + words.greeting + ' ')\n\n\n"
        "def startup():\n    note('+')\n\n\ndef shutdown():\n    note('-')\n"
    ),
    "styles/global.css": "h1 { color: red }\n",
    "public/robots.txt": "all\n",
    ".env": "GREETING=good day\nSECRET=swordfish\n",
}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    root = tmp_path / "site"
    write(root, FILES)
    with developing(root, environment={"NOTES": str(tmp_path / "notes")}) as server:
        yield server


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """For tests that change nothing."""
    root = tmp_path_factory.mktemp("standing") / "site"
    write(root, FILES)
    with developing(root, environment={"NOTES": str(root.parent / "notes")}) as server:
        yield server


def test_pages_carry_the_script_and_nothing_else_does(standing: Server) -> None:
    status, page = standing.get("/")
    assert status == 200 and "<h1>Hello</h1>" in page
    assert len(re.findall(r'<script src="/_velox/dev/client.js\?[0-9a-f]{12}" async data-state="', page)) == 1
    assert page.index("client.js") < page.index("</head>")
    assert standing.get("/robots.txt") == (200, "all\n")
    assert standing.get("/styles/global.css") == (200, FILES["styles/global.css"])
    status, script = standing.get("/_velox/dev/client.js")
    assert status == 200 and "EventSource" in script
    assert "env" in standing.get("/env")[1] and "good day" in standing.get("/env")[1]


def test_a_page_is_served_anew_after_a_change(server: Server) -> None:
    events = server.events()
    server.write("routes/about.velox", "<h1>Us</h1>\n")
    assert events.next() == {"type": "reload"}
    assert "<h1>Us</h1>" in server.get("/about")[1]
    server.write("lib/words.py", FILES["lib/words.py"].replace("Hello", "Jello"))
    assert events.next() == {"type": "reload"}
    server.said("lib/words.py served after")
    assert "<h1>Jello</h1>" in server.get("/")[1]
    server.write("routes/new.velox", "<h1>New</h1>\n")
    assert events.next() == {"type": "reload"}
    assert "<h1>New</h1>" in server.get("/new")[1]
    (server.root / "routes/new.velox").unlink()
    assert events.next() == {"type": "reload"}
    assert server.get("/new")[0] == 404


def test_a_page_that_does_not_compile_is_told(server: Server) -> None:
    events = server.events("/about")
    server.write("routes/about.velox", "<h1>Us</h2>\n")
    event = events.next()
    assert event["type"] == "problems"
    (problem,) = event["problems"]
    assert problem["code"] == "VX0703" and "routes/about.velox:1:7" in problem["text"]
    status, text = server.get(problem["link"])
    assert status == 200 and "VX0703" in text and "Instead:" in text
    status, page = server.get("/about")
    assert status == 500 and "`routes/about.velox` does not compile" in page and "VX0703" in page
    server.said("error[VX0703]")
    server.said("not served is what needs `routes/about.velox`, all else after")
    assert "Traceback" not in server.log()
    server.write("routes/about.velox", "<h1>Us</h1>\n")
    assert [events.next()["type"], events.next()["type"]] == ["problems", "reload"]
    assert "<h1>Us</h1>" in server.get("/about")[1]


def test_a_mistake_taken_back_clears_the_overlay(server: Server) -> None:
    events = server.events("/about")
    server.write("routes/about.velox", "<h1>Us</h2>\n")
    assert len(events.next()["problems"]) == 1
    server.write("routes/about.velox", FILES["routes/about.velox"])
    assert events.next() == {"type": "problems", "problems": []}
    assert events.next() == {"type": "reload"}


def test_a_stylesheet_is_swapped_alone(server: Server) -> None:
    server.get("/")
    events = server.events()
    server.write("styles/global.css", "h1 { color: blue }\n")
    assert events.next() == {"type": "style", "addresses": ["/styles/global.css"]}
    assert server.get("/styles/global.css")[1] == "h1 { color: blue }\n"
    (server.root / "styles/global.css").unlink()
    assert events.next() == {"type": "reload"}
    assert "stylesheet" not in server.get("/")[1]


def test_a_failing_page_says_where(standing: Server) -> None:
    status, page = standing.get("/fails", {"accept": "text/html"})
    assert status == 500
    assert "routes/fails.velox:5:6 in markup" in page and "Cannot read properties of undefined" in page
    standing.said("routes/fails.velox:5:6")
    assert standing.get("/api/fail")[0] == 500
    standing.said("routes/api/fail+server.ts:1")


def test_a_failure_after_the_page_went_out(server: Server) -> None:
    """In a streamed boundary: browsers that show the page are told through their events."""
    events = server.events()
    status, page = server.get("/late", {"user-agent": "Mozilla/5.0 Chrome/156"})
    assert status == 200 and "<h1>Late</h1>" in page and "client.js" in page
    event = events.next()
    assert (event["type"], event["path"]) == ("failure", "/late")
    assert "too late" in event["problems"][0]["title"]
    assert any(frame["place"].startswith("lib/late.py:6") for frame in event["problems"][0]["frames"])
    server.said("too late")


def test_python_with_a_mistake_recovers(server: Server) -> None:
    events = server.events()
    server.write("lib/words.py", "greeting = (\n")
    events.next()
    status, page = server.get("/", {"accept": "text/html"})
    assert status == 500 and "lib/words.py:1" in page
    server.write("lib/words.py", FILES["lib/words.py"])
    until(lambda: server.get("/")[0] == 200, server.log)


def test_a_site_that_does_not_compile_yet(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write(root, {"routes/index.velox": "<h1>{nme}</h1>\n"})
    with developing(root) as server:
        status, page = server.get("/")
        assert status == 500 and "routes/index.velox:1:6" in page and "client.js" in page
        server.write("routes/index.velox", "<h1>Right</h1>\n")
        until(lambda: "<h1>Right</h1>" in server.get("/")[1], server.log)


def test_startup_and_shutdown_follow_their_module(server: Server, tmp_path: Path) -> None:
    """They run when `lib/app`, or what it imports, is another one; a page alone does not concern them."""
    notes = tmp_path / "notes"
    events = server.events()
    server.write("routes/about.velox", "<h1>Us</h1>\n")
    events.next()
    server.get("/about")
    assert notes.read_text() == "+Hello "
    server.write("lib/words.py", FILES["lib/words.py"].replace("Hello", "Jello"))
    events.next()
    assert notes.read_text() == "+Hello -Hello +Jello "
    server.stop()
    assert notes.read_text() == "+Hello -Hello +Jello -Jello "


def test_a_failing_startup_is_shown_and_recovers(server: Server) -> None:
    events = server.events()
    server.write("lib/app.py", "def startup():\n    raise OSError('no database')\n")
    event = events.next()
    assert "no database" in event["problems"][0]["title"]
    assert event["problems"][0]["frames"][0]["place"] == "lib/app.py:2 in startup"
    server.said("no database")
    server.write("lib/app.py", "def startup():\n    pass\n")
    until(lambda: server.get("/")[0] == 200, server.log)


def test_a_changed_environment_restarts(server: Server) -> None:
    events = server.events()
    server.write(".env", "GREETING=good night\n")
    assert events.ended()
    server.said("Ctrl-C ends it", times=2)
    assert "good night" in until(lambda: _answered(server, "/env"))
    assert "swordfish" not in server.get("/env")[1]
    server.write(
        "velox.config.ts", "import { defineConfig } from 'velox';\nexport default defineConfig({});\n"
    )
    server.said("Ctrl-C ends it", times=3)
    assert until(lambda: _answered(server, "/"))


def _answered(server: Server, path: str) -> str:
    try:
        return server.get(path)[1]
    except OSError:
        return ""


def test_a_call_that_blocks_the_loop_is_told(server: Server) -> None:
    server.get("/slow")
    server.said("lib/words.py:7 in sleep held up the event loop")
    server.get("/")
    assert server.log().count("held up the event loop") == 1


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.evil.example:80"])
def test_other_hosts_are_refused(standing: Server, host: str) -> None:
    """DNS rebinding: a name of somebody else's that was made to point to this machine."""
    status, text = standing.get("/", {"host": host})
    assert status == 403 and "Hello" not in text
    assert standing.get("/_velox/dev/events", {"host": host})[0] == 403


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.1:3700", "[::1]:3700", "LOCALHOST:1", "app.localhost"]
)
def test_hosts_of_this_machine(standing: Server, host: str) -> None:
    assert standing.get("/about", {"host": host})[0] == 200


def test_an_allowed_host(tmp_path: Path) -> None:
    write(tmp_path / "site", {"routes/index.velox": "<h1>Home</h1>\n"})
    with developing(tmp_path / "site", "--port", "0", "--allow-host", "tunnel.example") as server:
        assert server.get("/", {"host": "tunnel.example"})[0] == 200
        assert server.get("/", {"host": "other.example"})[0] == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:1"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_other_sites_do_not_listen(standing: Server, headers: dict[str, str]) -> None:
    assert standing.get("/_velox/dev/events", headers)[0] == 403
    assert standing.get("/_velox/dev/client.js", headers)[0] == 403


def test_the_own_site_listens(standing: Server) -> None:
    own = {"origin": standing.address, "sec-fetch-site": "same-origin"}
    assert standing.get("/_velox/dev/client.js", own)[0] == 200
    assert standing.get("/_velox/dev/client.js", method="POST")[0] == 405
    assert standing.get("/_velox/dev/nothing")[0] == 404
    assert standing.get("/_velox/dev/explain/VX9999")[0] == 404


@pytest.mark.parametrize(
    "path",
    [
        "/.env", "/routes/index.velox", "/lib/words.py", "/lib/app.py", "/public/../.env", "/styles/../.env",
        "/styles/%2e%2e/.env", "/styles/..%2f.env", "/_velox/dev/../../.env", "/_velox/../lib/words.py",
        "/_velox/dev/explain/../../../.env", "/.velox/cache", "//.env", "/%2eenv", "/velox.config.ts",
    ],
)  # fmt: skip
def test_sources_are_not_served(standing: Server, path: str) -> None:
    status, text = standing.get(path)
    assert status in (308, 403, 404), text
    assert "swordfish" not in text and "import" not in text


def test_ctrl_c_ends_at_once(server: Server) -> None:
    """Also while a browser listens and a page is being made."""
    events = server.events()
    page = socket.create_connection(("localhost", server.port))
    page.sendall(b"GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert server.stop() < 2
    assert events.ended()
    page.close()
    assert "Traceback" not in server.log()


def test_a_port_that_is_taken(server: Server, tmp_path: Path) -> None:
    """Asked for, it is an error that names a free one."""
    command = [*VELOXC, "dev", str(server.root), "--port", str(server.port)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert ran.returncode == 2
    assert f"cannot listen on port {server.port}: another program does; " in ran.stderr
    assert " is free: `veloxc dev --port " in ran.stderr


def test_the_port_of_the_configuration(tmp_path: Path) -> None:
    """The next free one where that is taken. The host it names is that of production."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = f"export default {{ server: {{ port: {port}, host: '0.0.0.0' }} }};\n"
    write(tmp_path / "site", {"routes/index.velox": "<h1>Home</h1>\n", "velox.config.ts": config})
    with developing(tmp_path / "site", "--color", "never") as server:
        assert server.port == port
        with developing(tmp_path / "site", "--color", "never") as second:
            assert second.port > port
            assert f"port {port} is taken: listening on {second.port} instead" in second.log()
            assert server.get("/")[0] == second.get("/")[0] == 200


def test_python_kept_in_threads_is_reloaded_too(tmp_path: Path) -> None:
    words = (
        "import threading\n\ndef where():\n    return threading.current_thread() is threading.main_thread()\n"
    )
    page = (
        "---\nimport { where } from '$lib/words';\nconst main = await where();\n---\n<p>{String(main)}</p>\n"
    )
    config = "export default { python: { sync: 'thread' } };\n"
    write(tmp_path / "site", {"routes/index.velox": page, "lib/words.py": words, "velox.config.ts": config})
    with developing(tmp_path / "site") as server:
        assert "<p>false</p>" in server.get("/")[1]
        for number in range(3):
            server.write("lib/words.py", words.replace("main_thread()", f"main_thread(), {number}"))
            until(lambda: f"<p>false,{number}</p>" in server.get("/")[1], server.log)  # noqa: B023


def test_open(tmp_path: Path) -> None:
    """Once, in whatever the system calls its browser: a restart opens nothing more."""
    write(tmp_path / "site", {"routes/index.velox": "<h1>Home</h1>\n"})
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {tmp_path}/opened\n')
    browser.chmod(0o755)
    with developing(
        tmp_path / "site", "--port", "0", "--open", environment={"BROWSER": f"{browser} %s"}
    ) as server:
        until(lambda: (tmp_path / "opened").exists(), server.log)
        time.sleep(1)
        server.write(".env", "A=b\n")
        server.said("Ctrl-C ends it", times=2)
        assert "Home" in until(lambda: _answered(server, "/"))
    assert (tmp_path / "opened").read_text() == f"{server.address}\n"


def test_no_project(tmp_path: Path) -> None:
    ran = subprocess.run([*VELOXC, "dev", str(tmp_path)], capture_output=True, text=True, timeout=30)
    assert ran.returncode == 2 and "there is no project here" in ran.stderr
