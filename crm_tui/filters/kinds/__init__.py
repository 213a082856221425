"""The fields of each kind of record, one module a kind."""
