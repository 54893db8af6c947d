"""Character classes and the escapes in them. Source: ECMA-262 §22.2.1 (CharacterClass, ClassSetExpression)."""

from __future__ import annotations

from veloxc.js.regexp import charset
from veloxc.js.regexp.charset import CharSet
from veloxc.js.regexp.nodes import Alternatives, Char, CharClass, Group, Node, Property, Sequence
from veloxc.js.regexp.properties import STRING_PROPERTIES, all_of, is_property, property_strings
from veloxc.js.regexp.reader import PatternError, Reader, is_digit

_CONTROL = {102: 12, 110: 10, 114: 13, 116: 9, 118: 11}
_IDENTITY = frozenset(map(ord, "^$\\.*+?()[]{}|/"))
_SET_RESERVED = frozenset(map(ord, "()[]{}/-|"))
_SET_PUNCTUATORS = frozenset(map(ord, "&-!#%,:;<=>@`~"))
_SET_DOUBLE = frozenset(map(ord, "&!#$%*+,.:;<=>?@^`~"))


class ClassParser(Reader):
    """The part of the parser that knows sets of characters."""

    # ---- escapes ----------------------------------------------------------------------------------------

    def class_escape(self, inside: bool = False) -> CharClass | None:
        """\\d \\D \\s \\S \\w \\W \\p{…} \\P{…}, or None where something else stands after the backslash."""
        if self.position + 1 >= len(self.units):
            return None
        letter = chr(self.units[self.position + 1])
        if letter in "pP" and self.unicode:
            self.position += 2
            return self._property(letter == "P", inside)
        if letter not in "dDsSwW":
            return None
        self.position += 2
        word = charset.WORD_IGNORING_CASE if self.unicode and self.ignore_case else charset.WORD
        chars = {"d": charset.DIGIT, "s": charset.SPACE, "w": word}[letter.lower()]
        return CharClass(chars.complement() if letter.isupper() else chars)

    def _property(self, negated: bool, inside: bool) -> CharClass:
        wrong = PatternError(
            "Invalid property name in character class" if inside else "Invalid property name"
        )
        start = self.position
        end = start
        while end < len(self.units) and self.units[end] != 125:
            end += 1
        if not self.at("{") or end >= len(self.units):
            raise wrong
        text = "".join(map(chr, self.units[start + 1 : end]))
        self.position = end + 1
        name, equals, value = text.partition("=")
        if text in STRING_PROPERTIES and self.sets:
            if negated:
                raise wrong
            return StringClass(CharSet(), text)
        if not is_property(name, value if equals else None):
            raise wrong
        return CharClass(CharSet(), [Property(name, value, negated)])

    def character_escape(self) -> int:
        """\\n, \\x41, \\u{…}, \\cA, an identity escape: one character. The backslash stands at the place."""
        self.position += 1
        code = self.units[self.position]
        self.position += 1
        if code in _CONTROL:
            return _CONTROL[code]
        if code == 99:
            return self._control_letter(False)
        if code == 120:
            return self._or_itself(self.hex_digits(2), code, "Invalid escape")
        if code == 117:
            return self._or_itself(self.unicode_escape(self.unicode), code, "Invalid Unicode escape")
        if self.unicode and code not in _IDENTITY:
            raise PatternError("Invalid escape")
        return code

    def _or_itself(self, escaped: int | None, letter: int, message: str) -> int:
        if escaped is None:
            if self.unicode:
                raise PatternError(message)
            return letter
        return escaped

    def _control_letter(self, inside: bool) -> int:
        """\\cJ; where no letter follows, Annex B reads the backslash as itself and takes up at the c."""
        if not self.done():
            code = self.units[self.position]
            letter = 65 <= code <= 90 or 97 <= code <= 122
            if letter or (inside and not self.unicode and (is_digit(code) or code == 95)):
                self.position += 1
                return code & 31
        if self.unicode:
            raise PatternError("Invalid Unicode escape")
        self.position -= 1
        return 92

    def _escape_in_class(self) -> CharClass | int:
        if self.position + 1 >= len(self.units):
            raise PatternError("\\ at end of pattern")
        found = self.class_escape(inside=True)
        if found is not None:
            return found
        code = self.units[self.position + 1]
        if code == 98:  # \b
            self.position += 2
            return 8
        if code == 45 and self.unicode:
            self.position += 2
            return 45
        if code == 99:
            self.position += 2
            return self._control_letter(True)
        if is_digit(code):
            return self._digit_escape_in_class(code)
        if self.sets and code in _SET_PUNCTUATORS:
            self.position += 2
            return code
        return self.character_escape()

    def _digit_escape_in_class(self, code: int) -> int:
        self.position += 1
        if self.unicode:
            following = self.units[self.position + 1 : self.position + 2]
            if code == 48 and not (following and is_digit(following[0])):
                self.position += 1
                return 0
            raise PatternError("Invalid escape" if code >= 56 else "Invalid class escape")
        if code >= 56:
            self.position += 1
            return code
        return self.octal()

    # ---- classes ----------------------------------------------------------------------------------------

    def character_class(self) -> Node:
        """What follows `[`, its `]` included."""
        negated = self.eat("^")
        if self.sets:
            operand = self._set_expression()
            if negated and operand.strings:
                raise PatternError("Negated character class may contain strings")
            if negated:
                return CharClass(self._canonical(operand.chars).complement())
            return operand.node()
        result = CharClass(CharSet(), negated=negated)
        ranges: list[tuple[int, int]] = []
        while not self.eat("]"):
            low = self._class_atom()
            if (
                not self.at("-")
                or self.position + 1 >= len(self.units)
                or self.units[self.position + 1] == 93
            ):
                self._add(result, ranges, low)
                continue
            self.position += 1
            high = self._class_atom()
            if isinstance(low, int) and isinstance(high, int):
                if low > high:
                    raise PatternError("Range out of order in character class")
                ranges.append((low, high))
                continue
            if self.unicode:
                raise PatternError("Invalid character class")
            for part in (low, 45, high):
                self._add(result, ranges, part)
        result.chars = result.chars | CharSet(ranges)
        return result

    def _class_atom(self) -> CharClass | int:
        if self.done():
            raise PatternError("Unterminated character class")
        if self.at("\\"):
            return self._escape_in_class()
        self.position += 1
        return self.units[self.position - 1]

    @staticmethod
    def _add(result: CharClass, ranges: list[tuple[int, int]], part: CharClass | int) -> None:
        if isinstance(part, int):
            ranges.append((part, part))
        else:
            result.chars = result.chars | part.chars
            result.properties += part.properties

    # ---- classes under the flag v -----------------------------------------------------------------------

    def _set_expression(self) -> SetOperand:
        """The inside of a class up to its `]`: a union, or operands between && or --."""
        if self.eat("]"):
            return SetOperand(CharSet(), frozenset())
        result = self._set_operand()
        if self.at("&&") or self.at("--"):
            if result.is_range:
                raise PatternError("Invalid set operation in character class")
            return self._set_operations(result, "&&" if self.at("&&") else "--")
        while not self.eat("]"):
            if self.at("&&") or self.at("--"):
                raise PatternError("Invalid set operation in character class")
            result = result.union(self._set_operand())
        return result

    def _set_operations(self, result: SetOperand, operator: str) -> SetOperand:
        while not self.eat("]"):
            if not self.eat(operator):
                raise PatternError("Invalid set operation in character class")
            if operator == "&&" and self.at("&"):
                raise PatternError("Invalid character in character class")
            operand = self._set_operand()
            if operand.is_range:
                raise PatternError("Invalid set operation in character class")
            if operator == "&&":
                result = SetOperand(result.chars & operand.chars, result.strings & operand.strings)
            else:
                result = SetOperand(result.chars - operand.chars, result.strings - operand.strings)
        return result

    def _set_operand(self) -> SetOperand:
        if self.done():
            raise PatternError("Unterminated character class")
        if self.eat("["):
            negated = self.eat("^")
            inner = self._set_expression()
            if negated:
                if inner.strings:
                    raise PatternError("Negated character class may contain strings")
                return SetOperand(self._canonical(inner.chars).complement(), frozenset())
            return SetOperand(inner.chars, inner.strings)
        if self.eat("\\q{"):
            return self._string_disjunction()
        low = self._set_character()
        if not isinstance(low, int):
            if self.at("-") and not self.at("--"):
                raise PatternError("Invalid character class")
            return self._set_of(low)
        if self.at("-") and not self.at("--"):
            self.position += 1
            high = self._set_character() if not self.done() and not self.at("[") else None
            if not isinstance(high, int):
                raise PatternError("Invalid character class")
            if low > high:
                raise PatternError("Range out of order in character class")
            if self.at("-") and not self.at("--"):
                raise PatternError("Invalid character class")
            return SetOperand(self._canonical(CharSet(((low, high),))), frozenset(), is_range=True)
        return SetOperand(self._canonical(charset.of(low)), frozenset())

    def _set_character(self) -> CharClass | int:
        if self.done():
            raise PatternError("Unterminated character class")
        if self.at("\\"):
            return self._escape_in_class()
        code = self.units[self.position]
        double = code in _SET_DOUBLE and self.units[self.position + 1 : self.position + 2] == [code]
        if code in _SET_RESERVED or double:
            raise PatternError("Invalid character in character class")
        self.position += 1
        return code

    def _set_of(self, found: CharClass) -> SetOperand:
        if isinstance(found, StringClass):
            strings = property_strings(found.name)
            return SetOperand.of_strings(strings)
        return SetOperand(self._canonical(all_of(found)), frozenset())

    def _string_disjunction(self) -> SetOperand:
        strings: list[tuple[int, ...]] = [()]
        while not self.eat("}"):
            if self.done():
                raise PatternError("Invalid escape")
            if self.eat("|"):
                strings.append(())
                continue
            code = self._set_character()
            if not isinstance(code, int):
                raise PatternError("Invalid escape")
            strings[-1] += (code,)
        return SetOperand.of_strings(strings)

    def _canonical(self, chars: CharSet) -> CharSet:
        """Under the flags v and i sets are compared after folding, so they are closed under it first."""
        return chars.ignoring_case(True) if self.ignore_case else chars


