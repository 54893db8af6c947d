"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSON, Date, Math, NaN, String, divide, gt, guard, plus, typeof
from veloxc.runtime import text


def server(page):
    date = Date(Date.UTC(2024, 1, 29, 13, 5, 9, 7))
    later = Date(date)
    later.setUTCMonth(guard(later.getUTCMonth() + 12))
    parsed = Date("2024-03-10T08:30:00+02:00")
    shown = [
        date.toISOString(),
        JSON.stringify({"date": date}),
        date.getTime(),
        date.getUTCDay(),
        later.toISOString(),
        parsed.toISOString(),
        guard(plus(parsed) - plus(date)),
        Date("nonsense").getTime(),
        String(Date(NaN)),
        Date(2020, 0, 31, 12).getMonth(),
        Date("2024-01-01").toISOString(),
        gt(date, parsed),
        Date(0).toUTCString(),
        Date.parse("2024-06-01T00:00:00Z"),
        date.toISOString()[:10],
        typeof(Date.now()),
        Date(2024, 11, 25).getDate(),
        Date(guard(8640000000000000 + 1)).getTime(),
    ]
    age = Math.floor(
        divide(
            guard(Date.UTC(2024, 5, 1) - Date.UTC(1990, 5, 2)),
            365.25 * 24 * 3600 * 1000,
        )
    )
    return date, shown, age


def markup(page, write, date, shown, age):
    write("<ol>")
    for each in shown:
        write(f"<li>{text(String(each))}</li>")
    write(f"</ol><p>{text(age)} {text(date.toString())}</p>")


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 9:4=3:7 10:4=4:1 11:4=5:7 12:4=6:7 32:4=7:7 41:0=9:1 43:4=9:16 44:8=9:26 44:21=9:31 45:4=10:1 45:21=10:5 45:33=10:11",
)
