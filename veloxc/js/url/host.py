"""Hosts: domains, IPv4 and IPv6 addresses, opaque hosts. Source: WHATWG URL §3."""

from __future__ import annotations

import re

from veloxc.js.url.percent import CONTROL, decode_utf8, percent_decode, percent_encode

_FORBIDDEN = re.compile(r"[\x00\t\n\r #/:<>?@\[\\\]^|]")
_FORBIDDEN_IN_DOMAIN = re.compile(r"[\x00-\x20#/:<>?@\[\\\]^|%\x7f]")


class InvalidHost(Exception):
    """The host parser returned failure."""


def parse_host(text: str, opaque: bool) -> str:
    """The serialized host for the text of one; `opaque` for schemes that are not special. Raises InvalidHost."""
    if text.startswith("["):
        if not text.endswith("]"):
            raise InvalidHost
        return f"[{_serialize_ipv6(_parse_ipv6(text[1:-1]))}]"
    if opaque:
        if _FORBIDDEN.search(text):
            raise InvalidHost
        return percent_encode(text, CONTROL)
    domain = domain_to_ascii(decode_utf8(percent_decode(text)))
    if not domain or _FORBIDDEN_IN_DOMAIN.search(domain):
        raise InvalidHost
    return _serialize_ipv4(_parse_ipv4(domain)) if _ends_in_number(domain) else domain


def domain_to_ascii(domain: str) -> str:
    """Domain to ASCII (§3.3) with beStrict false: Unicode TS 46 processing and Punycode. Raises InvalidHost."""
    lower = domain.lower()
    if domain.isascii() and not any(label.startswith("xn--") for label in lower.split(".")):
        return lower
    from veloxc.js.url.idna import to_ascii

    result = to_ascii(domain)
    if result is None:
        raise InvalidHost
    return result


# ---- IPv4 (§3.5) ------------------------------------------------------------------------------------------------


def _ends_in_number(domain: str) -> bool:
    parts = domain.split(".")
    if parts[-1] == "":
        if len(parts) == 1:
            return False
        parts.pop()
    last = parts[-1]
    return (last.isdigit() and last.isascii()) or _ipv4_number(last) is not None


def _ipv4_number(text: str) -> int | None:
    if not text:
        return None
    base = 10
    if text[:2] in ("0x", "0X"):
        text, base = text[2:], 16
    elif len(text) > 1 and text[0] == "0":
        text, base = text[1:], 8
    if not text:
        return 0
    digits = {10: "0123456789", 8: "01234567", 16: "0123456789abcdefABCDEF"}[base]
    return int(text, base) if all(char in digits for char in text) else None


def _parse_ipv4(domain: str) -> int:
    parts = domain.split(".")
    if parts[-1] == "" and len(parts) > 1:
        parts.pop()
    numbers = [_ipv4_number(part) for part in parts]
    if len(numbers) > 4:
        raise InvalidHost
    address = 0
    for place, number in enumerate(numbers):
        last = place == len(numbers) - 1
        if number is None or number >= (256 ** (5 - len(numbers)) if last else 256):
            raise InvalidHost
        address += number if last else number * 256 ** (3 - place)
    return address


def _serialize_ipv4(address: int) -> str:
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0))


# ---- IPv6 (§3.5, §3.6) ------------------------------------------------------------------------------------------


def _parse_ipv6(text: str) -> list[int]:
    """Eight pieces of 16 bits. At most one `::`; the last two pieces may be written as IPv4."""
    head, double, tail = text.partition("::")
    if double and ("::" in tail or tail.startswith(":")):
        raise InvalidHost
    if not double:
        pieces = _pieces(text, True)
        if len(pieces) != 8:
            raise InvalidHost
        return pieces
    front = _pieces(head, False) if head else []
    back = _pieces(tail, True) if tail else []
    if len(front) + len(back) > 7:
        raise InvalidHost
    return front + [0] * (8 - len(front) - len(back)) + back


def _pieces(text: str, last: bool) -> list[int]:
    pieces: list[int] = []
    parts = text.split(":")
    for place, part in enumerate(parts):
        if "." in part and last and place == len(parts) - 1:
            pieces += _embedded_ipv4(part)
        elif re.fullmatch(r"[0-9a-fA-F]{1,4}", part):
            pieces.append(int(part, 16))
        else:
            raise InvalidHost
    return pieces


def _embedded_ipv4(text: str) -> list[int]:
    parts = text.split(".")
    if len(parts) != 4 or not all(
        re.fullmatch(r"0|[1-9][0-9]{0,2}", part) and int(part) <= 255 for part in parts
    ):
        raise InvalidHost
    a, b, c, d = map(int, parts)
    return [a << 8 | b, c << 8 | d]


def _serialize_ipv6(pieces: list[int]) -> str:
    start, length = _longest_zeros(pieces)
    if length < 2:
        return ":".join(f"{piece:x}" for piece in pieces)
    front = ":".join(f"{piece:x}" for piece in pieces[:start])
    back = ":".join(f"{piece:x}" for piece in pieces[start + length :])
    return f"{front}::{back}"


def _longest_zeros(pieces: list[int]) -> tuple[int, int]:
    best = (0, 0)
    start = 0
    while start < 8:
        end = start
        while end < 8 and pieces[end] == 0:
            end += 1
        if end - start > best[1]:
            best = (start, end - start)
        start = end + 1
    return best
