"""ICU's C interface through ctypes: the library that Node's Intl is made of.

The libraries are those that the package `icu4py` brings (the extra `intl`), else the system's. Functions of ICU's
C interface carry the version in their names; this module finds it out and hands them out plain.
"""

from __future__ import annotations

import ctypes
import importlib.util
import re
import sys
import threading
from collections.abc import Callable, Iterable
from ctypes import POINTER, byref, c_char_p, c_int32, c_uint16, c_void_p
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from veloxc.js.errors import Error

T = TypeVar("T")

_WARNING_LIMIT = 0  # U_ZERO_ERROR; warnings are below
_BUFFER_OVERFLOW = 15
_PARTS = ("data", "uc", "i18n")


class MissingICU(Error):
    """Something of Intl is asked for that only ICU knows, and there is no ICU."""


class ICUError(Exception):
    """An ICU function failed; `code` is its UErrorCode."""

    def __init__(self, name: str, code: int) -> None:
        super().__init__(f"{name} failed with error {code}")
        self.code = code


def _bundled() -> list[Path]:
    """The libraries in the wheel of icu4py, in the order in which they need each other."""
    spec = importlib.util.find_spec("icu4py")
    if spec is None or spec.origin is None:
        return []
    package = Path(spec.origin).parent
    folders = (package.parent / "icu4py.libs", package / ".dylibs", package)
    files = [file for folder in folders if folder.is_dir() for file in folder.iterdir()]
    found = []
    for part in _PARTS:
        names = re.compile(rf"(lib)?icu({part}|{ {'data': 'dt', 'i18n': 'in'}.get(part, part) })[-.\d]")
        found += [file for file in files if names.match(file.name)][:1]
    return found if len(found) == len(_PARTS) else []


def _system() -> list[str]:
    if sys.platform == "win32":
        return ["icu.dll"]
    from ctypes.util import find_library

    names = [find_library(f"icu{part}") for part in _PARTS]
    return [name for name in names if name] if all(names) else []


class Library:
    """The loaded libraries and the version in the names of their functions."""

    def __init__(self, files: Iterable[Any]) -> None:
        self.libraries = [ctypes.CDLL(str(file), mode=ctypes.RTLD_GLOBAL) for file in files]
        self.suffix = self._find_suffix()

    def _find_suffix(self) -> str:
        for suffix in ("", *(f"_{version}" for version in range(100, 63, -1))):
            if any(hasattr(library, f"u_errorName{suffix}") for library in self.libraries):
                return suffix
        raise OSError("no function of a known version of ICU")

    def find(self, name: str) -> Any:
        for library in reversed(self.libraries):
            try:
                return library[name + self.suffix]  # a new object each time, so that types are not shared
            except AttributeError:
                continue
        raise AttributeError(name)


@lru_cache(maxsize=1)
def library() -> Library | None:
    """ICU, or None where there is none."""
    for files in (_bundled(), _system()):
        if files:
            try:
                return Library(files)
            except OSError:
                continue
    return None


def is_available() -> bool:
    return library() is not None


@lru_cache(maxsize=256)
def function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A function of ICU by its plain name. MissingICU where there is no ICU."""
    found = library()
    if found is None:
        raise MissingICU("Intl beyond en-US needs ICU: pip install 'veloxc[intl]'")
    native = found.find(name)
    native.restype = result
    native.argtypes = arguments
    return native  # type: ignore[no-any-return]


def checked(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """The same for functions whose last parameter is the error code: raises ICUError instead."""
    native = function(name, result, *arguments, POINTER(c_int32))

    def run(*values: Any) -> Any:
        code = c_int32(0)
        given = native(*values, byref(code))
        if code.value > _WARNING_LIMIT:
            raise ICUError(name, code.value)
        return given

    return run


def units(text: str) -> Any:
    """A string as ICU takes it, UTF-16."""
    data = text.encode("utf-16-le", "surrogatepass")
    return (c_uint16 * (len(data) // 2 + 1)).from_buffer_copy(data + b"\0\0")


def units_count(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_text(name: str, *arguments: Any, before: tuple[Any, ...] = ()) -> str:
    """The text that a function writes into a buffer: `f(*arguments, buffer, size, error)`.

    `arguments` are given as (type, value) pairs; `before` are such pairs that follow the size."""
    types = [kind for kind, _ in arguments]
    values = [value for _, value in arguments]
    later_types, later = [kind for kind, _ in before], [value for _, value in before]
    native = function(name, c_int32, *types, c_void_p, c_int32, *later_types, POINTER(c_int32))
    size = 128
    while True:
        buffer = (c_uint16 * size)()
        code = c_int32(0)
        length = native(*values, buffer, size, *later, byref(code))
        if code.value == _BUFFER_OVERFLOW or length > size:
            size = length + 1
            continue
        if code.value > _WARNING_LIMIT:
            raise ICUError(name, code.value)
        return bytes(buffer)[: 2 * length].decode("utf-16-le", "surrogatepass")


class _Cache(threading.local):
    """What one thread made: an object of ICU's must not be used by two threads at once."""

    def __init__(self) -> None:
        self.made: dict[Any, Any] = {}


_cache = _Cache()


def for_each_thread(make: Callable[..., T]) -> Callable[..., T]:
    """Decorator: the results of `make` are kept, by its arguments, apart for each thread."""

    def find(*arguments: Any) -> T:
        key = (make, *arguments)
        found: T | None = _cache.made.get(key)
        if found is None:
            if len(_cache.made) >= 500:
                _cache.made.clear()
            found = _cache.made[key] = make(*arguments)
        return found

    return find


class Handle:
    """An object of ICU's that is closed when nobody needs it any more."""

    __slots__ = ("close", "pointer")

    def __init__(self, pointer: Any, close: str) -> None:
        self.pointer = pointer
        self.close = function(close, None, c_void_p)

    def __del__(self) -> None:
        if self.pointer:
            self.close(self.pointer)


def read_bytes(name: str, *arguments: Any) -> str:
    """The ASCII text a function writes: `f(*arguments, buffer, size, error)`; arguments as (type, value) pairs."""
    native = function(name, c_int32, *[kind for kind, _ in arguments], c_char_p, c_int32, POINTER(c_int32))
    buffer = ctypes.create_string_buffer(512)
    code = c_int32(0)
    length = native(*[value for _, value in arguments], buffer, 512, byref(code))
    if code.value > _WARNING_LIMIT:
        raise ICUError(name, code.value)
    return buffer.raw[:length].decode("ascii")
