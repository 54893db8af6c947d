"""ECMAScript's operators as tables. A new binary operator: a row here, its text in the lexer's `MARKS`, a golden."""

PRECEDENCE: dict[str, int] = {
    operator: level
    for level, operators in enumerate(
        (
            "??",
            "||",
            "&&",
            "|",
            "^",
            "&",
            "== != === !==",
            "< > <= >= instanceof in",
            "<< >> >>>",
            "+ -",
            "* / %",
            "**",
        ),
        start=1,
    )
    for operator in operators.split()
}
"""Binary operators, the loosest first (ECMAScript §13.5–13.13). All group from the left but `**`."""

CAST_PRECEDENCE = PRECEDENCE["<"]
"""`as` and `satisfies` bind like a comparison."""

LOGICAL_OPERATORS = frozenset({"&&", "||", "??"})

ASSIGNMENT_OPERATORS: dict[str, str] = {
    operator + "=": operator
    for operator in ["+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^", "&&", "||", "??"]
}
"""Compound assignments, with the operator that each applies."""
