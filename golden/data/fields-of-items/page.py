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
    "5:0=2:1 7:0=5:3 8:0=12:3 9:0=16:4 13:4=4:1 14:4=5:14 14:63=6:16 15:8=5:4 17:8=6:5 18:26=6:16 19:15=7:26 19:29=7:41 19:46=7:58 21:4=11:1 22:4=12:15 23:8=13:42 23:21=12:4 25:8=13:5 26:19=13:10 26:62=13:42 26:76=13:57 27:20=13:74 27:34=13:88 30:4=16:1 31:4=16:20 31:44=16:44 31:56=16:5 32:8=16:28 32:30=16:44 32:43=16:58 32:56=16:71 33:4=16:28",
)
