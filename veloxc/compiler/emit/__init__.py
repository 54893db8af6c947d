"""From the tree to text: `python` prints `ir.Module`, `javascript` prints what runs in the browser. Neither reports."""
