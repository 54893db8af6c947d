"""Check files by their paths on disk: each as a part of the project it lies in, or alone where there is none."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, diagnostic
from veloxc.compiler.source import Source
from veloxc.project.checking import check_file, check_source, debugging, decoded, internal_error
from veloxc.project.sources import belongs, find_root, shown_path

if TYPE_CHECKING:
    from veloxc.project.cache import Cache
    from veloxc.project.linked_checking import Checked


class FileChecks:
    """The files to be checked. Those of one project are checked together when the first of them is asked for."""

    def __init__(self, targets: Iterable[str]) -> None:
        self._roots: dict[str, str | None] = {}
        self._groups: dict[str, list[str]] = {}
        self._checked: dict[tuple[str, str], Checked | OSError] = {}
        for target in targets:
            place = self._place(target)
            if place is not None:
                self._groups.setdefault(place[0], []).append(place[1])

    def check(self, target: str) -> tuple[Source, list[Diagnostic]]:
        """The mistakes in a file. Raises OSError where it cannot be read."""
        place = self._place(target)
        if place is None:
            return check_file(target, shown_path(target))
        if place not in self._checked:
            root, path = place
            found = check_linked(root, self._groups.get(root, [path]))
            self._checked.update({(root, each): result for each, result in found.items()})
        result = self._checked.pop(place)
        if isinstance(result, OSError):
            raise result
        return _shown(result, shown_path(target))

    def check_text(self, text: str, target: str) -> list[Diagnostic]:
        """The mistakes in a text that takes the place of a file's."""
        place = self._place(target)
        if place is None:
            return check_source(Source(text, shown_path(target)))
        from pathlib import Path

        from veloxc.project.cache import ReadingCache

        root, path = place
        cache = ReadingCache(Path(root, ".velox", "cache"))
        result = check_linked(root, [path], {path: text}, cache)[path]
        assert not isinstance(result, OSError)
        return _shown(result, shown_path(target))[1]

    def check_input(self, data: bytes, target: str) -> list[Diagnostic]:
        """The mistakes in what came from standard input, and would stand in a file of this name."""
        source, wrong = decoded(data, target)
        return wrong or self.check_text(source.text, target)

    def _place(self, target: str) -> tuple[str, str] | None:
        """The project's root and the path in it; None for what `veloxc compile` would not compile."""
        folder = os.path.dirname(os.path.abspath(target))
        if folder not in self._roots:
            self._roots[folder] = find_root(folder)
        root = self._roots[folder]
        return None if root is None else place_in(root, target)


def place_in(root: str, target: str) -> tuple[str, str] | None:
    """The root and the project path of a file below it; None for what `veloxc compile` would not compile."""
    path = os.path.relpath(os.path.abspath(target), root).replace(os.sep, "/")
    return (root, path) if belongs(root, path) else None


def check_open(source: Source, file: str, texts: Mapping[str, str], cache: Cache) -> list[Diagnostic]:
    """The mistakes in an editor's text of `file`. `texts`: all that is open, by the files' paths."""
    root = find_root(os.path.dirname(file))
    place = None if root is None else place_in(root, file)
    if root is None or place is None:
        return check_source(source)
    path = place[1]
    inside = {
        each[1]: text for name, text in texts.items() if _below(root, name) and (each := place_in(root, name))
    }
    try:
        result = check_linked(root, [path], {**inside, path: source.text}, cache)[path]
    except Exception as error:
        if debugging():
            raise
        return [diagnostic(internal_error(error), source)]
    assert not isinstance(result, OSError)
    return [each._replace(source=source) for each in result[1]]


def _below(root: str, file: str) -> bool:
    return file.startswith(os.path.join(root, ""))


def check_linked(
    root: str, paths: Iterable[str], texts: Mapping[str, str] | None = None, cache: Cache | None = None
) -> dict[str, Checked | OSError]:
    """Check files of one project, by their project paths; `texts` take the place of what is on disk."""
    from veloxc.project.cache import Cache
    from veloxc.project.linked_checking import LinkedChecker

    if cache is None:
        from pathlib import Path

        cache = Cache(Path(root, ".velox", "cache"))
    return LinkedChecker(root, cache, texts).check(paths)


def _shown(result: Checked, shown: str) -> Checked:
    """The same with the name that messages are to call the file."""
    source = Source(result[0].text, shown)
    return source, [each._replace(source=source) for each in result[1]]