class StringClass(CharClass):
    """\\p{RGI_Emoji} and the other properties of strings."""

    def __init__(self, chars: CharSet, name: str) -> None:
        super().__init__(chars)
        self.name = name


class SetOperand:
    """A set of characters and of strings of other lengths than one."""

    def __init__(self, chars: CharSet, strings: frozenset[tuple[int, ...]], is_range: bool = False) -> None:
        self.chars = chars
        self.strings = strings
        self.is_range = is_range

    @classmethod
    def of_strings(cls, strings: list[tuple[int, ...]]) -> SetOperand:
        chars = charset.of(*(string[0] for string in strings if len(string) == 1))
        return cls(chars, frozenset(string for string in strings if len(string) != 1))

    def union(self, other: SetOperand) -> SetOperand:
        return SetOperand(self.chars | other.chars, self.strings | other.strings)

    def node(self) -> Node:
        """The longest strings come first, whatever their order in the pattern."""
        if not self.strings:
            return CharClass(self.chars)
        options: list[Node] = []
        for string in sorted(self.strings, key=lambda s: (-len(s), s)):
            if len(string) == 0:
                continue
            options.append(Sequence([Char(code) for code in string]))
        if self.chars.ranges:
            options.append(CharClass(self.chars))
        if () in self.strings:
            options.append(Sequence([]))
        return Group(Alternatives(options))
