"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Number,
    RegExp,
    String,
    add,
    array_join,
    call,
    get,
    index,
    iterate,
    put,
    string,
    string_last_index_of,
    string_match,
    string_match_all,
    string_normalize,
    string_replace,
    string_search,
    string_split,
    string_to_lower_case,
    undefined,
)
from veloxc.runtime import text as js_text, text_of

PATTERN = RegExp("(?<year>\\d{4})-(?<month>\\d\\d)-(\\d\\d)", "")
PATTERN_2 = RegExp("(\\d+\\.\\d+) EUR", "g")
PATTERN_3 = RegExp("[\\u0300-\\u036f]", "g")
PATTERN_4 = RegExp("[^a-z0-9]+", "g")
PATTERN_5 = RegExp("^-|-$", "g")
PATTERN_6 = RegExp("^\\w+@\\w+\\.\\w+$", "")
PATTERN_7 = RegExp("\\d+", "g")
PATTERN_8 = RegExp("[-_]", "")
PATTERN_9 = RegExp("c", "")
PATTERN_10 = RegExp("(\\d+)-(\\d+)", "")
PATTERN_11 = RegExp("[A-Z]", "g")
PATTERN_12 = RegExp("a.c", "s")
PATTERN_13 = RegExp("\\p{Lu}", "u")
PATTERN_14 = RegExp("b", "i")
PATTERN_15 = RegExp("x", "")
PATTERN_16 = RegExp("(?<=\\$)\\d+", "")
PATTERN_17 = RegExp("([,;])", "")


def server(page):
    text = "Order 66 of 2024-05-04, paid 12.50 EUR and 3.10 EUR"
    date = string_match(text, PATTERN)
    prices = [
        Number(index(found, 1))
        for found in [*iterate(string_match_all(text, PATTERN_2))]
    ]
    slug = string_replace(
        string_replace(
            string_replace(
                string_normalize(string_to_lower_case("Héllo, Wörld & Co!"), "NFD"),
                PATTERN_3,
                "",
            ),
            PATTERN_4,
            "-",
        ),
        PATTERN_5,
        "",
    )
    shown = [
        get(get(date, "groups"), "year"),
        index(date, 2),
        get(date, "index"),
        array_join(prices),
        slug,
        PATTERN_6.test("a@b.co"),
        string_replace(
            "a1b22",
            PATTERN_7,
            lambda digits=undefined, *_: f'<{string(get(digits, "length"))}>',
        ),
        array_join(string_split("x-y_z", PATTERN_8)),
        string_last_index_of("aaa", "a"),
        string_search("abc", PATTERN_9),
        string_replace("2024-05", PATTERN_10, "$2/$1 $& $$"),
        string_replace(
            "camelCaseText",
            PATTERN_11,
            lambda c=undefined, *_: add("_", call(c, "toLowerCase")),
        ),
        PATTERN_12.test("a\nc"),
        PATTERN_13.test("É"),
        (
            undefined
            if (t1 := string_match("aBc", PATTERN_14)) is None or t1 is undefined
            else index(t1, 0)
        ),
        string_match("no", PATTERN_15),
        (
            undefined
            if (t2 := PATTERN_16.exec("cost $42")) is None or t2 is undefined
            else index(t2, 0)
        ),
        array_join(string_split("a,b;c", PATTERN_17), ""),
    ]
    sticky = RegExp("\\d", "y")
    put(sticky, "lastIndex", 1)
    global_ = RegExp("o", "g")
    hits = []
    hit = undefined
    while (hit := global_.exec("foo boo")) is not None:
        hits.append(get(hit, "index"))
    return shown, sticky, hits


def markup(page, write, shown, sticky, hits):
    write("<ol>")
    for each in shown:
        write(f"<li>{js_text(String(each))}</li>")
    write(
        f'</ol><p>{js_text(String(sticky.test("a1")))} {js_text(array_join(hits))} '
        + js_text(String(RegExp("a\\/b", "gi")))
        + f' {text_of(RegExp("x", "g"), "flags")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "27:0=3:7 28:0=4:7 29:0=5:7 32:0=6:7 46:0=2:7 48:4=3:7 49:4=4:7 53:4=5:7 66:4=6:7 102:4=7:7 103:4=8:1 104:4=9:7 105:4=10:7 106:4=11:5 107:4=12:1 108:8=12:49 112:0=14:1 114:4=14:16 115:8=14:26 115:21=14:31 116:4=15:1",
)
