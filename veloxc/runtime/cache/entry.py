"""What is stored of one answer, and how it is written down so that damage shows."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from typing import Any

MAGIC = b"velox-entry 1 "
BLOCK = 4096
"""What a file takes on disk at least; small pages must not count for less than they cost."""
EVERYTHING = "*"
"""The label of every entry: its stamp is what `clear` sets."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One stored answer. Times are seconds since 1970, absolute: nothing that reads an entry prolongs its life.

    `started`: when its render began; `sequence`: the store's count of invalidations at that moment, so that one that
    came while it was rendered is known to be newer. `token`: of the lease under which it was made; a higher one is
    newer. `labels`: what invalidates it: `p:` its path, `r:` its route's pattern, `t:` its tags.
    """

    key: str
    path: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    started: float
    fresh_until: float
    expire_at: float
    labels: tuple[str, ...] = ()
    etag: str = ""
    sequence: int = 0
    token: int = 0

    @property
    def size(self) -> int:
        """The bytes that this entry counts for."""
        return -(-(len(self.body) + 512) // BLOCK) * BLOCK

    @property
    def missing(self) -> bool:
        """A stored 404 or the like: bounded in number."""
        return self.status >= 400

    @property
    def tags(self) -> list[str]:
        return [label[2:] for label in self.labels if label.startswith("t:")]

    def under(self, token: int, sequence: int) -> Entry:
        """This entry as made under a lease."""
        return replace(self, token=token, sequence=sequence)


def path_label(path: str) -> str:
    return f"p:{path}"


def pattern_label(pattern: str) -> str:
    return f"r:{pattern}"


def tag_label(tag: str) -> str:
    return f"t:{tag}"


def etag_of(body: bytes) -> str:
    """The entity tag of stored bytes (RFC 9110 §8.8.3)."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


# ---- written down

_FIELDS = (
    "key", "path", "status", "headers", "started", "fresh_until", "expire_at", "labels", "etag", "sequence", "token",
)  # fmt: skip


def encode(entry: Entry) -> bytes:
    """The entry as bytes: a checksum of all that follows, a line of JSON, the body."""
    facts = json.dumps({name: getattr(entry, name) for name in _FIELDS}, ensure_ascii=False).encode()
    rest = b"%d\n%b\n%b" % (len(entry.body), facts, entry.body)
    return b"%b%b\n%b" % (MAGIC, _checksum(rest), rest)


def decode(data: bytes) -> Entry | None:
    """The entry in `data`; None where it is torn, spliced, or of another version."""
    start = len(MAGIC) + 32
    rest = data[start + 1 :]
    if not data.startswith(MAGIC) or data[len(MAGIC) : start] != _checksum(rest):
        return None
    _, facts, body = rest.split(b"\n", 2)
    try:
        found: dict[str, Any] = json.loads(facts)
        found["headers"] = tuple((name, value) for name, value in found["headers"])
        found["labels"] = tuple(found["labels"])
        return Entry(body=body, **found)
    except (ValueError, TypeError):
        return None


def _checksum(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).hexdigest().encode()
