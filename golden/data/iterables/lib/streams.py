import asyncio


def countdown(n):
    while n > 0:
        yield n
        n -= 1


async def ticks(n):
    for tick in range(n):
        await asyncio.sleep(0)
        yield tick


pairs = [("k", "v")]
numbers = (1, 2, 3, 2)
table = {"rows": [(1, 2), (3, 4)], "size": 2}
