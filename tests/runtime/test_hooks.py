"""Hooks, cookies and the environment, called from pages, handlers and Python, over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest

from tests.runtime.pages import page
from tests.runtime.serving import served
from veloxc.js import Error, TypeError_, call, get, undefined
from veloxc.runtime import server
from veloxc.runtime.cookies import cookie_header
from veloxc.runtime.html import escape
from veloxc.runtime.rendering import render_sync

FILES = {
    "routes/who.velox": """
---
import { useRequest, useHeaders, useCookies } from 'velox/server';
const name = useCookies().get('name')?.value ?? 'nobody';
---
<p>{useRequest().method} {useHeaders().get('x-asked')} {name}</p>
""",
    "routes/api/cookies+server.ts": """
export const POST = async (req) => {
  const jar = useCookies();
  const before = jar.get('a')?.value;
  jar.set('a', 'new; value', { httpOnly: true, secure: true, maxAge: 60 });
  jar.set('a', 'newer', { httpOnly: true });
  jar.delete('b');
  setCookie('c', '1', { path: '/api', sameSite: 'none', secure: true, partitioned: true, priority: 'high' });
  return json({ before, a: jar.get('a').value, b: jar.has('b'), all: jar.getAll().map(c => c.name) });
};
export const DELETE = () => {
  deleteCookie('a', { path: '/x' });
  return new Response(null, { status: 204 });
};
""",
    "routes/api/wrong+server.ts": """
export const GET = (req) => {
  const [name, value, options] = JSON.parse(req.query.get('with'));
  try {
    setCookie(name, value, options);
    return text('set');
  } catch (e) {
    return text(`${e.name}: ${e.message}`);
  }
};
""",
    "routes/shared.velox": """
---
import { probe } from '$lib/probe';
export const config = { render: 'ssg' };
const told = probe();
---
<p>{told}</p>
""",
    "lib/probe.py": """
from veloxc.runtime import server

def probe():
    found = []
    for name in ("useRequest", "useCookies", "useHeaders"):
        try:
            getattr(server, name)()
            found.append(f"{name} worked")
        except Exception as error:
            found.append(str(error.message).partition(" was used")[0])
    try:
        server.setCookie("a", "b")
        found.append("setCookie worked")
    except Exception as error:
        found.append("no cookie")
    return "; ".join(found)
