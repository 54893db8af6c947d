"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Object, add, define_enum_member, get, index
from veloxc.runtime import text, text_of

Direction = {"Up": 0, "0": "Up", "Down": 5, "5": "Down", "Left": 6, "6": "Left"}
Color = {"Red": "red", "Green": "green"}


def server(page):
    Level = {"Low": 1, "1": "Low", "High": 4, "4": "High"}
    Mixed = {}
    define_enum_member(Mixed, "A", len("a"))
    define_enum_member(Mixed, "B", add(get(Mixed, "A"), 1))
    direction = 6
    paint = {"red": "#f00", "green": "#0f0"}
    return Level, Mixed, direction, paint


def markup(page, write, Level, Mixed, direction, paint):
    write(
        f"<p>{text(direction)} {text(index(Direction, 0))} {text(index(Direction, 6))}"
        f' red {text_of(paint, "green")} 4 {text_of(Mixed, "B")} '
        f'{text(",".join(Object.keys(Color)))} {len(Object.keys(Direction))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 7:0=3:1 10:0=4:1 12:4=5:1 15:4=6:7 16:4=7:7 20:0=9:1 22:14=9:5 22:32=9:17 22:60=9:32 23:16=9:59 23:44=9:93 24:11=9:103 24:48=9:131",
)
