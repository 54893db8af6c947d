"""Pages of mode `isr` that `veloxc build` rendered: put into the store when they are first asked for."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from pathlib import Path
from typing import Any

from veloxc.runtime.prerendered import FOLDER, file_of

SHARED = "shared.json"
"""Beside the pages: path → pattern, params, props, status, headers, `started` (seconds since 1970), tags."""


class BuildPages:
    """What the build in an output folder left for the store. `id`: of the build: other code, other id."""

    def __init__(self, output: Path, manifest: dict[str, Any]) -> None:
        self.output = output
        self._manifest = manifest

    @cached_property
    def id(self) -> str:
        given = self._manifest.get("build")
        if isinstance(given, str):
            return given
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
    def _pages(self) -> dict[str, Any]:
        try:
            pages = json.loads((self.output / FOLDER / SHARED).read_bytes())
        except (OSError, ValueError):
            return {}
        return pages if isinstance(pages, dict) else {}

    def facts(self, path: str) -> dict[str, Any] | None:
        """What the build says of a page."""
        facts = self._pages.get(path)
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
