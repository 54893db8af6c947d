"""What a new database holds."""

from datetime import datetime
from typing import Any

AUTHORS: list[dict[str, Any]] = [
    {
        "id": 1,
        "handle": "orchard",
        "name": "The orchard team",
        "bio": "Keeps old apple trees, and notes on them.",
    },
    {
        "id": 2,
        "handle": "workshop",
        "name": "The workshop",
        "bio": "Mends tools, builds ladders, measures twice.",
    },
    {
        "id": 3,
        "handle": "kitchen",
        "name": "The kitchen",
        "bio": "Turns a harvest into jars, pies and cider.",
    },
]

CATEGORIES: list[dict[str, Any]] = [
    {"id": 1, "name": "trees", "title": "Trees"},
    {"id": 2, "name": "tools", "title": "Tools"},
    {"id": 3, "name": "recipes", "title": "Recipes"},
]


def _post(
    number: int, slug: str, title: str, excerpt: str, author: int, category: int, day: str, *text: str
) -> dict[str, Any]:
    words = sum(len(paragraph.split()) for paragraph in text)
    return {
        "id": number,
        "slug": slug,
        "title": title,
        "excerpt": excerpt,
        "html_content": "".join(f"<p>{paragraph}</p>" for paragraph in text),
        "published_at": datetime.fromisoformat(f"{day}T08:00:00"),
        "minutes": max(1, round(words / 60)),
        "author_id": author,
        "category_id": category,
    }


POSTS: list[dict[str, Any]] = [
    _post(
        1, "winter-pruning", "Winter pruning, tree by tree",
        "When the sap is down a tree shows its plan. Here is how we read it before we cut.", 1, 1, "2026-01-18",
        "A tree in January hides nothing. Stand back until you see the whole crown against the sky, then look for three things: "
        "wood that crosses, wood that is dead, and wood that leads nowhere.",
        "Cut the dead first. It costs the tree nothing and clears the view. Of two branches that cross, keep the one that grows outwards.",
        "Stop early. <em>A third of the crown</em> is the most we ever take in one winter; a tree that is cut too hard answers with a "
        "thicket of water shoots.",
    ),
    _post(
        2, "sharpening-a-billhook", "Sharpening a billhook",
        "Two stones, ten minutes, and an edge that lasts until lunch.", 2, 2, "2026-02-09",
        "A billhook wants an edge like an axe, not like a knife: about thirty degrees, a little rounded behind the bevel.",
        "Work along the edge with the coarse stone until you feel a burr on the far side, turn, and repeat. "
        "The fine stone takes the burr away. Oil the blade before the rain does.",
    ),
    _post(
        3, "grafting-old-varieties", "Grafting varieties that are older than the house",
        "Seven names from the parish register, and the trees that still carry them.", 1, 1, "2026-03-14",
        "The register of 1871 lists seven apples. Four of them stood in our own hedge without a label.",
        "We cut scions in February, kept them in damp sand, and grafted in March when the buds of the stock began to swell. "
        "A whip-and-tongue graft, a strip of cloth, a little wax.",
        "Nineteen of twenty-four took. We will know the fruit in about six years, which is soon, for an orchard.",
    ),
    _post(
        4, "a-ladder-that-stands", "A ladder that stands where you put it",
        "Three legs are steadier than four on ground that no one has levelled.", 2, 2, "2026-04-02",
        "A tripod ladder finds its own level. The third leg reaches into the tree, between branches, where a stepladder never fits.",
        "Ours is ash, four metres, eleven kilos. The rungs are wedged, not screwed: screws let go all at once.",
    ),
    _post(
        5, "blossom-and-frost", "Blossom, frost, and a night of small fires",
        "Minus two degrees at four in the morning, and what ninety candles can do about it.", 1, 1, "2026-04-25",
        "Open blossom dies at about minus two. We watched the thermometer from midnight, and at three it fell below one.",
        "Ninety frost candles, one for every second tree, bought us two degrees. It was enough. The bees came at ten as if nothing had happened.",
    ),
    _post(
        6, "elderflower-cordial", "Elderflower cordial",
        "Pick in the sun, before noon, and do not wash the flowers.", 3, 3, "2026-06-07",
        "Thirty heads, two lemons, a kilo of sugar, a litre and a half of water. The scent is in the pollen, so shake out the insects and leave the rest.",
        "Boil sugar and water, pour over flowers and sliced lemons, cover, and wait two days. Strain through cloth. It keeps until the apples are in.",
    ),
    _post(
        7, "summer-thinning", "Thinning in June, regretting nothing",
        "Half the apples on the ground, so that the other half is worth picking.", 1, 1, "2026-06-21",
        "After the June drop, leave one apple for every hand's width of branch. It feels like waste until September.",
        "Trees that are thinned carry every year. Trees that are not, carry every second one.",
    ),
    _post(
        8, "apple-butter", "Apple butter, slowly",
        "Ten kilos of windfalls, one long afternoon, eleven jars.", 3, 3, "2026-09-12",
        "Windfalls will do: cut out what is brown, leave the peel. Cook with a glass of cider until they fall apart, pass through a sieve.",
        "Then the long part: the lowest heat, a wide pot, and a stir every few minutes until a spoon leaves a road. Cinnamon if you must.",
    ),
    _post(
        9, "the-press", "Rebuilding the old press",
        "The oak was sound, the screw was not, and the rest was patience.", 2, 2, "2026-09-30",
        "The beam is from 1904 and does not know it. The screw had lost a third of its thread; a workshop two valleys over cut a new one from bronze.",
        "We pressed the first forty litres on the last day of September. It leaks, a little, at the place where it always has.",
    ),
    _post(
        10, "keeping-apples", "Keeping apples until April",
        "Cold, dark, a little damp, and never beside the potatoes.", 3, 3, "2026-10-18",
        "Only whole fruit with its stalk is stored. One layer, not touching, stalk up. We look through the racks every Sunday and eat what will not last.",
        "The late ones taste of nothing in October. In March they taste of everything.",
    ),
    _post(
        11, "cider-first-racking", "First racking of the cider",
        "The bubbles have slowed, the lees have settled: time to move house.", 3, 3, "2026-11-08",
        "We rack when the airlock counts one bubble a minute. A siphon, a clean barrel, and as little air as can be managed.",
        "It is sharp and thin and promising, like most things in November.",
    ),
    _post(
        12, "planting-a-hedge", "Planting a hedge for the next eighty years",
        "Hawthorn, hazel, field maple, and a gap for the hedgehogs.", 1, 1, "2026-11-15",
        "Bare-rooted whips go in from November to March, five to the metre, in two rows. It looks like nothing. It looks like nothing for three years.",
        "Then it looks as if it had always been there.",
    ),
]  # fmt: skip

