"""MIME types. Source: WHATWG MIME Sniffing §4."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+\Z")
_PARAMETER = re.compile(r';[\t\n\r ]*([^;=]*)(?:=("(?:[^"\\]|\\.)*"?[^;]*|[^;]*))?')
_VALUE = re.compile(r"[\t\x20-\x7e\x80-\xff]*\Z")
_SPACE = "\t\n\r "


def parse_media_type(text: str | None) -> tuple[str, dict[str, str]] | None:
    """Essence and parameters; None where the text is no MIME type."""
    essence, semicolon, rest = (text or "").strip(_SPACE).partition(";")
    kind, slash, subtype = essence.partition("/")
    subtype = subtype.rstrip(_SPACE)
    if not slash or not _TOKEN.match(kind) or not _TOKEN.match(subtype):
        return None
    parameters: dict[str, str] = {}
    for match in _PARAMETER.finditer(semicolon + rest):
        name, value = match[1].lower(), match[2]
        if value is None:
            continue
        value = _unquoted(value) if value.startswith('"') else value.rstrip(_SPACE)
        if (
            value is not None
            and _TOKEN.match(name)
            and _VALUE.match(value)
            and (value or match[2].startswith('"'))
        ):
            parameters.setdefault(name, value)
    return f"{kind}/{subtype}".lower(), parameters


def _unquoted(text: str) -> str:
    found = re.match(r'"((?:[^"\\]|\\.)*)', text)
    return re.sub(r"\\(.)", r"\1", found[1]) if found else ""


def serialized_type(text: str | None) -> str:
    """The MIME type of a Content-Type as a Blob has it, empty where it is none."""
    parsed = parse_media_type(text)
    if parsed is None:
        return ""
    essence, parameters = parsed
    return essence + "".join(f";{name}={_quoted(value)}" for name, value in parameters.items())


def _quoted(value: str) -> str:
    if _TOKEN.match(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
