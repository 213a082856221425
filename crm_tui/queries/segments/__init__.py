"""Segments: who is in them, how that changed, what they are like, and what two of them share."""
