"""Everything that reads: a few statements each, returning frozen dataclasses."""
