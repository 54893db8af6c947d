"""The modules of a site in memory, of which some are replaced while the site runs."""

from __future__ import annotations

import importlib.util
import itertools
import linecache
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType

from veloxc.runtime.loader import MemoryFinder, Package

_numbers = itertools.count(1)


@dataclass(frozen=True)
class Modules:
    """What a site consists of, by dotted name: `emitted` texts, `python` files with their texts, and who imports whom."""

    emitted: Mapping[str, str] = field(default_factory=dict)
    python: Mapping[str, tuple[Path, str]] = field(default_factory=dict)
    imports: Mapping[str, set[str]] = field(default_factory=dict)

    def changed(self, new: Modules) -> set[str]:
        """The names that are new, gone, or have another text in `new`, and all that import one of these."""
        names = {*self.emitted, *self.python, *new.emitted, *new.python}
        stale = {name for name in names if self._text(name) != new._text(name)}
        importers: dict[str, set[str]] = {}
        for name, imported in (*self.imports.items(), *new.imports.items()):
            for other in imported:
                importers.setdefault(other, set()).add(name)
        waiting = list(stale)
        while waiting:
            for name in importers.get(waiting.pop(), set()) - stale:
                stale.add(name)
                waiting.append(name)
        return stale

    def _text(self, name: str) -> object:
        return self.emitted.get(name), self.python.get(name)


class LivePackage(Package):
    """A site whose modules can be replaced. `root`: the folder of its sources, where its code stands for tracebacks."""

    def __init__(self, root: Path) -> None:
        super().__init__(f"velox_live_{next(_numbers)}")
        self.root = root
        self.modules = Modules()

    def replace(self, modules: Modules) -> set[str]:
        """Make these the modules of the site; the names of those that will be imported anew.

        What did not change, and imports nothing that did, stays as it is, with all that it holds.
        """
        stale = self.modules.changed(modules)
        self.modules = modules
        files = {name: file for name, (file, _) in modules.python.items()}
        finder = _LiveFinder(self.name, modules.emitted, files, self.root)
        if self._finder is not None and self._finder in sys.meta_path:
            sys.meta_path.remove(self._finder)
        self._finder = finder
        sys.meta_path.insert(0, finder)
        for name in stale:
            self._forget(name)
        linecache.checkcache()
        return stale

    def _forget(self, name: str) -> None:
        """`from . import name` looks at the folder's package first: it must not find the old module there."""
        sys.modules.pop(f"{self.name}.{name}", None)
        folder, _, last = f"{self.name}.{name}".rpartition(".")
        parent = sys.modules.get(folder)
        if parent is not None and isinstance(parent.__dict__.get(last), ModuleType):
            delattr(parent, last)


class _LiveFinder(MemoryFinder):
    """Reads Python files themselves: compiled ones (`.pyc`) are taken for right within one second of a change."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        file = self.files.get(fullname[len(self.package) + 1 :])
        if file is None or not fullname.startswith(f"{self.package}."):
            return super().find_spec(fullname, path, target)
        folders = [str(file.parent)] if file.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            fullname, file, loader=_Fresh(fullname, str(file)), submodule_search_locations=folders
        )


class _Fresh(SourceFileLoader):
    def path_stats(self, path: object) -> Mapping[str, object]:
        """Without a time there is nothing to compare a `.pyc` with, so none is read or written."""
        raise OSError
