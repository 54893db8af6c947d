"""What the language server can do, one file for each family of requests."""
