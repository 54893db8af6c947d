"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import Html, async_component, suspense, text


def Spinner(write, label=undefined):
    if label is undefined:
        label = "wait"
    write(f'<p role="status">{text(label)}</p>')


async def Lazily(write, of=undefined):
    write(f"<i>{text(await pause(of))}</i>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    slow = after(20, "late")
    soon = after(3, "soon")
    skeleton = Html("<ul><li>…</li></ul>")
    return slow, soon, skeleton


def markup(page, write, slow, soon, skeleton):
    def boundary(write):
        write(text(slow))

    def boundary_2(write):
        write(text(slow))

    def boundary_3(write):
        write(text(slow))

    def boundary_4(write):
        write(text(slow))

    def fallback(write):
        Spinner(write)
        Spinner(write, label="more")

    def boundary_5(write):
        write(text(slow))

    def fallback_2(write):
        write(async_component(Lazily, of=soon))

    def boundary_6(write):
        write(text(slow))

    def fallback_3(write):
        def boundary_7(write):
            write(text(soon))

        write(suspense(boundary_7, "inner"))

    write(
        f'{suspense(boundary)}{suspense(boundary_2, "text & <tags>")}'
        f"{suspense(boundary_3, skeleton)}{suspense(boundary_4, fallback)}"
        f"{suspense(boundary_5, fallback_2)}{suspense(boundary_6, fallback_3)}"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=8:1 8:4=8:20 10:4=9:10 10:30=9:28 13:0=11:1 14:4=12:10 14:16=12:14 17:0=4:7 22:0=5:7 24:4=6:7 25:4=14:7 29:0=16:11 31:8=16:12 33:4=17:40 34:8=17:41 36:4=18:31 37:8=18:32 39:4=19:63 40:8=19:64 42:4=19:21 43:8=19:23 44:8=19:34 46:4=20:43 47:8=20:44 49:4=20:21 52:4=21:67 53:8=21:68 55:4=21:21 56:8=21:48 57:12=21:49 59:8=21:21 61:4=16:1 62:31=17:1 63:11=18:1 63:43=19:1 64:11=20:1 64:45=21:1",
)
