"""Run with `pytest`: the plugin that comes with veloxc brings `velox_client`."""


async def test_the_first_page(velox_client):
    page = await velox_client.get("/")
    assert page.status == 200
    assert "<title>my-site</title>" in page.text
    assert page.text.count('class="step"') == 3


async def test_an_address_that_is_not_there(velox_client):
    page = await velox_client.get("/nowhere")
    assert page.status == 404
    assert "There is nothing here" in page.text
