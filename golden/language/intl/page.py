"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Date,
    Intl,
    array_join,
    array_sort,
    call,
    get,
    new,
    number_to_locale_string,
)
from veloxc.runtime import each_text


def server(page):
    number = new(get(Intl, "NumberFormat"), "en-US")
    money = new(
        get(Intl, "NumberFormat"), "en-US", {"style": "currency", "currency": "USD"}
    )
    date = Date(Date.UTC(2024, 4, 9, 15, 4))
    day = new(
        get(Intl, "DateTimeFormat"), "en-US", {"dateStyle": "long", "timeZone": "UTC"}
    )
    shown = [
        call(number, "format", 1234567.891),
        call(money, "format", -12.5),
        number_to_locale_string(1234.5, "en-US"),
        call(day, "format", date),
        date.toLocaleDateString(
            "en-US",
            {"month": "short", "day": "numeric", "year": "numeric", "timeZone": "UTC"},
        ),
        call(
            new(get(Intl, "NumberFormat"), "en-US", {"style": "percent"}),
            "format",
            0.256,
        ),
        array_join(
            array_sort(
                ["b", "a", "C"], get(new(get(Intl, "Collator"), "en"), "compare")
            )
        ),
        call(new(get(Intl, "PluralRules"), "en"), "select", 1),
    ]
    return shown


def markup(page, write, shown):
    write(f'<ol>{each_text("<li>", shown, "</li>")}</ol>')


__velox__ = (
    "routes/index.velox",
    "16:0=2:7 18:4=3:7 21:4=4:7 22:4=5:7 25:4=6:7 49:0=8:1 50:17=8:16",
)
