"""Blob and File. Source: W3C File API §3, §4."""

from __future__ import annotations

import time
from typing import Any

from veloxc.js.binary import buffer_of, bytes_of, uint8_array
from veloxc.js.coercion import is_object, number, relative_index, string
from veloxc.js.event import option
from veloxc.js.function import is_function
from veloxc.js.inspection.inspect import CUSTOM
from veloxc.js.iteration import Closing, iterate
from veloxc.js.members import get
from veloxc.js.methods import method, value
from veloxc.js.node_errors import missing_arguments, wrong_type, wrong_value
from veloxc.js.object import JSObject
from veloxc.js.observed import TIME, observe
from veloxc.js.platform import platform, promised
from veloxc.js.promise import fulfilled
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.percent import scalar_text


class Blob(JSObject):
    """Bytes with a type. `Blob(parts, { type, endings })`."""

    __slots__ = ("_data", "_type")

    _data: bytes
    _type: str

    def __init__(self, parts: Any = undefined, options: Any = undefined, *_: Any) -> None:
        parts = [] if parts is undefined else _sequence(parts)
        if options is not undefined and options is not None and not is_object(options):
            raise wrong_type("options", "a dictionary", options)
        endings = option(options, "endings")
        endings = "transparent" if endings is undefined else string(endings)
        if endings not in ("transparent", "native"):
            raise wrong_value("options.endings", endings)
        with Closing(iterate(parts)) as each:
            self._data = b"".join([part_bytes(part, endings == "native") for part in each])
        self._type = blob_type(option(options, "type"))

    @property
    def size(self) -> int:
        return len(self._data)

    @property
    def type(self) -> str:
        return self._type

    def slice(self, first: Any = undefined, last: Any = undefined, type: Any = undefined, *_: Any) -> Any:
        size = len(self._data)
        begin = relative_index(first, size, 0)
        return make_blob(self._data[begin : relative_index(last, size, size)], blob_type(type))

    @promised
    def text(self, *_: Any) -> Any:
        return fulfilled(self._data.decode("utf-8", "replace").removeprefix("\ufeff"))

    @promised
    def arrayBuffer(self, *_: Any) -> Any:
        return fulfilled(buffer_of(self._data))

    def bytes(self, *_: Any) -> Any:
        return fulfilled(uint8_array(self._data))

    def stream(self, *_: Any) -> Any:
        return bytes_stream(self._data)


value(Blob, Symbol.toStringTag, "Blob")
platform(Blob)


def bytes_stream(data: bytes) -> Any:
    """A stream that gives these bytes."""
    from veloxc.js.streams.readable import Source, make_stream

    def pull(controller: Any = undefined, *_: Any) -> Any:
        nonlocal data
        if data:
            chunk, data = data[:65536], data[65536:]
            controller.enqueue(uint8_array(chunk))
        if not data:
            controller.close()
        return undefined

    return make_stream(Source({"pull": pull}))


def blob_type(type_: Any) -> str:
    text = "" if type_ is undefined else string(type_)
    return text.lower() if all(" " <= char <= "~" for char in text) else ""


def _sequence(parts: Any) -> Any:
    if not is_object(parts) or not is_function(get(parts, Symbol.iterator)):
        raise wrong_type("sources", "a sequence", parts)
    return parts


def part_bytes(part: Any, native: bool = False) -> bytes:
    """The bytes of one part: of a Blob, a buffer, or of a text."""
    if isinstance(part, Blob):
        return part._data
    data = None if isinstance(part, str) else bytes_of(part)
    if data is not None:
        return data
    text = scalar_text(string(part))
    if native:
        text = text.replace("\r\n", "\n")
    return text.encode()


def make_blob(data: bytes, type_: str = "") -> Blob:
    """A Blob of bytes."""
    made: Blob = Blob.__new__(Blob)
    made._data = data
    made._type = type_
    return made


class File(Blob):
    """A Blob with a name. `File(parts, name, { type, lastModified })`."""

    __slots__ = ("_modified", "_name")

    _modified: float

    def __init__(self, *arguments: Any) -> None:
        if len(arguments) < 2:
            raise missing_arguments("fileBits", "fileName")
        options = arguments[2] if len(arguments) > 2 else undefined
        super().__init__(arguments[0], options)
        self._name = scalar_text(string(arguments[1]))
        modified = option(options, "lastModified")
        if modified is undefined:
            observe(TIME)
        self._modified = int(time.time() * 1000) if modified is undefined else _time(modified)

    @property
    def name(self) -> str:
        return self._name

    @property
    def lastModified(self) -> float:
        return self._modified


def _time(value: Any) -> float:
    """A number as given; 0 for what is none."""
    found = number(value)
    return 0 if found != found else found


value(File, Symbol.toStringTag, "File")
platform(File, length=2)


def make_file(data: bytes, name: str, type_: str = "", modified: float | None = None) -> File:
    """A File of bytes, modified now unless said otherwise."""
    made: File = File.__new__(File)
    made._data, made._type, made._name = data, type_, name
    if modified is None:
        observe(TIME)
    made._modified = int(time.time() * 1000) if modified is None else modified
    return made


@method(Blob, CUSTOM)
def _inspect(self: Any, *_: Any) -> str:
    from veloxc.js.inspection.quoting import quoted

    text = f"size: {len(self._data)}, type: {quoted(self._type)}"
    if isinstance(self, File):
        return f"File {{ {text}, name: {quoted(self._name)}, lastModified: {self._modified} }}"
    return f"Blob {{ {text} }}"
