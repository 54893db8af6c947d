"""A project as a site in memory, for the development server and for tests: nothing is written to disk."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from contextlib import aclosing
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from veloxc.compiler.module_names import module_name
from veloxc.project.compiling import Compilation
from veloxc.project.enumeration import static_pages
from veloxc.project.linking import Project
from veloxc.project.output import manifest
from veloxc.runtime.development.broken import stand_in
from veloxc.runtime.development.modules import LivePackage, Modules
from veloxc.runtime.errors import NotFound
from veloxc.runtime.site import Site, SiteRoute


class LiveSite:
    """The site of the project at `root`, following its compilations."""

    def __init__(self, root: Path, *, development: bool = False) -> None:
        self.root = root
        self.package = LivePackage(root)
        self.development = development
        self.site: Site | None = None

    def follow(self, compilation: Compilation, broken: Collection[str] = ()) -> set[str]:
        """Make `site` that of a compilation without errors but in the files `broken`, which cannot be imported; the
        names of the modules that changed.

        There is a new Site each time, over the same modules as far as they did not change.
        """
        before = None if self.site is None else self.site.manifest
        changed = self.package.replace(modules_of(compilation, broken))
        described = manifest(compilation)
        if self.site is None or changed or described != before:
            self.site = listed_site(self.package, described, development=self.development)
        return changed

    def close(self) -> None:
        self.package.unload()


def listed_site(package: LivePackage, described: dict[str, Any], *, development: bool = False) -> Site:
    """The site of modules in memory and their manifest. Its pages have the props that the build would give them."""
    folder = package.root / ".velox" / "development"
    site = Site(folder, package, development=development, manifest=described, assets=package.root)
    site.listed = partial(_listed, site)
    return site


async def _listed(site: Site, route: SiteRoute, path: str) -> dict[str, Any]:
    """The props of a page that the build would make of `paths()`. Raises NotFound where it would make none; an `isr`
    page is filled on demand then. Raises BadPaths, and what `paths()` throws."""
    async with aclosing(static_pages(site, route)) as pages:
        async for page in pages:
            if page.path == path:
                return dict(page.props)
    if route.mode == "isr":
        return {}
    raise NotFound()


def modules_of(compilation: Compilation, broken: Collection[str] = ()) -> Modules:
    """Everything of a compilation that can be imported; something that fails in the place of the files `broken`."""
    project = compilation.project
    emitted = {
        module_name(path): file.python for path, file in compilation.files.items() if file.python is not None
    }
    emitted |= {module_name(path): stand_in(path) for path in broken}
    python = {module_name(path): (project.root / path, text) for path, text in project.python.items()}
    return Modules(emitted, python, _imports(project))


def _imports(project: Project) -> dict[str, set[str]]:
    """Who imports whom, by dotted names. A layout is not imported by its pages."""
    found = {
        module_name(path): {
            module_name(target)
            for specifier, target in specifiers.items()
            if not specifier.startswith("layout:")
        }
        for path, specifiers in project.specifiers.items()
    }
    for path, text in project.python.items():
        found[module_name(path)] = set(_relative_imports(path, text))
    return found


@lru_cache(maxsize=1024)
def _relative_imports(path: str, text: str) -> frozenset[str]:
    """The modules that a Python file may mean by `from .x import y`: `x`, and `x.y` where that is one."""
    try:
        return frozenset(_named(path, ast.parse(text)))
    except (SyntaxError, ValueError):
        return frozenset()


def _named(path: str, tree: ast.Module) -> Iterator[str]:
    folders = path.split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = folders[: len(folders) - node.level + 1]
            base = ".".join((*above, node.module)) if node.module else ".".join(above)
            yield base
            yield from (f"{base}.{alias.name}" for alias in node.names)
