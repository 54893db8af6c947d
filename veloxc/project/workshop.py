"""One project compiled again and again in one process: what did not change is kept, and the compiler stays warm."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, diagnostic
from veloxc.compiler.source import Source
from veloxc.project.cache import RememberingCache
from veloxc.project.checking import check_file, debugging, internal_error
from veloxc.project.compiling import IN_PROCESS as FEW, Compilation, Progress, compile_project
from veloxc.project.linking import read_project
from veloxc.project.routes import source_files

IN_PROCESS = 40
"""Files up to which a warm compiler is faster than starting workers."""
ATTEMPTS = 3
"""How often a project is read whose files vanish while it is read."""


@dataclass(frozen=True)
class Outcome:
    """`compilation` is None where the project could not be read at all; `diagnostics` says why."""

    compilation: Compilation | None
    diagnostics: list[Diagnostic]

    @property
    def ok(self) -> bool:
        return self.compilation is not None and self.compilation.ok


class Workshop:
    """Compiles the project at `root`, or its files `only`. `formatted=False`: for running at once, not for reading.

    `keep=False` leaves no cache on disk.
    """

    def __init__(
        self, root: Path, *, only: Iterable[str] | None = None, formatted: bool = True, keep: bool = True
    ) -> None:
        self.root = root
        self.only = None if only is None else list(only)
        self.formatted = formatted
        self._cache = RememberingCache(root / ".velox" / "cache" if keep else None)
        self._warm = False

    def compile(self, progress: Progress | None = None) -> Outcome:
        """Compile what changed since the last time. A bug of veloxc is a diagnostic here, as in `veloxc check`.

        Raises OSError where a file cannot be read.
        """
        try:
            compilation = self._compiled(progress)
        except UnicodeDecodeError:
            return Outcome(None, self._unreadable())
        except OSError:
            raise
        except Exception as error:
            if debugging():
                raise
            return Outcome(None, [diagnostic(internal_error(error), Source("", str(self.root)))])
        self._cache.forget_unused()
        return Outcome(compilation, compilation.diagnostics)

    def _compiled(self, progress: Progress | None) -> Compilation:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                project = read_project(self.root, self._cache, self.only)
                break
            except FileNotFoundError:
                if attempt == ATTEMPTS:
                    raise
        return compile_project(
            project,
            self._cache,
            progress=progress,
            formatted=self.formatted,
            in_process=IN_PROCESS if self._warm else FEW,
        )

    def _unreadable(self) -> list[Diagnostic]:
        """The files that are not UTF-8."""
        found: list[Diagnostic] = []
        for path in source_files(self.root) if self.only is None else self.only:
            file = self.root / path
            try:
                file.read_text("utf-8")
            except UnicodeDecodeError:
                found.extend(check_file(file, path)[1])
        return found

    def warm_up(self) -> None:
        """Load everything that compiling needs into this process: the first change is not the one that waits."""
        from veloxc.compiler import compile

        result = compile("---\nconst a = 1;\n---\n<p>{a}</p>", "routes/warm-up.velox")
        _ = result.python if self.formatted else result.unformatted_python
        self._warm = True
