"""All files with handlers, so that importing this one registers them."""

from __future__ import annotations

from veloxc.compiler.lower import (  # noqa: F401
    assignments,
    async_functions,
    builtins,
    calls,
    classes,
    each,
    enums,
    exceptions,
    exports,
    functions,
    generators,
    identifiers,
    imports,
    jumps,
    literals,
    logic,
    loops,
    markup,
    members,
    objects,
    operators,
    statements,
    switch,
    unary,
)
