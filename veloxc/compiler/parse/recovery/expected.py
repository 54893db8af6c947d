"""What was found and what was wanted, in the author's words."""

from __future__ import annotations

from veloxc.compiler.parse.lexer.state import END
from veloxc.compiler.parse.recovery.scene import Scene

_WANTED = {
    "RPAR": "`)`",
    "RSQB": "`]`",
    "RBRACE": "`}`",
    "_GT": "`>`",
    "_JSX_GT": "`>`",
    "COLON": "`:`",
    "EQUAL": "`=`",
    "LPAR": "`(`",
    "_BLOCK": "`{`",
    "ARROW": "`=>`",
    "_FROM": "`from`",
    "_OF": "`of`",
    "WHILE": "`while`",
    "STRING": "a string",
    "IDENTIFIER": "a name",
    "JSX_NAME": "a name",
    "_FUNCTION_STATEMENT": "a declaration",
    "COMMA": "`,`",
    "_SEMI": "`;`",
}
_AFTER_EXPRESSION = ("COLON", "COMMA", "RPAR", "RSQB", "RBRACE", "_SEMI")
_MOST = 4


def wanted(scene: Scene) -> str:
    """A few things that could stand here; empty if there are many."""
    if scene.wants_expression:
        return "an expression"
    if scene.wants_type:
        return "a type"
    names = [text for terminal, text in _WANTED.items() if scene.fits(terminal)]
    if scene.fits("BINARY"):  # an expression has ended: what may go on from it are too many to name
        names = ["an operator", *(_WANTED[each] for each in _AFTER_EXPRESSION if scene.fits(each))]
    if not names or len(names) > _MOST:
        return ""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " or " + names[-1]


def found(scene: Scene) -> str:
    """The token: its text, or the end of the part of the file."""
    if scene.terminal == END or scene.start >= scene.lexer.limit:
        return "the end of the server block" if scene.lexer.fences else "the end of the file"
    text = scene.source[scene.start : max(scene.end, scene.start + 1)]
    first = text.strip().split("\n")[0]
    return f"`{first[:24]}`" if first else "a line end"
