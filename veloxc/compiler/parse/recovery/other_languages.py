"""Habits from other languages: Python in the block, and the templates of others in the markup."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing_habits import (
    HashComment,
    MarkupCommentInCode,
    Mustache,
    OtherTemplate,
    PythonImport,
    PythonWord,
)
from veloxc.compiler.parse.lexer.lookahead import closing_bracket
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.recovery.giving_up import indentation
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.treatments import QUIET, Quiet, treats
from veloxc.compiler.source import Span

_OPERATORS = {"and": ("BINARY", "&&"), "or": ("BINARY", "||"), "is": ("BINARY", "===")}
_PYTHON_IMPORT = Lazy(r"from[ \t]+('[^'\n]+'|\"[^\"\n]+\"|[\w.$@/-]+)[ \t]+import[ \t]+([\w$ \t,{}*]+);?")
_MUSTACHE = Lazy(r"\{\{\s*((?:[^{}]|\{[^{}]*\})*?)\s*\}\}")
_JINJA = Lazy(r"\{%-?\s*(\w*)[\s\S]*?%\}")
_PHP = Lazy(r"<\?(?:php|=)?[\s\S]*?\?>|<(%)[\s\S]*?%>")
_SVELTE = Lazy(r"\{\s*([#:/@])(\w+)")


@treats("ILLEGAL")
def hash_comment(scene: Scene) -> Mistake | None:
    if scene.text != "#" or scene.source[scene.start + 1 : scene.start + 2] not in (" ", "#", "!"):
        return None
    end = scene.source.find("\n", scene.start)
    scene.skip(min(end if end >= 0 else scene.lexer.limit, scene.lexer.limit))
    return HashComment(span=Span(scene.start, scene.start + 1))


@treats("ILLEGAL", "BANG", "UNARY", order=10)
def markup_comment_in_code(scene: Scene) -> Mistake | None:
    """`<` was taken for the beginning of a tag, or of a type assertion."""
    begin, machine = scene.start - 1, scene.machine
    end = scene.source.find("-->", scene.start, scene.lexer.limit) + 3
    if not scene.source.startswith("<!--", begin) or end < 3 or not machine.history:
        return None
    if machine.history[-1].token[2] != begin:
        return None
    machine.back(len(machine.history) - 1)
    Scene(machine, scene.token).skip(end)
    return MarkupCommentInCode(span=Span(begin, end), inside=scene.source[begin + 4 : end - 3])


@treats(order=31)
def python_import(scene: Scene) -> Mistake | None:
    """`from '$lib/posts' import posts`."""
    previous = scene.previous
    match = _PYTHON_IMPORT.match(scene.source, previous.token[2]) if previous is not None else None
    if previous is None or match is None or previous.token[0] != "IDENTIFIER":
        return None
    machine, index = scene.machine, scene.index_at(previous.token[2])
    top, machine.cell = machine.cell, previous.cell
    begins = machine.fits("IMPORT")
    machine.cell = top
    if not begins:
        return None
    machine.back(index)
    if not Scene(machine, previous.token).put_invalid("INVALID_STATEMENT", *match.span()):
        return None
    module, names = match[1].strip("'\""), match[2].strip()
    name = names if names.startswith(("{", "*")) or module.endswith(".velox") else f"{{ {names} }}"
    return PythonImport(span=Span(*match.span()), written=f"import {name} from '{module}';")


@treats(order=31)
def python_operator(scene: Scene) -> Mistake | None:
    """`a and b`, `not a`."""
    if scene.terminal == "IDENTIFIER" and scene.text in _OPERATORS and scene.fits("BINARY"):
        terminal, meant = _OPERATORS[scene.text]
        mistake = PythonWord(span=scene.span, found=scene.text, meant=meant)
        scene.put(terminal, meant, scene.start, scene.end)
        return mistake
    previous = scene.previous
    if previous is None or previous.token[1] != "not" or scene.on_new_line:
        return None
    index = scene.index_at(previous.token[2])
    scene.machine.back(index)
    again = Scene(scene.machine, previous.token)
    if not again.put("UNARY", "!", *previous.token[2:]):
        return None
    return PythonWord(span=Span(*previous.token[2:]), found="not", meant="!")


@treats(order=31)
def python_definition(scene: Scene) -> Mistake | None:
    """`def name():` and its indented lines."""
    previous = scene.previous
    if previous is None or previous.token[1] not in ("def", "elif") or scene.on_new_line:
        return None
    begin = previous.token[2]
    scene.machine.back(scene.index_at(begin))
    end = _end_of_indented(scene, begin)
    if not Scene(scene.machine, previous.token).put_invalid("INVALID_STATEMENT", begin, end):
        return None
    meant = "function" if previous.token[1] == "def" else "else if"
    return PythonWord(span=Span(*previous.token[2:]), found=previous.token[1], meant=meant)


def _end_of_indented(scene: Scene, begin: int) -> int:
    text, width = scene.source, indentation(scene.source, begin)
    at = text.find("\n", begin)
    while 0 <= at < scene.lexer.limit:
        after = text.find("\n", at + 1)
        line = text[at + 1 : after if after >= 0 else len(text)]
        if line.strip() and indentation(text, at + 1) <= width:
            return at
        at = after
    return scene.lexer.limit


# ---- templates


def _known(scene: Scene, name: str) -> bool:
    """Was this language met before? It is told of once."""
    if name in scene.machine.notes:
        return True
    scene.machine.notes.add(name)
    return False


def _given_up(scene: Scene, begin: int, end: int) -> bool:
    machine = scene.machine
    index = scene.index_at(begin)
    if index < len(machine.history):
        machine.back(index)
    return Scene(machine, scene.token).put_invalid("INVALID_CHILD", begin, min(end, scene.lexer.limit))


@treats(order=5)
def end_of_condition(scene: Scene) -> Quiet | None:
    """The end of a condition whose parentheses were not written: `{`, or Python's colon."""
    opener = scene.opener
    if opener is None or opener.terminal != "LPAR" or scene.source.startswith("(", opener.start):
        return None
    if scene.text not in ("{", ":") or not scene.insert("RPAR"):
        return None
    if scene.text == ":":
        scene.skip(scene.end)
    return QUIET


