"""Several files compiled together and loaded as one site."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.compiler import compile as compile_file
from veloxc.compiler.analyze.result import Interface
from veloxc.compiler.module_names import module_name
from veloxc.runtime.loader import Package, load_memory


def loaded(files: Mapping[str, str], *, interfaces: bool = True) -> Package:
    """The files as a package. With `interfaces` those further down may know those above them, as a build does."""
    known: dict[str, Interface] = {}
    texts = {}
    for path, text in files.items():
        result = compile_file(text, path, _by_specifier(path, known) if interfaces else {})
        assert result.ok, [str(each.title) for each in result.diagnostics]
        texts[module_name(path)] = result.unformatted_python
        known[path] = result.interface
    return load_memory(texts)


def _by_specifier(importer: str, known: Mapping[str, Interface]) -> dict[str, Interface]:
    """Specifiers as they are written in files of one folder: `./name`, and `$lib/name`."""
    found = {}
    for path, interface in known.items():
        stem = path.rpartition(".")[0]
        found[f"$lib/{stem.removeprefix('lib/')}"] = interface
        if stem.rpartition("/")[0] == importer.rpartition("/")[0]:
            found[f"./{stem.rpartition('/')[2]}"] = interface
    return found
