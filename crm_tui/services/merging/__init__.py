"""Records that are one and the same made one, and those that only look so."""
