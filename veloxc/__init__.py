"""veloxc: compiler and runtime for Velox pages.

source ─parse→ Document ─analyze→ Analysis ─lower→ ir.Module ─emit.python──→ Python text   (libcst, black)
                  └─────────────────┴──────────────── emit.javascript ─────→ JavaScript    (islands, CSR)
        every arrow may add to one Report; none raises for a user's mistake; the emitters report nothing

cli, lsp → project → compiler → (names in) runtime.contract, js
           project → runtime  → js
emitted modules → veloxc.runtime, veloxc.js, each other. Nothing else.
"""

__version__ = "0.1.0"
