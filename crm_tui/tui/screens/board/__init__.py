"""The board of deals: its screen, and what the keys do there."""
