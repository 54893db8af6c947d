"""Emitted modules as importable packages: from an output folder, or straight from memory.

Emitted modules import each other relatively, so a site may be loaded under any package name, and several sites (or
several builds of one) beside each other in one process.
"""

from __future__ import annotations

import importlib
import importlib.util
import itertools
import linecache
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from veloxc.runtime.threads import release
from veloxc.runtime.traceback import located, table_of_text

_numbers = itertools.count(1)


class Package:
    """A loaded site: `module("routes.index")` imports one of its modules, once."""

    def __init__(self, name: str, finder: MemoryFinder | None = None) -> None:
        self.name = name
        self._finder = finder

    def module(self, name: str) -> ModuleType:
        """Import a module of the site by its dotted name inside it. Raises what importing it raises."""
        return importlib.import_module(f"{self.name}.{name}")

    def unload(self) -> None:
        """Forget all modules of the site, so that another build of it can take its place."""
        for name in [name for name in sys.modules if name == self.name or name.startswith(f"{self.name}.")]:
            del sys.modules[name]
        sys.meta_path[:] = [
            finder for finder in sys.meta_path if getattr(finder, "prefix", None) != f"{self.name}."
        ]
        if self._finder is not None and self._finder in sys.meta_path:
            sys.meta_path.remove(self._finder)
        release(self.name)


def load_folder(folder: Path) -> Package:
    """The site in an output folder, under a package name of its own."""
    name = f"velox_site_{next(_numbers)}"
    spec = ModuleSpec(name, None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    sys.modules[name] = importlib.util.module_from_spec(spec)
    importlib.invalidate_caches()
    return Package(name)


def load_memory(
    texts: Mapping[str, str], files: Mapping[str, Path] | None = None, root: Path | None = None
) -> Package:
    """The site whose emitted modules are `texts` (dotted name → Python); `files` are Python's own (`lib.db` → its file).

    With `root`, the folder of the sources, code stands at its places there: tracebacks and pdb show `.velox` lines.
    """
    name = f"velox_site_{next(_numbers)}"
    finder = MemoryFinder(name, texts, files or {}, root)
    sys.meta_path.insert(0, finder)
    return Package(name, finder)


class MemoryFinder(MetaPathFinder, Loader):
    """Finds and runs the modules of one package that exists in memory only. Folders of modules are packages."""

    def __init__(
        self, package: str, texts: Mapping[str, str], files: Mapping[str, Path], root: Path | None
    ) -> None:
        self.package = package
        self.root = root
        self.texts = texts
        self.files = files
        names = [*texts, *files]
        parents = {name.rpartition(".")[0] for name in names}
        while grown := {parent.rpartition(".")[0] for parent in parents} - parents:
            parents |= grown
        self.folders = parents | {""}

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self.package and not fullname.startswith(f"{self.package}."):
            return None
        name = fullname[len(self.package) + 1 :]
        if name in self.files:
            file = self.files[name]
            folders = [str(file.parent)] if file.name == "__init__.py" else None
            return importlib.util.spec_from_file_location(fullname, file, submodule_search_locations=folders)
        if name in self.texts or name in self.folders:
            origin = f"<{name}>" if name in self.texts else None
            return ModuleSpec(fullname, self, origin=origin, is_package=name in self.folders)
        return None

    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__[len(self.package) + 1 :]
        text = self.texts.get(name)
        if text is None:
            return
        filename = f"<{module.__name__}>"
        linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
        code = compile(text, filename, "exec")
        table = table_of_text(text)
        if table is not None:
            module.__dict__["__velox__"] = table  # errors at import time need it before the module's end
            if self.root is not None:
                code = located(code, text, str(self.root / table[0]))
        exec(code, module.__dict__)
