"""The forms: what they have in common, for new records, for changes, and for moves."""
