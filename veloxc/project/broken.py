"""Files that do not compile, and which pages need them: `veloxc dev` serves all others."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.project.compiling import Compilation
from veloxc.project.linking import Project
from veloxc.project.links import reached
from veloxc.project.output import APPLICATION
from veloxc.project.routes import error_page, middleware_files


class BrokenFiles:
    """`files`: the errors of each file that does not compile."""

    def __init__(self, project: Project, files: Mapping[str, list[Diagnostic]]) -> None:
        self.project = project
        self.files = files

    def needed_by(self, page: str | None) -> list[Diagnostic]:
        """The errors of all that answers for a route's file; None stands for addresses without a route."""
        return [item for path in sorted(self._needs(page) & self.files.keys()) for item in self.files[path]]

    @property
    def all(self) -> list[Diagnostic]:
        return [item for path in sorted(self.files) for item in self.files[path]]

    @cached_property
    def without_address(self) -> list[Diagnostic]:
        """Errors of files in `routes/` that no address leads to: two of one shape, names that mean nothing."""
        needed = {path for route in self.project.routes for path in self._needs(route.file)} | self._needs(
            None
        )
        lost = (path for path in sorted(self.files) if path.startswith("routes/") and path not in needed)
        return [item for path in lost for item in self.files[path]]

    def _needs(self, page: str | None) -> set[str]:
        error = error_page(page or "routes/_error.velox", self.project.scans)
        begin = [*middleware_files(self.project.files), *self.project.files.intersection(APPLICATION)]
        begin += [path for path in (page, error) if path is not None]
        return {path for start in begin for path in reached(start, self.project.dependencies)}


def broken_files(compilation: Compilation) -> BrokenFiles | None:
    """The files with errors; None where something else is wrong, so that no site can be made of the others."""
    found: dict[str, list[Diagnostic]] = {}
    for item in compilation.diagnostics:
        if item.severity == "error":
            if item.source.path not in compilation.files:
                return None
            found.setdefault(item.source.path, []).append(item)
    return BrokenFiles(compilation.project, found)
