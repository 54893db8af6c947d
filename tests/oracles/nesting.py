"""Records which elements a browser leaves where they were written, and which it moves, drops or splits: all pairs of
elements, and chains of three. Needs Chromium and playwright.

python -m tests.oracles.nesting
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from veloxc.compiler.analyze.names import words

ANSWERS = Path(__file__).parents[1] / "compiler" / "analyze" / "nesting.json"

VOID = words("area base br col embed hr img input link meta source track wbr param")
ELEMENTS = tuple(
    sorted(
        VOID
        | words(
            # HTML Living Standard, "List of elements"; `slot` is Velox's own, `script` and `style` hold text
            "a abbr address article aside audio b bdi bdo blockquote body button canvas caption cite code colgroup data"
            " datalist dd del details dfn dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
            " head header hgroup html i iframe ins kbd label legend li main map mark menu meter nav noscript object ol"
            " optgroup option output p picture pre progress q rp rt ruby s samp script search section select small span"
            " strong style sub summary sup table tbody td template textarea tfoot th thead time title tr u ul var video"
            # §16.2, obsolete ones that parsers still know (but `plaintext`, which never ends)
            " acronym applet big center dir font frameset listing marquee nobr noembed noframes rb rtc"
            " strike tt xmp my-element svg math"
        )
    )
)
WITHIN = {
    "caption": "table",
    "colgroup": "table",
    "thead": "table",
    "tbody": "table",
    "tfoot": "table",
    "tr": "table tbody",
    "td": "table tbody tr",
    "th": "table tbody tr",
    "optgroup": "select",
    "option": "select",
    "li": "ul",
    "dt": "dl",
    "dd": "dl",
    "legend": "fieldset",
    "figcaption": "figure",
    "summary": "details",
    "frameset": "",
}
"""Where an element is put that is not at home in a `<body>`."""
SVG = (
    "svg g",
    "svg text",
    "svg foreignObject",
    "svg desc",
    "svg title",
    "svg foreignObject div",
    "math mi",
    "math mrow",
)
"""More parents: HTML inside of drawings and formulas."""
NO_PARENTS = words("html head body frameset script style") | VOID
OUTER = words(
    "a address button dd div dl dt fieldset form h1 label li nobr object ol optgroup option p pre section select"
    " span summary svg table template ul b marquee ruby"
)
BETWEEN = words(
    "a address b button div dl fieldset foreignObject form h2 i li object ol option p section select span strong svg"
    " table td template ul marquee rt rtc"
)
INNER = words(
    "a button dd div dt form h1 hr input li nobr optgroup option p rb rp rt rtc select span table td tr ul"
)


def pairs() -> Iterator[tuple[str, str]]:
    """(the elements around, outermost first, separated by spaces; the element inside)"""
    for parent in ELEMENTS:
        if parent not in NO_PARENTS:
            around = f"{WITHIN.get(parent, '')} {parent}".strip()
            yield from ((around, child) for child in ELEMENTS)
    for around in SVG:
        yield from ((around, child) for child in ELEMENTS)
    yield from (("html head", child) for child in ELEMENTS if child not in ("html", "head", "body"))


def chains() -> Iterator[tuple[str, str]]:
    """Three elements; asked where a browser keeps the first two."""
    for outer in sorted(OUTER):
        for between in sorted(BETWEEN):
            around = f"{WITHIN.get(outer, '')} {outer} {between}".strip()
            yield from ((around, child) for child in sorted(INNER))


def markup(around: str, child: str) -> str:
    names = around.split()
    inside = f"<{child}>" if child in VOID else f"<{child}></{child}>"
    return "".join(f"<{name}>" for name in names) + inside + "".join(f"</{name}>" for name in reversed(names))


KEPT = """cases => cases.map(([text, names]) => {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const shown = node => node.localName + '(' + (
    [...(node instanceof HTMLTemplateElement ? node.content : node).childNodes].map(each => each.nodeType === 1 ? shown(each) : '#').join()) + ')';
  const wanted = names.reduceRight((inner, name) => `${name}(${inner})`, '');
  const whole = names[0] === 'html' ? wanted.slice(0, -1) + ',body())' : `html(head(),body(${wanted}))`;
  return shown(parsed.documentElement) === whole;
})"""
"""Whether the tree of each text is the chain of elements that was written, and nothing else."""


def ask(cases: list[tuple[str, str]]) -> tuple[str, list[bool]]:
    """The browser's version, and whether it keeps each."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        asked = [[_document(around, child), [*around.split(), child]] for around, child in cases]
        kept: list[bool] = []
        for start in range(0, len(asked), 5000):
            kept += page.evaluate(KEPT, asked[start : start + 5000])
        version = browser.version
        browser.close()
    return version, kept


def _document(around: str, child: str) -> str:
    text = markup(around, child)
    return f"<!DOCTYPE html>{text}" if around.startswith("html") else f"<!DOCTYPE html><body>{text}</body>"


def recorded() -> dict[str, Any]:
    """`rebuilt`: the elements around → those that a browser does not leave inside; all others stay. `chains`: the first
    two of those of three that were asked."""
    found: dict[str, Any] = json.loads(ANSWERS.read_text(encoding="utf-8"))
    return found


def main() -> None:
    arounds = list(dict.fromkeys(around for around, _ in chains()))
    version, kept = ask([tuple(around.rsplit(" ", 1)) for around in arounds])  # type: ignore[misc]
    whole = [around for around, stays in zip(arounds, kept, strict=True) if stays]
    cases = list(dict.fromkeys((*pairs(), *(case for case in chains() if case[0] in whole))))
    _, kept = ask(cases)
    rebuilt: dict[str, list[str]] = {}
    for (around, child), stays in zip(cases, kept, strict=True):
        if not stays:
            rebuilt.setdefault(around, []).append(child)
    answers = {
        "browser": f"Chromium {version.split('.')[0]}",
        "chains": whole,
        "rebuilt": {around: " ".join(children) for around, children in rebuilt.items()},
    }
    ANSWERS.write_text(json.dumps(answers, indent=1) + "\n", encoding="utf-8")
    print(f"{len(cases)} asked, {kept.count(False)} rebuilt")


if __name__ == "__main__":
    main()
