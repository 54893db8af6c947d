"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, truthy
from veloxc.runtime import text


def server(page):
    authHeader = call(get(page.request, "headers"), "get", "Authorization")
    userAgent = call(get(page.request, "headers"), "get", "User-Agent")
    cookieHeader = call(get(page.request, "headers"), "get", "Cookie")
    return authHeader, userAgent, cookieHeader


def markup(page, write, authHeader, userAgent, cookieHeader):
    write(
        f'<dl><dt>Authorization</dt><dd>{"given" if truthy(authHeader) else "none"}'
        f"</dd><dt>User-Agent</dt><dd>{text(userAgent)}</dd><dt>Cookie</dt><dd>"
        f"{text(cookieHeader)}</dd></dl>"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 9:4=3:7 10:4=4:7 14:0=7:1 16:41=8:30 17:39=9:27 18:11=10:23",
)
