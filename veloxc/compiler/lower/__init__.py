"""From the document and its analysis to `ir.Module`: where JavaScript's meaning is made explicit in Python's words.

One file per topic; `registry` says which function lowers which node, `context` is what they all work with.
"""
