"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, gt, undefined
from veloxc.runtime import Html, quoted, text_of


def server(page):
    data = {
        "string": 'a < b & "c"',
        "int": 3,
        "float": 1,
        "big": 1e21,
        "nothing": None,
        "missing": undefined,
        "yes": True,
        "list": [1, ["two", None], Html("<b>three</b>"), False],
    }
    return data


def markup(page, write, data):
    write(
        (
            f'<ul><li>{text_of(data, "string")}</li><li>{text_of(data, "int")}'
            f'{text_of(data, "float")}{text_of(data, "big")}</li><li>'
            f'{text_of(data, "nothing")}{text_of(data, "missing")}{text_of(data, "yes")}'
            f'</li><li>{text_of(data, "list")}</li><li>constant &lt;12.5template '
            f'{quoted(get(data, "int"))} &lt; {quoted(get(data, "string"))}</li><li>'
            f'{"more" if gt(get(data, "int"), 2) else "fewer"}'
        )
        + (f'{quoted(get(data, "int"))} of them' if gt(get(data, "int"), 2) else "none")
        + "</li></ul>"
    )


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 21:0=13:1",
)
