"""What HTML says about single elements (HTML Living Standard, §13.1.2)."""

VOID_ELEMENTS = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
"""Have no content and no end tag. `param` is obsolete, but parsers still treat it so."""

RAW_TEXT_ELEMENTS = frozenset({"script", "style"})
"""Their content is text, whatever it looks like."""
