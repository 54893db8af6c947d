"""The site around a page that is rendered alone: what its `fetch('/api/x')` asks (velox-language.md §4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from veloxc.project.cache import Cache
from veloxc.project.compiling import compile_project
from veloxc.project.linking import read_project
from veloxc.project.live import listed_site, modules_of
from veloxc.project.output import manifest
from veloxc.runtime.development.modules import LivePackage

if TYPE_CHECKING:
    from veloxc.runtime.current_site import CurrentSite


class OwnSite:
    """The project at the root of `package`, compiled as a whole when the first of its addresses is asked for.

    Its modules join those that are loaded already: what these hold, handlers see.
    """

    def __init__(self, package: LivePackage) -> None:
        self._package = package
        self._site: CurrentSite | None = None

    async def answer(self, request: Any) -> Any:
        """The promise of a Response to a Request. Raises TypeError_ where the project has errors."""
        if self._site is None:
            self._site = self._compiled(request)
        assert self._site.answer is not None
        return await self._site.answer(request)

    def _compiled(self, request: Any) -> CurrentSite:
        from veloxc.js import TypeError_
        from veloxc.runtime.own_fetch import offline

        root = self._package.root
        cache = Cache(root / ".velox" / "cache")
        compilation = compile_project(read_project(root, cache), cache)
        if not compilation.ok:
            raise TypeError_(f"fetch('{request.url}'): the site has errors: `veloxc check` shows them")
        self._package.replace(modules_of(compilation))
        return offline(listed_site(self._package, manifest(compilation)))
