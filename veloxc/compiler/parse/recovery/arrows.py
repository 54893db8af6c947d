"""Arrow functions without their arrow, or with another one."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing_habits import ThinArrow
from veloxc.compiler.diagnostics.parsing_missing import MissingArrow
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.lexer.state import Token
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.treatments import treats
from veloxc.compiler.source import Span


@treats(order=45)
def missing_arrow(scene: Scene) -> Mistake | None:
    """`(user) { … }`: parameters and a body, no arrow; or an element, after `arrow_before_element`."""
    element = scene.text == "<" and scene.lexer.tsx
    if not element and (scene.text != "{" or scene.terminal not in ("_BLOCK", "_OBJECT")):
        return None
    previous = scene.previous
    if previous is None or previous.token[0] != "RPAR":
        return None
    if scene.fits("ARROW") and scene.reaches("ARROW", count=1):
        mistake = MissingArrow(span=scene.gap)
        scene.insert("ARROW")
        return mistake
    if not _read_as_parameters(scene, previous.token):
        return None
    return MissingArrow(span=Span(previous.token[3], previous.token[3]))


def _read_as_parameters(scene: Scene, closing: Token) -> bool:
    """Go back to the parenthesis that `closing` closes, and read it as that of an arrow function."""
    start = next((opened for opened, closed in scene.lexer.brackets.items() if closed == closing[2]), -1)
    if start < 0:
        start = _opened_at(scene, closing[2])
    index = scene.index_at(start)
    if start < 0 or scene.machine.history[index].token[0] != "LPAR" or not _begins_operand(scene, index):
        return False
    scene.lexer.arrows[2 * start] = True
    scene.machine.back(index)
    return True


_FAR = 12
_ELEMENT = Lazy(r"<[A-Za-z>]")


@treats(order=44)
def arrow_before_element(scene: Scene) -> Mistake | None:
    """`items.map((item) <li>…`: what was read as a comparison or as type arguments is an element."""
    history = scene.machine.history
    for index in range(len(history) - 1, max(len(history) - _FAR, 0), -1):
        token, before = history[index].token, history[index - 1].token
        if token[1] == "<" and before[0] == "RPAR" and scene.lexer.tsx:
            if not _ELEMENT.match(scene.source, token[2]) or not _read_as_parameters(scene, before):
                return None
            return MissingArrow(span=Span(before[3], before[3]))
    return None


@treats("BINARY", "UNARY", "SIGN", order=29)
def thin_arrow(scene: Scene) -> Mistake | None:
    """`x -> x + 1`, and `(x) -> x + 1`, whose parentheses have then been read as those of an arrow function."""
    machine, at = scene.machine, scene.start
    if scene.source.startswith("->", at) and scene.fits("ARROW"):
        mistake = ThinArrow(span=Span(at, at + 2))
        return mistake if scene.put("ARROW", "=>", at, at + 2) else None
    if not scene.source.startswith("->", at - 1) or len(machine.history) < 2:
        return None
    before, dash = machine.history[-2].token, machine.history[-1].token
    if dash[1] != "-":
        return None
    if before[0] == "IDENTIFIER":
        machine.back(len(machine.history) - 1)
        again = Scene(machine, dash)
        if not again.fits("ARROW") or not again.put("ARROW", "=>", at - 1, at + 1):
            return None
    elif before[0] != "RPAR" or not _read_as_parameters(scene, before):
        return None
    return ThinArrow(span=Span(at - 1, at + 1))


def _begins_operand(scene: Scene, index: int) -> bool:
    """Was the parenthesis at `index` of the history the beginning of an expression, and not of arguments?"""
    machine = scene.machine
    top, machine.cell = machine.cell, machine.history[index].cell
    begins = machine.fits("_ARROW_PAREN")
    machine.cell = top
    return begins


def _opened_at(scene: Scene, closed: int) -> int:
    depth = 0
    for step in reversed(scene.machine.history):
        terminal, start = step.token[0], step.token[2]
        if start > closed:
            continue
        depth += (terminal == "RPAR") - (terminal in ("LPAR", "_ARROW_PAREN"))
        if depth == 0:
            return start
    return -1
