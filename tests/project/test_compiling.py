"""A project compiled: order, cache, mistakes that only the whole shows, output that runs without its sources."""

import asyncio
import json
import shutil
from pathlib import Path

import pytest

from veloxc.project.cache import Cache, diagnostic_to_json
from veloxc.project.compiling import Compilation, compile_project
from veloxc.project.linking import read_project
from veloxc.project.output import output_files, write_output
from veloxc.project.sourcemap import line_table, source_map
from veloxc.runtime.loader import load_folder
from veloxc.runtime.rendering import render

SITE = {
    "routes/index.velox": "---\nimport Card from '$components/Card';\nimport { shout } from '$lib/text';\nimport { number } from '$lib/numbers';\n---\n<Card title={shout('hi')}>{number()}</Card>\n",
    "routes/about.velox": "---\nexport const meta = { title: 'About' };\n---\n<h1>About</h1>\n",
    "layouts/default.velox": "<body><slot /></body>\n",
    "components/Card.tsx": "export default function Card({ title, children }: { title: string; children?: any }) {\n  return <section><h2>{title}</h2>{children}</section>;\n}\n",
    "lib/text.ts": "export const shout = (text: string) => text.toUpperCase() + '!';\n",
    "lib/numbers.py": "from .start import START\n\n\ndef number():\n    return START + 1\n",
    "lib/start.py": "START = 41\n",
}


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


def compiled(root: Path, *, cached: bool = False) -> Compilation:
    cache = Cache(root / ".velox" / "cache" if cached else None)
    return compile_project(read_project(root, cache), cache)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return write(tmp_path / "site", SITE)


def test_the_output_runs_from_anywhere_without_the_sources(site: Path, tmp_path: Path) -> None:
    compilation = compiled(site)
    assert compilation.diagnostics == []
    write_output(output_files(compilation), tmp_path / "out")
    moved = shutil.move(tmp_path / "out", tmp_path / "elsewhere")
    shutil.rmtree(site)
    package = load_folder(Path(moved))
    result = asyncio.run(render(package.module("routes.index"), mode="ssr", fragment=True))
    assert result.body == "<section><h2>HI!</h2>42</section>"


def test_emitted_modules_import_the_runtime_and_each_other_alone(site: Path) -> None:
    import ast

    for path, data in output_files(compiled(site)).items():
        if not path.endswith(".py") or path.startswith(("lib/numbers", "lib/start")):
            continue
        for node in ast.walk(ast.parse(data)):
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                assert (node.module or "").startswith(("veloxc.js", "veloxc.runtime")), path
            assert not isinstance(node, ast.Import), path


def test_the_same_project_gives_the_same_bytes(site: Path) -> None:
    assert output_files(compiled(site)) == output_files(compiled(site))


def test_a_second_run_compiles_nothing_and_one_change_one_file(site: Path) -> None:
    first = compiled(site, cached=True)
    assert first.compiled == len(first.files) == 5
    assert compiled(site, cached=True).compiled == 0
    (site / "routes" / "about.velox").write_text("<h1>Changed</h1>\n")
    assert compiled(site, cached=True).compiled == 1
    assert output_files(compiled(site, cached=True)) == output_files(compiled(site))


def test_a_changed_interface_compiles_what_uses_it_again(site: Path) -> None:
    compiled(site, cached=True)
    (site / "components" / "Card.tsx").write_text(
        SITE["components/Card.tsx"].replace("title: string;", "title: string; size: number;")
    )
    again = compiled(site, cached=True)
    assert again.compiled == 2
    assert [item.code[:4] for item in again.diagnostics] == ["VX05"]
    assert not again.ok


def test_a_broken_cache_entry_is_compiled_again(site: Path) -> None:
    compiled(site, cached=True)
    for entry in (site / ".velox" / "cache").rglob("*.json"):
        entry.write_text("{ torn")
    assert compiled(site, cached=True).ok


