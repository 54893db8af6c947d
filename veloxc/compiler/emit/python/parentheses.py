"""Where Python needs parentheses: the only place that decides it, since libcst's constructors add none.

Each expression has a level (how tightly it binds), each position a level it needs; lower than needed gets parentheses.
Levels follow the grammar of the Python reference, §6.17.
"""

from enum import IntEnum

from veloxc.compiler import ir


class Level(IntEnum):
    """From loosest to tightest."""

    TUPLE = 0
    """`a, b` without parentheses: assignment, return, for target."""
    YIELD = 1
    NAMED = 2
    LAMBDA = 3
    CONDITIONAL = 4
    OR = 5
    AND = 6
    NOT = 7
    COMPARISON = 8
    BIT_OR = 9
    BIT_XOR = 10
    BIT_AND = 11
    SHIFT = 12
    SUM = 13
    PRODUCT = 14
    UNARY = 15
    POWER = 16
    AWAIT = 17
    PRIMARY = 18

    @property
    def tighter(self) -> "Level":
        return Level(self + 1)


ARGUMENT = Level.LAMBDA
"""What an argument, element, dict value or right side may be without parentheses."""

BINARY = {
    "|": Level.BIT_OR, "^": Level.BIT_XOR, "&": Level.BIT_AND, "<<": Level.SHIFT, ">>": Level.SHIFT,
    "+": Level.SUM, "-": Level.SUM, "*": Level.PRODUCT, "/": Level.PRODUCT, "//": Level.PRODUCT, "%": Level.PRODUCT,
    "**": Level.POWER,
}  # fmt: skip

_LEVELS: dict[type[ir.Expr], Level] = {
    ir.TupleExpr: Level.TUPLE,
    ir.Yield: Level.YIELD,
    ir.YieldFrom: Level.YIELD,
    ir.NamedExpr: Level.NAMED,
    ir.Lambda: Level.LAMBDA,
    ir.IfExp: Level.CONDITIONAL,
    ir.Compare: Level.COMPARISON,
    ir.Await: Level.AWAIT,
}


def level(expression: ir.Expr) -> Level:
    """How tightly the printed form of an expression binds."""
    match expression:
        case ir.BinOp(op=op):
            return BINARY[op]
        case ir.BoolOp(op=op):
            return Level.OR if op == "or" else Level.AND
        case ir.UnaryOp(op=op):
            return Level.NOT if op == "not" else Level.UNARY
        case ir.Located(value=value):
            return level(value)
        case ir.Constant(value=bool()):
            return Level.PRIMARY
        case ir.Constant(value=int() | float() as number) if number < 0 or str(number).startswith("-"):
            return Level.UNARY
        case ir.FString(parts=parts) if any(not printable_in_f_string(part) for part in parts):
            return Level.SUM
        case _:
            return _LEVELS.get(type(expression), Level.PRIMARY)


def operand_levels(op: str) -> tuple[Level, Level]:
    """What the left and the right operand of a binary operator must at least be: left-associative but for `**`."""
    if op == "**":
        return Level.AWAIT, Level.UNARY
    return BINARY[op], BINARY[op].tighter


def printable_in_f_string(part: str | ir.Expr) -> bool:
    """Whether a part fits between the braces of a Python 3.11 f-string delimited by `'`: no quote `'`, no backslash,
    no line end, no nested f-string."""
    stack: list[object] = [part] if isinstance(part, ir.Expr) else []
    while stack:
        item = stack.pop()
        if isinstance(item, ir.FString):
            return False
        if isinstance(item, ir.Constant):
            if isinstance(item.value, str) and not _plain(item.value):
                return False
        elif isinstance(item, (ir.Expr, ir.Keyword, ir.Param, ir.Comprehension)):
            stack.extend(getattr(item, name) for name in item.__match_args__)
        elif isinstance(item, tuple):
            stack.extend(item)
    return True


def _plain(text: str) -> bool:
    return text.isprintable() and not any(char in text for char in "'\"\\")
