"""`veloxc render` knows the site's origin."""

import asyncio
from pathlib import Path

from tests.project.projects import write
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
