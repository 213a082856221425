"""Everything that writes: one verb each, one transaction, returning what changed."""
