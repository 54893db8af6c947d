"""Words: misspelt keywords, keywords as names, clauses alone, statements where an expression belongs."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing_words import (
    AsyncWithoutFunction,
    ClauseAlone,
    ConditionWithoutParentheses,
    EscapeInKeyword,
    KeywordAsName,
    MisspeltKeyword,
    ModuleNameWithoutQuotes,
    StatementInExpression,
    WordBeforeMember,
)
from veloxc.compiler.parse.lexer.lookahead import closing_bracket
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.lexer.state import Token
from veloxc.compiler.parse.lexer.words import KEYWORD_TYPES, WORDS, terminal_of
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.spelling import nearest
from veloxc.compiler.parse.recovery.treatments import treats
from veloxc.compiler.source import Span

_STATEMENT_WORDS = {
    "const": "CONST",
    "let": "LET",
    "var": "VAR",
    "function": "_FUNCTION_STATEMENT",
    "class": "_CLASS_STATEMENT",
    "import": "IMPORT",
    "export": "EXPORT",
    "return": "RETURN",
    "throw": "THROW",
    "if": "IF",
    "for": "FOR",
    "while": "WHILE",
    "switch": "SWITCH",
    "try": "TRY",
    "do": "DO",
    "interface": "INTERFACE",
    "type": "TYPE",
    "enum": "ENUM",
    "async": "ASYNC",
    "await": "AWAIT",
    "new": "NEW",
    "typeof": "UNARY",
}
_CLAUSE_WORDS = {
    "from": "_FROM",
    "of": "_OF",
    "in": "_IN",
    "as": "AS",
    "else": "ELSE",
    "catch": "CATCH",
    "finally": "FINALLY",
    "while": "WHILE",
    "extends": "EXTENDS",
    "implements": "IMPLEMENTS",
    "case": "CASE",
    "default": "DEFAULT",
    "instanceof": "BINARY",
}
_UNQUOTED = Lazy(r"[^\s;'\"]+")
_STATEMENTS_ONLY = frozenset(
    (
        "if",
        "for",
        "while",
        "do",
        "switch",
        "try",
        "const",
        "let",
        "var",
        "return",
        "throw",
        "break",
        "continue",
        "else",
    )
)
_CLAUSES = {"else": "if", "catch": "try", "finally": "try", "case": "switch", "default": "switch"}
_CATCH = Lazy(r"\s*\([^()\n]*\)")
_CASE = Lazy(r"[^\n:]*:")


@treats(order=31)
def escape_in_keyword(scene: Scene) -> Mistake | None:
    """`\\u0069f (a)`; and `\\u0061sync function`, where the word before was read as a name."""
    machine, token = scene.machine, scene.token
    if _is_escaped(scene, token):
        terminal = _keyword(scene, token)
        if not scene.fits(terminal):
            return None
    else:
        previous = scene.previous
        if previous is None or not _is_escaped(scene, previous.token):
            return None
        token, index = previous.token, scene.index_at(previous.token[2])
        top, machine.cell = machine.cell, previous.cell
        terminal = _keyword(scene, token)
        machine.cell = top
        if not _fits_with(scene, index, terminal):
            return None
        machine.back(index)
    Scene(machine, token).put(terminal, *token[1:])
    return EscapeInKeyword(span=Span(*token[2:]), word=token[1])


def _is_escaped(scene: Scene, token: Token) -> bool:
    """A word of the language with a backslash in it, which makes it a name."""
    known = token[1] in WORDS or token[1] in KEYWORD_TYPES
    return known and token[0] in ("NAME", "IDENTIFIER") and "\\" in scene.source[token[2] : token[3]]


def _keyword(scene: Scene, token: Token) -> str:
    """The terminal that a word would be without escapes."""
    word = WORDS.get(token[1])
    newline = "\n" in scene.source[scene.machine.last : token[2]]
    return terminal_of(scene.lexer, word, token[3], newline) if word else "IDENTIFIER"


@treats(order=32)
def statement_in_expression(scene: Scene) -> Mistake | None:
    """`{if (a) …}` in markup."""
    opener = scene.opener
    if opener is None or opener.terminal != "_JSX_BRACE" or not scene.wants_expression:
        return None
    if scene.text not in _STATEMENTS_ONLY:
        return None
    end = closing_bracket(scene.lexer, opener.start)
    mistake = StatementInExpression(span=scene.span, word=scene.text)
    if end < 0 or not scene.put_invalid("INVALID_EXPRESSION", scene.start, end):
        return None
    return mistake


@treats(order=33)
def module_name_without_quotes(scene: Scene) -> Mistake | None:
    if not ((scene.text == "from" and scene.fits("_FROM")) or _after_from(scene)):
        return None
    if not _after_from(scene):
        scene.put("_FROM", "from", scene.start, scene.end)
    at = scene.start if scene.text != "from" else scene.end
    while scene.source[at : at + 1] in (" ", "\t"):
        at += 1
    match = _UNQUOTED.match(scene.source, at)
    if match is None:
        return None
    name = match[0]
    scene.machine.before = scene.lexer.snapshot()
    if not scene.put("STRING", f"'{name}'", match.start(), match.end()):
        return None
    return ModuleNameWithoutQuotes(span=Span(*match.span()), name=name)


def _after_from(scene: Scene) -> bool:
    previous = scene.previous
    return previous is not None and previous.token[0] == "_FROM"


@treats(order=34)
def misspelt_clause(scene: Scene) -> Mistake | None:
    """`form` for `from`: the word stands where the keyword fits."""
    if scene.terminal != "IDENTIFIER":
        return None
    fitting = [word for word, terminal in _CLAUSE_WORDS.items() if scene.fits(terminal)]
    word = nearest(scene.text, fitting)
    if word is None or not scene.reaches(_CLAUSE_WORDS[word], replace=True, count=1):
        return None
    mistake = MisspeltKeyword(span=scene.span, found=scene.text, meant=word)
    scene.put(_CLAUSE_WORDS[word], word, scene.start, scene.end)
    return mistake


@treats(order=36)
def misspelt_statement(scene: Scene) -> Mistake | None:
    """`cosnt a = 1`: the word before, or the first one of the statement, is almost a keyword, and with it all fits."""
    machine = scene.machine
    for index in _suspects(scene):
        token = machine.history[index].token
        candidates = _STATEMENT_WORDS if token[0] == "IDENTIFIER" else ()
        word = nearest(token[1], candidates)
        if word is None or not _fits_with(scene, index, _STATEMENT_WORDS[word]):
            continue
        machine.back(index)
        again = Scene(machine, token)
        again.put(_STATEMENT_WORDS[word], word, token[2], token[3])
        return MisspeltKeyword(span=Span(token[2], token[3]), found=token[1], meant=word)
    return None


def _suspects(scene: Scene) -> list[int]:
    """Indices in the history: of the word right before the token, and of the first word on its line."""
    history = scene.machine.history
    if not history:
        return []
    line = scene.source.rfind("\n", 0, scene.start) + 1
    first = scene.index_at(line)
    last = len(history) - 1
    return [
        index for index in dict.fromkeys((last, first)) if index <= last and history[index].token[2] >= line
    ]


def _fits_with(scene: Scene, index: int, terminal: str) -> bool:
    """With another terminal for the token at `index`, does all go well past the present one?"""
    step = scene.machine.history[index]
    trial = scene.machine.fork()
    trial.return_to(step)
    if not trial.shift((terminal, *step.token[1:])):
        return False
    trial.lexer.position = step.token[3]
    return trial.runs_past(scene.end)


_CONDITION = 200
"""Tokens: no condition on one line is longer."""
_ELSE_IF = ("elseif", "elsif", "elif", "elseIf")


@treats(order=36)
def else_if_in_one_word(scene: Scene) -> Mistake | None:
    """`} elseif (a) {`, which was read as a call."""
    machine, previous = scene.machine, scene.previous
    if scene.text != "{" or previous is None or previous.token[0] != "RPAR":
        return None
    line = scene.source.rfind("\n", 0, scene.start) + 1
    for index in range(max(scene.index_at(line), len(machine.history) - _CONDITION), len(machine.history)):
        token = machine.history[index].token
        if token[1] in _ELSE_IF and closing_bracket(scene.lexer, token[3] + 1) in (-1, previous.token[2]):
            break
    else:
        return None
    top, machine.cell = machine.cell, machine.history[index].cell
    fits = machine.fits("ELSE")
    machine.cell = top
    if not fits:
        return None
    machine.back(index)
    start, end = token[2:]
    Scene(machine, token).put("ELSE", "else", start, end - 2)
    Scene(machine, token).put("IF", "if", end - 2, end)
    return MisspeltKeyword(span=Span(start, end), found=token[1], meant="else if")


@treats(order=37)
def async_without_function(scene: Scene) -> Mistake | None:
    previous = scene.previous
    if (
        scene.terminal != "IDENTIFIER"
        or previous is None
        or previous.token[1] != "async"
        or scene.on_new_line
    ):
        return None
    index = scene.index_at(previous.token[2])
    machine = scene.machine
    machine.back(index)
    again = Scene(machine, previous.token)
    if not again.put("ASYNC", "async", *previous.token[2:]):
        return None
    mistake = AsyncWithoutFunction(span=Span(*previous.token[2:]), name=scene.text)
    return mistake if again.insert("_FUNCTION_STATEMENT") else None


@treats(order=38)
def keyword_as_name(scene: Scene) -> Mistake | None:
    word = WORDS.get(scene.text)
    if word is None or word[1] != "NAME" or scene.wants_expression or not scene.fits("IDENTIFIER"):
        return None
    if not scene.reaches("IDENTIFIER", replace=True, count=1):
        return None
    mistake = KeywordAsName(span=scene.span, word=scene.text)
    scene.put("IDENTIFIER", scene.text, scene.start, scene.end)
    return mistake


@treats(order=39)
def clause_alone(scene: Scene) -> Mistake | None:
    """`else` without `if`, `catch` without `try`, `case` without `switch`."""
    needs = _CLAUSES.get(scene.text)
    if needs is None or not scene.fits("INVALID_STATEMENT"):
        return None
    end = scene.end
    if scene.text in ("catch", "case", "default"):
        match = (_CATCH if scene.text == "catch" else _CASE).match(scene.source, scene.end)
        end = match.end() if match else end
    mistake = ClauseAlone(span=scene.span, word=scene.text, needs=needs)
    scene.skip(end)
    return mistake


@treats(order=42)
def word_before_member(scene: Scene) -> Mistake | None:
    """`function total() {}` and `const size = 1` in a class."""
    previous = scene.previous
    if previous is None or previous.token[1] not in ("function", "const", "let", "var") or scene.on_new_line:
        return None
    index = scene.index_at(previous.token[2])
    machine = scene.machine
    top, machine.cell = machine.cell, machine.history[index].cell
    in_class = machine.fits("INVALID_MEMBER")
    machine.cell = top
    if not in_class:
        return None
    machine.back(index)
    Scene(machine, previous.token).skip(previous.token[3])
    return WordBeforeMember(span=Span(*previous.token[2:]), word=previous.token[1])


@treats(order=43)
def condition_without_parentheses(scene: Scene) -> Mistake | None:
    previous = scene.previous
    if (
        previous is None
        or previous.token[1] not in ("if", "while", "for", "switch")
        or not scene.fits("LPAR")
    ):
        return None
    mistake = ConditionWithoutParentheses(span=scene.span, word=previous.token[1])
    scene.insert("LPAR")
    return mistake
