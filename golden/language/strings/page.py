"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    String,
    TemplateStrings,
    add,
    array_join,
    array_reverse,
    get,
    index,
    length,
    string_at,
    string_char_at,
    string_char_code_at,
    string_code_point_at,
    string_concat,
    string_index_of,
    string_last_index_of,
    string_locale_compare,
    string_normalize,
    string_pad_end,
    string_pad_start,
    string_repeat,
    string_replace,
    string_split,
    string_substr,
    string_substring,
    string_to_lower_case,
    string_to_upper_case,
    string_trim,
    string_trim_start,
    undefined,
)
from veloxc.runtime import text

STRINGS = TemplateStrings(["a\n", ""], ["a\\n", ""])


def server(page):
    s = "Hello, World"
    shown = [
        len(s),
        s.upper(),
        s[-5:],
        s[2:4],
        string_substring(s, 4, 1),
        string_substr(s, -3, 2),
        string_index_of(s, "o"),
        string_index_of(s, "o", 5),
        string_last_index_of(s, "o"),
        "World" in s,
        s.startswith("Hell"),
        s.endswith("d"),
        string_char_at(s, 1),
        index(s, 1),
        index(s, 99),
        string_at(s, -1),
        string_char_code_at(s, 0),
        "|".join(s.split(", ")),
        len(string_split(s, "")),
        "|".join(string_split("a,b,,c", ",", 2)),
        array_join(array_reverse(string_split("abc", "")), ""),
        s.replace("l", "L", 1),
        s.replace("l", "L"),
        string_replace(
            s, "World", lambda found=undefined, *_: add(get(found, "length"), "")
        ),
        f'{string_trim("  pad ")}|',
        f'{string_trim_start("  pad ")}|',
        string_pad_start("7", 3, "0"),
        string_pad_end("ab", 5, "xy"),
        string_repeat("ab", 3),
        string_concat("a-b", "-", "c"),
        string_locale_compare("b", "a"),
        string_to_upper_case("straße"),
        length(string_to_lower_case("İ")),
        length(string_normalize("résumé", "NFD")),
        String.fromCharCode(72, 105),
        String.raw(STRINGS, 1),
        len("a\tb"),
        "abc" < "abd",
        string_code_point_at("x", 0),
        string_concat("A", None),
        "café",
        "A",
        length("😀"),
    ]
    return shown


def markup(page, write, shown):
    write("<ol>")
    for each in shown:
        write(f"<li>{text(String(each))}</li>")
    write("</ol>")


__velox__ = (
    "routes/index.velox",
    "36:0=3:7 39:0=2:7 41:4=3:7 91:0=11:1 93:4=11:16 94:8=11:26 94:21=11:31 95:4=11:26",
)
