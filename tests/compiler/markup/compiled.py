"""Compile a page (and the files it imports) and render it: what most tests of markup do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from veloxc.compiler import compile as compile_file
from veloxc.compiler.emit.python import python_text
from veloxc.compiler.module_names import module_name
from veloxc.compiler.result import CompileResult
from veloxc.project.python_interface import python_interface
from veloxc.runtime.loader import Package, load_memory
from veloxc.runtime.rendering import Result, render_sync


class Project:
    """Files by project path, each compiled with what is known of those before it; Python files are read from `root`."""

    def __init__(self, files: Mapping[str, str], root: Path | None = None) -> None:
        self.results: dict[str, CompileResult] = {}
        interfaces: dict[str, Any] = {}
        python: dict[str, Path] = {}
        for path, text in files.items():
            if path.endswith(".py"):
                assert root is not None
                python[module_name(path)] = root / path
                interfaces[_specifier(path)] = python_interface(path, text)
                continue
            self.results[path] = compile_file(text, path, interfaces)
            errors = [each.title for each in self.results[path].diagnostics if each.severity == "error"]
            assert self.results[path].module is not None, (path, errors)
            interfaces[_specifier(path)] = self.results[path].analysis.interface
        texts = {module_name(path): self.python(path, formatted=False) for path in self.results}
        self.package: Package = load_memory(texts, python)

    def python(self, path: str, *, formatted: bool = True) -> str:
        result = self.results[path]
        assert result.module is not None
        return python_text(result.module, result.source, formatted=formatted)

    def module(self, path: str) -> ModuleType:
        return self.package.module(module_name(path))


def _specifier(path: str) -> str:
    """How the other files of a test import it: `$components/Card`, `$lib/db`, `$components/Card.velox`."""
    folder, _, rest = path.partition("/")
    return f"${folder}/{rest if rest.endswith('.velox') else rest.rpartition('.')[0]}"


def python_of(text: str, path: str = "routes/index.velox") -> str:
    """The emitted module, unformatted. Fails on any error."""
    return Project({path: text}).python(path, formatted=False)


def loaded(text: str, path: str = "routes/index.velox", files: Mapping[str, str] | None = None) -> ModuleType:
    """The page's module; `files` are other files of the project by path."""
    return Project({**(files or {}), path: text}).module(path)


def rendered(text: str, *, files: Mapping[str, str] | None = None, **options: Any) -> str:
    """The HTML of a page as a fragment."""
    return render_sync(loaded(text, files=files), fragment=True, **options).body


def document(text: str, *, files: Mapping[str, str] | None = None, **options: Any) -> Result:
    return render_sync(loaded(text, files=files), **options)
