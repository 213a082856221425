"""Numbers: one definition each, with the records behind it and what it leaves out."""
