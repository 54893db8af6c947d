"""The index of the file store: SQLite in WAL mode, for leases, stamps, sizes and what is to be evicted.

Every method is one transaction and blocks; `files` calls those that write from a thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from veloxc.runtime.cache.entry import EVERYTHING, Entry
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.store import LONGEST_LEASE, LONGEST_REST, Lease, Refusal, rest_after

BUSY = 5.0
"""Seconds that a writer waits for another process's transaction."""
SEEDING = 5.0
"""Seconds within which a page from the build is written."""
KEPT_STAMPS = 50_000
"""Stamps above which the older half is summed up in one that concerns all entries as old as they."""
SCHEMA = """
CREATE TABLE IF NOT EXISTS pages (
    key TEXT PRIMARY KEY, token INTEGER NOT NULL DEFAULT 0, granted INTEGER NOT NULL DEFAULT 0,
    lease_until REAL NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, rest_until REAL NOT NULL DEFAULT 0,
    size INTEGER NOT NULL DEFAULT 0, missing INTEGER NOT NULL DEFAULT 0, used REAL NOT NULL DEFAULT 0,
    expire_at REAL NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_use ON pages (missing, used) WHERE token > 0;
CREATE INDEX IF NOT EXISTS by_end ON pages (expire_at);
CREATE TABLE IF NOT EXISTS stamps (
    label TEXT, stale INTEGER, sequence INTEGER, at REAL, PRIMARY KEY (label, stale)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_sequence ON stamps (sequence);
CREATE TABLE IF NOT EXISTS counts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT OR IGNORE INTO counts VALUES ('token', 0), ('sequence', 0), ('bytes', 0), ('missing', 0);
"""


class Gone(NamedTuple):
    """An entry that the index no longer names: its file may be removed."""

    key: str
    token: int


class Stamp(NamedTuple):
    label: str
    stale: bool
    sequence: int


