"""The global `Intl`. Source: ECMA-402 §8."""

from __future__ import annotations

from typing import Any

from veloxc.js.intl.collator import Collator
from veloxc.js.intl.date_time_format import DateTimeFormat
from veloxc.js.intl.list_format import ListFormat
from veloxc.js.intl.locales import locale_list
from veloxc.js.intl.number_format import NumberFormat
from veloxc.js.intl.plural_rules import PluralRules
from veloxc.js.intl.relative_time_format import RelativeTimeFormat
from veloxc.js.namespaces import add, member_of, namespace
from veloxc.js.undefined import undefined

Intl = namespace("Intl")

for _class in (Collator, DateTimeFormat, ListFormat, NumberFormat, PluralRules, RelativeTimeFormat):
    add(Intl, _class.__name__, _class)


@member_of(Intl, "getCanonicalLocales", 1)
def get_canonical_locales(locales: Any = undefined, *_: Any) -> list[str]:
    """Intl.getCanonicalLocales(locales)."""
    return locale_list(locales)
