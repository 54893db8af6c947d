"""What `compile` gives back: the stages of one file, its diagnostics, and its texts, made when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from veloxc.compiler import ir
from veloxc.compiler.analyze.result import Analysis, Interface, Mode
from veloxc.compiler.diagnostics.diagnostic import Diagnostic
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Document


@dataclass(eq=False)
class CompileResult:
    """`module` is None where there are errors: nothing is emitted then. The other stages are always there."""

    source: Source
    document: Document
    analysis: Analysis
    module: ir.Module | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        return self.module is not None

    @property
    def interface(self) -> Interface:
        """What files that import this one need to know of it."""
        return self.analysis.interface

    @property
    def mode(self) -> Mode:
        return self.analysis.mode

    @property
    def config(self) -> Mapping[str, Any]:
        return self.analysis.exports.config

    @property
    def meta(self) -> Mapping[str, Any] | None:
        """The static meta; None where there is none or it needs a render."""
        return self.analysis.exports.meta

    @property
    def has_paths(self) -> bool:
        return self.analysis.exports.paths_node is not None

    @cached_property
    def python(self) -> str:
        """The emitted module, formatted by black. Raises ValueError where there are errors."""
        return self._python(formatted=True)

    @cached_property
    def unformatted_python(self) -> str:
        """The same module without black's formatting: for running at once."""
        return self._python(formatted=False)

    def _python(self, *, formatted: bool) -> str:
        if self.module is None:
            raise ValueError(f"{self.source.path} has errors: there is no module to print")
        from veloxc.compiler.emit.python import python_text

        return python_text(self.module, self.source, formatted=formatted)
