"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import guard


def server(page):
    count = 0

    def next_():
        nonlocal count
        return (count := guard(count + 1))

    def body(write):
        write(f"<p>{next_()} {next_()} {count}</p>")

    return body


def markup(page, write, body):
    body(write)


__velox__ = (
    "routes/page.velox",
    "6:0=2:5 9:4=3:14 13:4=5:1 14:20=5:5 14:30=5:14 14:40=5:23 16:4=5:1",
)
