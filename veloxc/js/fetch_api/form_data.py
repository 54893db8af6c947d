"""FormData. Source: XMLHttpRequest §5; multipart/form-data by RFC 7578."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from typing import Any

from veloxc.js.array.iterators import NativeIterator, add_next, over
from veloxc.js.coercion import string
from veloxc.js.errors import TypeError_
from veloxc.js.fetch_api.blob import Blob, File, make_file
from veloxc.js.fetch_api.conversions import need, not_implementing
from veloxc.js.fetch_api.headers import for_each
from veloxc.js.fetch_api.media_type import parse_media_type
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.methods import alias, method, value
from veloxc.js.object import JSObject
from veloxc.js.observed import CHANCE, observe
from veloxc.js.platform import illegal_invocation, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.percent import parse_form, scalar_text


class FormData(JSObject):
    """The fields of a form: names with a text or a File."""

    __slots__ = ("_entries",)

    _entries: list[tuple[str, Any]]

    def __init__(self, form: Any = undefined, *_: Any) -> None:
        if form is not undefined:
            raise TypeError_("FormData constructor: Argument 1 could not be converted to: undefined.")
        self._entries = []

    def __iter__(self) -> Iterator[list[Any]]:
        return ([name, item] for name, item in live_entries(self, self._entries))

    def append(self, *arguments: Any) -> Any:
        need(arguments, 2, "FormData.append")
        self._entries.append(make_entry("append", *arguments[:3]))
        return undefined

    def delete(self, *arguments: Any) -> Any:
        need(arguments, 1, "FormData.delete")
        name = scalar_text(string(arguments[0]))
        self._entries = [entry for entry in self._entries if entry[0] != name]
        return undefined

    def get(self, *arguments: Any) -> Any:
        need(arguments, 1, "FormData.get")
        name = scalar_text(string(arguments[0]))
        return next((item for key, item in self._entries if key == name), None)

    def getAll(self, *arguments: Any) -> list[Any]:
        need(arguments, 1, "FormData.getAll")
        name = scalar_text(string(arguments[0]))
        return [item for key, item in self._entries if key == name]

    def has(self, *arguments: Any) -> bool:
        need(arguments, 1, "FormData.has")
        name = scalar_text(string(arguments[0]))
        return any(key == name for key, _ in self._entries)

    def set(self, *arguments: Any) -> Any:
        need(arguments, 2, "FormData.set")
        entry = make_entry("set", *arguments[:3])
        kept, done = [], False
        for other in self._entries:
            if other[0] != entry[0]:
                kept.append(other)
            elif not done:
                kept.append(entry)
                done = True
        self._entries = kept if done else [*kept, entry]
        return undefined

    def forEach(self, *arguments: Any) -> Any:
        return for_each(self, live_entries(self, self._entries), "FormData", arguments)

    def keys(self, *_: Any) -> Any:
        return over(FormDataIterator, (name for name, _ in live_entries(self, self._entries)))

    def values(self, *_: Any) -> Any:
        return over(FormDataIterator, (item for _, item in live_entries(self, self._entries)))

    def entries(self, *_: Any) -> Any:
        return over(FormDataIterator, ([name, item] for name, item in live_entries(self, self._entries)))


platform(FormData, illegal_invocation, length=1, append=2, delete=1, get=1, getAll=1, has=1, set=2, forEach=1)


def live_entries(form: FormData, _: list[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The entries as they are at each step. That they are read before the first tells who has none."""
    index = 0
    while index < len(form._entries):
        yield form._entries[index]
        index += 1


def make_entry(where: str, name: Any, item: Any, *file: Any) -> tuple[str, Any]:
    """Create an entry (§5): a Blob becomes a File."""
    if not isinstance(item, Blob):
        if file:
            raise TypeError_(f"Failed to execute '{where}' on 'FormData': parameter 2 is not of type 'Blob'")
        return scalar_text(string(name)), scalar_text(string(item))
    if file:
        modified = item._modified if isinstance(item, File) else None
        item = make_file(item._data, scalar_text(string(file[0])), item._type, modified)
    elif not isinstance(item, File):
        item = make_file(item._data, "blob", item._type)
    return scalar_text(string(name)), item


