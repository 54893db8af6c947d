"""What a build remembers of its static pages, for the next build and for the runtime; written as pages come.

`pages.jsonl`: a line for each page that may be taken over while its hash stays the same.
`prerendered/index.json`: the pages that are no plain 200. `prerendered/shared.jsonl`: those that are made again in time.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from veloxc.js.observed import VARIABLE
from veloxc.project.enumeration import StaticPage
from veloxc.project.inputs import variable_values
from veloxc.project.prerender import Rendered
from veloxc.runtime.prerendered import FOLDER, INDEX, file_of

LEDGER = "pages.jsonl"
SHARED = "shared.jsonl"


@dataclass(frozen=True, slots=True)
class Kept:
    """A page of an earlier build. `variables`: the hashes of what it read of the environment."""

    key: bytes
    size: int
    variables: dict[str, str | None] | None
    entry: dict[str, Any] | None


class Earlier:
    """The pages of the build that is served now. `folder` None: there is none, or none that may be used."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._pages = dict(_lines(folder / LEDGER)) if folder is not None else {}

    def take_over(self, page: StaticPage, key: bytes | None, output: Path) -> Kept | None:
        """Put the file of a page that has not changed into the new build; None where the page must be rendered."""
        kept = self._pages.get(page.path)
        if kept is None or key is None or kept.key != key or self.folder is None:
            return None
        if kept.variables and kept.variables != variable_values(kept.variables):
            return None
        if kept.size:
            name = file_of(page.path)
            if not _linked(self.folder / FOLDER / name, output / FOLDER / name, kept.size):
                return None
        return kept


def _lines(file: Path) -> Iterator[tuple[str, Kept]]:
    try:
        with file.open("rb") as lines:
            for line in lines:
                path, key, size, variables, entry = json.loads(line)
                yield path, Kept(bytes.fromhex(key), size, variables, entry)
    except (OSError, ValueError):
        return


def _linked(old: Path, new: Path, size: int) -> bool:
    """The same file under a second name; a copy where the file system has no such thing."""
    try:
        if old.stat().st_size != size:
            return False
        new.parent.mkdir(parents=True, exist_ok=True)
        os.link(old, new)
    except FileNotFoundError:
        return False
    except OSError:
        shutil.copyfile(old, new)
    return True


class Ledger:
    """Writes the three files of a build. Use it in a `with` block; it is complete when that is left without error."""

    def __init__(self, output: Path) -> None:
        folder = output / FOLDER
        folder.mkdir(exist_ok=True)
        self._pages = (output / LEDGER).open("w", encoding="utf-8")
        self._index = (folder / INDEX).open("w", encoding="utf-8")
        self._shared = (folder / SHARED).open("w", encoding="utf-8")
        self._index.write("{")
        self._first = True

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: BaseException | TracebackType | None) -> None:
        for file in (self._pages, self._shared, self._index):
            try:
                if kind is None and file is self._index:
                    file.write("\n}\n")
                file.close()
            except OSError:
                if kind is None:
                    raise

    def keep(self, path: str, kept: Kept) -> None:
        """Remember a page for the next build."""
        line = [path, kept.key.hex(), kept.size, kept.variables, kept.entry]
        self._pages.write(json.dumps(line, separators=(",", ":")) + "\n")

    def list(self, path: str, entry: dict[str, Any] | None) -> None:
        """Put a page into the index, where it is no plain one."""
        if entry is not None:
            self._index.write(f"{'' if self._first else ','}\n {json.dumps(path)}: {json.dumps(entry)}")
            self._first = False

    def share(self, rendered: Rendered) -> None:
        """Hand a page to the store that makes it again when it has become old."""
        page = rendered.page
        entry = rendered.entry or {}
        line = {
            "path": page.path,
            "pattern": page.pattern,
            "params": page.params,
            "props": _plain(page.props),
            "status": entry.get("status", 200),
            "headers": entry.get("headers"),
            "started": rendered.started,
            "tags": list(rendered.tags),
        }
        self._shared.write(json.dumps(line, separators=(",", ":")) + "\n")


def kept_of(rendered: Rendered, key: bytes) -> Kept:
    """What to remember of a page that was just rendered."""
    names = [what for what in rendered.observed if what.startswith(VARIABLE)]
    return Kept(key, rendered.size, variable_values(names) or None, rendered.entry)


def _plain(props: dict[str, Any]) -> Any:
    """Props as JSON, None where JSON cannot hold them."""
    try:
        return json.loads(json.dumps(props))
    except (TypeError, ValueError):
        return None
