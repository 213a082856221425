"""The ring of the relationship's phases."""
