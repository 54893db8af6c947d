"""veloxc: compiler and runtime for Velox pages.

source ─parse→ Document ─analyze→ Analysis ─lower→ ir.Module ─emit.python──→ Python text   (libcst, black)
                  └─────────────────┴──────────────── emit.javascript ─────→ JavaScript    (islands, CSR)
        every arrow may add to one Report; none raises for a user's mistake; the emitters report nothing

cli, lsp → project → compiler → (names in) runtime.contract, js
           project → runtime  → js
emitted modules → veloxc.runtime, veloxc.js, each other. Nothing else.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veloxc.compiler import compile as compile
    from veloxc.compiler.diagnostics.diagnostic import Diagnostic as Diagnostic
    from veloxc.compiler.result import CompileResult as CompileResult
    from veloxc.runtime.threads import threaded as threaded

__version__ = "0.1.0"

_EXPORTS = {
    "CompileResult": "veloxc.compiler.result",
    "Diagnostic": "veloxc.compiler.diagnostics.diagnostic",
    "compile": "veloxc.compiler",
    "threaded": "veloxc.runtime.threads",
}
"""Names of the library and where they are: loaded when they are first asked for."""


def __getattr__(name: str) -> object:
    if name in _EXPORTS:
        from importlib import import_module

        return getattr(import_module(_EXPORTS[name]), name)
    raise AttributeError(f"module 'veloxc' has no attribute {name!r}")
