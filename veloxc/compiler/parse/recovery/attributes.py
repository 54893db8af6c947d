"""What stands between attributes, or in the braces of one, and is none."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing_habits import OtherTemplate
from veloxc.compiler.diagnostics.parsing_markup import CommaInTag, ObjectWithoutBraces
from veloxc.compiler.parse.lexer.lookahead import closing_bracket
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.tags import in_attribute
from veloxc.compiler.parse.recovery.treatments import QUIET, Quiet, treats
from veloxc.compiler.source import Span

_ANGULAR = Lazy(r"(?:\*[A-Za-z]\w*|[(\[#]+[A-Za-z][\w.-]*[)\]]*)(?=\s*=)")
_VALUE = Lazy(r"\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]*)")


@treats("ILLEGAL")
def comma_in_tag(scene: Scene) -> Mistake | None:
    if not scene.in_tag or scene.text != "," or not scene.fits("JSX_NAME"):
        return None
    scene.skip(scene.end)
    return CommaInTag(span=scene.span)


@treats("ILLEGAL")
def angular_attribute(scene: Scene) -> Mistake | Quiet | None:
    """`*ngIf="…"`, `[title]="…"`, `(click)="…"`: told of once."""
    match = _ANGULAR.match(scene.source, scene.start) if scene.in_tag else None
    if match is None:
        return None
    value = _VALUE.match(scene.source, match.end())
    assert value is not None
    if not scene.put_invalid("INVALID_ATTRIBUTE", scene.start, min(value.end(), scene.lexer.limit)):
        return None
    scene.machine.settled = True
    if "angular" in scene.machine.notes:
        return QUIET
    scene.machine.notes.add("angular")
    return OtherTemplate(span=Span(*match.span()), found=match[0])


@treats("COLON", order=10)
def object_without_braces(scene: Scene) -> Mistake | None:
    """`style={color: 'red'}`: the key is all that was read since the brace."""
    opener, previous = scene.opener, scene.previous
    if opener is None or previous is None or opener.terminal != "_JSX_BRACE":
        return None
    if previous.token[0] not in ("IDENTIFIER", "NAME", "STRING") or not in_attribute(scene, opener):
        return None
    index, end = scene.index_at(opener.start) + 1, closing_bracket(scene.lexer, opener.start)
    if end < 0 or scene.machine.history[index].token is not previous.token:
        return None
    begin = previous.token[2]
    scene.machine.back(index)
    if not Scene(scene.machine, previous.token).put_invalid("INVALID_EXPRESSION", begin, end):
        return None
    return ObjectWithoutBraces(span=Span(opener.start, end + 1), inside=scene.source[begin:end].strip())
