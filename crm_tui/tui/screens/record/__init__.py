"""The page of one record: its sections, its notes, and what is done with it."""
