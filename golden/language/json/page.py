"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    Date,
    Map,
    NaN,
    String,
    add,
    call,
    get,
    index,
    multiply,
    structuredClone,
    typeof,
    undefined,
)
from veloxc.runtime import preformatted, text, text_of


def server(page):
    def toJSON(*_):
        return "custom"

    data = {
        "text": 'a"b\n',
        "n": 1,
        "yes": True,
        "none": None,
        "gone": undefined,
        "f": lambda *_: 1,
        "list": [1, undefined, NaN],
        "nested": {"date": Date(0), "toJSON": toJSON},
    }
    shown = [
        JSON.stringify(data),
        JSON.stringify([1, {"a": 2}], None, 2),
        JSON.stringify({"a": 1, "b": 2, "c": {"a": 3}}, ["a", "c"]),
        JSON.stringify(
            {"a": 5, "b": "x"},
            lambda key=undefined, value=undefined, *_: (
                multiply(value, 2) if typeof(value) == "number" else value
            ),
        ),
        JSON.stringify("é\u2028😀</script>"),
        String(JSON.stringify(undefined)),
        JSON.stringify({"2": "b", "1": "a", "x": "c"}),
    ]
    parsed = JSON.parse(
        '{"a":[1,2,{"b":null}],"c":"\\u00e9","d":1e3}',
        lambda key=undefined, value=undefined, *_: (
            add(value, 1) if key == "d" else value
        ),
    )
    copy = structuredClone({"a": Date(5), "m": Map([[1, {"x": 1}]])})
    return shown, parsed, copy


def markup(page, write, shown, parsed, copy):
    write("<ol>")
    for each in shown:
        write(f"<li><pre>{preformatted(each)}</pre></li>")
    write(
        f'</ol><p>{text_of(get(parsed, "a"), "length")} {text_of(parsed, "c")} '
        f'{text_of(parsed, "d")} {text(String(get(index(get(parsed, "a"), 2), "b")))} '
        f'{text(call(get(copy, "a"), "getTime"))} '
        f'{text_of(call(get(copy, "m"), "get", 1), "x")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "21:0=2:153 23:8=2:158 25:4=2:7 35:4=3:7 49:4=4:7 55:4=5:7 59:0=7:1 61:4=7:16 62:8=7:26 62:26=7:36 63:4=8:1 64:19=8:5 64:57=8:23 65:11=8:34 65:34=8:45 66:11=8:69 67:11=8:88",
)
