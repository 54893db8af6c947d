"""Between tags: braces and angle brackets that are text, comments and raw text that never end."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake
from veloxc.compiler.diagnostics.parsing_markup import (
    MarkupCommentInScript,
    OpenMarkupComment,
    OpenRawText,
    StrayInText,
)
from veloxc.compiler.parse.recovery.scene import Scene
from veloxc.compiler.parse.recovery.treatments import treats
from veloxc.compiler.source import Span


@treats("STRAY_TEXT")
def stray_in_text(scene: Scene) -> Mistake:
    mistake = StrayInText(span=scene.span, found=scene.text)
    if not scene.put("JSX_TEXT", scene.text, scene.start, scene.end):
        scene.skip(scene.end)
    return mistake


@treats("UNTERMINATED_MARKUP_COMMENT")
def open_markup_comment(scene: Scene) -> Mistake:
    scene.put_invalid("INVALID_CHILD", scene.start, scene.lexer.limit)
    return OpenMarkupComment(span=Span(scene.start, scene.start + 4))


@treats("MARKUP_COMMENT_IN_SCRIPT")
def markup_comment_in_script(scene: Scene) -> Mistake:
    end = scene.source.find("-->", scene.start)
    end = end + 3 if 0 <= end < scene.lexer.limit else scene.lexer.limit
    inside = scene.source[scene.start + 4 : end - 3]
    scene.put_invalid("INVALID_CHILD", scene.start, end)
    return MarkupCommentInScript(span=Span(scene.start, end), inside=inside)


@treats("UNTERMINATED_RAW_TEXT")
def open_raw_text(scene: Scene) -> Mistake:
    """All up to the end is its text; the element is closed there."""
    name, elements = scene.text, scene.lexer.elements
    start = elements[1] if elements is not None else scene.start
    scene.put_invalid("INVALID_CHILD", scene.start, scene.lexer.limit)
    scene.machine.notes.add(f"raw text of {name}")
    return OpenRawText(span=Span(start + 1, start + 1 + len(name)), name=name)
