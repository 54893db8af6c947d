"""Words: which terminal a word is, given what the parser can take and what follows.

A row per word; `CONTRIBUTING.md` tells how to add one. The first terminal that fits and passes its test wins, else the
word is an ordinary name: IDENTIFIER, or for reserved words NAME, which stands only where any word may.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from veloxc.compiler.parse.lexer.lookahead import async_arrow_follows
from veloxc.compiler.parse.lexer.patterns import GAP, NAME, SAME_LINE, Lazy
from veloxc.compiler.parse.lexer.state import Lexer

Test: TypeAlias = "Callable[[Lexer, int, bool], bool] | None"
"""Given the lexer, the end of the word and whether a line ended before it: is it the special one? None: always."""

Choices: TypeAlias = tuple[tuple[str, Test], ...]


def followed_by(pattern: str) -> Test:
    lazy = Lazy(pattern)
    return lambda lexer, end, newline: lazy.match(lexer.text, end) is not None


def on_same_line(lexer: Lexer, end: int, newline: bool) -> bool:
    return not newline


def casts(lexer: Lexer, end: int, newline: bool) -> bool:
    """`as`: after an operand on its line; in `[key in T as U]`, `a as b` of an import and their like anywhere."""
    return not newline or not lexer.fits("BINARY")


def names_interface(lexer: Lexer, end: int, newline: bool) -> bool:
    """`interface A` on one line; after `export default` on two."""
    return (_gap_word if lexer.parser.last() == "DEFAULT" else _word).match(lexer.text, end) is not None


def outside_for_head(lexer: Lexer, end: int, newline: bool) -> bool:
    """In what a `for` begins with, `in` is no operator (unless in brackets)."""
    return not lexer.parser.in_for_head()


def names_type(lexer: Lexer, end: int, newline: bool) -> bool:
    """`type A = …` on one line; after `import` and `export`, and in their braces, `type` is a mere mark."""
    if lexer.fits("_FUNCTION_STATEMENT"):
        return _type_statement.match(lexer.text, end) is not None
    return (_type_import if lexer.fits("STAR") else _type_specifier).match(lexer.text, end) is not None


_WORD = rf"{SAME_LINE}{NAME}"
_WORD_OR_STRING = rf"{SAME_LINE}(?:{NAME}|[\"'])"
_word, _gap_word = Lazy(_WORD), Lazy(GAP + NAME)
_DECLARATION = (
    rf"{SAME_LINE}(?:(?:const|let|var|using|await|function|class|enum|global|abstract|async|import)\b"
    rf"|(?:interface|type|namespace)\b{_WORD}|module\b{_WORD_OR_STRING})"
)
_type_statement = Lazy(rf"{SAME_LINE}{NAME}|{GAP}[{{*]")
_type_import = Lazy(rf"{GAP}(?:(?!from\b){NAME}|from{GAP}(?:from\b|=)|[{{*])")
_type_specifier = Lazy(rf"{GAP}(?:(?!as\b)(?:{NAME}|[\"'])|as{GAP}(?:[,}}]|as\b{GAP}{NAME}))")
"""`{{ type as }}` and `{{ type as as a }}` mark the name `as`; `{{ type as as }}` gives `type` the name `as`."""


def is_constraint(lexer: Lexer, end: int, newline: bool) -> bool:
    """`extends` after `infer U`: a constraint, unless a conditional type may stand here and its `?` follows."""
    if not lexer.fits("EXTENDS"):
        return True
    after = lexer.attempt(lexer, "plain_type", end)
    return after < 0 or not lexer.text.startswith("?", after)


def begins_resource(lexer: Lexer, end: int, newline: bool) -> bool:
    """`using x`; after `await` on its line, and `using of` in the head of a `for` is a name and `of`."""
    if lexer.parser.last() == "AWAIT":
        return not newline and _await_using.match(lexer.text, end) is not None
    return _using.match(lexer.text, end) is not None


_NOT_OPERATOR = r"(?!(?:in|instanceof|as|satisfies)\b)"
_await_using = Lazy(rf"{SAME_LINE}{_NOT_OPERATOR}{NAME}")
_using = Lazy(rf"{SAME_LINE}{_NOT_OPERATOR}(?!of\b(?!{GAP}[=;:,])){NAME}")
_LABEL = Lazy(rf"{GAP}\??{GAP}:")
"""After a word that is the label of a tuple's element, or the name of a member."""
_MEMBER = rf"(?:{NAME}|[0-9\"'\[#*{{]|\.\.\.|\.[0-9])"
"""What may follow a modifier: TypeScript's `canFollowModifier`."""

same_line_member = followed_by(SAME_LINE + _MEMBER)
member = followed_by(GAP + _MEMBER)
accessed = followed_by(rf"{GAP}(?!\*){_MEMBER}")
"""No accessor is a generator: `get`, a line end and `*a() {}` are a field and a method."""
_async_function = followed_by(rf"{SAME_LINE}function\b")


def async_function_follows(lexer: Lexer, end: int, newline: bool) -> bool:
    """`async function`, `async x =>`, `async (…) =>`, `async <T>(…) =>`: never across a line end."""
    assert _async_function is not None
    return _async_function(lexer, end, newline) or async_arrow_follows(lexer, end)


def _reserved(words: str) -> dict[str, tuple[Choices, str]]:
    return {word: (((word.upper(), None),), "NAME") for word in words.split()}


