"""components/UserDashboard.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Error, call, caught, get, pause, put, started, truthy, undefined
from veloxc.runtime import text, text_of
from veloxc.runtime.client import onMount, signal
from veloxc.runtime.server import fetch


def UserDashboard(write):
    stats = signal(None)
    error = signal(None)
    loading = signal(True)

    async def onMount_2(*_):
        try:
            res = await pause(fetch("/api/dashboard/stats", {"credentials": "include"}))
            if not truthy(get(res, "ok")):
                raise Error("Failed to fetch stats")
            put(stats, "value", await pause(call(res, "json")))
        except Exception as raised:
            e = caught(raised)
            put(error, "value", get(e, "message"))
        finally:
            put(loading, "value", False)
        return undefined

    onMount(started(onMount_2))
    write("<div>")
    t1 = get(loading, "value")
    if truthy(t1):
        write("<p>loading</p>")
    else:
        write(text(t1))
    t2 = get(error, "value")
    if truthy(t2):
        write(f'<p class="error">{text_of(error, "value")}</p>')
    else:
        write(text(t2))
    t3 = get(stats, "value")
    if truthy(t3):
        write(f'<p>{text_of(get(stats, "value"), "visitors")} visitors</p>')
    else:
        write(text(t3))
    write("</div>")


default = UserDashboard


__velox__ = (
    "components/UserDashboard.tsx",
    "5:0=1:1 9:0=5:16 10:4=6:9 11:4=7:9 12:4=8:9 14:4=10:11 15:8=11:5 16:12=12:13 17:12=13:7 18:16=13:20 19:12=14:7 21:12=11:5 22:12=16:7 24:12=18:7 27:4=10:3 28:4=23:5 29:4=24:7 31:8=24:25 33:8=24:8 34:4=25:7 36:8=25:23 36:34=25:41 38:8=25:8 39:4=26:7 41:8=26:23 41:20=26:27 43:8=26:8",
)
