"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    Array,
    Math,
    String,
    array_flat_map,
    array_join,
    array_map,
    array_reduce,
    call,
    guard,
    index,
    iterate,
    multiply as js_multiply,
    put_index,
    remainder,
    string,
    truthy,
    undefined,
)
from veloxc.runtime import text


def collatz(n=undefined):
    while n != 1:
        yield n
        n = guard(guard(3 * n) + 1) if truthy(remainder(n, 2)) else n / 2
    yield 1


multiply = lambda a=undefined, b=undefined: array_map(
    a,
    lambda row=undefined, *unused: call(
        index(b, 0),
        "map",
        lambda _=undefined, j=undefined, *unused: array_reduce(
            row,
            lambda sum_=undefined, x=undefined, k=undefined, *unused: guard(
                sum_ + js_multiply(x, index(index(b, k), j))
            ),
            0,
        ),
    ),
)
limit = 50
gcd = lambda a=undefined, b=undefined: gcd(b, remainder(a, b)) if truthy(b) else a
binary = lambda n=undefined: (
    String(n) if n < 2 else f"{binary(Math.floor(n / 2))}{string(remainder(n, 2))}"
)


def server(page):
    m = multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])
    sieve = call(Array, "from", {"length": limit + 1}, lambda *unused: True)
    p = 2
    while guard(p * p) <= limit:
        if truthy(index(sieve, p)):
            k = guard(p * p)
            while k <= limit:
                put_index(sieve, k, False)
                k = guard(k + p)
        p = guard(p + 1)
    primes = array_flat_map(
        sieve,
        lambda is_=undefined, n=undefined, *unused: (
            [n] if truthy(is_) and n > 1 else []
        ),
    )
    return m, primes


def markup(page, write, m, primes):
    write(
        f'<p>{text(JSON.stringify(m))} {text(array_join(primes, " "))} '
        f'{text(gcd(84, 36))} {text(array_join([*iterate(collatz(6))], "→"))} '
        f"{text(binary(37))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "26:0=9:1 27:4=9:32 28:8=9:50 29:8=9:59 30:4=9:92 33:0=2:7 47:0=4:7 48:0=8:7 49:0=10:7 54:0=3:7 56:4=5:7 57:4=6:10 58:4=6:1 59:8=6:38 60:12=6:61 61:12=6:52 62:16=6:92 63:16=6:52 64:8=6:1 65:4=7:7 74:0=12:1 76:14=12:5 76:40=12:25 77:11=12:44 77:31=12:58 78:11=12:86",
)
