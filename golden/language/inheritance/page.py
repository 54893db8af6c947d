"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Array,
    JSObject,
    Math,
    add,
    array_join,
    array_sort,
    call,
    get,
    index,
    multiply,
    power,
    string,
    subtract,
    undefined,
)
from veloxc.runtime import text, text_of


class Shape(JSObject):
    def __init__(self, name=undefined, *_):
        self.name = name

    def describe(self, *_):
        return (
            f'{string(self.name)} of {string(call(call(self, "area"), "toFixed", 1))}'
        )

    @staticmethod
    def compare(a=undefined, b=undefined, *_):
        return subtract(call(a, "area"), call(b, "area"))


class Circle(Shape):
    def __init__(self, radius=undefined, *_):
        super().__init__("circle")
        self.radius = radius

    def area(self, *_):
        return multiply(Math.PI, power(get(self, "radius"), 2))


class Square(Shape):
    def __init__(self, *_):
        super().__init__("square")
        self.side = 2
        self.side = add(get(self, "side"), 1)

    def area(self, *_):
        return power(get(self, "side"), 2)

    def describe(self, *_):
        return call(super().describe(), "toUpperCase")


class Cube(Square):
    def area(self, *_):
        return multiply(super().area(), 6)


class List(Array):
    def last(self, *_):
        return index(self, subtract(get(self, "length"), 1))


def server(page):
    shapes = array_sort([Circle(2), Square(), Cube()], get(Shape, "compare"))
    list_ = List()
    call(list_, "push", 1, 2, 3)
    return shapes, list_


def markup(page, write, shapes, list_):
    write("<ul>")
    for shape in shapes:
        write(f'<li>{text(call(shape, "describe"))}</li>')
    write(
        f'</ul><p>{text(array_join([get(get(shape, "constructor"), "name") for shape in shapes]))}'
        f' {"y" if isinstance(index(shapes, 2), Square) else "n"} '
        f'{text(call(list_, "last"))} {text_of(list_, "length")} '
        f'{text(call(call(list_, "map", lambda n=undefined, *_: multiply(n, 2)), "join"))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "22:0=2:1 23:4=3:3 26:4=5:3 27:8=5:16 32:4=6:3 33:8=6:40 36:0=8:1 37:4=9:3 38:8=9:41 41:4=10:3 42:8=10:12 45:0=12:1 46:4=14:3 47:8=14:19 48:8=13:3 49:8=14:36 51:4=15:3 52:8=15:12 54:4=16:3 55:8=16:16 58:0=18:1 59:4=18:29 60:8=18:38 63:0=20:1 64:4=20:34 65:8=20:43 68:0=19:7 70:4=21:7 71:4=22:1 75:0=24:1 77:4=24:17 78:8=24:28 78:21=24:33 79:4=25:1 80:19=25:5 81:12=25:60 82:11=25:102 82:39=25:116 83:11=25:130",
)
