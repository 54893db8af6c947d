"""ISR pages end to end: built, served over a real socket, old, fresh, expired, invalidated, broken."""

from __future__ import annotations

import threading
import time

import pytest

from tests.runtime.cache.isr_site import Site, said, wait_for


def test_miss_hit_stale_fresh(site: Site) -> None:
    assert site.get("/blog/a") == ("MISS", "a 1")
    assert site.get("/blog/a") == ("HIT", "a 1")
    site.clock.now += 59
    assert site.get("/blog/a") == ("HIT", "a 1")
    site.clock.now += 2
    assert site.get("/blog/a") == ("STALE", "a 1")
    site.settled("/blog/a", "a 2")


def test_headers(site: Site) -> None:
    answer = site.client.get("/blog/h")
    assert answer.headers["cache-control"] == "s-maxage=60, stale-while-revalidate=604800"
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    etag = answer.headers["etag"]
    again = site.client.get("/blog/h", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == "s-maxage=60, stale-while-revalidate=604800"
    head = site.client.head("/blog/h")
    assert head.headers["x-velox-cache"] == "HIT" and head.headers["etag"] == etag
    assert head.content == b"" and head.headers["content-length"] == answer.headers["content-length"]
    assert site.client.post("/blog/h").status_code == 405
    forever = site.client.get("/").headers["cache-control"]
    assert forever == "s-maxage=31536000, stale-while-revalidate=604800"


def test_pages_of_the_build_are_there_at_once(site: Site) -> None:
    assert site.get("/") == ("HIT", "home 1")
    assert site.get("/days/monday") == ("HIT", "monday 1 work")
    assert site.get("/days/friday") == ("HIT", "friday 1 party")
    assert site.get("/days/sunday") == ("MISS", "sunday 1 work")
    site.hook(path="/days/friday")
    state, text = site.get("/days/friday")
    assert state == "MISS" and text.endswith("party")


def test_queries_and_spellings_share_one_page(site: Site) -> None:
    assert site.get("/blog/q?x=1") == ("MISS", "q 1")
    for path in ("/blog/q", "/blog/q?x=2", "/blog/%71", "/blog//q", "/blog/q/"):
        answer = site.client.get(path, follow_redirects=True)
        assert (answer.headers["x-velox-cache"], said(answer.text)) == ("HIT", "q 1")


def test_index_and_root_are_two(site: Site) -> None:
    assert site.get("/blog/index") == ("MISS", "index 1")
    assert site.get("/")[1].startswith("home")


def test_a_404_is_stored_for_a_minute_at_most(site: Site) -> None:
    first = site.client.get("/blog/none-1")
    assert (first.status_code, first.headers["x-velox-cache"]) == (404, "MISS")
    assert first.headers["cache-control"] == "s-maxage=60, stale-while-revalidate=0"
    second = site.client.get("/blog/none-1")
    assert (second.status_code, second.headers["x-velox-cache"]) == (404, "HIT")
    assert second.text == first.text
    site.clock.now += 61
    assert site.client.get("/blog/none-1").headers["x-velox-cache"] == "MISS"


def test_a_redirect_is_stored(site: Site) -> None:
    for state in ("HIT", "HIT"):
        answer = site.client.get("/moved")
        assert (answer.status_code, answer.headers["location"]) == (301, "/blog/new")
        assert answer.headers["x-velox-cache"] == state


# ---- invalidation


@pytest.mark.parametrize(
    "what",
    [
        {"path": "/blog/inv"},
        {"path": "/blog/inv?draft=1#top"},
        {"path": "blog//%69nv/"},
        {"path": "/blog/[slug]"},
        {"tag": "posts"},
    ],
)
def test_expired_by_a_webhook(site: Site, what: dict[str, str]) -> None:
    state, text = site.get("/blog/inv")
    number = int(text.split()[1])
    assert state == "MISS"
    assert site.hook(**what).json() == {"done": True}
    assert site.get("/blog/inv") == ("MISS", f"inv {number + 1}")
    assert site.get("/blog/inv") == ("HIT", f"inv {number + 1}")
    assert site.hook(**what, stale=True).status_code == 200
    assert site.get("/blog/inv") == ("STALE", f"inv {number + 1}")
    site.settled("/blog/inv", f"inv {number + 2}")


def test_what_is_not_concerned_stays(site: Site) -> None:
    site.get("/blog/other")
    site.hook(path="/blog/another")
    site.hook(path="/days/[day]")
    site.hook(tag="people")
    assert site.get("/blog/other")[0] == "HIT"


def test_what_no_path_is(site: Site) -> None:
    assert site.hook(path=5).status_code == 500
    assert site.hook(path="/a/../b").status_code == 500


def test_plain_static_pages_are_warned_of(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    site.hook(path="/still")
    assert "`routes/still.velox` is rendered at build" in caplog.text
    caplog.clear()
    site.hook(path="/blog/[id]")
    assert "no route has the pattern `/blog/[id]`" in caplog.text


def test_an_invalidation_during_a_render_wins(site: Site) -> None:
    assert site.app.cache is not None
    site.hook(set=["slow", 0.7])
    answers: list[tuple[str, str]] = []
    visitor = threading.Thread(target=lambda: answers.append(site.get("/blog/during")))
    visitor.start()
    wait_for(lambda: bool(site.app.cache.regenerator._flights))  # type: ignore[union-attr]
    time.sleep(0.1)
    site.hook(tag="posts")
    site.hook(set=["slow", 0])
    assert site.get("/blog/during") == ("MISS", "during 2")
    visitor.join()
    assert answers == [("MISS", "during 2")]
    assert site.get("/blog/during") == ("HIT", "during 2")


def test_a_page_cannot_expire_itself_through_a_handler(site: Site) -> None:
    assert site.get("/selfish/a") == ("MISS", "a 500")
    assert site.get("/selfish/a") == ("HIT", "a 500")
