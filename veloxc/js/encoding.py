"""TextEncoder and TextDecoder. Source: WHATWG Encoding §8."""

from __future__ import annotations

import codecs
from typing import Any

from veloxc.js.binary import bytes_of, uint8_array
from veloxc.js.binary.typed_array import TYPED_ARRAYS
from veloxc.js.coercion import string, truthy
from veloxc.js.errors import RangeError
from veloxc.js.event import option
from veloxc.js.methods import value
from veloxc.js.node_errors import coded, invalid_argument, options_object
from veloxc.js.object import JSObject
from veloxc.js.platform import needs, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined
from veloxc.js.url.percent import scalar_text

# Labels that name the same encoding, and Python's codec for it
_WINDOWS_1252 = (
    "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591"
)
_LABELS = {
    "utf-8": ("utf-8", "utf8 utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
    "utf-16le": ("utf-16-le", "utf-16 utf-16le ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff"),
    "utf-16be": ("utf-16-be", "utf-16be unicodefffe"),
    "ibm866": ("cp866", "866 cp866 csibm866 ibm866"),
    "iso-8859-3": ("iso8859-3", "iso-8859-3 iso8859-3 l3 latin3"),
    "iso-8859-4": ("iso8859-4", "iso-8859-4 iso8859-4 l4 latin4"),
    "iso-8859-5": ("iso8859-5", "iso-8859-5 iso8859-5 cyrillic csisolatincyrillic"),
    "iso-8859-6": ("iso8859-6", "iso-8859-6 iso8859-6 arabic csisolatinarabic asmo-708 ecma-114"),
    "iso-8859-7": ("iso8859-7", "iso-8859-7 iso8859-7 greek greek8 csisolatingreek ecma-118 elot_928"),
    "iso-8859-8": ("iso8859-8", "iso-8859-8 iso8859-8 hebrew csisolatinhebrew visual"),
    "iso-8859-10": ("iso8859-10", "iso-8859-10 iso8859-10 l6 latin6"),
    "iso-8859-13": ("iso8859-13", "iso-8859-13 iso8859-13"),
    "iso-8859-14": ("iso8859-14", "iso-8859-14 iso8859-14"),
    "iso-8859-16": ("iso8859-16", "iso-8859-16"),
    "koi8-u": ("koi8-u", "koi8-u koi8-ru"),
    "macintosh": ("mac_roman", "macintosh csmacintosh mac x-mac-roman"),
    "windows-1253": ("cp1253", "cp1253 windows-1253 x-cp1253"),
    "windows-1255": ("cp1255", "cp1255 windows-1255 x-cp1255"),
    "windows-1256": ("cp1256", "cp1256 windows-1256 x-cp1256"),
    "windows-1257": ("cp1257", "cp1257 windows-1257 x-cp1257"),
    "windows-1258": ("cp1258", "cp1258 windows-1258 x-cp1258"),
    "windows-1252": ("cp1252", f"{_WINDOWS_1252} iso_8859-1 l1 latin1 us-ascii windows-1252 x-cp1252"),
    "iso-8859-2": ("iso8859-2", "iso-8859-2 iso8859-2 l2 latin2"),
    "iso-8859-15": ("iso8859-15", "iso-8859-15 iso8859-15 l9"),
    "windows-1250": ("cp1250", "cp1250 windows-1250 x-cp1250"),
    "windows-1251": ("cp1251", "cp1251 windows-1251 x-cp1251"),
    "koi8-r": ("koi8-r", "koi koi8 koi8-r koi8_r"),
    "shift_jis": ("cp932", "shift_jis shift-jis sjis ms_kanji windows-31j x-sjis ms932"),
    "euc-jp": ("euc-jp", "euc-jp x-euc-jp"),
    "euc-kr": ("cp949", "euc-kr korean ks_c_5601-1987 windows-949"),
    "gbk": ("gb18030", "gbk gb2312 chinese x-gbk gb_2312-80"),
    "gb18030": ("gb18030", "gb18030"),
    "big5": ("big5hkscs", "big5 big5-hkscs cn-big5 x-x-big5"),
}
_ENCODINGS = {label: (name, codec) for name, (codec, labels) in _LABELS.items() for label in labels.split()}


def _controls(error: UnicodeError) -> tuple[str, int]:
    """The standard's Windows encodings have control characters where Python's have nothing."""
    assert isinstance(error, UnicodeDecodeError)
    byte = error.object[error.start]
    if 0x80 <= byte <= 0x9F:
        return chr(byte), error.start + 1
    raise error


def _controls_or_marks(error: UnicodeError) -> tuple[str, int]:
    try:
        return _controls(error)
    except UnicodeDecodeError:
        return "\ufffd", error.start + 1  # type: ignore[attr-defined]


codecs.register_error("strict-but-controls", _controls)
codecs.register_error("replace-but-controls", _controls_or_marks)


class TextEncoder(JSObject):
    """Text to UTF-8."""

    __slots__ = ("_encoding",)

    def __init__(self, *_: Any) -> None:
        self._encoding = "utf-8"

    @property
    def encoding(self) -> str:
        return self._encoding

    def encode(self, text: Any = "", *_: Any) -> Any:
        text = "" if text is undefined else string(text)
        return uint8_array(scalar_text(text).encode(self._encoding))

    def encodeInto(self, source: Any = undefined, target: Any = undefined, *_: Any) -> dict[str, int]:
        needs(self._encoding)
        if not isinstance(source, str):
            raise invalid_argument("src", "of type string", source)
        if not isinstance(target, TYPED_ARRAYS["Uint8Array"]):
            raise invalid_argument("dest", "an instance of Uint8Array", target)
        read = written = 0
        data, room = target._buffer._data, len(target)
        for char in scalar_text(source):
            encoded = char.encode()
            if written + len(encoded) > room:
                break
            start = target._offset + written
            data[start : start + len(encoded)] = encoded
            written += len(encoded)
            read += 2 if char > "\uffff" else 1
        return {"read": read, "written": written}


value(TextEncoder, Symbol.toStringTag, "TextEncoder")
platform(TextEncoder, encodeInto=2)


class TextDecoder(JSObject):
    """Bytes to text. `TextDecoder(label, { fatal, ignoreBOM })`."""

    __slots__ = ("_codec", "_decoder", "_encoding", "_fatal", "_keep_mark", "_started")

    def __init__(self, label: Any = "utf-8", options: Any = undefined, *_: Any) -> None:
        name = "utf-8" if label is undefined else string(label)
        found = _ENCODINGS.get(name.strip("\t\n\f\r ").lower())
        if found is None:
            raise coded(f'The "{name}" encoding is not supported', "ERR_ENCODING_NOT_SUPPORTED", RangeError)
        options = options_object(options)
        self._encoding, self._codec = found
        self._fatal = truthy(option(options, "fatal"))
        self._keep_mark = truthy(option(options, "ignoreBOM"))
        self._decoder: Any = None
        self._started = False

    @property
    def encoding(self) -> str:
        return self._encoding

    @property
    def fatal(self) -> bool:
        return self._fatal

    @property
    def ignoreBOM(self) -> bool:
        return self._keep_mark

    def decode(self, source: Any = undefined, options: Any = undefined, *_: Any) -> str:
        needs(self._codec)
        data = b"" if source is undefined else bytes_of(source)
        if data is None:
            message = 'The "list" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.'
            raise coded(message, "ERR_INVALID_ARG_TYPE")
        return decode_part(self, data, truthy(option(options, "stream")))


value(TextDecoder, Symbol.toStringTag, "TextDecoder")
platform(TextDecoder)


def decode_part(decoder: TextDecoder, data: bytes, more: bool) -> str:
    """The text of the next bytes; with `more` an unfinished character waits for the next call."""
    if decoder._decoder is None:
        errors = "strict" if decoder._fatal else "replace"
        if decoder._codec.startswith("cp125"):
            errors += "-but-controls"
        decoder._decoder = codecs.getincrementaldecoder(decoder._codec)(errors)
        decoder._started = False
    try:
        text = str(decoder._decoder.decode(data, not more))
    except UnicodeDecodeError:
        decoder._decoder = None
        message = f"The encoded data was not valid for encoding {decoder._encoding}"
        raise coded(message, "ERR_ENCODING_INVALID_ENCODED_DATA") from None
    if text and not decoder._started:
        decoder._started = True
        if text[0] == "\ufeff" and not decoder._keep_mark and decoder._encoding.startswith("utf"):
            text = text[1:]
    if not more:
        decoder._decoder = None
    return text
