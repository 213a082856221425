"""Lists of records: their columns, their rows, and windows of them under a filter."""
