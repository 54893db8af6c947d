"""Run with `pytest`: the plugin that comes with veloxc brings `velox_client`. `.env.test` keeps the data in memory."""


async def test_the_list(velox_client):
    page = await velox_client.get("/")
    assert page.status == 200
    assert page.text.index("Forms without scripts") < page.text.index("A page is a file"), "newest first"


async def test_a_post(velox_client):
    page = await velox_client.get("/posts/data-comes-from-python")
    assert "<title>Data comes from Python</title>" in page.text
    assert "9 March 2026" in page.text
    missing = await velox_client.get("/posts/none")
    assert missing.status == 404 and "There is no post called “none”." in missing.text


async def test_a_comment(velox_client):
    address = "/posts/a-page-is-a-file"
    sent = await velox_client.post(address, data={"name": "Ada", "text": "<b>First!</b>"})
    assert (sent.status, sent.headers["location"]) == (303, f"{address}#comments")
    page = await velox_client.get(address)
    assert "&lt;b>First!&lt;/b>" in page.text or "&lt;b&gt;First!&lt;/b&gt;" in page.text
    empty = await velox_client.post(address, data={"name": "", "text": "kept"})
    assert empty.status == 422 and "Please give a name" in empty.text and "kept</textarea>" in empty.text


async def test_search(velox_client):
    page = await velox_client.get("/search", params={"q": "SQLAlchemy"})
    assert "1 found" in page.text and "Data comes from Python" in page.text
    nothing = await velox_client.get("/search", params={"q": "100%"})
    assert "Nothing holds “100%”." in nothing.text


async def test_the_api(velox_client):
    answer = await velox_client.get("/api/posts")
    assert answer.json()[0]["slug"] == "forms-without-scripts"
