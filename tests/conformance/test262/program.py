"""From a test to Python modules: the test, the modules it imports from beside it, and the suite's harness.

The harness is script code whose names are global; here each of its files is a module, and a test imports the names
that occur in it, in front of its first line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.test262.case import Case
from veloxc.compiler.analyze import analyze
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Report
from veloxc.compiler.emit.python import python_text
from veloxc.compiler.lower import lower
from veloxc.compiler.module_names import module_name
from veloxc.compiler.parse import parse
from veloxc.compiler.parse.validate import validate
from veloxc.compiler.source import Source
from veloxc.compiler.stack import on_deep_stack

PRELUDE = "export const told = []; export function print(text) { told.push(String(text)); }"
"""What the suite expects of its host: `print`, by which asynchronous tests say how they ended."""
ALWAYS = ("sta.js", "assert.js", "doneprintHandle.js")
_THROWING = "from veloxc.js import SyntaxError_\n\nraise SyntaxError_({!r})\n"
_DECLARED = re.compile(r"^(?:var|let|const|async function\*?|function\*?|class)\s+([$\w]+)", re.MULTILINE)
_FIXTURE = re.compile(r"""['"](\.{1,2}/[^'"\n]+\.(?:js|json|txt))['"]""")


class Refused(Exception):
    """The compiler took the text for a mistake. `early`: by the grammar or an early error, not by a later check."""

    def __init__(self, diagnostic: Diagnostic, *, early: bool) -> None:
        super().__init__(diagnostic.title)
        self.diagnostic = diagnostic
        self.early = early


@dataclass(frozen=True)
class Compiled:
    """The emitted text, and the first mistake that is not one of syntax: such a program is run all the same."""

    python: str
    warned: Diagnostic | None


def compile_module(text: str, path: str) -> Compiled:
    """Raises Refused for syntax. What analysis says of a program that would throw when run (an assignment to a
    constant, an unknown name) is let pass, since tests throw on purpose."""
    source = Source(text, path)

    def work() -> Compiled:
        report = Report(source)
        document = parse(source, report)
        validate(document, source, report)
        _refuse(report, early=True)
        analysis = analyze(document, source, report)
        module = lower(document, analysis, source, report)
        errors = [each for each in report if each.severity == "error"]
        return Compiled(python_text(module, source, formatted=False), errors[0] if errors else None)

    return on_deep_stack(work)


def _refuse(report: Report, *, early: bool) -> None:
    for diagnostic in report:
        if diagnostic.severity == "error":
            raise Refused(diagnostic, early=early)


@dataclass(frozen=True)
class Include:
    """A file of the harness as a module: its Python, and the names it gives to tests."""

    module: str
    python: str
    names: tuple[str, ...]


class Harness:
    """The files of the suite's `harness` folder, each compiled once."""

    def __init__(self, suite: Path) -> None:
        self.folder = suite / "harness"
        self.compiled = {"print.js": Include("print", compile_module(PRELUDE, "print.ts").python, ("print",))}
        for name in ALWAYS:
            self.include(name)

    def include(self, name: str) -> Include:
        found = self.compiled.get(name)
        if found is None:
            text = (self.folder / name).read_text(encoding="utf-8")
            names = tuple(dict.fromkeys(_DECLARED.findall(text)))
            exports = f"\nexport {{ {', '.join(names)} }};" if names else ""
            if name == "doneprintHandle.js":
                exports += " globalThis.$DONE = $DONE;"  # asyncHelpers.js looks for it there
            path = f"{name.removesuffix('.js')}_harness.ts"
            needed = self.imports(text, names, [each for each in ("print.js", *ALWAYS) if each != name], ".")
            python = compile_module(needed + text + exports, path).python
            found = self.compiled[name] = Include(module_name(path), python, names)
        return found

    def imports(self, text: str, declared: tuple[str, ...], files: list[str], up: str) -> str:
        """Import declarations, on one line, of the names of these files that occur in `text`."""
        lines = []
        for each in files:
            include = self.compiled.get(each)
            if include is None:
                if up == ".":
                    continue  # a file of the harness that is read before this one
                include = self.include(each)
            names = [name for name in include.names if name not in declared and name in text]
            if not include.names:  # it adds to `assert`
                lines.append(f"import '{up}/{include.module}'; ")
            if names:
                lines.append(f"import {{ {', '.join(names)} }} from '{up}/{include.module}'; ")
        return "".join(lines)


def modules_of(case: Case, suite: Path, harness: Harness) -> tuple[dict[str, str], str, Diagnostic | None]:
    """(dotted name → Python of the test and of what it imports, the test's name, what analysis had against it).

    Raises Refused.
    """
    files = ["print.js", *ALWAYS, *case.includes]
    texts: dict[str, str] = {}
    waiting = [case.path]
    warned = None
    while waiting:
        path = waiting.pop()
        text = _read(suite, path) if path != case.path else case.text
        declared = tuple(_DECLARED.findall(text))
        head = harness.imports(text, declared, files, "/".join([".."] * path.count("/")) or ".")
        try:
            compiled = compile_module(_with_head(head, text), _project_path(path))
        except Refused as refused:
            if path == case.path:
                raise
            compiled = Compiled(
                _THROWING.format(refused.diagnostic.title), None
            )  # what imports it gets the error
        texts[module_name(_project_path(path))] = compiled.python
        if path == case.path:
            warned = compiled.warned
        folder = Path(path).parent
        for specifier in _FIXTURE.findall(text):
            name = _resolved(folder, specifier)
            if module_name(_project_path(name)) not in texts and (suite / name).is_file():
                waiting.append(name)
    return texts, module_name(_project_path(case.path)), warned


def _read(suite: Path, path: str) -> str:
    return (suite / path).read_text(encoding="utf-8")


def _resolved(folder: Path, specifier: str) -> str:
    parts = list(folder.parts)
    for part in specifier.split("/"):
        if part == "..":
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _project_path(path: str) -> str:
    return path.removesuffix(".js") + ".ts" if path.endswith(".js") else path


def _with_head(head: str, text: str) -> str:
    """The imports on the first line, behind a hashbang."""
    if text.startswith("#!"):
        line, newline, rest = text.partition("\n")
        return line + newline + head + rest
    return head + text
