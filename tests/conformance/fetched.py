"""Where suites and repositories of others lie once they are fetched, and our verdict on a file. They are never committed.

$VELOXC_CORPUS (default: tests/conformance/.fetched) holds `npm/` (filled by `npm_files`) and `repositories/<name>/`
(check out there what README.md of this folder names).
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.oracles import front_end
from veloxc.compiler.diagnostics.diagnostic import Diagnostic

HERE = Path(__file__).parent
FETCHED = Path(os.environ.get("VELOXC_CORPUS", HERE / ".fetched"))


def repository(name: str) -> Path:
    """The folder of a fetched repository; it need not exist. It may lie beside `repositories`, too."""
    beside = FETCHED / name
    return beside if beside.is_dir() else FETCHED / "repositories" / name


def diagnostics(path: Path, shown: str | None = None) -> list[Diagnostic]:
    """What parsing a file reports; `shown` is the path that decides its language where it is not the file's own."""
    text = path.read_bytes().decode("utf-8-sig", "surrogatepass")
    return list(front_end.read(text, shown or str(path))[1])


def first(path: Path, found: list[Diagnostic]) -> str:
    """`path:line:column: code title` of the first diagnostic."""
    line, column = found[0].source.line_column(found[0].primary.span.start)
    return f"{path}:{line}:{column}: {found[0].code} {found[0].title}"
