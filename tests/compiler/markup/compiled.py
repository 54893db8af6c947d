"""Compile a page (and the files it imports) and render it: what most tests of markup do."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from veloxc.compiler import compile as compile_file
from veloxc.compiler.emit.python import python_text
from veloxc.compiler.module_names import module_name
from veloxc.runtime.loader import load_memory
from veloxc.runtime.rendering import Result, render_sync


def python_of(text: str, path: str = "routes/index.velox", interfaces: Any = None) -> str:
    """The emitted module, unformatted. Fails on any error."""
    result = compile_file(text, path, interfaces or {})
    errors = [
        f"{each.title} at {each.primary.span}" for each in result.diagnostics if each.severity == "error"
    ]
    assert result.module is not None, errors
    return python_text(result.module, result.source, formatted=False)


def loaded(text: str, path: str = "routes/index.velox", files: Mapping[str, str] | None = None) -> ModuleType:
    """The page's module; `files` are other files of the project by path, compiled first and told of each other."""
    interfaces: dict[str, Any] = {}
    texts: dict[str, str] = {}
    for name, source in (files or {}).items():
        result = compile_file(source, name, interfaces)
        assert result.module is not None, [each.title for each in result.diagnostics]
        texts[module_name(name)] = python_text(result.module, result.source, formatted=False)
        interfaces[_specifier(name)] = result.analysis.interface
    texts[module_name(path)] = python_of(text, path, interfaces)
    return load_memory(texts).module(module_name(path))


def _specifier(path: str) -> str:
    folder, _, rest = path.partition("/")
    return f"${folder}/{rest if rest.endswith('.velox') else rest.rpartition('.')[0]}"


def rendered(text: str, *, files: Mapping[str, str] | None = None, **options: Any) -> str:
    """The HTML of a page as a fragment."""
    return render_sync(loaded(text, files=files), fragment=True, **options).body


def document(text: str, *, files: Mapping[str, str] | None = None, **options: Any) -> Result:
    return render_sync(loaded(text, files=files), **options)
