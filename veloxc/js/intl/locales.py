"""Language tags: canonical form, which of the wanted locales is there, and ICU's name for it.

Source: ECMA-402 §6.2, §9.2; UTS 35 §3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ctypes import POINTER, byref, c_char_p, c_int32
from functools import lru_cache
from typing import Any

from veloxc.js.coercion import is_object, string, to_length
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.intl import icu
from veloxc.js.intl.options import check_matcher, coerce_options
from veloxc.js.members import get, has
from veloxc.js.undefined import undefined

DEFAULT = "en-US"

_ALNUM = "[a-z0-9]"
_TAG = re.compile(
    rf"(?:[a-z]{{2,3}}|[a-z]{{5,8}})"
    r"(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    rf"(?P<variants>(?:-(?:{_ALNUM}{{5,8}}|[0-9]{_ALNUM}{{3}}))*)"
    rf"(?P<extensions>(?:-(?:[0-9a-wyz](?:-{_ALNUM}{{2,8}})+))*)"
    rf"(?:-x(?:-{_ALNUM}{{1,8}})+)?\Z",
    re.IGNORECASE,
)


def canonicalize(tag: str) -> str:
    """CanonicalizeUnicodeLocaleId. RangeError where the tag is not well-formed."""
    match = _TAG.match(tag)
    if match is None or _repeats(match["variants"]) or _repeats_singleton(match["extensions"]):
        if re.match(r"(?:[a-z]{2,3}|[a-z]{5,8})(?:-|\Z)", tag, re.IGNORECASE):
            raise RangeError(f"Invalid language tag: {tag}")
        raise RangeError("Incorrect locale information provided")
    if not icu.is_available():
        return _plain_canonical(tag)
    return _canonical(tag)


def _repeats(variants: str) -> bool:
    parts = variants.lower().split("-")[1:]
    return len(set(parts)) != len(parts)


def _repeats_singleton(extensions: str) -> bool:
    singletons = [part for part in extensions.lower().split("-")[1:] if len(part) == 1]
    return len(set(singletons)) != len(singletons)


def _plain_canonical(tag: str) -> str:
    parts = tag.split("-")
    made = [parts[0].lower()]
    for part in parts[1:]:
        if len(part) == 2 and len(made[-1]) > 1:
            made.append(part.upper())
        elif len(part) == 4 and part.isalpha():
            made.append(part.title())
        else:
            made.append(part.lower())
    return "-".join(made)


@lru_cache(maxsize=256)
def _canonical(tag: str) -> str:
    name = icu.read_bytes("uloc_canonicalize", (c_char_p, icu_name(tag).encode()))
    return to_tag(name)


@lru_cache(maxsize=512)
def icu_name(tag: str) -> str:
    """ICU's name for a language tag: `de_DE`, `ar_EG@numbers=latn`."""
    if not icu.is_available():
        return tag.replace("-", "_")
    native = icu.function(
        "uloc_forLanguageTag", c_int32, c_char_p, c_char_p, c_int32, POINTER(c_int32), POINTER(c_int32)
    )
    import ctypes

    buffer, parsed, code = ctypes.create_string_buffer(512), c_int32(0), c_int32(0)
    length = native(tag.encode("ascii", "replace"), buffer, 512, byref(parsed), byref(code))
    if code.value > 0 or parsed.value != len(tag):
        raise RangeError("Incorrect locale information provided")
    return buffer.raw[:length].decode("ascii")


def to_tag(name: str) -> str:
    """The language tag of an ICU name."""
    import ctypes

    native = icu.function(
        "uloc_toLanguageTag", c_int32, c_char_p, c_char_p, c_int32, ctypes.c_int8, POINTER(c_int32)
    )
    buffer, code = ctypes.create_string_buffer(512), c_int32(0)
    length = native(name.encode(), buffer, 512, 0, byref(code))
    return buffer.raw[:length].decode("ascii")


def locale_list(locales: Any) -> list[str]:
    """CanonicalizeLocaleList (§9.2.1)."""
    if locales is undefined:
        return []
    if isinstance(locales, str):
        return [canonicalize(locales)]
    if locales is None:
        raise TypeError_("Cannot convert undefined or null to object")
    if not is_object(locales):
        return []
    found: list[str] = []
    for tag in _tags(locales):
        if not isinstance(tag, str) and not is_object(tag):
            raise TypeError_("Language ID should be string or object.")
        name = canonicalize(string(tag))
        if name not in found:
            found.append(name)
    return found


