"""Regular expressions with JavaScript's meaning. Source: ECMA-262 §22.2.

`parser` reads a pattern, `analysis` decides who can run it, `translate` writes it for Python's engines,
`program` and `matcher` run it where those differ, `compiled` hides which; `regexp` and `symbols` are the objects.
"""

from veloxc.js.regexp.regexp import RegExp, is_regexp, regexp_exec, regexp_test, regexp_to_string
from veloxc.js.regexp.substitution import get_substitution
from veloxc.js.regexp.symbols import (
    regexp_match,
    regexp_match_all,
    regexp_replace,
    regexp_search,
    regexp_split,
)

__all__ = [
    "RegExp",
    "get_substitution",
    "is_regexp",
    "regexp_exec",
    "regexp_match",
    "regexp_match_all",
    "regexp_replace",
    "regexp_search",
    "regexp_split",
    "regexp_test",
    "regexp_to_string",
]
