"""Campaigns: what became of them, what they cost, and letters to all of their members."""
