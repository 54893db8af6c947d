"""Something is missing that has a place: an operand, a value, a type, a name, the other half of a conditional."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing import RepeatedMark
from veloxc.compiler.diagnostics.parsing_missing import (
    ArrowOnNewLine,
    MissingColon,
    MissingExpression,
    MissingName,
    MissingOtherwise,
    MissingType,
)
from veloxc.compiler.parse.lexer.state import END
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.treatments import Quiet, treats
from veloxc.compiler.source import Span

_ENDS = ("_SEMI", "_FOR_SEMI", "EMPTY", "RPAR", "RSQB", "RBRACE", "COMMA", "COLON", END)


@treats("ARROW_AFTER_LINE")
def arrow_on_new_line(scene: Scene) -> Mistake | None:
    mistake = ArrowOnNewLine(span=scene.span, parameters_end=scene.machine.last)
    return mistake if scene.put("ARROW", "=>", scene.start, scene.end) else None


@treats("EQUAL", "BINARY", "STAR", "COMMA", "DOT", "COLON")
def repeated_mark(scene: Scene) -> Mistake | None:
    """`= = 2`, `a,, b`: the same twice, and once is right."""
    previous = scene.previous
    if previous is None or previous.token[1] != scene.text or scene.text == "-":
        return None
    if not scene.reaches(replace=True, count=1):
        return None
    mistake = RepeatedMark(span=scene.span, mark=scene.text, first=Span(*previous.token[2:]))
    scene.skip(scene.end)
    return mistake


@treats("UNTERMINATED_REGEXP")
def operator_as_regexp(scene: Scene) -> Mistake | Quiet | None:
    """`a * / b`: where an operand is missing, a division looks like the beginning of a regular expression."""
    previous = scene.previous
    if previous is None or previous.token[0] not in ("BINARY", "STAR") or not scene.wants_expression:
        return None
    return missing_expression(scene)


@treats(order=35)
def missing_otherwise(scene: Scene) -> Mistake | None:
    """`a ? b` without `: c`."""
    if not scene.fits("COLON") or not scene.lexer.parser.in_conditional():
        return None
    if not scene.reaches("COLON", "INVALID_EXPRESSION", count=1):
        return None
    question = next(cell.start for cell in scene.machine.cell if scene.symbol(cell) == "QMARK")
    mistake = MissingOtherwise(span=scene.gap, question=Span(question, question + 1))
    scene.insert("COLON")
    scene.insert_invalid("INVALID_EXPRESSION")
    return mistake


_VALUES = ("NUMBER", "STRING", "WORD_LITERAL", "TEMPLATE", "TEMPLATE_HEAD", "LSQB", "_OBJECT", "_BLOCK")


@treats(order=48)
def missing_colon(scene: Scene) -> Mistake | None:
    """`{ depth 1 }`: in an object, a value right behind a name."""
    opener, tokens = scene.opener, scene.previous_tokens(2)
    if opener is None or opener.terminal != "_OBJECT" or len(tokens) < 2 or scene.terminal not in _VALUES:
        return None
    name, before = tokens
    if before[0] not in ("_OBJECT", "COMMA") or name[0] not in ("IDENTIFIER", "NAME", "STRING"):
        return None
    if not scene.same_line(name[3]) or not scene.reaches("COLON", count=2):
        return None
    mistake = MissingColon(span=scene.gap, name=name[1])
    scene.insert("COLON")
    return mistake


@treats(order=55)
def missing_expression(scene: Scene) -> Mistake | None:
    """An expression is wanted, and with one the token fits."""
    if not scene.wants_expression or scene.in_tag:
        return None
    if not scene.reaches("INVALID_EXPRESSION", count=0 if scene.terminal in _ENDS else 1):
        return None
    tokens = scene.previous_tokens(2)
    after = tokens[0][1] if tokens else ""
    value_of = tokens[1][1] if after == "=" and len(tokens) > 1 and tokens[1][0] == "IDENTIFIER" else ""
    mistake = MissingExpression(span=scene.gap, after=after, value_of=value_of)
    scene.insert_invalid("INVALID_EXPRESSION")
    return mistake


@treats(order=56)
def missing_type(scene: Scene) -> Mistake | None:
    if not scene.wants_type or not scene.reaches("INVALID_TYPE", count=1):
        return None
    previous = scene.previous
    mistake = MissingType(span=scene.gap, after=previous.token[1] if previous else "")
    scene.insert_invalid("INVALID_TYPE")
    return mistake


@treats(order=57)
def missing_name(scene: Scene) -> Mistake | None:
    """After `.`, `const`, `function`, `import` …"""
    previous = scene.previous
    if previous is None:
        return None
    for terminal in ("IDENTIFIER", "INVALID_BINDING"):
        if scene.wants_expression or not scene.fits(terminal) or not scene.reaches(terminal, count=1):
            continue
        mistake = MissingName(span=scene.gap, after=previous.token[1])
        scene.insert(terminal) if terminal == "IDENTIFIER" else scene.insert_invalid(terminal)
        return mistake
    return None
