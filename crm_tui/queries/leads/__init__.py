"""Leads: their scores, how far they were handed over, where they come from, and who is like those who bought."""
