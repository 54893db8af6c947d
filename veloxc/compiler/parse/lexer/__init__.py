"""The lexer: `Lexer` holds the state, the modes are functions. Read `state`, then `script` and `markup`.

`words` and `punctuation` decide what a word or punctuator is where the text alone does not, `lookahead` how far one
must look for that. Nothing here knows Lark: `adapter.py` makes Lark use this lexer.
"""

from veloxc.compiler.parse.lexer import angle as angle
from veloxc.compiler.parse.lexer.markup import scan_children
from veloxc.compiler.parse.lexer.script import scan_script
from veloxc.compiler.parse.lexer.state import Lexer, Mode, Token

__all__ = ["Lexer", "Mode", "Token", "scan_children", "scan_script"]
