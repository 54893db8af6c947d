"""Errors and debuggers at the lines of the source."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.compiler.markup.compiled import python_of
from tests.runtime.serving import built
from veloxc.js import SyntaxError_, TypeError_
from veloxc.runtime.loader import load_folder, load_memory
from veloxc.runtime.rendering import render_sync
from veloxc.runtime.traceback import format_error, parse_table, places, source_position

PATH = "routes/index.velox"
PAGE = """---
const post = params.post;

function Card({ title }) {
  const shown = title;
  return <p>
    {shown}
  </p>;
}
---
<main>
  <h1>{post.author}</h1>
  {params.list.map(item => (
    <Card title={item} />
  ))}
  {params.nothing && <b>{params.nothing.deep.er}</b>}
</main>
"""


def page(folder: Path, located: bool) -> ModuleType:
    """The page, its source in `folder`; `located`: as it is loaded in development."""
    source = folder / PATH
    source.parent.mkdir()
    source.write_text(PAGE, encoding="utf-8")
    texts = {"routes.index": python_of(PAGE, PATH)}
    return load_memory(texts, root=folder if located else None).module("routes.index")


def failing(module: ModuleType, **params: Any) -> BaseException:
    with pytest.raises(TypeError_) as raised:
        render_sync(module, params={"post": {}, "list": [], **params})
    return raised.value


@pytest.mark.parametrize("located", [True, False])
def test_expression_line_and_column(tmp_path: Path, located: bool) -> None:
    error = failing(page(tmp_path, located), post={"author": {"id": 1}})
    assert format_error(error, tmp_path).splitlines()[:4] == [
        "TypeError: `{post.author}` is an object with the keys id: markup prints text; "
        "choose a field of it, or use JSON.stringify",
        "  at routes/index.velox:12:8 in markup",
        "    12 |   <h1>{post.author}</h1>",
        "       |        ^",
    ]


@pytest.mark.parametrize("located", [True, False])
def test_through_a_component(tmp_path: Path, located: bool) -> None:
    error = failing(page(tmp_path, located), list=["a", {"b": 1}])
    found = [place for place in places(error, lambda path: PAGE) if place.path == PATH]
    assert [(place.line, place.function) for place in found] == [(14, "markup"), (7, "Card")]
    assert found[-1].text == "    {shown}"
    assert "`{shown}`" in str(error)


@pytest.mark.parametrize("located", [True, False])
def test_member_of_undefined(tmp_path: Path, located: bool) -> None:
    error = failing(page(tmp_path, located), nothing={})
    assert "Cannot read properties of undefined (reading 'er')" in str(error)
    assert places(error)[-1].line == 16


def test_python_shows_the_source_too(tmp_path: Path) -> None:
    error = failing(page(tmp_path, True), post={"author": {}})
    shown = "".join(traceback.format_exception(error))
    assert f'{PATH}", line 12, in markup' in shown
    assert "<h1>{post.author}</h1>" in shown


def test_debugger_steps_through_the_source(tmp_path: Path) -> None:
    module = page(tmp_path, True)
    seen: list[int] = []

    def trace(frame: Any, event: str, argument: Any) -> Any:
        if frame.f_code.co_filename.endswith(PATH) and event == "line":
            seen.append(frame.f_lineno)
        return trace

    sys.settrace(trace)
    try:
        render_sync(module, params={"post": {"author": "A"}, "list": ["x"]})
    finally:
        sys.settrace(None)
    lines = [line for line, before in zip(seen, [0, *seen], strict=False) if line != before]
    assert {2, 12, 13, 14, 5, 7, 16} <= set(lines)
    assert lines.index(2) < lines.index(12) < lines.index(14) < lines.index(7) < lines.index(16)
    assert set(lines) <= set(range(1, 18))


def test_sources_that_are_gone(tmp_path: Path) -> None:
    error = failing(page(tmp_path, False), post={"author": {}})
    text = format_error(error, tmp_path / "elsewhere")
    assert "  at routes/index.velox:12:8 in markup" in text
    assert "<h1>" not in text


def test_causes_and_other_errors() -> None:
    try:
        try:
            raise ValueError("inner")
        except ValueError as cause:
            raise TypeError_("outer") from cause
    except TypeError_ as error:
        text = format_error(error)
    assert text.splitlines()[0] == "TypeError: outer"
    assert "Caused by ValueError: inner" in text


def test_an_error_while_a_built_module_is_imported(tmp_path: Path) -> None:
    """Its table stands at its end, which has not run; nor has that of the module that imports it."""
    sources = {
        "lib/words.ts": "// words\n\nexport const table = JSON.parse('{');\n",
        "lib/calls.ts": "function read(text) {\n  const all = text + '';\n  return JSON.parse(all);\n}\nexport const table = read('{');\n",
        "routes/index.velox": "---\nimport { table } from '$lib/words';\nexport const config = { render: 'ssr' };\n---\n<p>{table}</p>\n",
        "routes/calls.velox": "---\nimport { table } from '$lib/calls';\nexport const config = { render: 'ssr' };\n---\n<p>{table}</p>\n",
    }
    site = load_folder(built(tmp_path, sources))
    shown = []
    for page in ("routes.index", "routes.calls"):
        with pytest.raises(SyntaxError_) as raised:
            site.module(page)
        shown.append([(place.path, place.line) for place in places(raised.value) if place.path in sources])
        assert "export const table" in format_error(raised.value, tmp_path)
    site.unload()
    assert shown == [
        [("routes/index.velox", 2), ("lib/words.ts", 3)],
        [("routes/calls.velox", 2), ("lib/calls.ts", 5), ("lib/calls.ts", 3)],
    ]


def test_rows() -> None:
    rows = parse_table("3:4=10:2 3:20=11:5 7:0=12:1")
    assert source_position(rows, 3, 3) is None
    assert source_position(rows, 3, 19) == (10, 2)
    assert source_position(rows, 3, 20) == (11, 5)
    assert source_position(rows, 5, 0) == (11, 5)
    assert source_position(rows, 9, None) == (12, 1)


COLUMNS = """<ul>
  {params.posts.map(post => (
    <li class={post.kind}>
      <a href={`/${post.slug}`}>{post.title}</a>
      by {post.author}
    </li>
  ))}
</ul>
"""


@pytest.mark.parametrize("located", [True, False])
@pytest.mark.parametrize(
    ("posts", "message", "place"),
    [
        ([{"title": {"id": 1}}], "`{post.title}` is an object with the keys id", (4, 34)),
        ([{"author": {"id": 1}}], "`{post.author}` is an object with the keys id", (5, 11)),
        ([{}, None], "Cannot read properties of null (reading 'kind')", (3, 16)),
        (None, "Cannot read properties of null (reading 'map')", (2, 4)),
    ],
)
def test_what_is_read_by_columns_fails_in_its_place(
    tmp_path: Path, located: bool, posts: Any, message: str, place: tuple[int, int]
) -> None:
    source = tmp_path / PATH
    source.parent.mkdir()
    source.write_text(COLUMNS, encoding="utf-8")
    python = python_of(COLUMNS, PATH)
    assert "post_fields(" in python
    module = load_memory({"routes.index": python}, root=tmp_path if located else None).module("routes.index")
    with pytest.raises(TypeError_) as raised:
        render_sync(module, params={"posts": posts})
    assert message in str(raised.value)
    found = places(raised.value)[-1]
    assert (found.line, found.column) == place
