"""The table that lists are shown in."""
