"""Reads the text of a regular expression. Source: ECMA-262 §22.2.1, Annex B.1.2; error texts as in V8.

Without the flags u and v a pattern is a list of UTF-16 code units and many mistakes are read as text (Annex B);
with them it is a list of code points and the grammar is strict.
"""

from __future__ import annotations

from veloxc.js.regexp import charset
from veloxc.js.regexp.class_parser import ClassParser, SetOperand, StringClass
from veloxc.js.regexp.nodes import (
    Alternatives,
    BackReference,
    Char,
    CharClass,
    End,
    Group,
    Look,
    Node,
    Pattern,
    Quantifier,
    Sequence,
    Start,
    WordBoundary,
)
from veloxc.js.regexp.properties import property_strings
from veloxc.js.regexp.reader import PatternError, is_digit


class Parser(ClassParser):
    """One pass over the pattern, after a short one that counts the groups and collects their names."""

    def parse(self) -> Pattern:
        self.scan_groups()
        body = self.alternatives()
        if not self.done():
            raise PatternError("Unmatched ')'")
        for reference, name in self.named_references:
            if name not in self.names:
                raise PatternError("Invalid named capture referenced")
            reference.group = self.names[name]
        return Pattern(body, self.flags, self.count, self.names)

    def alternatives(self) -> Node:
        options = [self.sequence()]
        while self.eat("|"):
            options.append(self.sequence())
        return options[0] if len(options) == 1 else Alternatives(options)

    def sequence(self) -> Node:
        items: list[Node] = []
        while not self.done() and not self.at("|") and not self.at(")"):
            items.append(self.term())
        return items[0] if len(items) == 1 else Sequence(items)

    def term(self) -> Node:
        first = self.count_so_far
        if self.eat("^"):
            return self.not_repeated(Start())
        if self.eat("$"):
            return self.not_repeated(End())
        if self.eat("(?=") or self.eat("(?!"):
            look = Look(self.group_body(), behind=False, negated=self.text_before_body == "(?!")
            if not self.unicode:
                return self.quantified(look, first)
            return self.not_repeated(look, "Invalid quantifier")
        if self.eat("(?<=") or self.eat("(?<!"):
            look = Look(self.group_body(), behind=True, negated=self.text_before_body == "(?<!")
            return self.not_repeated(look, "Invalid quantifier")
        if self.at("\\b") or self.at("\\B"):
            self.position += 2
            return self.not_repeated(WordBoundary(self.units[self.position - 1] == 66))
        return self.quantified(self.atom(), first)

    def not_repeated(self, node: Node, message: str = "Nothing to repeat") -> Node:
        if self.at_quantifier():
            raise PatternError(message)
        return node

    def atom(self) -> Node:
        code = self.units[self.position]
        if code == 40:  # (
            return self.group()
        if code == 46:  # .
            self.position += 1
            return CharClass(charset.EVERY if "s" in self.flags else charset.NOT_LINE_END)
        if code == 91:  # [
            self.position += 1
            return self.character_class()
        if code == 92:  # \
            return self.escape()
        if self.at_quantifier():
            raise PatternError("Nothing to repeat")
        if code in (123, 125, 93) and self.unicode:  # { } ]
            raise PatternError("Lone quantifier brackets")
        self.position += 1
        return Char(code)

    def group(self) -> Node:
        if self.eat("(?:"):
            return Group(self.group_body())
        if self.eat("(?<"):
            name = self.group_name()
            if name in self.seen:
                raise PatternError("Duplicate capture group name")
            self.seen.add(name)
        elif self.at("(?"):
            raise PatternError("Invalid group")
        else:
            self.position += 1
        self.count_so_far += 1
        number = self.count_so_far
        return Group(self.group_body(), number)

    def group_body(self) -> Node:
        opened = self.eaten
        body = self.alternatives()
        if not self.eat(")"):
            raise PatternError("Unterminated group")
        self.text_before_body = opened
        return body

    # ---- quantifiers ------------------------------------------------------------------------------------

    def at_quantifier(self) -> bool:
        if self.done():
            return False
        code = self.units[self.position]
        return code in (42, 43, 63) or (code == 123 and self.braces() is not None)

    def braces(self) -> tuple[int, int | None, int] | None:
        """(least, most, where it ends) of a {n,m} that stands here."""
        units, position = self.units, self.position + 1
        bounds: list[int | None] = []
        for closing in (",}", "}"):
            start = position
            while position < len(units) and is_digit(units[position]):
                position += 1
            text = "".join(map(chr, units[start:position]))
            if position >= len(units) or (not text and not bounds) or chr(units[position]) not in closing:
                return None
            bounds.append(int(text) if text else None)
            position += 1
            if units[position - 1] == 125:
                break
        least, most = bounds[0], bounds[-1]
        assert least is not None
        return least, most, position

    def quantified(self, node: Node, first: int) -> Node:
        if self.done():
            return node
        code = self.units[self.position]
        if code in (42, 43, 63):
            least, most = {42: (0, None), 43: (1, None), 63: (0, 1)}[code]
            self.position += 1
        elif code == 123:
            bounds = self.braces()
            if bounds is None:
                if self.unicode:
                    raise PatternError("Incomplete quantifier")
                return node
            least, most, self.position = bounds
            if most is not None and most < least:
                raise PatternError("numbers out of order in {} quantifier")
        else:
            return node
        greedy = not self.eat("?")
        if self.at_quantifier():
            raise PatternError("Nothing to repeat")
        return Quantifier(node, least, most, greedy, range(first + 1, self.count_so_far + 1))

    # ---- escapes outside of classes ---------------------------------------------------------------------

    def escape(self) -> Node:
        if self.position + 1 >= len(self.units):
            raise PatternError("\\ at end of pattern")
        code = self.units[self.position + 1]
        if 49 <= code <= 57:
            return self.decimal_escape()
        if code == 48:
            return self.zero_escape()
        if code == 107:  # k
            return self.named_reference()
        found = self.class_escape()
        if isinstance(found, StringClass):
            return SetOperand.of_strings(property_strings(found.name)).node()
        if found is not None:
            return found
        return Char(self.character_escape())

    def decimal_escape(self) -> Node:
        """A back reference, or where there is no such group (Annex B) an octal or plain character."""
        start = end = self.position + 1
        while end < len(self.units) and is_digit(self.units[end]):
            end += 1
        number = int("".join(map(chr, self.units[start:end])))
        if number <= self.count:
            self.position = end
            return BackReference(number)
        if self.unicode:
            raise PatternError("Invalid escape")
        self.position = start
        if self.units[start] >= 56:  # \8 and \9 are the digits
            self.position += 1
            return Char(self.units[start])
        return Char(self.octal())

    def zero_escape(self) -> Node:
        self.position += 1
        following = self.units[self.position + 1 : self.position + 2]
        if self.unicode:
            if following and is_digit(following[0]):
                raise PatternError("Invalid decimal escape")
            self.position += 1
            return Char(0)
        return Char(self.octal())

    def named_reference(self) -> Node:
        if not self.unicode and not self.has_names:
            self.position += 2
            return Char(107)
        self.position += 2
        if not self.eat("<"):
            raise PatternError("Invalid named reference")
        reference = BackReference(0)
        self.named_references.append((reference, self.group_name()))
        return reference


def parse(source: str, flags: str) -> Pattern:
    """The tree of a pattern. Raises PatternError with V8's words for what is wrong."""
    return Parser(source, flags).parse()
