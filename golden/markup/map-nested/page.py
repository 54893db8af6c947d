"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def server(page):
    rows = [[1, 2], [3, 4]]
    return rows


def markup(page, write, rows):
    write("<table><tbody>")
    for y, row in enumerate(rows):
        write("<tr>")
        for x, cell in enumerate(row):
            write(f'<td data-at="{x},{y}">{cell * 2}</td>')
        write("</tr>")
    write("</tbody></table>")


__velox__ = (
    "routes/page.velox",
    "4:0=2:7 9:0=4:1 11:4=5:13 12:8=6:5 13:8=6:18 14:12=6:31 14:34=6:47 14:38=6:52 14:43=6:58 15:8=6:31",
)
