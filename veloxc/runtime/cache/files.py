"""The file store: one file for each entry, an index beside them. For all processes of one machine, on a local disk.

A file's name holds its token and it appears whole; only then the index names it, in one transaction. So whenever a
process dies, the index names a file that is there and complete, or the one before. What no index names is litter, and
is swept up.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import TypeVar

from veloxc.runtime.cache.changes import STAMPS, Changes
from veloxc.runtime.cache.entry import EVERYTHING, Entry
from veloxc.runtime.cache.entry_files import EntryFiles
from veloxc.runtime.cache.file_index import BUSY, Index
from veloxc.runtime.cache.limits import Limits
from veloxc.runtime.cache.near import Copy, Near
from veloxc.runtime.cache.stamps import Stamps
from veloxc.runtime.cache.store import Lease, Listed, Look, Refusal, StoreDown

T = TypeVar("T")
INDEX = "index.sqlite"
FLUSH = 10.0
"""Seconds after which the index is told which entries this process used."""
SWEEP = 60.0
"""Seconds between two sweeps of one process."""
RECHECK = 2.0
"""Seconds after which a copy is compared with the index anyway: a writer may have died before it told of its change."""
MANY_STAMPS = 100_000
"""Stamps in memory from which on they are read anew, without those that the index has dropped."""


class FileStore:
    """A store in `folder`, which is made when it is first used."""

    def __init__(
        self, folder: Path, limits: Limits | None = None, clock: Callable[[], float] = time.time
    ) -> None:
        self.folder = folder
        self.limits = limits or Limits()
        self.clock = clock
        self.near = Near(self.limits.near)
        self.files = EntryFiles(folder / "entries")
        self._stamps = Stamps()
        self._stamps_mark = -1
        self._changes: Changes | None = None
        self._file: tuple[int, int] | None = None
        self._noticed = 0.0
        self._process = -1
        self._begin_anew_after_fork()
        self._flushed = self._swept = clock()

    # ---- what is open

    def _begin_anew_after_fork(self) -> None:
        """SQLite's connections do not survive a fork, nor do locks that another thread held."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._here = threading.local()
            self._lock = threading.RLock()
            self._writes = threading.Lock()

    def _index(self) -> Index:
        """This thread's connection to the index."""
        self._begin_anew_after_fork()
        self._notice_removal()
        index: Index | None = getattr(self._here, "index", None)
        if index is None:
            with self._lock:
                index = self._here.index = self._open()
        return index

    def _notice_removal(self) -> None:
        """Somebody may have removed the folder: what is open then is no file that another process sees."""
        now = time.monotonic()
        if now - self._noticed < RECHECK:
            return
        self._noticed = now
        if self._file != _identity(self.folder / INDEX):
            with self._lock:
                self._here = threading.local()
                self._changes = None
                self._stamps, self._stamps_mark = Stamps(), -1
                self.near.clear()

    def _open(self) -> Index:
        self.files.folder.mkdir(parents=True, exist_ok=True)
        if self._changes is None:
            self._changes = Changes(self.folder / "changes")
        give_up = time.monotonic() + BUSY
        while True:
            try:
                index = Index(self.folder / INDEX)
                self._file = _identity(self.folder / INDEX)
                return index
            except sqlite3.OperationalError as error:
                # Turning a new database to WAL fails at once where another process is doing so.
                if "locked" not in str(error) or time.monotonic() > give_up:
                    raise
                time.sleep(0.01)

    def _shared(self) -> Changes:
        """The marks. To be called where the index was opened."""
        changes = self._changes
        if changes is None:
            raise StoreDown(f"{self.folder} was removed a moment ago")
        return changes

    def _guarded(self, work: Callable[[Index], T]) -> T:
        try:
            return work(self._index())
        except (OSError, sqlite3.Error) as error:
            raise StoreDown(f"{self.folder}: {error}") from error

    async def _writing(self, work: Callable[[Index], T]) -> T:
        """In a thread: another process may be in the middle of its transaction."""
        return await asyncio.to_thread(self._written, work)

    def _written(self, work: Callable[[Index], T]) -> T:
        """One thread at a time: SQLite's own waiting is a sleep, which is far longer than a transaction."""
        self._begin_anew_after_fork()
        with self._writes:
            return self._guarded(work)

    async def close(self) -> None:
        index: Index | None = getattr(self._here, "index", None)
        if index is not None:
            index.close()
        self._here = threading.local()
        self.near.clear()

    # ---- reading

    async def look(self, key: str, labels: Sequence[str] = ()) -> Look:
        copy, changes = self.near.get(key), self._changes
        if copy is not None and not labels and changes is not None:
            marks = changes.marks
            now = self.clock()
            if copy.marks == (marks[copy.slot], marks[STAMPS]) and 0 <= now - copy.checked <= RECHECK:
                copy.used = now
                return copy.look
        return self._guarded(lambda index: self._read(index, key, labels))

    def _read(self, index: Index, key: str, labels: Sequence[str]) -> Look:
        slot = self._shared().slot(key)
        while True:
            mark = self._shared().marks[slot]  # before the index: what changes in between shows
            stamps_mark = self._refresh(index)
            token = index.token(key)
            if token == 0:
                self.near.drop(key)
                return Look(None, 0)
            copy = self.near.get(key)
            if copy is not None and copy.look.token == token:
                entry = copy.look.entry
            else:
                entry = self.files.read(key, token)
                if entry is None and index.token(key) != token:
                    continue  # replaced, and its file removed, in between
            look = self._judged(copy, entry, token, labels)
            if entry is not None and not labels:
                self.near.put(key, Copy(look, (mark, stamps_mark), self.clock(), slot))
            return look

    def _judged(self, copy: Copy | None, entry: Entry | None, token: int, labels: Sequence[str]) -> Look:
        """The look at an entry; the one from before where nothing is new, for what its reader has prepared."""
        if entry is None:
            return Look(None, token)
        every = (*entry.labels, *labels)
        expired = self._stamps.expired(every, entry.sequence)
        stale = self._stamps.stale(every, entry.sequence)
        before = copy.look if copy is not None and not labels else None
        if before is not None and (before.entry, before.expired, before.stale) == (entry, expired, stale):
            return before
        return Look(entry, token, expired, stale)

    def _refresh(self, index: Index) -> int:
        """Read the stamps that are new, if there are any; their mark from before."""
        mark = self._shared().marks[STAMPS]
        if mark != self._stamps_mark:
            with self._lock:
                if len(self._stamps) > MANY_STAMPS:
                    self._stamps = Stamps()
                for stamp in index.stamps(self._stamps.sequence):
                    self._stamps.add(stamp.label, stamp.sequence, stamp.stale)
                self._stamps_mark = mark
        return mark

    async def entries(self) -> AsyncIterator[Listed]:
        def published(index: Index) -> list[tuple[str, int]]:
            self._refresh(index)
            return [(key, token) for key, token in index.published()]

        for key, token in self._guarded(published):
            entry = self.files.read(key, token)
            if entry is not None:
                yield Listed.of(self._judged(None, entry, token, ()))

    # ---- leases

    async def acquire(self, key: str, seen: int, seconds: float, urgent: bool) -> Lease | Refusal:
        found = await self._writing(lambda index: index.acquire(key, seen, self.clock(), seconds, urgent))
        if found is Refusal.CHANGED:
            self.near.drop(key)
        return found

    async def release(self, lease: Lease, failed: bool) -> None:
        await self._writing(lambda index: index.release(lease, self.clock(), failed))

    # ---- writing

    async def publish(self, lease: Lease, entry: Entry) -> bool:
        return await self._writing(lambda index: self._publish(index, lease, entry))

    def _publish(self, index: Index, lease: Lease, entry: Entry) -> bool:
        made = entry.under(lease.token, lease.sequence)
        self.files.write(made)
        try:
            gone = index.publish(lease, made, self.limits, self._used())
        except BaseException:
            self.files.remove(made.key, made.token)
            raise
        if gone is None:
            self.files.remove(made.key, made.token)
            return False
        self._told(made.key)
        for key, token in gone:
            self._told(key)
            self.files.remove(key, token)
        self._sweep(index)
        return True

    def _used(self) -> dict[str, float]:
        """When entries were used, from time to time: what was least recently used is the first to leave."""
        since, now = self._flushed, self.clock()
        if 0 <= now - since < FLUSH:
            return {}
        self._flushed = now
        return self.near.used_since(since)

    def _told(self, key: str) -> None:
        self._shared().changed(self._shared().slot(key))

    async def seed(self, entry: Entry) -> bool:
        return await self._writing(lambda index: self._seed(index, entry))

    def _seed(self, index: Index, entry: Entry) -> bool:
        lease = index.seed_lease(entry, self.clock())
        return lease is not None and self._publish(index, lease, entry)

    async def invalidate(self, labels: Sequence[str], stale: bool) -> None:
        def stamp(index: Index) -> None:
            index.stamp(labels, stale, self.clock())
            self._shared().changed(STAMPS)

        await self._writing(stamp)

    async def clear(self) -> int:
        def remove(index: Index) -> int:
            index.stamp([EVERYTHING], False, self.clock())
            gone = index.clear()
            for slot in range(len(self._shared().marks)):
                self._shared().changed(slot)
            for key, token in gone:
                self.files.remove(key, token)
            return len(gone)

        return await self._writing(remove)

    def _sweep(self, index: Index) -> None:
        """From time to time: what may not be shown any more, and what no index names."""
        now = self.clock()
        if 0 <= now - self._swept < SWEEP:
            return
        self._swept = now
        for key, token in index.sweep(now):
            self._told(key)
            self.files.remove(key, token)
        self.files.sweep(index.token)


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
