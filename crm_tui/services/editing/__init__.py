"""Adding, changing and deleting records of every kind, from typed texts."""