class Index:
    """One connection. Raises sqlite3.Error where the database cannot be read or written."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file, timeout=BUSY, isolation_level=None, check_same_thread=False)
        with closing(self._connection.cursor()) as cursor:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = NORMAL")
            known = cursor.execute("SELECT 1 FROM sqlite_master WHERE name = 'counts'").fetchone()
            if known is None:
                cursor.executescript(f"BEGIN IMMEDIATE; {SCHEMA} COMMIT;")

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def _one(self, sql: str, *values: Any) -> Any:
        return self._connection.execute(sql, values).fetchone()

    def _count(self, name: str, step: int) -> int:
        row = self._one("UPDATE counts SET value = value + ? WHERE name = ? RETURNING value", step, name)
        return int(row[0])

    # ---- reading

    def token(self, key: str) -> int:
        """The token of the published entry; 0 where there is none."""
        row = self._one("SELECT token FROM pages WHERE key = ?", key)
        return row[0] if row else 0

    def stamps(self, since: int) -> list[Stamp]:
        rows = self._connection.execute(
            "SELECT label, stale, sequence FROM stamps WHERE sequence > ? ORDER BY sequence", (since,)
        )
        return [Stamp(label, bool(stale), sequence) for label, stale, sequence in rows]

    def published(self) -> list[Gone]:
        """All keys that have an entry, with its token."""
        return [
            Gone(*row) for row in self._connection.execute("SELECT key, token FROM pages WHERE token > 0")
        ]

    def totals(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT name, value FROM counts"))

    # ---- leases

    def acquire(self, key: str, seen: int, now: float, seconds: float, urgent: bool) -> Lease | Refusal:
        with self._writing():
            row = self._one("SELECT token, lease_until, rest_until FROM pages WHERE key = ?", key)
            token, lease_until, rest_until = row or (0, 0.0, 0.0)
            if token != seen:
                return Refusal.CHANGED
            # What lies further ahead than any lease or rest was written by a clock that jumped.
            if now < lease_until <= now + LONGEST_LEASE:
                return Refusal.HELD
            if not urgent and now < rest_until <= now + LONGEST_REST:
                return Refusal.RESTING
            granted = self._grant(key, now + seconds)
            return Lease(key, granted, self._count("sequence", 0))

    def _grant(self, key: str, until: float) -> int:
        granted = self._count("token", 1)
        self._connection.execute(
            "INSERT INTO pages (key, granted, lease_until) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE "
            "SET granted = excluded.granted, lease_until = excluded.lease_until",
            (key, granted, until),
        )
        return granted

    def release(self, lease: Lease, now: float, failed: bool) -> None:
        with self._writing() as connection:
            row = self._one("SELECT granted, token, failures FROM pages WHERE key = ?", lease.key)
            if row is None or row[0] != lease.token:
                return
            failures = row[2] + 1 if failed else 0
            rest_until = now + rest_after(failures) if failed else 0
            connection.execute(
                "UPDATE pages SET lease_until = 0, failures = ?, rest_until = ? WHERE key = ?",
                (failures, rest_until, lease.key),
            )

    # ---- entries

    def publish(
        self, lease: Lease, entry: Entry, limits: Limits, used: Mapping[str, float]
    ) -> list[Gone] | None:
        """Make `entry` the key's; None where a later lease was given. What must leave for it, files to remove."""
        with self._writing():
            row = self._one("SELECT granted, token FROM pages WHERE key = ?", lease.key)
            if row is None or row[0] != lease.token or row[1] == lease.token:
                return None
            return self._put(entry, limits, used)

    def seed_lease(self, entry: Entry, now: float) -> Lease | None:
        """A lease to publish a page that was rendered before, if the key has none and nobody renders one.

        Its sequence leaves out the stamps that were set after the page's render began.
        """
        with self._writing():
            row = self._one("SELECT token, lease_until FROM pages WHERE key = ?", entry.key)
            if row and (row[0] or row[1] > now):
                return None
            known = self._one("SELECT max(sequence) FROM stamps WHERE at < ?", entry.started)[0] or 0
            granted = self._grant(entry.key, now + SEEDING)
            return Lease(entry.key, granted, known)

    def _put(self, entry: Entry, limits: Limits, used: Mapping[str, float]) -> list[Gone]:
        old = self._one("SELECT token, size, missing FROM pages WHERE key = ?", entry.key)
        self._connection.executemany(
            "UPDATE pages SET used = ? WHERE key = ? AND used < ?",
            [(at, key, at) for key, at in used.items()],
        )
        self._connection.execute(
            "UPDATE pages SET token = ?, lease_until = 0, failures = 0, rest_until = 0, size = ?, missing = ?, "
            "used = max(used, ?), expire_at = ? WHERE key = ?",
            (entry.token, entry.size, entry.missing, entry.started, entry.expire_at, entry.key),
        )
        gone = [Gone(entry.key, old[0])] if old[0] else []
        total = self._count("bytes", entry.size - old[1])
        missing = self._count("missing", entry.missing - old[2])
        if missing > limits.missing:
            gone += self._evict(entry.key, missing=True, number=missing - limits.missing * 9 // 10)
        if total > limits.bytes:
            gone += self._shrink(entry.key, limits.bytes * 19 // 20)
        return gone

    def _shrink(self, spared: str, limit: int) -> list[Gone]:
        """Forget what was least recently used, 404s first, until the entries take no more than `limit`."""
        gone: list[Gone] = []
        for missing in (True, False):
            while self._count("bytes", 0) > limit:
                batch = self._evict(spared, missing=missing, number=50, limit=limit)
                if not batch:
                    break
                gone += batch
        return gone

    def _evict(self, spared: str, *, missing: bool, number: int, limit: int = -1) -> list[Gone]:
        rows = self._connection.execute(
            "SELECT key, token, size, missing FROM pages WHERE token > 0 AND missing = ? AND key != ? "
            "ORDER BY used LIMIT ?",
            (missing, spared, number),
        ).fetchall()
        gone = []
        for row in rows:
            gone.append(self._forget(*row))
            if self._count("bytes", 0) <= limit:
                break
        return gone

    def _forget(self, key: str, token: int, size: int, missing: int) -> Gone:
        self._connection.execute("DELETE FROM pages WHERE key = ?", (key,))
        self._count("bytes", -size)
        self._count("missing", -missing)
        return Gone(key, token)

    # ---- invalidation and cleaning

    def stamp(self, labels: Sequence[str], stale: bool, now: float) -> None:
        with self._writing() as connection:
            sequence = self._count("sequence", 1)
            connection.executemany(
                "INSERT OR REPLACE INTO stamps VALUES (?, ?, ?, ?)",
                [(label, stale, sequence, now) for label in labels],
            )

    def sweep(self, now: float, number: int = 500) -> list[Gone]:
        """Forget entries that may not be shown any more, and keys that have none and nobody works on."""
        with self._writing() as connection:
            self._sum_up()
            rows = connection.execute(
                "SELECT key, token, size, missing FROM pages WHERE expire_at <= ? AND lease_until <= ? "
                "AND rest_until <= ? LIMIT ?",
                (now, now, now, number),
            ).fetchall()
            gone = [gone for gone in (self._forget(*row) for row in rows) if gone.token]
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # under constant load it would grow
        return gone

    def _sum_up(self) -> None:
        """Bound the number of stamps: an entry older than any of those dropped counts as expired."""
        number = self._one("SELECT count(*) FROM stamps")[0]
        if number <= KEPT_STAMPS:
            return
        last, at = self._one(
            "SELECT sequence, at FROM stamps ORDER BY sequence LIMIT 1 OFFSET ?", number // 2
        )
        self._connection.execute("DELETE FROM stamps WHERE sequence <= ?", (last,))
        self._connection.execute("INSERT OR IGNORE INTO stamps VALUES (?, 0, ?, ?)", (EVERYTHING, last, at))

    def clear(self) -> list[Gone]:
        with self._writing() as connection:
            gone = self.published()
            connection.execute("DELETE FROM pages")
            connection.execute("UPDATE counts SET value = 0 WHERE name IN ('bytes', 'missing')")
            return gone
