"""Run with `pytest`: the plugin that comes with veloxc brings `velox_client`. `.env.test` keeps the data in memory."""

import re


async def test_the_overview(velox_client):
    page = await velox_client.get("/")
    assert page.status == 200
    assert page.text.count('class="figure"') == 4
    assert "Sales by month: " in page.text
    assert page.text.count("<tr>") == 7


async def test_search_filter_and_sort(velox_client):
    page = await velox_client.get("/orders", params={"q": "harbour", "status": "sent", "sort": "total"})
    totals = [float(text.replace(",", "")) for text in re.findall(r'class="amount">€([\d,.]+)', page.text)]
    assert totals and totals == sorted(totals, reverse=True)
    assert "Café Linden" not in page.text and "status open" not in page.text
    assert "No order fits." in (await velox_client.get("/orders?q=100%25")).text


async def test_an_order_changes_its_status(velox_client):
    before = (await velox_client.get("/api/summary")).json()
    found = await velox_client.get("/orders?status=open")
    number = re.search(r'href="/orders/(\d+)"', found.text)[1]
    sent = await velox_client.post(f"/orders/{number}", data={"status": "sent"})
    assert (sent.status, sent.headers["location"]) == (303, f"/orders/{number}")
    after = (await velox_client.get("/api/summary")).json()
    assert (after["open"], after["orders"]) == (before["open"] - 1, before["orders"])
    assert (await velox_client.post(f"/orders/{number}", data={"status": "lost"})).status == 422


async def test_orders_that_are_not_there(velox_client):
    for number in ("0", "99999", "x", "1e3"):
        assert (await velox_client.get(f"/orders/{number}")).status == 404
