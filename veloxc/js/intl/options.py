"""Reading options of Intl's constructors. Source: ECMA-402 §9.2.12 to §9.2.16; errors as in V8."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from veloxc.js.coercion import is_object, number, string, to_object, truthy
from veloxc.js.error_wording import shown
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.members import get
from veloxc.js.undefined import undefined

_KEYWORD = re.compile(r"[a-z0-9]{3,8}(-[a-z0-9]{3,8})*\Z", re.IGNORECASE)


def options_object(options: Any) -> Any:
    """GetOptionsObject: undefined is an empty object. TypeError for what is none."""
    if options is undefined:
        return {}
    if not is_object(options):
        raise TypeError_("invalid_argument")
    return options


def coerce_options(options: Any, service: str = "") -> Any:
    """CoerceOptionsToObject: undefined is an empty object, null an error."""
    if options is None and service:
        raise TypeError_(f"{service} called on null or undefined")
    return {} if options is undefined else to_object(options)


def option(options: Any, service: str, name: str, choices: Iterable[str] = (), default: Any = None) -> Any:
    """A string option; `default` where it is undefined. RangeError where it is none of the choices."""
    value = get(options, name)
    if value is undefined:
        return default
    text = string(value)
    if choices and text not in choices:
        raise RangeError(f"Value {shown(value)} out of range for {service} options property {name}")
    return text


def keyword_option(options: Any, service: str, name: str) -> Any:
    """An option that is the value of a Unicode extension. RangeError where it cannot be one."""
    text = option(options, service, name)
    if text is not None and not _KEYWORD.match(text):
        raise RangeError(f"Invalid {name} : {text}")
    return text


def check_matcher(options: Any, service: str) -> None:
    """`localeMatcher`: read and checked, though both of its values are one here."""
    option(options, service, "localeMatcher", ("lookup", "best fit"))


def boolean_option(options: Any, name: str) -> bool | None:
    value = get(options, name)
    return None if value is undefined else truthy(value)


def number_option(options: Any, name: str, least: int, most: int, default: int | None) -> int | None:
    """A whole number between two bounds. RangeError outside of them."""
    return default_number(get(options, name), name, least, most, default)


def default_number(value: Any, name: str, least: int, most: int, default: int | None) -> int | None:
    if value is undefined:
        return default
    found = number(value)
    if not least <= found <= most:
        raise RangeError(f"{name} value is out of range.")
    return int(found)