def _modifier(*before: tuple[str, Test], test: Test = same_line_member) -> tuple[Choices, str]:
    return ((*before, ("MODIFIER", test)), "IDENTIFIER")


def _contextual(*choices: tuple[str, Test]) -> tuple[Choices, str]:
    return (choices, "IDENTIFIER")


_PREDICATE = rf"{SAME_LINE}is\b{SAME_LINE}(?!extends\b){NAME}"
"""`keyof is T`, `infer is T`: what looks like an operator is a parameter that the predicate is about."""
_ALWAYS: Test = None
_AFTER_NAME = r"(?:[?:;,}]|\Z)"
"""What shows that a word is the name of a member: its type, or that the member ends."""

WORDS: dict[str, tuple[Choices, str]] = {
    **_reserved(
        "if else for while do return throw break continue debugger try catch finally switch case default"
        " import export const var with enum this super yield await"
    ),
    "extends": ((("_INFER_EXTENDS", is_constraint), ("EXTENDS", _ALWAYS)), "NAME"),
    "let": ((("LET", _ALWAYS),), "IDENTIFIER"),
    "implements": ((("IMPLEMENTS", _ALWAYS),), "IDENTIFIER"),
    "new": ((("NAME", followed_by(GAP + _AFTER_NAME)), ("NEW", _ALWAYS)), "NAME"),
    "null": ((("WORD_LITERAL", _ALWAYS),), "NAME"),
    "true": ((("WORD_LITERAL", _ALWAYS),), "NAME"),
    "false": ((("WORD_LITERAL", _ALWAYS),), "NAME"),
    "instanceof": ((("BINARY", _ALWAYS),), "NAME"),
    "delete": ((("UNARY", _ALWAYS),), "NAME"),
    "in": ((("VARIANCE", _ALWAYS), ("_IN", _ALWAYS), ("BINARY", outside_for_head)), "NAME"),
    "typeof": ((("_TYPEOF", _ALWAYS), ("UNARY", _ALWAYS)), "NAME"),
    "void": ((("VOID", _ALWAYS), ("UNARY", _ALWAYS)), "NAME"),
    "function": ((("_FUNCTION_STATEMENT", _ALWAYS), ("FUNCTION", _ALWAYS)), "NAME"),
    "class": ((("_CLASS_STATEMENT", _ALWAYS), ("CLASS", _ALWAYS)), "NAME"),
    # modifiers of members and parameters
    "public": _modifier(),
    "private": _modifier(),
    "protected": _modifier(),
    "override": _modifier(),
    "accessor": _modifier(),
    "static": _modifier(("_STATIC_BLOCK", followed_by(GAP + r"\{")), test=member),
    "get": _contextual(("ACCESSOR", accessed)),
    "set": _contextual(("ACCESSOR", accessed)),
    "readonly": (_modifier()[0] + (("READONLY", _ALWAYS),), "IDENTIFIER"),
    "async": _modifier(("ASYNC", async_function_follows)),
    "abstract": _modifier(("ABSTRACT", followed_by(rf"{SAME_LINE}(?:class|new)\b"))),
    "declare": _modifier(("DECLARE", followed_by(_DECLARATION))),
    # declarations
    "type": _contextual(("TYPE", names_type)),
    "interface": _contextual(("INTERFACE", names_interface)),
    "namespace": _contextual(("NAMESPACE", followed_by(_WORD))),
    "module": _contextual(("NAMESPACE", followed_by(_WORD_OR_STRING))),
    "global": _contextual(("GLOBAL", followed_by(GAP + r"\{"))),
    "require": _contextual(("_REQUIRE", followed_by(GAP + r"\("))),
    "using": _contextual(("USING", begins_resource)),
    # clauses
    "from": _contextual(("_FROM", followed_by(GAP + "[\"']"))),
    "defer": _contextual(("DEFER", followed_by(GAP + r"\*"))),
    "assert": _contextual(("WITH", followed_by(SAME_LINE + r"\{"))),
    "of": _contextual(("_OF", _ALWAYS)),
    "as": _contextual(("AS", casts)),
    "satisfies": _contextual(("AS", on_same_line)),
    # types
    "is": _contextual(("IS", on_same_line)),
    "asserts": _contextual(("_ASSERTS", followed_by(rf"{SAME_LINE}(?!is\b){NAME}"))),
    "keyof": _contextual(("TYPE_OPERATOR", followed_by(rf"(?!{_PREDICATE})"))),
    "unique": _contextual(("TYPE_OPERATOR", followed_by(GAP + r"symbol\b"))),
    "infer": _contextual(("INFER", followed_by(rf"(?!{_PREDICATE}){GAP}{NAME}"))),
    "out": _contextual(("VARIANCE", followed_by(rf"{GAP}(?!extends\b){NAME}"))),
}


KEYWORD_TYPES = frozenset(
    ("any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "undefined", "unknown")
)
"""Names that are keywords where a type stands: no dot, no type arguments, no escapes."""


def terminal_of(lexer: Lexer, word: tuple[Choices, str], end: int, newline: bool) -> str:
    """The terminal of a word with a row in WORDS, which ends at `end`."""
    choices, otherwise = word
    fits = lexer.fits
    if otherwise == "NAME" and fits("NAME") and fits("INVALID_TYPE") and _LABEL.match(lexer.text, end):
        return "NAME"
    for terminal, test in choices:
        if fits(terminal) and (test is None or test(lexer, end, newline)):
            return terminal
    return otherwise
