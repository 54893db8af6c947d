"""From reductions to nodes: importing this registers all builders. See `registry`."""

from veloxc.compiler.parse.builders import (
    classes as classes,
    expressions as expressions,
    functions as functions,
    literals as literals,
    markup as markup,
    modules as modules,
    patterns as patterns,
    precedence as precedence,
    statements as statements,
    types as types,
)
from veloxc.compiler.parse.builders.registry import BUILDERS, IN_CONTEXT, SHIFTS, Context, shifts_of

__all__ = ["BUILDERS", "IN_CONTEXT", "SHIFTS", "Context", "shifts_of"]
