"""JavaScript from the tree of a `.ts` or `.tsx` module: TypeScript erased, JSX as calls, all else as it was written."""

from __future__ import annotations

from veloxc.compiler.source import Source
from veloxc.compiler.stack import on_deep_stack
from veloxc.compiler.syntax.markup import Document


def emit_javascript(document: Document, source: Source) -> str:
    """The module as a browser runs it: what `tsc` emits for ESNext, `isolatedModules`, `jsx: react-jsx`.

    The document must be free of errors, those of analysis too, and no page: ValueError for a namespace that holds
    values. Every line stays on its line, but for a `key` of several lines.
    JSX becomes calls of `preact/jsx-runtime`. Imports that are only used in types are left out.
    """
    return on_deep_stack(lambda: _emit(document, source))


def _emit(document: Document, source: Source) -> str:
    from veloxc.compiler.emit.javascript import classes, enums, expressions, functions, jsx, modules
    from veloxc.compiler.emit.javascript.module import HANDLERS, Module
    from veloxc.compiler.emit.javascript.statement_ends import keep_apart

    del classes, enums, expressions, functions, modules  # loaded for what they register
    module = Module(document, source)
    nodes, ends = module.tree.nodes, module.tree.ends
    at = 0
    while at < len(nodes):
        done = False
        for handler in HANDLERS.get(nodes[at].__class__, ()):
            done = bool(handler(module, nodes[at])) or done
        at = ends[at] if done else at + 1
    keep_apart(module)
    jsx.import_runtime(module)
    return module.edits.result()
