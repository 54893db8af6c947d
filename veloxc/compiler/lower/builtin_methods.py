"""Which function of `veloxc.js` a built-in method is, by the type it is a method of."""

from __future__ import annotations

import re

_METHODS = {
    "array": """
        at concat copyWithin entries every fill filter find findIndex findLast findLastIndex flat flatMap forEach includes
        indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toReversed
        toSorted toSpliced unshift values with
    """,
    "string": """
        at charAt charCodeAt codePointAt concat endsWith includes indexOf isWellFormed lastIndexOf localeCompare match
        matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith substr substring
        toLocaleLowerCase toLocaleUpperCase toLowerCase toUpperCase toWellFormed trim trimEnd trimStart
    """,
    "number": "toExponential toFixed toLocaleString toPrecision toString",
}
FUNCTIONS: dict[str, frozenset[str]] = {type_: frozenset(names.split()) for type_, names in _METHODS.items()}
"""Type → the methods that have a function of their own: `array_index_of(xs, x)`."""

_ATTRIBUTES = {
    "map": "clear delete entries forEach get has keys set values",
    "set": "add clear delete entries forEach has keys values",
    "date": """
        getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime getTimezoneOffset
        getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes getUTCMonth getUTCSeconds
        setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime setUTCDate setUTCFullYear
        setUTCHours setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds toDateString toISOString toJSON
        toLocaleDateString toLocaleString toLocaleTimeString toString toTimeString toUTCString valueOf
    """,
    "regexp": "exec test",
    "promise": "catch then",
}
ATTRIBUTES: dict[str, frozenset[str]] = {
    type_: frozenset(names.split()) for type_, names in _ATTRIBUTES.items()
}
"""Type → the methods that its Python class has under the same name: `map.get(k)`."""

_CAPITAL = re.compile(r"(?<=[a-z])([A-Z])")


def function_name(type_: str, method: str) -> str:
    """`array`, `indexOf` → `array_index_of`."""
    return f"{type_}_{_CAPITAL.sub(lambda match: '_' + match[1], method).lower()}"
