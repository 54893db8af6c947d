"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSObject, Map, TypeError_, call, get, index, undefined
from veloxc.runtime import text, text_of


def first(list_=undefined):
    return index(list_, 0)


def assertText(value=undefined):
    if value.__class__ is not str:
        raise TypeError_("no text")


class Base(JSObject):
    def __init__(self, *_):
        self.kind = "base"


class Real(Base):
    def __init__(self, *args):
        super().__init__(*args)
        self.name = "real"

    def run(self, *_):
        return 1


id = "post-1"


def server(page):
    config_1 = {"render": "x", "depth": 1}
    unsure = undefined
    unsure = config_1["render"]
    generic = Map([["k", [{"a": 1}]]])
    maybe = get(index(generic.get("k"), 0), "a")
    assertText(unsure)
    return config_1, unsure, maybe


def markup(page, write, config_1, unsure, maybe):
    write(
        f'<p>{text(call(Real(), "run"))} {text_of(Real(), "name")} '
        f'{text(first([7, 8]))} {config_1["depth"]} {text(id)} {text(unsure)} '
        f"{text(maybe)} function</p>"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=11:1 8:4=11:34 11:0=18:1 12:4=18:64 13:8=18:95 16:0=7:1 17:4=7:63 21:0=8:1 22:4=8:76 26:4=8:91 27:8=8:116 30:0=13:7 33:0=12:7 35:4=14:5 36:4=15:1 37:4=16:7 38:4=17:7 39:4=19:1 43:0=21:1 45:14=21:5 45:42=21:24 46:11=21:42 46:33=21:58 46:53=21:73 46:64=21:78 47:11=21:87",
)
