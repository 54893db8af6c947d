"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    String,
    array_join,
    call,
    decodeURIComponent,
    encodeURI,
    encodeURIComponent,
    get,
    index,
    iterate,
    length,
    lt,
    string_at,
    string_char_code_at,
    string_code_point_at,
    string_index_of,
    string_normalize,
    string_pad_end,
    string_repeat,
    string_slice,
    string_split,
    string_substring,
    string_to_lower_case,
    string_to_upper_case,
)
from veloxc.runtime import text


def server(page):
    emoji = "😀é👩\u200d👩\u200d👧"
    shown = [
        length(emoji),
        len([*iterate(emoji)]),
        string_char_code_at(emoji, 0),
        string_code_point_at(emoji, 0),
        string_slice(emoji, 0, 2),
        string_index_of(emoji, "é"),
        string_at(emoji, 2),
        len(string_split(emoji, "")),
        string_substring(emoji, 2, 3),
        string_pad_end("a😀b", 6, "."),
        string_repeat("😀", 2),
        encodeURIComponent("é😀/ "),
        decodeURIComponent("%C3%A9"),
        encodeURI("/a b?q=é"),
        array_join(
            [
                call(string_code_point_at(c, 0), "toString", 16)
                for c in [*iterate("👍🏽")]
            ]
        ),
        length("\ud83d"),
        True,
        get(index(string_split("😀", ""), 0), "length"),
        lt("z", "😀"),
        string_slice("日本語", 1),
        string_to_upper_case("ﬀ"),
        string_to_lower_case("ΑΣ"),
        length(string_normalize("é", "NFC")),
    ]
    units = []
    for i in range(3):
        units.append(string_char_code_at(emoji, i))
    return shown, units


def markup(page, write, shown, units):
    write("<ol>")
    for each in shown:
        write(f"<li>{text(String(each))}</li>")
    write(f"</ol><p>{text(array_join(units))}</p>")


__velox__ = (
    "routes/index.velox",
    "31:0=2:7 33:4=3:7 63:4=8:7 64:4=9:1 65:8=9:29 69:0=11:1 71:4=11:16 72:8=11:26 72:21=11:31 73:4=12:1 73:21=12:5",
)
