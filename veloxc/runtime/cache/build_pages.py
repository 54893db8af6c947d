"""Pages of mode `isr` that `veloxc build` rendered: put into the store when they are first asked for."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import Any

from veloxc.runtime.prerendered import BUILT, FOLDER, file_of

SHARED = "shared.jsonl"
"""Beside the pages, a line for each: path, pattern, params, props, status, headers (null for a plain page), `started`
(seconds since 1970), tags."""


class BuildPages:
    """What the build in an output folder left for the store. `id`: of the build: other code, other id."""

    def __init__(self, output: Path, manifest: dict[str, Any]) -> None:
        self.output = output
        self._manifest = manifest

    @cached_property
    def id(self) -> str:
        """Of the code and of the run of `veloxc build`: pages of another one are not shown."""
        try:
            built = (self.output / BUILT).read_text().split()[-1]
        except (OSError, IndexError):
            built = ""
        given = self._manifest.get("build")
        return f"{(given if isinstance(given, str) else self._digest())[:16]}{built}"

    def _digest(self) -> str:
        digest = hashlib.blake2b(json.dumps(self._manifest, sort_keys=True).encode(), digest_size=8)
        for name in self._files():
            digest.update(name.encode())
            try:
                digest.update((self.output / name).read_bytes())
            except OSError:
                continue
        return digest.hexdigest()

    def _files(self) -> list[str]:
        try:
            return sorted(json.loads((self.output / ".files.json").read_bytes()))
        except (OSError, ValueError):
            return []

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where the line of each page begins: the lines themselves would be all of the site's props in memory."""
        places: dict[str, int] = {}
        at = 0
        try:
            with (self.output / FOLDER / SHARED).open("rb") as lines:
                for line in lines:
                    places[json.loads(line)["path"]] = at
                    at += len(line)
        except (OSError, ValueError, LookupError, TypeError):
            pass  # what was read until here is right
        return places

    def facts(self, path: str) -> dict[str, Any] | None:
        """What the build says of a page."""
        at = self._places.get(path)
        if at is None:
            return None
        try:
            with (self.output / FOLDER / SHARED).open("rb") as lines:
                lines.seek(at)
                facts = json.loads(lines.readline())
        except (OSError, ValueError):
            return None
        return facts if isinstance(facts, dict) else None

    def props(self, path: str) -> dict[str, Any]:
        """What `paths()` said for a page at build."""
        props = (self.facts(path) or {}).get("props")
        return dict(props) if isinstance(props, dict) else {}

    def body(self, path: str) -> bytes | None:
        try:
            return (self.output / FOLDER / file_of(path)).read_bytes()
        except (OSError, ValueError):
            return None