def test_warnings_come_again_from_the_cache(site: Path) -> None:
    (site / "lib" / "text.ts").write_text(
        "import { x } from './other';\nexport const shout = (text: string) => text;\n"
    )
    (site / "lib" / "other.ts").write_text("export const x = 1;\n")
    first, second = compiled(site, cached=True), compiled(site, cached=True)
    assert first.diagnostics, "an import that nothing uses warns"
    assert second.compiled == 0
    assert list(map(diagnostic_to_json, first.diagnostics)) == list(
        map(diagnostic_to_json, second.diagnostics)
    )
    assert first.ok


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"routes/[a].velox": "<p />", "routes/[b].velox": "<p />"}, "VX0410"),
        ({"routes/[a.velox": "<p />"}, "VX0411"),
        ({"routes/x.velox": "---\nimport a from '$lib/absent';\n---\n{a}"}, "VX0412"),
        (
            {
                "routes/x.velox": "---\nimport { a } from '$lib/a';\n---\n{a}",
                "lib/a.ts": "export const a = 1;",
                "lib/a.py": "a = 1",
            },
            "VX0413",
        ),
        (
            {
                "components/a-b.tsx": "export default () => <p />;",
                "components/a_b.tsx": "export default () => <p />;",
            },
            "VX0414",
        ),
        ({"routes/x.velox": "---\nexport const layout = 'none';\n---\n<p />"}, "VX0415"),
    ],
)
def test_mistakes_of_the_whole(site: Path, files: dict[str, str], code: str) -> None:
    compilation = compiled(write(site, files))
    assert code in [item.code for item in compilation.diagnostics]
    assert not compilation.ok


def test_the_manifest_says_what_there_is(site: Path) -> None:
    write(
        site,
        {
            "routes/blog/[slug].velox": "---\nexport const config = { render: 'isr', revalidate: 60 * 60, tags: ['posts'] };\n---\n<p>{params.slug}</p>"
        },
    )
    manifest = json.loads(output_files(compiled(site))["manifest.json"])
    routes = {route["pattern"]: route for route in manifest["routes"]}
    assert list(routes) == ["/", "/about", "/blog/[slug]"]
    assert routes["/about"]["meta"] == {"title": "About"}
    assert routes["/about"]["mode"] == "ssg"
    assert routes["/blog/[slug]"] | {"reason": ""} == {
        "pattern": "/blog/[slug]", "kind": "page", "source": "routes/blog/[slug].velox", "module": "routes.blog.param_slug",
        "params": ["slug"], "dependencies": ["layouts/default.velox"], "mode": "isr", "reason": "",
        "config": {"render": "isr", "revalidate": 3600, "tags": ["posts"]}, "meta": None, "paths": False, "tags": ["posts"],
        "layouts": ["layouts.default"], "error": None, "error_layouts": [],
    }  # fmt: skip
    assert routes["/"]["dependencies"] == [
        "components/Card.tsx",
        "layouts/default.velox",
        "lib/numbers.py",
        "lib/text.ts",
    ]


def test_output_is_touched_only_where_it_changes(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "mine").mkdir(parents=True)
    (out / "mine" / "notes.txt").write_text("stays")
    assert "routes/index.py" in write_output(output_files(compiled(site)), out)
    assert write_output(output_files(compiled(site)), out) == []
    (site / "routes" / "about.velox").unlink()
    changed = write_output(output_files(compiled(site)), out)
    assert "routes/about.py" in changed and not (out / "routes" / "about.py").exists()
    assert (out / "mine" / "notes.txt").read_text() == "stays"


def test_a_cycle_of_modules_compiles(site: Path) -> None:
    write(
        site,
        {
            "lib/a.ts": "import { b } from './b';\nexport const a = () => b();\n",
            "lib/b.ts": "import { a } from './a';\nexport const b = () => typeof a;\n",
        },
    )
    assert compiled(site).ok


def test_the_source_map_points_home(site: Path) -> None:
    compilation = compiled(site)
    python = compilation.files["routes/index.velox"].python
    assert python is not None
    mapping = json.loads(source_map(python, "routes/index.py", compilation.source("routes/index.velox")))
    assert mapping["sources"] == ["../routes/index.velox"]
    assert mapping["sourcesContent"] == [SITE["routes/index.velox"]]
    decoded = decode(mapping["mappings"])
    assert decoded == [
        (line, column, source_line - 1, source_column - 1)
        for line, column, source_line, source_column in line_table(python)
    ]


def decode(mappings: str) -> list[tuple[int, int, int, int]]:
    """Base64 VLQ by the book (ECMA-426), apart from the code under test."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    found = []
    line_number = 0
    source_line = source_column = 0
    for line_number, line in enumerate(mappings.split(";"), start=1):
        column = 0
        for segment in filter(None, line.split(",")):
            numbers, shift, value = [], 0, 0
            for char in segment:
                digit = alphabet.index(char)
                value |= (digit & 31) << shift
                shift += 5
                if digit < 32:
                    numbers.append(-(value >> 1) if value & 1 else value >> 1)
                    shift = value = 0
            column += numbers[0]
            source_line += numbers[2]
            source_column += numbers[3]
            found.append((line_number, column, source_line, source_column))
    assert line_number
    return found
