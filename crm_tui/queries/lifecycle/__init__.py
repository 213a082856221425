"""The lifecycle of contacts and companies: what speaks for which phase, who went where when, and the board by phase."""