TAGS: dict[str, list[str]] = {
    "winter-pruning": ["pruning", "winter"],
    "sharpening-a-billhook": ["sharp edges", "winter"],
    "grafting-old-varieties": ["grafting", "old varieties", "spring"],
    "a-ladder-that-stands": ["ladders", "spring"],
    "blossom-and-frost": ["frost", "spring"],
    "elderflower-cordial": ["drinks", "summer"],
    "summer-thinning": ["pruning", "summer"],
    "apple-butter": ["autumn", "preserves"],
    "the-press": ["autumn", "cider", "restoring"],
    "keeping-apples": ["old varieties", "preserves", "winter"],
    "cider-first-racking": ["autumn", "cider", "drinks"],
    "planting-a-hedge": ["autumn", "hedges"],
}

COMMENTS: list[dict[str, Any]] = [
    {"id": 1, "post_id": 1, "name": "A neighbour", "text": "A third at most! I wish I had read this last winter.", "created_at": datetime(2026, 1, 20, 9, 30)},
    {"id": 2, "post_id": 1, "name": "Reader in the hills", "text": "Do you seal the cuts? We stopped, and see no difference.", "created_at": datetime(2026, 1, 22, 18, 5)},
    {"id": 3, "post_id": 3, "name": "Pomologist", "text": "The third one looks like a <Winter Calville> to me.", "created_at": datetime(2026, 3, 16, 7, 45)},
    {"id": 4, "post_id": 8, "name": "Sweet tooth", "text": "Cinnamon is not optional & never was.", "created_at": datetime(2026, 9, 13, 12, 0)},
]  # fmt: skip

PRODUCTS: list[dict[str, Any]] = [
    {"id": 1, "name": "Cider, dry", "blurb": "Last year's, bottled in June.", "price_cents": 850, "stock": 42, "created_at": datetime(2026, 6, 1)},
    {"id": 2, "name": "Apple butter", "blurb": "Eleven jars, so be quick.", "price_cents": 620, "stock": 7, "created_at": datetime(2026, 9, 20)},
    {"id": 3, "name": "Tripod ladder, 4 m", "blurb": "Ash, wedged rungs, made to order.", "price_cents": 34900, "stock": 0, "created_at": datetime(2026, 4, 10)},
    {"id": 4, "name": "Grafting course", "blurb": "One Saturday in March, tea included.", "price_cents": 5500, "stock": 12, "created_at": datetime(2026, 2, 1)},
]  # fmt: skip
