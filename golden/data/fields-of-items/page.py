"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import guard, truthy, undefined
from veloxc.runtime import as_is, fields, items, quoted, text

from ..lib.shop import EVERYTHING, FRUIT, OFFERS

fruit_fields = fields(inSeason=truthy, slug=quoted, name=text, price=text)
offer_fields = fields(slug=quoted, name=text, price=text, label=as_is)
item_fields = fields(slug=quoted, name=text, price=text)


def markup(page, write):
    write("<ul>")
    for fruit_inSeason, fruit_slug, fruit_name, fruit_price in fruit_fields(
        items(FRUIT)
    ):
        write(
            f'<li class="{"now" if fruit_inSeason else "later"}"><a href="/fruit/'
            f'{fruit_slug}">{fruit_name}</a> {fruit_price}</li>'
        )
    write("</ul><ol>")
    for index, (offer_slug, offer_name, offer_price, offer_label) in enumerate(
        offer_fields(items(OFFERS))
    ):
        write(
            f'<li>{text(guard(index + 1))}. <a href="/offers/{offer_slug}">{offer_name}'
            f'</a> {offer_price} {text("-" if offer_label is None or offer_label is undefined else offer_label)}'
            "</li>"
        )
    write("</ol><p>")
    for item_slug, item_name, item_price in item_fields(items(EVERYTHING)):
        write(f'<b title="to {item_slug}">{item_name}: {item_price} </b>')
    write("</p>")


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 8:0=5:3 9:0=12:3 10:0=16:4 13:0=4:1 15:4=5:14 15:63=6:16 16:8=5:4 18:8=6:5 19:26=6:16 20:15=7:26 20:29=7:41 20:46=7:58 22:4=11:1 23:4=12:15 24:8=13:42 24:21=12:4 26:8=13:5 27:19=13:10 27:62=13:42 27:76=13:57 28:20=13:74 28:34=13:88 31:4=16:1 32:4=16:20 32:44=16:44 32:56=16:5 33:8=16:28 33:30=16:44 33:43=16:58 33:56=16:71 34:4=16:28",
)
