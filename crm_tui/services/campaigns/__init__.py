"""Campaigns: who is in them, what became of it, and letters to all of them."""
