"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import TemplateStrings, add, call, get, index, lt, string, undefined
from veloxc.runtime import preformatted, text

STRINGS = TemplateStrings(["a\n", "b", "c"], ["a\\n", "b", "c"])


def tag(parts=undefined, *values):
    values = list(values)
    return add(
        call(
            call(
                parts,
                "map",
                lambda part=undefined, i=undefined, *_: add(
                    part, f"[{string(index(values, i))}]" if lt(i, len(values)) else ""
                ),
            ),
            "join",
            "",
        ),
        get(index(get(parts, "raw"), 0), "length"),
    )


lines = "one\ntwo `quoted` ${not} \\ ab"


def server(page):
    name = "Ada"
    items = [1, 2]
    plain = f'Hello {name}, you have {len(items)} item{"" if len(items) == 1 else "s"}'
    nested = "<" + "".join([f'{n}{"!" if n > 1 else ""}' for n in items]) + ">"
    tagged = tag(STRINGS, 1, name)
    curly = f"{{{name}}} {{{{}}}} %s {{0}}"
    return plain, nested, tagged, curly


def markup(page, write, plain, nested, tagged, curly):
    write(
        f"<p>{text(plain)}</p><p>{text(nested)}</p><pre>{preformatted(lines)}</pre><p>"
        f"{text(tagged)} {text(curly)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=10:7 9:0=7:1 10:4=7:43 11:4=8:3 27:0=5:7 30:0=2:7 32:4=2:21 33:4=3:7 34:4=4:7 35:4=10:7 36:4=11:7 40:0=13:1 42:14=13:5 42:34=14:5 42:57=15:7 43:11=16:5 43:26=16:14",
)
