"""What compiling a file gave, kept by the hash of all that it depends on: a second run compiles nothing.

Entries are JSON in `.velox/cache/`, written whole or not at all. A broken or foreign entry counts as absent.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Edit, Fix, Label
from veloxc.compiler.source import Source, Span


@dataclass(frozen=True)
class Cache:
    """A folder of entries. `folder` None keeps nothing."""

    folder: Path | None

    def get(self, key: str) -> dict[str, Any] | None:
        if self.folder is None:
            return None
        try:
            entry = json.loads((self.folder / key[:2] / f"{key}.json").read_bytes())
        except (OSError, ValueError):
            return None
        return entry if isinstance(entry, dict) else None

    def put(self, key: str, entry: Mapping[str, Any]) -> None:
        """Store an entry. A full or read-only disk costs the next run its time, and nothing else."""
        if self.folder is None:
            return
        path = self.folder / key[:2] / f"{key}.json"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, json.dumps(entry, separators=(",", ":")).encode())
        except OSError:
            return


class ReadingCache(Cache):
    """A cache that is only looked at: for texts that are not the files'."""

    def put(self, key: str, entry: Mapping[str, Any]) -> None:
        return


@dataclass(frozen=True)
class RememberingCache(Cache):
    """A cache that also keeps the entries of the last compilation in memory."""

    entries: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def get(self, key: str) -> dict[str, Any] | None:
        self.used.add(key)
        known = self.entries.get(key)
        if known is None:
            known = super().get(key)
            if known is not None:
                self.entries[key] = known
        return known if known is None else dict(known)

    def put(self, key: str, entry: Mapping[str, Any]) -> None:
        self.used.add(key)
        self.entries[key] = entry
        super().put(key, entry)

    def forget_unused(self) -> None:
        """Drop what the compilation that just ended did not ask for."""
        for key in self.entries.keys() - self.used:
            del self.entries[key]
        self.used.clear()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old content or the new, never a part. Raises OSError."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def key_of(*parts: str) -> str:
    """The hash of the parts and of the compiler itself."""
    digest = hashlib.sha256(_compiler_digest().encode())
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@cache
def _compiler_digest() -> str:
    """Changes whenever the compiler does: its version, and size and time of each of its files."""
    import veloxc

    folder = Path(veloxc.__file__).parent
    digest = hashlib.sha256(veloxc.__version__.encode())
    for file in sorted((folder / "compiler").rglob("*.py")):
        status = file.stat()
        digest.update(f"{file.relative_to(folder)} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()


# ---- diagnostics as JSON


def diagnostic_to_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """All of a diagnostic but its source's text."""
    return {
        "code": diagnostic.code,
        "slug": diagnostic.slug,
        "severity": diagnostic.severity,
        "title": diagnostic.title,
        "primary": _label_to_json(diagnostic.primary),
        "secondary": [_label_to_json(label) for label in diagnostic.secondary],
        "notes": list(diagnostic.notes),
        "help": diagnostic.help,
        "fixes": [
            {
                "title": fix.title,
                "safety": fix.safety,
                "edits": [[edit.span.start, edit.span.end, edit.text] for edit in fix.edits],
            }
            for fix in diagnostic.fixes
        ],
    }


def _label_to_json(label: Label) -> list[Any]:
    return [label.span.start, label.span.end, label.text, label.source.path if label.source else None]


def diagnostic_from_json(
    entry: Mapping[str, Any], source: Source, sources: Mapping[str, Source]
) -> Diagnostic:
    """The diagnostic again. A label in a file that is gone loses its place there, not its words."""

    def label(item: list[Any]) -> Label:
        start, end, text, path = item
        return Label(Span(start, end), text, sources.get(path) if path else None)

    fixes = tuple(
        Fix(
            fix["title"],
            tuple(Edit(Span(start, end), text) for start, end, text in fix["edits"]),
            fix["safety"],
        )
        for fix in entry["fixes"]
    )
    return Diagnostic(
        code=entry["code"],
        slug=entry["slug"],
        severity=cast(Any, entry["severity"]),
        title=entry["title"],
        primary=label(entry["primary"]),
        secondary=tuple(label(item) for item in entry["secondary"] if not item[3] or item[3] in sources),
        notes=tuple(entry["notes"]),
        help=entry["help"],
        fixes=fixes,
        source=source,
    )
