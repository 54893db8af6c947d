"""Can a body of statements be left at its end? Needed to know whether `undefined` must be returned there."""

from __future__ import annotations

from collections.abc import Sequence

from veloxc.compiler import ir


def falls_through(body: Sequence[ir.Stmt]) -> bool:
    """May control come out at the end of these statements?"""
    return not body or _completes(body[-1])


def _completes(statement: ir.Stmt) -> bool:
    match statement:
        case ir.Return() | ir.Raise() | ir.Break() | ir.Continue():
            return False
        case ir.If(body=body, orelse=orelse):
            return not orelse or falls_through(body) or falls_through(orelse)
        case ir.While(test=ir.Constant(value=True), body=body):
            return _breaks(body)
        case ir.Try(body=body, handlers=handlers, finalbody=finalbody):
            if finalbody and not falls_through(finalbody):
                return False
            return falls_through(body) or any(falls_through(handler.body) for handler in handlers)
        case ir.With(body=body):
            return falls_through(body)
        case ir.ExprStatement(value=ir.Call(func=ir.Name(id="throw"))):
            return False
    return True


def _breaks(body: Sequence[ir.Stmt]) -> bool:
    """Is there a `break` for the loop that this is the body of?"""
    for statement in body:
        match statement:
            case ir.Break():
                return True
            case ir.If(body=inner, orelse=orelse):
                if _breaks(inner) or _breaks(orelse):
                    return True
            case ir.Try(body=inner, handlers=handlers, orelse=orelse, finalbody=finalbody):
                parts = (inner, orelse, finalbody, *(handler.body for handler in handlers))
                if any(_breaks(part) for part in parts):
                    return True
            case ir.For(orelse=orelse) | ir.While(orelse=orelse):
                if _breaks(orelse):
                    return True
            case ir.With(body=inner):
                if _breaks(inner):
                    return True
    return False
