"""The syntax tree: immutable nodes with exact places. `script` ECMAScript, `types` TypeScript, `markup` JSX and pages."""
