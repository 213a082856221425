"""Leads: keeping scores up to date, and handing leads over."""
