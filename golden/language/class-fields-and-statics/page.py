"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSObject,
    String,
    Symbol,
    add,
    array_join,
    call,
    define_field,
    extends,
    get,
    instance_of,
    iterate,
    move_member,
    new,
    property_key,
    put,
    undefined,
)
from veloxc.runtime import text, text_of

key = "dynamic"


def Mixin(Base=undefined):
    class class_(extends(Base)):
        def extra(self, *_):
            return "extra"

    return class_


def server(page):
    name = property_key(f"method-{key}")

    class Config(JSObject):
        def __init__(self, *_):
            self.name = "config"
            define_field(self, key, "computed")
            self.handler = lambda *_: get(self, "name")
            self.made = get(get(self, "name"), "length")

        def method_1(self, *_):
            return "called"

        @staticmethod
        def method_2(value=undefined, *_):
            return value == "magic"

        def method_3(self, *_):
            yield get(self, "name")
            yield get(self, "made")

    move_member(Config, "method_1", name)
    move_member(Config, "method_2", Symbol.hasInstance)
    move_member(Config, "method_3", Symbol.iterator)
    Config.defaults = {"depth": 2}

    def static(cls):
        put((t1 := get(Config, "defaults")), "depth", add(get(t1, "depth"), 1))

    static(Config)
    config_1 = new(Config)
    handler = get(config_1, "handler")

    class Anonymous(JSObject):
        def __init__(self, *_):
            self.x = 1

    class Mixed(extends(Mixin(Anonymous))):
        pass

    return Config, config_1, handler, Anonymous, Mixed


def markup(page, write, Config, config_1, handler, Anonymous, Mixed):
    write(
        f'<p>{text_of(get(Config, "defaults"), "depth")} '
        f'{text_of(config_1, "dynamic")} {text(handler())} {text_of(config_1, "made")}'
        f' {text(call(config_1, "method-dynamic"))} '
        f'{text(String(instance_of("magic", Config)))} '
        f'{text(array_join([*iterate(config_1)]))} {text_of(Anonymous, "name")} '
        f'{text(call(Mixed(), "extra"))} {text_of(Mixed(), "x")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "23:0=2:7 26:0=17:15 27:4=17:30 28:8=17:51 29:12=17:61 31:4=17:15 35:4=10:4 37:4=3:1 39:12=6:3 40:12=7:3 41:12=8:3 42:12=9:3 44:8=10:3 45:12=10:25 48:8=11:3 49:12=11:45 51:8=12:3 52:12=12:26 53:12=12:43 55:4=10:3 56:4=11:3 57:4=12:3 58:4=4:3 60:4=5:3 61:8=5:12 63:4=5:3 64:4=14:7 65:4=15:7 67:4=16:7 69:12=16:27 71:4=18:1 78:4=20:1 79:14=20:5 80:11=20:29 80:42=20:46 80:60=20:58 81:12=20:72 82:11=20:101 83:11=20:146 83:52=20:167 84:11=20:184 84:42=20:215",
)
