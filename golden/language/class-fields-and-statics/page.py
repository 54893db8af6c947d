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
    named,
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

    class_.__name__ = ""
    return class_


def server(page):
    name = property_key(f"method-{key}")

    class Config(JSObject):
        def __init__(self, *_):
            self.name = "config"
            define_field(self, key, "computed")

            def handler_2(*_):
                return get(self, "name")

            self.handler = named(handler_2, "handler")
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
    "24:0=2:7 27:0=17:15 28:4=17:30 29:8=17:51 30:12=17:61 33:4=17:15 36:0=10:4 39:4=3:1 40:8=6:3 42:12=7:3 44:12=8:13 47:12=8:3 48:12=9:3 50:8=10:3 51:12=10:25 54:8=11:3 55:12=11:45 57:8=12:3 58:12=12:26 59:12=12:43 61:4=10:3 62:4=11:3 63:4=12:3 64:4=4:3 66:4=5:3 67:8=5:12 69:4=5:3 70:4=14:7 71:4=15:7 73:4=16:7 74:8=16:27 77:4=18:1 83:0=20:1 85:14=20:5 86:11=20:29 86:42=20:46 86:60=20:58 87:12=20:72 88:11=20:101 89:11=20:146 89:52=20:167 90:11=20:184 90:42=20:215",
)