""",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("hooks"), FILES) as client:
        yield client


def test_the_request_at_hand(client: httpx2.Client) -> None:
    answer = client.get("/who", headers={"x-asked": "yes", "cookie": "name=ann; x=1"})
    assert "<p>GET yes ann</p>" in answer.text
    assert answer.headers["cache-control"] == "private, no-store"


def test_a_jar_knows_what_it_changed(client: httpx2.Client) -> None:
    answer = client.post("/api/cookies", headers={"cookie": "a=old; b=1; z=2"})
    assert answer.json() == {"before": "old", "a": "newer", "b": False, "all": ["z", "a"]}
    assert answer.headers.get_list("set-cookie") == [
        "a=newer; Path=/; SameSite=Lax; HttpOnly",
        "b=; Path=/; Max-Age=0; SameSite=Lax",
        "c=1; Path=/api; SameSite=None; Priority=High; Secure; Partitioned",
    ]
    gone = client.delete("/api/cookies")
    assert gone.headers["set-cookie"] == "a=; Path=/x; Max-Age=0; SameSite=Lax"


def test_shared_pages_see_no_visitor_from_python(client: httpx2.Client) -> None:
    assert "<p>`useRequest()`; `useCookies()`; `useHeaders()`; no cookie</p>" in client.get("/shared").text


def test_values_come_back_as_they_were_set(client: httpx2.Client) -> None:
    name = 'ü; "x", %41\r\n=€'
    header = cookie_header("name", name, undefined).partition(";")[0]
    assert f"<p>GET  {escape(name)}</p>" in client.get("/who", headers={"cookie": header}).text.replace(
        "\xa0", " "
    )


def test_cookies_are_checked(client: httpx2.Client) -> None:
    answer = client.get("/api/wrong", params={"with": '["a b", "x"]'})
    assert answer.text == "TypeError: setCookie: 'a b' is no name of a cookie"
    assert "set-cookie" not in answer.headers


WRONG: list[tuple[str, Any, Any, str]] = [
    ("a=b", "x", undefined, "no name"),
    ("a;", "x", undefined, "no name"),
    ("ä", "x", undefined, "no name"),
    ("a", undefined, undefined, "must be a string"),
    ("a", {"b": 1}, undefined, "JSON.stringify"),
    ("a", "x" * 4100, undefined, "4102 bytes"),
    ("a", "x", {"path": "x"}, "begin with a slash"),
    ("a", "x", {"path": "/\r\nset-cookie: b=1"}, "not allowed"),
    ("a", "x", {"domain": "a.b; secure"}, "not allowed"),
    ("a", "x", {"maxAge": "60"}, "a number of seconds"),
    ("a", "x", {"maxage": 60}, "no option 'maxage'"),
    ("a", "x", {"expires": "soon"}, "must be a Date"),
    ("a", "x", {"sameSite": "other"}, "strict"),
    ("a", "x", {"sameSite": "none"}, "secure: true"),
    ("a", "x", {"partitioned": True}, "secure: true"),
    ("a", "x", {"priority": "x"}, "priority"),
    ("__Host-a", "x", {"secure": True, "path": "/x"}, "path '/'"),
    ("__Host-a", "x", {"secure": True, "domain": "a.b"}, "no domain"),
    ("__Secure-a", "x", {}, "secure: true"),
    ("a", "x", "60", "an object"),
]


@pytest.mark.parametrize(("name", "value", "options", "message"), WRONG)
def test_what_is_no_cookie(name: str, value: Any, options: Any, message: str) -> None:
    with pytest.raises(TypeError_, match=message):
        cookie_header(name, value, options)


def test_values_are_encoded() -> None:
    assert cookie_header("a", 'x;y\r\n"é', undefined) == "a=x%3By%0D%0A%22%C3%A9; Path=/; SameSite=Lax"
    assert cookie_header("a", 5, {"sameSite": False}) == "a=5; Path=/"
    assert cookie_header("__Host-a", "1", {"secure": True}) == "__Host-a=1; Path=/; SameSite=Lax; Secure"
    assert (
        cookie_header("a", "", {"expires": 0})
        == "a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax"
    )
    assert "Max-Age=34560000;" in cookie_header("a", "", {"maxAge": 10**12})


def test_outside_of_any_request() -> None:
    for hook in (server.useRequest, server.useHeaders, server.useCookies):
        with pytest.raises(RuntimeError):
            hook()


def test_a_hook_in_a_shared_page_throws() -> None:
    def block(page: Any) -> None:
        server.useRequest()

    module = page(lambda page, write: None, server=block)
    assert render_sync(module).status == 200
    with pytest.raises(Error, match="`useRequest\\(\\)` was used while a page was rendered in mode `isr`"):
        render_sync(module, mode="isr")


def test_a_shared_page_sets_no_cookie_by_hand() -> None:
    def block(page: Any) -> None:
        page.response.headers.append("Set-Cookie", "a=1")

    module = page(lambda page, write: None, server=block)
    assert ("set-cookie", "a=1") in render_sync(module).headers
    with pytest.raises(Error, match="`Set-Cookie` was used while a page was rendered in mode `ssg`"):
        render_sync(module, mode="ssg")


# ---- the environment


def env(name: str, *arguments: Any) -> Any:
    return call(server.useEnv, name, *arguments)


def test_environment_as_values(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "N": " 8.5 ",
        "YES": "On",
        "NO": "0",
        "EMPTY": "",
        "J": '{"a": [1]}',
        "U": "https://a.b/c?d",
    }.items():
        monkeypatch.setenv(f"VX_{name}", value)
    assert env("number", "VX_N") == 8.5
    assert env("boolean", "VX_YES") is True
    assert env("boolean", "VX_NO") is False
    assert env("boolean", "VX_EMPTY") is False
    assert env("json", "VX_J") == {"a": [1]}
    assert get(env("url", "VX_U"), "pathname") == "/c"
    assert env("required", "VX_YES") == "On"
    assert server.useEnv("VX_EMPTY", "d") == ""


@pytest.mark.parametrize("kind", ["number", "boolean", "json", "url"])
def test_environment_that_is_not_set(kind: str) -> None:
    assert env(kind, "VX_NOT_SET") is undefined
    assert env(kind, "VX_NOT_SET", 7) == 7


@pytest.mark.parametrize(
    ("kind", "value"),
    [("number", "x9"), ("number", ""), ("boolean", "perhaps"), ("json", "{"), ("url", "/x")],
)
def test_environment_that_is_wrong_is_not_told(
    monkeypatch: pytest.MonkeyPatch, kind: str, value: str
) -> None:
    monkeypatch.setenv("VX_WRONG", value)
    with pytest.raises(TypeError_) as caught:
        env(kind, "VX_WRONG")
    message = str(caught.value)
    assert "VX_WRONG must be" in message and (not value or value not in message.replace("VX_WRONG", ""))


def test_environment_that_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VX_EMPTY", "")
    for name in ("VX_NOT_SET", "VX_EMPTY"):
        with pytest.raises(Error, match=f"{name} is not set"):
            env("required", name)
