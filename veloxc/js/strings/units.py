"""Strings as JavaScript counts them: in UTF-16 units, on Python strings that count characters.

The two differ only where a character is beyond U+FFFF (an emoji, say): then a string is handled as UTF-16 bytes.
A surrogate pair is always one Python character; lone surrogates stay as they are.
"""

from __future__ import annotations

CODEC = "utf-16-le"
KEEP = "surrogatepass"

# CPython stores a string with a character beyond U+FFFF in 4 bytes a character, and only such a one. So a size
# below this limit proves that there is none; it is much cheaper than looking at each character.
_WIDE_SIZE = "\U00010000".__sizeof__() - 4


def is_narrow(text: str) -> bool:
    """True where Python's and JavaScript's indices agree."""
    if text.isascii() or text.__sizeof__() < _WIDE_SIZE + 4 * len(text):
        return True
    return max(text) <= "\uffff"


def units_length(text: str) -> int:
    """`text.length`."""
    if is_narrow(text):
        return len(text)
    return len(text.encode(CODEC, KEEP)) >> 1


def unit_at(text: str, index: int) -> str:
    """The UTF-16 unit at an index that is in range, as a string."""
    if is_narrow(text):
        return text[index]
    return text.encode(CODEC, KEEP)[2 * index : 2 * index + 2].decode(CODEC, KEEP)


def code_unit_at(text: str, index: int) -> int:
    """The UTF-16 unit at an index that is in range, as a number."""
    if is_narrow(text):
        return ord(text[index])
    encoded = text.encode(CODEC, KEEP)
    return encoded[2 * index] | encoded[2 * index + 1] << 8


def cut(text: str, start: int, end: int) -> str:
    """The units from `start` to `end`; 0 <= start, end may be beyond the end."""
    if is_narrow(text):
        return text[start:end]
    return text.encode(CODEC, KEEP)[2 * start : 2 * end].decode(CODEC, KEEP)


def joined(left: str, right: str) -> str:
    """`left + right`; a surrogate pair that comes together becomes one character."""
    text = left + right
    if text.isascii() or not (left and right and is_high(left[-1]) and is_low(right[0])):
        return text
    return text.encode(CODEC, KEEP).decode(CODEC, KEEP)


def merged(text: str) -> str:
    """Any surrogate pairs in a freshly built string become characters."""
    if text.isascii() or max(text) < "\ud800" or not any(is_high(c) for c in text):
        return text
    return text.encode(CODEC, KEEP).decode(CODEC, KEEP)


def is_high(character: str) -> bool:
    return "\ud800" <= character <= "\udbff"


def is_low(character: str) -> bool:
    return "\udc00" <= character <= "\udfff"


def unit_index(text: str, index: int) -> int:
    """The position of Python's character number `index` in units."""
    if is_narrow(text):
        return index
    return index + sum(character > "\uffff" for character in text[:index])


def units(text: str) -> list[str]:
    """Each unit as a string: `text.split("")`."""
    if is_narrow(text):
        return list(text)
    encoded = text.encode(CODEC, KEEP)
    return [encoded[i : i + 2].decode(CODEC, KEEP) for i in range(0, len(encoded), 2)]


def find_units(text: str, wanted: str, start: int) -> int:
    """`text.indexOf(wanted, start)` with `start` from 0 to the length."""
    if is_narrow(text):
        return text.find(wanted, start)
    encoded, part = text.encode(CODEC, KEEP), wanted.encode(CODEC, KEEP)
    at = encoded.find(part, 2 * start)
    while at & 1 and at >= 0:
        at = encoded.find(part, at + 1)
    return at >> 1 if at >= 0 else -1


def find_units_backwards(text: str, wanted: str, start: int) -> int:
    """`text.lastIndexOf(wanted, start)` with `start` from 0 to the length."""
    if is_narrow(text):
        return text.rfind(wanted, 0, start + len(wanted))
    encoded, part = text.encode(CODEC, KEEP), wanted.encode(CODEC, KEEP)
    at = encoded.rfind(part, 0, 2 * start + len(part))
    while at & 1 and at >= 0:
        at = encoded.rfind(part, 0, at + len(part) - 1)
    return at >> 1 if at >= 0 else -1


def less_by_units(a: str, b: str) -> bool:
    """`a < b` in the order of UTF-16 units, where U+1F600 comes before U+FFEE."""
    if is_narrow(a) and is_narrow(b):
        return a < b
    return sort_key(a) < sort_key(b)


def sort_key(text: str) -> bytes:
    """A key that sorts as JavaScript compares; keys of one sort must all be made by this function."""
    return text.encode("utf-16-be", KEEP)
