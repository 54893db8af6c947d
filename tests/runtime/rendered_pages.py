"""Pages of the goldens and of the example, rendered in every mode and as a stream."""

from __future__ import annotations

import os
import shutil
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.golden_case import Case, compiled
from tests.runtime.random_boundaries import random_page
from veloxc.compiler.module_names import module_name
from veloxc.js.errors import Error
from veloxc.project.cache import Cache
from veloxc.project.compiling import Compilation, compile_project
from veloxc.project.linking import read_project
from veloxc.project.rendering import Visit, load, render_page, stream_page
from veloxc.runtime.loader import Package
from veloxc.runtime.rendering import Result, render, render_stream

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "golden"
EXAMPLE = ROOT / "examples" / "blog"
CHECKED = ("diagnostics", "_ashamed")
SHARED = ("ssg", "isr")
NO_ROUTES = ("markup", "pages")
"""Topics whose pages are rendered with any parameters."""
REFUSED = "one visitor's page would be shown to others"


@dataclass
class Rendered:
    """A page's whole HTML, what it streams, and its HTML in the shared modes that it may be rendered in."""

    status: int
    body: str
    pieces: list[str]
    shared: dict[str, str] = field(default_factory=dict)


def golden_pages(*topics: str) -> list[Path]:
    """The folders of all goldens that are rendered, or of some topics."""
    found = [case.parent for case in sorted(GOLDEN.glob("*/*/page.html"))]
    return [
        case
        for case in found
        if case.parent.name not in CHECKED and (not topics or case.parent.name in topics)
    ]


async def rendered_golden(case: Path, root: Path) -> Rendered:
    """`root`: an empty folder for the case's project."""
    golden = Case.of(case)
    root.mkdir(exist_ok=True)
    compilation = compiled(golden, root, formatted=False)
    assert compilation.ok
    package = load(compilation)
    visit = replace(golden.visit(), mode="ssr", fragment=False)
    try:
        if case.parent.name in NO_ROUTES:
            return await rendered_module(package.module(module_name(golden.page)), visit)
        return await rendered(compilation, package, golden.page, visit)
    finally:
        package.unload()


async def rendered_random(seed: int) -> Rendered:
    """A page of `random_boundaries`."""
    return await rendered_module(random_page(seed), Visit())


async def rendered_module(page: ModuleType, visit: Visit) -> Rendered:
    """A page that is no route of a project: it is given parameters that no address has."""
    options: dict[str, Any] = {"params": visit.params, "headers": visit.headers, "props": visit.props}
    options["url"] = visit.url or "/"
    found = await render(page, mode="ssr", **options)
    pieces = [piece async for piece in await render_stream(page, mode="ssr", **options)]
    return await in_shared_modes(
        Rendered(found.status, found.body, pieces), lambda mode: render(page, mode=mode, **options)
    )


EXAMPLE_PAGES: Mapping[str, tuple[str, Visit]] = {
    "/": ("routes/index.velox", Visit()),
    "/journal/2": ("routes/journal/[[page]].velox", Visit(params={"page": "2"})),
    "/blog/winter-pruning": ("routes/blog/[slug].velox", Visit(params={"slug": "winter-pruning"})),
    "/tags": ("routes/tags/index.velox", Visit()),
    "/tags/cider": ("routes/tags/[tag].velox", Visit(params={"tag": "cider"})),
    "/topics/trees": ("routes/topics/[topic].velox", Visit(params={"topic": "trees"})),
    "/authors/kitchen": ("routes/authors/[handle].velox", Visit(params={"handle": "kitchen"})),
    "/archive": ("routes/archive/[...date].velox", Visit()),
    "/search?q=apple": ("routes/search.velox", Visit(url="/search?q=apple")),
    "/shop": ("routes/shop.velox", Visit()),
    "/comments": ("routes/comments.velox", Visit()),
    "/dashboard": ("routes/dashboard.velox", Visit()),
    "/about": ("routes/(about)/about.velox", Visit()),
}
"""Address → page of the example. Not `/clock`, which is never the same twice, nor `/admin`, which middleware guards."""


def example_routes() -> set[str]:
    """Its pages in the folder, so that a new one is not forgotten here."""
    return {
        path.relative_to(EXAMPLE).as_posix()
        for path in (EXAMPLE / "routes").rglob("*.velox")
        if not path.name.startswith("_")
    }


async def rendered_example(folder: Path) -> dict[str, Rendered]:
    """All its pages, with a database of their own in `folder`."""
    root = folder / "blog"
    shutil.copytree(EXAMPLE, root, ignore=shutil.ignore_patterns(".velox", "*.db*"))
    os.environ.update(BLOG_DB=str(folder / "blog.db"), BLOG_SLOW="0.05")
    cache = Cache(None)
    compilation = compile_project(read_project(root, cache), cache, formatted=False)
    assert compilation.ok, [item.title for item in compilation.diagnostics]
    package = load(compilation)
    try:
        return {
            address: await rendered(compilation, package, path, replace(visit, mode="ssr"))
            for address, (path, visit) in EXAMPLE_PAGES.items()
        }
    finally:
        package.unload()


async def rendered(compilation: Compilation, package: Package, path: str, visit: Visit) -> Rendered:
    found = await render_page(compilation, package, path, visit)
    pieces = [piece async for piece in stream_page(compilation, package, path, visit)]
    return await in_shared_modes(
        Rendered(found.status, found.body, pieces),
        lambda mode: render_page(compilation, package, path, replace(visit, mode=mode)),
    )


async def in_shared_modes(page: Rendered, again: Callable[[str], Awaitable[Result]]) -> Rendered:
    for mode in SHARED:
        try:
            page.shared[mode] = (await again(mode)).body
        except Error as error:
            if REFUSED not in str(error.message):
                raise
    return page