def _tags(locales: Any) -> Iterator[Any]:
    """What an array-like holds."""
    for index in range(to_length(get(locales, "length"))):
        if has(str(index), locales):
            yield get(locales, str(index))


def _installed(service: str) -> frozenset[str]:
    """The locales that a service of ICU's has data for."""
    count = icu.function(f"{service}_countAvailable", c_int32)()
    name = icu.function(f"{service}_getAvailable", c_char_p, c_int32)
    tags = {name(index).decode("ascii").replace("_", "-") for index in range(count)}
    # zh-TW and its kind are there under the name with the script
    return frozenset(
        tags | {f"{tag.split('-')[0]}-{tag.split('-')[-1]}" for tag in tags if tag.count("-") == 2}
    )


@lru_cache(maxsize=1)
def _available() -> frozenset[str]:
    return _installed("uloc")


@lru_cache(maxsize=1)
def collation_locales() -> frozenset[str]:
    """The locales that there are collations for."""
    return _installed("ucol")


@lru_cache(maxsize=1)
def plural_locales() -> frozenset[str]:
    """The locales that there are plural rules for: languages, and one country that differs."""
    return frozenset(tag for tag in _available() if "-" not in tag) | {"pt-PT"}


def best_available(tag: str, available: Callable[[], frozenset[str]] = _available) -> str | None:
    """BestAvailableLocale (§9.2.2): the tag, or a shorter one, that there are data for."""
    if not icu.is_available():
        return DEFAULT if tag in ("en", DEFAULT) else None
    while True:
        if tag in available():
            return tag
        head, _, _ = tag.rpartition("-")
        if not head:
            return None
        tag = head[:-2] if len(head) > 2 and head[-2] == "-" else head


class Resolved:
    """The locale that was chosen and the values of its relevant extension keys."""

    def __init__(self, locale: str, keys: dict[str, str]) -> None:
        self.locale = locale  # without extensions
        self.keys = keys  # from the tag, as far as they are relevant and valid
        self.chosen: dict[str, str] = {}  # keys whose value came from an option

    @property
    def tag(self) -> str:
        """The locale with the extension keys that are in force because the tag named them."""
        kept = {
            key: value for key, value in sorted(self.keys.items()) if self.chosen.get(key, value) == value
        }
        if not kept:
            return self.locale
        return f"{self.locale}-u-" + "-".join(
            f"{key}-{value}" if value != "true" else key for key, value in kept.items()
        )

    def with_keys(self, **keys: str) -> str:
        """ICU's name of the locale with these extension values."""
        parts = [f"{key}-{value}" for key, value in keys.items() if value]
        return icu_name(f"{self.locale}-u-{'-'.join(parts)}" if parts else self.locale)


def resolve(
    locales: Any, relevant: tuple[str, ...], available: Callable[[], frozenset[str]] = _available
) -> Resolved:
    """ResolveLocale (§9.2.7) by the look-up matcher."""
    for tag in locale_list(locales):
        plain, keys = _split_extension(tag)
        found = best_available(plain, available)
        if found is not None:
            return Resolved(found, {key: value for key, value in keys.items() if key in relevant})
        if not icu.is_available():
            raise icu.MissingICU(f"the locale '{tag}' needs ICU: pip install 'veloxc[intl]'")
    return Resolved(DEFAULT, {})


def _split_extension(tag: str) -> tuple[str, dict[str, str]]:
    """A tag without its extensions, and the keys of its -u- extension."""
    plain = re.split(r"-[0-9a-wyz]-|-x-", tag, maxsplit=1)[0]
    match = re.search(r"-u((?:-[a-z0-9]{2,8})+)", tag.split("-x-")[0])
    keys: dict[str, str] = {}
    key = ""
    for part in match[1].split("-")[1:] if match else []:
        if len(part) == 2:
            key = part
            keys.setdefault(key, "")
        elif key:
            keys[key] = f"{keys[key]}-{part}" if keys[key] else part
    return plain, {name: value or "true" for name, value in keys.items()}


def supported_locales(service: str, locales: Any = undefined, options: Any = undefined, *_: Any) -> list[str]:
    """SupportedLocales (§9.2.10)."""
    wanted = locale_list(locales)
    name = f"{service}.supportedLocalesOf"
    check_matcher(coerce_options(options, name), name)
    return [tag for tag in wanted if best_available(_split_extension(tag)[0]) is not None]
