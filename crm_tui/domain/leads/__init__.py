"""Leads: how far they have come, how they are scored, and whom they are like."""
