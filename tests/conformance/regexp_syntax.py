"""Random regular expressions made of telling pieces, and V8's verdict on each.

python -m tests.conformance.regexp_syntax record            3,000 patterns, for CI
python -m tests.conformance.regexp_syntax [COUNT] [SEED]    compare with V8 now; default 100000 1 (needs Node)
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

from veloxc.compiler.parse.validate.regexp import PatternError, check_pattern

HERE = Path(__file__).parent
RECORDED = HERE / "regexp_syntax.json"
ORACLE = HERE.parent / "oracles" / "regexp_syntax.mjs"
PIECES = (
    r"a b . ^ $ ( ) (?: (?= (?! (?<= (?<! (?<n> (?<m> \k<n> \k \1 \2 | * + ? { } {1} {2,1} {1,} {1,2} [ ] [^ - \d \D \w"
    r" \b \B \s \c \cA \x \x41 \u \u0041 \u{41} \u{110000} \p{L} \P{Lu} \p{Foo} \p{Script=Greek} \p{RGI_Emoji}"
    r" \P{RGI_Emoji} \0 \00 \8 \- \/ \. \a \t && -- & !! \q{ab|c} \q{a} \q z 0 9 a-z 😀 \ud83d\ude00 [a-z] [^a] [[a]b]"
    r" [a--b] [a&&b] , = ! < > / (? (?< \ [\d-z] [a-\d] \] \[ \( ~ `` :: (?<$a> (?<1> \k< \q{ [^\q{ab}] [\q{a|b}--a]"
)
FLAGS = ("", "", "i", "u", "u", "v", "v")


def patterns(count: int, seed: int) -> list[tuple[str, str]]:
    """(pattern, flags), always the same for a seed."""
    chance, pieces = random.Random(seed), PIECES.split(" ")
    found = []
    for _ in range(count):
        pattern = "".join(chance.choice(pieces) for _ in range(chance.choice((1, 2, 2, 3, 3, 4, 5, 6, 8))))
        pattern = f"[{pattern}]" if chance.random() < 0.3 else pattern
        pattern = f"({pattern})" if chance.random() < 0.2 else pattern
        found.append((pattern, chance.choice(FLAGS)))
    return found


def verdicts(asked: list[tuple[str, str]]) -> list[str | None]:
    """V8's complaint about each, None where it has none."""
    run = subprocess.run(
        ["node", str(ORACLE)], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    answers: list[str | None] = json.loads(run.stdout)
    return answers


def complaint(pattern: str, flags: str) -> str | None:
    try:
        check_pattern(pattern, flags)
    except PatternError as error:
        assert 0 <= error.start <= error.end <= len(pattern) + 1
        return error.reason
    return None


def main(arguments: list[str]) -> None:
    if arguments == ["record"]:
        asked = patterns(3_000, 0)
        lines = [
            json.dumps([*one, answer is None]) for one, answer in zip(asked, verdicts(asked), strict=True)
        ]
        RECORDED.write_text("[\n" + ",\n".join(lines) + "\n]\n")
        return
    count, seed = (*(int(word) for word in arguments), *(100_000, 1)[len(arguments) :])
    asked = patterns(count, seed)
    different = 0
    for (pattern, flags), answer in zip(asked, verdicts(asked), strict=True):
        ours = complaint(pattern, flags)
        if (ours is None) != (answer is None):
            different += 1
            print(f"/{pattern}/{flags}: ours {ours!r}, V8 {answer!r}")
    print(f"{count} patterns (seed {seed}): {different} judged unlike V8")


if __name__ == "__main__":
    main(sys.argv[1:])
