"""From reductions to nodes: importing this registers all builders. See `registry`."""

from veloxc.compiler.parse.builders import classes as classes
from veloxc.compiler.parse.builders import expressions as expressions
from veloxc.compiler.parse.builders import functions as functions
from veloxc.compiler.parse.builders import literals as literals
from veloxc.compiler.parse.builders import markup as markup
from veloxc.compiler.parse.builders import modules as modules
from veloxc.compiler.parse.builders import patterns as patterns
from veloxc.compiler.parse.builders import precedence as precedence
from veloxc.compiler.parse.builders import statements as statements
from veloxc.compiler.parse.builders import types as types
from veloxc.compiler.parse.builders.registry import BUILDERS, SHIFTS, Context, builders_in

__all__ = ["BUILDERS", "SHIFTS", "Context", "builders_in"]
