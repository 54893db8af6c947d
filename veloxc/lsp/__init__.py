"""The language server: `server` (the protocol), `documents` (open texts), `engine` (what is known of them), `features`."""
