"""The tree under `routes/` as routes: which file serves which URL pattern, inside which layouts (velox-language §1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from veloxc.project import sources
from veloxc.project.sources import is_project as is_project, source_files as source_files
from veloxc.runtime.routing import Segment, parse_pattern

RouteKind: TypeAlias = Literal["page", "api"]

PAGE_SUFFIXES = (".velox", ".tsx")
API_SUFFIXES = ("+server.ts", "+server.js")


@dataclass(frozen=True, slots=True)
class Route:
    """`file` is the project path (`routes/blog/[slug].velox`), `pattern` the URL form (`/blog/[slug]`)."""

    pattern: str
    kind: RouteKind
    file: str

    @property
    def params(self) -> tuple[str, ...]:
        return tuple(segment.name for segment in self.segments if segment.kind != "static")

    @property
    def segments(self) -> tuple[Segment, ...]:
        return parse_pattern(self.pattern)


def route_of(file: str) -> Route | None:
    """The route of a project path, or None where the file serves none: outside `routes/`, private (`_name`), a module.

    Raises ValueError for a file or folder name with malformed brackets.
    """
    if not file.startswith("routes/"):
        return None
    *folders, name = file.removeprefix("routes/").split("/")
    if any(part.startswith("_") for part in (*folders, name)):
        return None
    kind: RouteKind
    if name.endswith(API_SUFFIXES):
        kind, stem = "api", name.rpartition("+server")[0]
    elif name.endswith(PAGE_SUFFIXES):
        kind, stem = "page", name.rpartition(".")[0]
    else:
        return None
    parts = [folder for folder in folders if not _is_group(folder)]
    if stem not in ("", "index"):
        parts.append(stem)
    pattern = "/" + "/".join(parts)
    parse_pattern(pattern)
    return Route(pattern, kind, file)


def _is_group(folder: str) -> bool:
    return folder.startswith("(") and folder.endswith(")")


def precedence(route: Route) -> tuple[tuple[int, str], ...]:
    """Sorts routes in the order in which they are tried at one URL, which is also the order people read."""
    ranks = {"static": 1, "param": 2, "optional": 3, "rest": 4, "optional_rest": 5}
    return (*((ranks[segment.kind], segment.name) for segment in route.segments), (0, ""))


def folder_layouts(file: str, files: Iterable[str]) -> tuple[str, ...]:
    """The `_layout.velox` files from `routes/` down to the page's folder, outermost first."""
    present = set(files)
    return tuple(path for path in _beside_ancestors(file, "_layout.velox") if path in present)


def error_page(file: str, files: Iterable[str]) -> str | None:
    """The `_error.velox` nearest to a page, or None."""
    present = set(files)
    return next((path for path in reversed(_beside_ancestors(file, "_error.velox")) if path in present), None)


def middleware_files(files: Iterable[str]) -> list[str]:
    """The middleware of a project, outermost first: `middleware.ts`, else `middleware/index.ts`, else each file
    directly in `middleware/` in the order of their names, those that begin with `_` left out."""
    present = set(files)
    for only in ("middleware.ts", "middleware.js", "middleware/index.ts", "middleware/index.js"):
        if only in present:
            return [only]
    return sorted(
        path
        for path in present
        if path.startswith("middleware/")
        and path.count("/") == 1
        and path.endswith((".ts", ".js"))
        and not path.startswith("middleware/_")
    )


def is_error_page(file: str) -> bool:
    return file.startswith("routes/") and file.endswith("/_error.velox")


def _beside_ancestors(file: str, name: str) -> list[str]:
    """`name` in each folder from `routes` down to that of `file`."""
    folders = file.split("/")[:-1]
    return ["/".join((*folders[: depth + 1], name)) for depth in range(len(folders))]


def find_root(start: Path) -> Path | None:
    """The project that a file or folder belongs to: the nearest folder upwards with `routes/` or `velox.config.ts`."""
    root = sources.find_root(start)
    return None if root is None else Path(root)
