"""Intl, and the toLocaleString methods. Source: ECMA-402.

`icu` reaches ICU's C library (the extra `intl`); without it `plain` and `plain_dates` do American English and
anything else raises MissingICU. Each class of Intl has a file; `locales`, `options`, `digits`, `parts` are shared.
"""

from veloxc.js.intl.intl import Intl
from veloxc.js.intl.locale_text import compare_text, date_text, format_number
from veloxc.js.intl.number_format import NumberFormat

__all__ = ["Intl", "NumberFormat", "compare_text", "date_text", "format_number"]
