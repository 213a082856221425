"""One record with everything about it: its details, its page, what happened around it."""
