"""`veloxc serve` as an operator meets it: it drains, replaces workers, and says plainly why it cannot start."""

import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx2
import pytest

from tests import server_process
from tests.project.projects import build, eventually, write
from tests.server_process import VELOXC, serve

SITE = {
    "routes/index.velox": "---\nexport const config = { render: 'ssr' };\nimport { pid } from '$lib/process';\n---\n<p>{pid()}</p>\n",
    "routes/endless.velox": "---\nawait new Promise(() => {});\n---\n<p>never</p>\n",
    "routes/slow.velox": "---\nawait new Promise(done => setTimeout(done, 1500));\n---\n<p>slow</p>\n",
    "routes/kill.velox": "---\nexport const config = { render: 'ssr' };\nimport { die } from '$lib/process';\ndie();\n---\n<p>x</p>\n",
    "routes/fails.velox": "---\nexport const config = { render: 'ssr' };\nconst x: any = null;\n---\n<p>{x.y}</p>\n",
    "routes/ip.velox": "<p>{request.ip} {request.url}</p>\n",
    "routes/static.velox": "<p>one</p>\n",
    "lib/process.py": "import os, signal\ndef pid(): return os.getpid()\ndef die(): os.kill(os.getpid(), signal.SIGKILL)\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = write(tmp_path / "site", SITE)
    build(root)
    return root


class Server(server_process.Server):
    def __init__(self, root: Path, *options: str) -> None:
        super().__init__(serve(root, *options), root.parent / "server.log")

    def shows(self, path: str, text: str) -> bool:
        """False, too, where the worker that took the connection has just ended."""
        try:
            return text in self.get(path).text
        except httpx2.HTTPError:
            return False


@contextmanager
def serving(root: Path, *options: str) -> Iterator[Server]:
    server = Server(root, *options)
    try:
        eventually(lambda: server.answers("/static"), 20)
        yield server
    finally:
        server.end()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_sigterm_drains(site: Path, workers: str) -> None:
    """The slow request gets its whole answer, new connections are refused, the exit code is 0."""
    with serving(site, "--workers", workers) as server:
        found: list[httpx2.Response] = []
        slow = threading.Thread(target=lambda: found.append(server.get("/slow")))
        slow.start()
        time.sleep(0.5)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.8)
        if workers == "1":
            with pytest.raises(httpx2.ConnectError):
                server.get("/static")
        slow.join()
        assert found[0].status_code == 200 and "<p>slow</p>" in found[0].text
        assert server.process.wait(10) == 0


def test_the_drain_has_an_end(site: Path) -> None:
    """A page that never comes would keep the server for the 30 seconds that a page may take."""
    with serving(site, "--timeout-graceful-shutdown", "0") as server:

        def ask() -> None:
            with suppress(httpx2.HTTPError):
                server.get("/endless")

        visitor = threading.Thread(target=ask)
        visitor.start()
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(15) == 0
        visitor.join()


def test_a_worker_that_dies_is_replaced(site: Path) -> None:
    with serving(site, "--workers", "2") as server:
        with pytest.raises(httpx2.HTTPError):
            server.get("/kill")
        eventually(lambda: "died" in server.log.read_text(), 15)

        def pids() -> set[str]:
            return {server.get("/").text for _ in range(20)}

        eventually(lambda: server.answers() and len(pids()) == 2, 15)


def test_a_new_build_does_not_disturb_a_running_server(site: Path) -> None:
    """Pages and modules that were never asked for come from the build that the server started with, however many
    builds follow; SIGHUP brings the new one."""
    with serving(site, "--workers", "2") as server:
        for number in range(3):
            write(
                site, {"routes/static.velox": f"<p>new {number}</p>\n", "routes/slow.velox": "<p>fast</p>\n"}
            )
            build(site)
        assert all("<p>one</p>" in server.get("/static").text for _ in range(6))
        assert "<p>slow</p>" in server.get("/slow").text
        server.process.send_signal(signal.SIGHUP)
        eventually(lambda: all(server.shows("/static", "<p>new 2</p>") for _ in range(6)), 20)
    write(site, {"routes/static.velox": "<p>last</p>\n"})
    build(site)
    assert len(list((site / ".velox/builds").iterdir())) == 2, "builds that nobody holds are removed"


def test_a_failing_startup(site: Path) -> None:
    write(site, {"lib/app.py": "async def startup(): raise RuntimeError('no database at db.example')\n"})
    write(site, {"routes/static.velox": "---\nexport const config = { render: 'ssr' };\n---\n<p>x</p>\n"})
    (site / "routes/index.velox").unlink()
    output = site / ".velox/output/lib"
    write(output, {"app.py": (site / "lib/app.py").read_text()})
    manifest = site / ".velox/output/manifest.json"
    manifest.write_text(manifest.read_text().replace('"app": null', '"app": "lib.app"'))
    for workers in ("1", "2"):
        server = Server(site, "--workers", workers)
        assert server.process.wait(20) == 1
        told = server.log.read_text()
        assert "no database at db.example" in told and "Traceback" not in told


def test_a_port_in_use(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ran = subprocess.run(
            [*VELOXC, "serve", str(site), "--port", port],
            capture_output=True, text=True, timeout=30,
        )  # fmt: skip
    assert ran.returncode == 1
    assert f"error: cannot listen on 127.0.0.1:{port}: Address already in use" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_answers_are_not_held_back(site: Path) -> None:
    """Nagle's algorithm and delayed acknowledgements together cost 40 ms for each answer on an open connection."""
    with serving(site) as server, httpx2.Client(base_url=server.url) as client:
        client.get("/static")
        started = time.monotonic()
        for _ in range(50):
            client.get("/static")
        assert time.monotonic() - started < 1.5


def test_no_site(tmp_path: Path) -> None:
    ran = subprocess.run([*VELOXC, "serve", str(tmp_path)], capture_output=True, text=True, timeout=30)
    assert ran.returncode == 2 and "run `veloxc build` first" in ran.stderr


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs Unix sockets")
def test_a_unix_socket(site: Path, tmp_path: Path) -> None:
    path = tmp_path / "velox.sock"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
    server = Server(site, "--uds", str(path))
    try:
        with httpx2.Client(transport=httpx2.HTTPTransport(uds=str(path)), base_url="http://site") as client:

            def answers() -> bool:
                try:
                    return "<p>one</p>" in client.get("/static").text
                except httpx2.HTTPError:
                    return False

            eventually(answers, 20)
        second = Server(site, "--uds", str(path))
        assert second.process.wait(20) == 1
    finally:
        server.process.terminate()
        assert server.process.wait(10) == 0
    assert not path.exists()


def test_proxies_and_logs(site: Path) -> None:
    headers = {"x-forwarded-for": "203.0.113.9"}
    with serving(site, "--forwarded-allow-ips", "*", "--base-url", "https://orchard.example") as server:
        page = server.get("/ip", headers=headers)
        assert "203.0.113.9 https://orchard.example/ip" in page.text
        assert "server" not in page.headers
        eventually(lambda: '"GET /ip HTTP/1.1" 200' in server.log.read_text())
    with serving(site, "--no-proxy-headers", "--no-access-log") as server:
        assert "127.0.0.1" in server.get("/ip", headers=headers).text
        assert server.get("/fails").status_code == 500
        log = server.log.read_text()
        assert "GET /ip" not in log
        assert "routes/fails.velox:5" in log and "Traceback" not in log
