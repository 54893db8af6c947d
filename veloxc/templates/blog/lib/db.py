"""The blog's data, in SQLite: made and filled with three posts when it is first opened.

Pages use `db` as it stands here: `db.posts.findBySlug(slug)` calls `find_by_slug`, `post.publishedAt` reads
`published_at`, and `{ limit: 3 }` as last argument arrives as `limit=3`. The queries take well under a millisecond; for
slower ones, or a database over the network, use `async def` and an asynchronous driver.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from .seed import COMMENTS, POSTS

FILE = os.environ.get("DATABASE", "blog.db")
PATH = FILE if FILE == ":memory:" else str(Path(os.environ.get("VELOX_ROOT", "."), FILE))
TABLES = """
CREATE TABLE IF NOT EXISTS posts (
    id INTEGER PRIMARY KEY, slug TEXT UNIQUE NOT NULL, title TEXT NOT NULL, summary TEXT NOT NULL,
    body TEXT NOT NULL, published_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS comments (
    id INTEGER PRIMARY KEY, post_id INTEGER NOT NULL REFERENCES posts, name TEXT NOT NULL, text TEXT NOT NULL,
    created_at TEXT NOT NULL
);
"""


@dataclass(frozen=True)
class Post:
    id: int
    slug: str
    title: str
    summary: str
    body: str
    published_at: datetime


@dataclass(frozen=True)
class Comment:
    id: int
    post_id: int
    name: str
    text: str
    created_at: datetime


def _post(row: sqlite3.Row) -> Post:
    return Post(**{**dict(row), "published_at": datetime.fromisoformat(row["published_at"])})


def _comment(row: sqlite3.Row) -> Comment:
    return Comment(**{**dict(row), "created_at": datetime.fromisoformat(row["created_at"])})


class Posts:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find_many(self, limit: int = -1) -> list[Post]:
        """Newest first."""
        query = "SELECT * FROM posts ORDER BY published_at DESC LIMIT ?"
        return [_post(row) for row in self._connection.execute(query, [limit])]

    def find_by_slug(self, slug: str) -> Post | None:
        row = self._connection.execute("SELECT * FROM posts WHERE slug = ?", [slug]).fetchone()
        return _post(row) if row else None

    def search(self, words: str) -> list[Post]:
        """The posts that hold these words, as they stand, in their title or text."""
        pattern = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        query = (
            "SELECT * FROM posts WHERE title || summary || body LIKE ? ESCAPE '\\' ORDER BY published_at DESC"
        )
        return [_post(row) for row in self._connection.execute(query, [pattern])]


class Comments:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find_by_post(self, post_id: int) -> list[Comment]:
        query = "SELECT * FROM comments WHERE post_id = ? ORDER BY created_at"
        return [_comment(row) for row in self._connection.execute(query, [post_id])]

    def add(self, post_id: int, name: str, text: str) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._connection:
            self._connection.execute(
                "INSERT INTO comments (post_id, name, text, created_at) VALUES (?, ?, ?, ?)",
                [post_id, name, text, now],
            )


class Database:
    def __init__(self, path: str) -> None:
        connection = sqlite3.connect(path, check_same_thread=False)
        connection.row_factory = sqlite3.Row
        connection.executescript("PRAGMA journal_mode=WAL; PRAGMA busy_timeout=5000;" + TABLES)
        with connection:
            if not connection.execute("SELECT 1 FROM posts").fetchone():
                columns = "(slug, title, summary, body, published_at)"
                connection.executemany(f"INSERT OR IGNORE INTO posts {columns} VALUES (?, ?, ?, ?, ?)", POSTS)
                columns = "(post_id, name, text, created_at)"
                connection.executemany(f"INSERT INTO comments {columns} VALUES (?, ?, ?, ?)", COMMENTS)
        self.connection = connection
        self.posts = Posts(connection)
        self.comments = Comments(connection)


db = Database(PATH)
