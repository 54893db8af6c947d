"""A page that is rendered alone knows its site: the origin, and what answers at its addresses."""

import asyncio
from pathlib import Path

import pytest

from tests.project.projects import write
from veloxc.js import TypeError_
from veloxc.project.cache import Cache
from veloxc.project.compiling import compile_project
from veloxc.project.linking import read_project
from veloxc.project.rendering import Visit, load, render_page


def test_the_origin_is_that_of_the_configuration(tmp_path: Path) -> None:
    page = "routes/a.velox"
    config = "export default { app: { baseUrl: 'https://orchard.example' } };\n"
    write(tmp_path, {page: "<p>{url.href}</p>\n", "velox.config.ts": config})
    compilation = compile_project(read_project(tmp_path, Cache(None)), Cache(None))
    result = asyncio.run(render_page(compilation, load(compilation), page, Visit(fragment=True)))
    assert result.body == "<p>https://orchard.example/a</p>"


PAGE = "---\nimport { note } from '$lib/notes';\nnote('page');\nconst found = await fetch('/api/notes').then(r => r.json());\n---\n<p>{found}</p>\n"
SITE = {
    "routes/index.velox": PAGE,
    "routes/api/notes+server.ts": "import { notes } from '$lib/notes';\nexport const GET = () => Response.json(notes.join());\n",
    "lib/notes.ts": "export const notes: string[] = [];\nexport function note(text: string) { notes.push(text); }\n",
    "middleware.ts": "import { note } from '$lib/notes';\nexport default defineMiddleware(async (c, next) => { note('middleware'); return next(); });\n",
}


def rendered(root: Path) -> str:
    compilation = compile_project(read_project(root, Cache(None), ["routes/index.velox"]), Cache(None))
    visit = Visit(fragment=True)
    return asyncio.run(render_page(compilation, load(compilation), "routes/index.velox", visit)).body


def test_addresses_of_the_site(tmp_path: Path) -> None:
    """They are answered through the middleware, by modules that share what the page's modules hold."""
    assert rendered(write(tmp_path, SITE)) == "<p>page,middleware</p>"


def test_addresses_of_a_site_with_errors(tmp_path: Path) -> None:
    with pytest.raises(TypeError_, match="the site has errors: `veloxc check` shows them"):
        rendered(write(tmp_path, SITE | {"routes/other.velox": "<p>"}))