@treats("MUSTACHE")
def mustache(scene: Scene) -> Mistake | None:
    match = _MUSTACHE.match(scene.source, scene.start)
    if match is None or not _given_up(scene, scene.start, match.end()):
        return None
    return Mustache(span=Span(*match.span()), inside=match[1])


@treats(order=5)
def jinja_or_svelte(scene: Scene) -> Mistake | Quiet | None:
    opener = scene.opener
    if opener is None or opener.terminal != "_JSX_BRACE" or scene.start - opener.start > 80:
        return None
    jinja = _JINJA.match(scene.source, opener.start)
    svelte = _SVELTE.match(scene.source, opener.start)
    if jinja is not None:
        end, found, language = jinja.end(), "{% … %}", "jinja"
    elif svelte is not None:
        end = closing_bracket(scene.lexer, opener.start) + 1
        end, found, language = end or scene.end, "{" + svelte[1] + svelte[2] + "}", "svelte"
    else:
        return None
    if not _given_up(scene, opener.start, end):
        return None
    mistake = OtherTemplate(span=Span(opener.start, end), found=found)
    return QUIET if _known(scene, language) else mistake


@treats("STRAY_TEXT")
def php(scene: Scene) -> Mistake | Quiet | None:
    """And what looks alike: `<% … %>` of ERB, EJS and JSP."""
    match = _PHP.match(scene.source, scene.start)
    if match is None or not _given_up(scene, scene.start, match.end()):
        return None
    found = "<% … %>" if match[1] else "<?php … ?>"
    return QUIET if _known(scene, found) else OtherTemplate(span=Span(*match.span()), found=found)
