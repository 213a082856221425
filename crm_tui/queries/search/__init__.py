"""Search as one types: what is found, and what is shown of it."""
