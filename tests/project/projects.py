"""Small projects on disk, built in this process."""

import time
from collections.abc import Mapping
from pathlib import Path

from veloxc.project.build import Build, Options, build_site
from veloxc.project.cache import Cache
from veloxc.project.compiling import compile_project
from veloxc.project.linking import read_project

FORMAT = "export function title(text: string) { return text + '!'; }\n"
LAYOUT = "<html><head></head><body><nav>nav</nav><slot /></body></html>\n"


def write(root: Path, files: Mapping[str, str]) -> Path:
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return root


def build(root: Path, options: Options | None = None) -> Build:
    """Compile and build, as `veloxc build` does. Mistakes in the project fail the test."""
    cache = Cache(root / ".velox" / "cache")
    compilation = compile_project(read_project(root, cache), cache)
    assert compilation.ok, [item.title for item in compilation.diagnostics]
    return build_site(compilation, options)


def rendered(result: Build) -> int:
    return sum(summary.pages - summary.reused for summary in result.routes)


def pages(root: Path) -> dict[str, str]:
    """The files of the prerendered pages, with their content."""
    folder = root / ".velox" / "output" / "prerendered"
    return {file.relative_to(folder).as_posix(): file.read_text() for file in sorted(folder.rglob("*.html"))}


def served(root: Path) -> Path:
    return (root / ".velox" / "output").resolve()


def eventually(condition: object, seconds: float = 10.0) -> None:
    """Wait until a function gives something true; fail after so many seconds."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)
