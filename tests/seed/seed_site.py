"""The seed page's examples as one project: built, compiled and served by the command line, over a real SQLite database
and a local HTTP server."""

from __future__ import annotations

import http.server
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2

from tests import server_process
from tests.server_process import serve

SITE = Path(__file__).parent / "site"
SECRET = "open sesame"
SLOW = 0.6
FEATURES = [
    {"name": "Fast", "description": "really"},
    {"name": "Small", "description": "<1 kB & falling"},
]
ROWS = """
create table users (id integer primary key, name text not null);
create table posts (
  slug text primary key, title text not null, excerpt text not null, html_content text not null,
  published_at timestamp not null, user_id integer not null references users (id)
);
create table comments (id integer primary key, slug text not null references posts (slug), text text not null);
create table products (id integer primary key, name text not null, created_at timestamp not null);
create table categories (name text primary key);
create table page_config (title text primary key);
insert into users values (1, 'Ada <L>'), (2, 'Bob');
insert into posts values
  ('hello', 'Hello & welcome', 'First words', '<p>Hi <b>all</b></p>', '2026-05-01 09:30:00.000000', 1),
  ('again', 'Again', 'Second words', '<p>Back</p>', '2026-06-01 00:00:00.000000', 1),
  ('other', 'Of Bob', 'His words', '<p>Me</p>', '2026-07-01 00:00:00.000000', 2);
insert into comments values (1, 'hello', 'fine'), (2, 'other', 'first!'), (3, 'hello', '<script>');
insert into products values
  (1, 'Tea', '2026-03-02 00:00:00.000000'), (2, 'Cup', '2026-03-01 00:00:00.000000');
insert into categories values ('notes'), ('news');
insert into page_config values ('Front page');
"""


@dataclass
class Site:
    root: Path
    environment: dict[str, str]
    fetched: list[str]
    """The paths that the local HTTP server was asked for."""

    def veloxc(self, *arguments: str) -> str:
        """What a command prints; it must succeed."""
        ran = subprocess.run(
            [sys.executable, "-m", "veloxc", *arguments],
            cwd=self.root, env=self.environment, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def execute(self, statement: str, *values: object) -> None:
        """Change the database, as another program would."""
        with sqlite3.connect(self.environment["SEED_DB"]) as connection:
            connection.execute(statement, values)
        connection.close()


@contextmanager
def features_server() -> Iterator[tuple[str, list[str]]]:
    """A server on the loopback that knows `/features`: its origin, and what it is asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = json.dumps(FEATURES).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def seed_site(folder: Path) -> Iterator[Site]:
    """A copy of the project, whose features come from the local server."""
    database = folder / "seed.db"
    with sqlite3.connect(database) as connection:
        connection.executescript(ROWS)
    connection.close()
    with features_server() as (origin, asked):
        root = folder / "site"
        shutil.copytree(SITE, root, ignore=shutil.ignore_patterns(".velox", "__pycache__"))
        page = root / "routes/features.velox"
        page.write_text(page.read_text().replace("https://api.example.com", origin))
        variables = {"SEED_DB": str(database), "SEED_SLOW": str(SLOW), "REVALIDATE_SECRET": SECRET}
        yield Site(root, os.environ | variables, asked)


@contextmanager
def serving(site: Site) -> Iterator[httpx2.Client]:
    """`veloxc serve` of a site that was built."""
    log = site.root.parent / "server.log"
    with (
        server_process.serving(
            serve(site.root), log, environment=site.environment, ready="/features"
        ) as server,
        httpx2.Client(base_url=server.url, timeout=20) as client,
    ):
        yield client
