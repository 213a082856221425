"""Taking actions back, and doing them again."""
