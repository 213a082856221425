"""The board: its heads, its cards, the deal beside them, and how all of it stood on a past day."""