class FormDataIterator(NativeIterator):
    """The iterators of FormData."""


add_next(FormDataIterator, "FormData Iterator", not_implementing)
alias(FormData, Symbol.iterator, FormData.__dict__["entries"])
value(FormData, Symbol.toStringTag, "FormData")


def form_of(pairs: list[tuple[str, Any]]) -> FormData:
    form = FormData()
    form._entries = pairs
    return form


# ---- as a body ----------------------------------------------------------------------------------------------


def _escaped(text: str) -> str:
    return text.replace("\n", "%0A").replace("\r", "%0D").replace('"', "%22")


def _line_ends(text: str) -> str:
    return re.sub(r"\r\n?|\n", "\r\n", text)


def encode_multipart(form: FormData) -> tuple[bytes, str]:
    """The bytes of a form and the content type that says its boundary."""
    observe(CHANCE)
    boundary = f"----formdata-veloxc-{secrets.randbelow(10**12):012d}"
    parts: list[bytes] = []
    for name, item in form._entries:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_escaped(_line_ends(name))}"'
        if isinstance(item, File):
            head += f'; filename="{_escaped(item._name)}"\r\nContent-Type: {item._type or "application/octet-stream"}'
            content = item._data
        else:
            content = _line_ends(item).encode()
        parts.append(head.encode() + b"\r\n\r\n" + content + b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"


def parse_form_body(data: bytes, content_type: str | None) -> FormData:
    """The form in a body of that content type. TypeError where it is none."""
    kind, parameters = parse_media_type(content_type) or ("", {})
    if kind == "application/x-www-form-urlencoded":
        return form_of(list(parse_form(data.decode("utf-8", "replace"))))
    if kind == "multipart/form-data":
        return form_of(_parse_multipart(data, parameters.get("boundary")))
    raise TypeError_(
        'Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".'
    )


def _parse_multipart(data: bytes, boundary: str | None) -> list[tuple[str, Any]]:
    """As strict as Node: nothing before the first boundary and behind the last, names in quotes."""
    wrong = TypeError_("Failed to parse body as FormData.")
    mark = b"--" + (boundary or "").encode("latin-1", "replace")
    if not boundary or not data.startswith(mark):
        raise wrong
    pieces = (b"\r\n" + data).split(b"\r\n" + mark)
    if pieces[-1] not in (b"--", b"--\r\n"):
        raise wrong
    entries: list[tuple[str, Any]] = []
    for piece in pieces[1:-1]:
        head, separator, content = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        if not separator or not piece.startswith(b"\r\n"):
            raise wrong
        entries.append(_entry(head.decode("utf-8", "replace"), content, wrong))
    return entries


_DISPOSITION = re.compile(r'form-data; name="([^"]*)"(?:; filename="([^"]*)")?\Z')


def _entry(head: str, content: bytes, wrong: Exception) -> tuple[str, Any]:
    fields = {}
    for line in head.split("\r\n"):
        name, colon, text = line.partition(":")
        if not colon:
            raise wrong
        fields[name.lower()] = text.strip("\t ")
    disposition = _DISPOSITION.match(fields.get("content-disposition", ""))
    if disposition is None:
        raise wrong
    name = _unescaped(disposition[1])
    if disposition[2] is not None:
        return name, make_file(content, _unescaped(disposition[2]), fields.get("content-type", "text/plain"))
    return name, content.decode("utf-8", "replace").removeprefix("\ufeff")


def _unescaped(text: str) -> str:
    for code, char in (("%0A", "\n"), ("%0D", "\r"), ("%22", '"')):
        text = re.sub(code, char, text, flags=re.IGNORECASE)
    return text


@method(FormData, CUSTOM)
def _inspect(self: Any, *_: Any) -> Any:
    shown = _ShownFormData()
    for name, item in self._entries:
        own = shown.__dict__
        if name not in own:
            own[name] = item
        elif isinstance(own[name], list):
            own[name].append(item)
        else:
            own[name] = [own[name], item]
    return shown


class _ShownFormData(JSObject):
    """What the console shows of FormData."""


type.__setattr__(_ShownFormData, "__name__", "FormData")
